/** A desk whose people wait for the authority: what goes to it, how far it is, and what can be done meanwhile. */
import { heading, make, notice } from "../screen/dom.js";
import { field } from "../screen/fields.js";
import { saveButton } from "../screen/saving.js";
import { givenForm } from "../screen/submitting.js";
import { fill } from "../words/language.js";
import { personFacts } from "./thumbprint.js";

/** Between two looks whether the authority has answered, in milliseconds. */
const PAUSE = 10_000;

export function showWaiting(app) {
    const { words, session } = app;
    const { standing, people, ledger } = session.waiting;
    const title = heading(fill(words.waitingTitle, { center: session.center.name }));
    setTimeout(() => watch(app, title), PAUSE);
    const name = `${session.center.id}-request.pem`;
    const asked = [
        make("p", {}, words.toAuthorityLead),
        make("p", { class: "acts" }, ...saveButton(app.office, { path: "authority-request", name }, fill(words.save, { name }))),
        make("p", {}, words.readOut),
        make("dl", { class: "facts" }, ...people.flatMap((person) => personFacts(words, person))),
    ];
    return [
        title,
        make("div", { id: "standing", "data-standing": standing }, notice(standing === "unconfirmed" ? "plainly" : null, words.standings[standing])),
        make("h2", {}, words.toAuthority),
        ...(people.length > 0 ? asked : [notice("bad", words.noRequests)]),
        make("h2", {}, words.meanwhile),
        make("p", {}, words.waitingCan),
        make("p", {}, words.waitingCannot),
        make("h2", {}, words.askLedger),
        lookForm(app, ledger),
    ];
}

function lookForm(app, ledger) {
    const { words } = app;
    const address = field({ name: "look", drafts: app.drafts }, {
        name: "ledger",
        label: words.address,
        hint: ledger ?? words.addressHint,
        type: "url",
        inputmode: "url",
        required: !ledger,
    });
    const place = ledger ? make("details", {}, make("summary", {}, words.otherAddress), address) : address;
    const act = async (data) => {
        await app.office.post("look", data.ledger.trim() ? { ledger: data.ledger.trim() } : {});
        app.drafts.drop("look");
        await learn(app, "lookedNow");
    };
    return givenForm(words, [make("p", { class: "hint" }, words.askLedgerHint), place], make("button", { id: "look" }, words.askLedgerNow), act);
}

/** Looks from time to time, as long as the view is shown. */
async function watch(app, title) {
    if (!title.isConnected) return;
    const { standing } = app.session.waiting;
    await app.presence.learn();
    if (app.session.stage !== "waiting" || app.session.waiting.standing !== standing) return learn(app, null);
    setTimeout(() => watch(app, title), PAUSE);
}

/** Shows how far it is; who was waited for can sign in as soon as the authority has answered. */
async function learn(app, word) {
    await app.presence.learn();
    const news = app.session.stage === "waiting" ? word : "canSignIn";
    app.news = news;
    if (news) app.speak(app.words[news]);
    await app.show({ isByUser: news !== null });
}

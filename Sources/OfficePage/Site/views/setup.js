/** Setting a desk up, where there is none yet: the center, then each of its two people, then all of it at once. */
import { OfficeFault } from "../office/office.js";
import { button, fact, heading, make, notice } from "../screen/dom.js";
import { field, shownSwitch } from "../screen/fields.js";
import { FieldFault, givenForm } from "../screen/submitting.js";
import { fill } from "../words/language.js";
import { centerFields, readCenter } from "./setupcenter.js";
import { personFacts } from "./thumbprint.js";

const STEPS = ["center", "registrar", "issuer", "make"];

export function showSetUp(app) {
    const { words, session } = app;
    const { step } = session.setUp;
    if (step === "elsewhere") return [heading(words.setUp), notice("plainly", words.setUpElsewhere)];
    const show = { center: centerStep, make: makeStep }[step] ?? keyStep;
    const place = fill(words.stepOf, { number: STEPS.indexOf(step) + 1, count: STEPS.length });
    return [heading(words.setUp), make("p", { class: "hint", id: "set-up-step", "data-step": step }, place), ...show(app)];
}

function centerStep(app) {
    const { words } = app;
    const act = async (data) => {
        const { token } = await app.office.post("set-up/center", await readCenter(data));
        app.pass.token = token;
        await goOn(app);
    };
    return [make("p", {}, words.setUpLead), givenForm(words, centerFields(app), make("button", {}, words.goOn), act)];
}

/** Each of the two has a form of their own. */
function keyStep(app) {
    const { words, session } = app;
    const { step, codes } = session.setUp;
    const secret = () => make("input", { type: "password", spellcheck: "false", autocapitalize: "off", autocomplete: "new-password" });
    const [typed, again] = [secret(), secret()];
    const children = [
        field({}, { name: "passphrase", label: words.newPassphrase, hint: words.newPassphraseHint, control: typed, required: true }),
        field({}, { name: "again", label: words.passphraseAgain, control: again, required: true }),
        shownSwitch([typed, again], words),
    ];
    const act = async ({ passphrase, again: repeated }) => {
        if (passphrase !== repeated) throw new FieldFault("again", words.againDiffers);
        await take(app, "set-up/key", { role: step, passphrase, again: repeated });
        typed.value = again.value = "";
    };
    return [
        make("h2", {}, `${words.roles[step]} · ${codes[step]}`),
        make("p", {}, words.keyLeads[step]),
        givenForm(words, children, make("button", {}, words.makeKey), act),
        beginAnew(app),
    ];
}

function makeStep(app) {
    const { words, session } = app;
    const { people, ledger, authorityReads } = session.setUp;
    const act = async () => {
        await take(app, "set-up/make", {});
        app.pass.token = null;
        app.drafts.drop("setUp");
    };
    return [
        make("p", {}, words.makeLead),
        make(
            "dl",
            { class: "facts" },
            ...fact(words.center, [session.center.id, session.center.name].join(" · ")),
            ...people.flatMap((person) => personFacts(words, person)),
            ...fact(words.address, ledger),
            ...fact(words.backupReaders, authorityReads ? words.bothRead : words.registrarReads),
        ),
        givenForm(words, [], make("button", { id: "make-desk" }, words.makeDesk), act),
        beginAnew(app),
    ];
}

function beginAnew(app) {
    const act = async () => {
        app.pass.token = null;
        await goOn(app);
    };
    return make("p", {}, button(app.words.beginAnew, act, { class: "plain" }));
}

/** Gives a step; where the server has forgotten the ones before it, the set-up begins anew. */
async function take(app, path, fields) {
    try {
        await app.office.post(path, fields);
    } catch (error) {
        if (!(error instanceof OfficeFault) || error.code !== "set-up-gone") throw error;
        app.pass.token = null;
        app.news = "setUpGone";
    }
    await goOn(app);
}

async function goOn(app) {
    await app.presence.learn();
    await app.show({ isByUser: true });
}

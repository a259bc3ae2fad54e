/** Suspending, reinstating and revoking: chosen, looked at, and only then signed by the registrar. */
import { sessionHash } from "../office/address.js";
import { button, make, notice } from "../screen/dom.js";
import { choices, clockTick, field, isTicked, select } from "../screen/fields.js";
import { FieldFault, givenForm, readNumber } from "../screen/submitting.js";
import { fill } from "../words/language.js";
import { roleNotice } from "./fault.js";
import { selectionFields, selectionOf } from "./selection.js";
import { findSession } from "./sessioncard.js";
import { sessionGone, sessionHead } from "./sessionhead.js";

/** More certificates than these are changed only by who types how many they are. */
const MOST_UNASKED = 50;

export async function showCorrecting(app, id) {
    const { words } = app;
    const session = await findSession(app, id);
    if (!session) return sessionGone(app);
    const head = sessionHead(app, words.correct, session);
    const refusal = roleNotice(app, "registrar");
    if (refusal) return [...head, refusal];
    const place = make("div", {});
    const choose = async (isBack) => {
        place.replaceChildren(await choosing(app, id, (order, found) => confirm(order, found)));
        if (isBack) place.querySelector("input:checked").focus();
    };
    const confirm = (order, found) => {
        place.replaceChildren(...confirming(app, id, order, found, () => choose(true)));
        place.querySelector("h2").focus();
    };
    await choose(false);
    return [...head, make("p", {}, words.correctLead), place];
}

/** The form in which is said what is changed and why. */
async function choosing(app, id, confirm) {
    const { words } = app;
    const form = { name: `correct ${id}`, drafts: app.drafts };
    const changes = Object.keys(words.changes).map((value, place) => ({ value, label: words.changes[value], hint: words.changeHints[value], checked: place === 0 }));
    const group = choices(form, "change", words.change, changes);
    const reason = field(form, { name: "reason", label: words.reason, control: select([]), required: true });
    const list = reason.querySelector("select");
    const fillReasons = async () => {
        const { reasons } = await app.office.get(`reasons?change=${group.querySelector(":checked").value}`);
        const options = [{ code: "", text: words.choose }, ...reasons];
        list.replaceChildren(...options.map(({ code, text }) => make("option", { value: code }, text)));
        list.value = app.drafts.get(form.name, "reason");
        if (list.selectedIndex < 0) list.selectedIndex = 0;
    };
    group.addEventListener("change", fillReasons);
    await fillReasons();
    const act = async (data) => {
        const order = { change: data.change, reason: data.reason, ...selectionOf(app, id, data) };
        confirm(order, await app.office.post("status", { ...order, preview: true }));
    };
    return givenForm(words, [group, ...selectionFields(app, form, id, words.rangesHint), reason], make("button", { id: "preview" }, words.preview), act);
}

/** What it comes to, with the button that signs it. */
function confirming(app, id, order, { count, certificates, sentence }, back) {
    const { words } = app;
    const more = count - certificates.length;
    const typed = field({}, { name: "count", label: words.typeCount, inputmode: "numeric", required: true, "data-min": 0, "data-max": 999_999_999 });
    const act = async (data) => {
        if (count > MOST_UNASKED && readNumber(data.count) !== count) throw new FieldFault("count", fill(words.countWrong, { count }));
        const { job } = await app.office.post("status", { ...order, preview: false, clockIsRight: isTicked(data, "clockIsRight") });
        app.drafts.drop(`correct ${id}`);
        app.chosen.delete(id);
        app.jobs.follow(job);
        await app.go(sessionHash(id));
    };
    const sign = make("button", { class: order.change === "revoke" ? "danger" : null, id: "sign-change" }, words.signChange[order.change]);
    return [
        make("h2", { tabindex: "-1" }, words.previewTitle),
        notice(order.change === "revoke" ? "bad" : null, sentence),
        make("ul", { class: "number" }, ...certificates.map((number) => make("li", {}, number)), more > 0 ? make("li", {}, words.andMore(more)) : null),
        givenForm(words, [...(count > MOST_UNASKED ? [typed] : []), clockTick(app)], sign, act),
        make("p", {}, button(words.notYet, back, { class: "plain" })),
    ];
}

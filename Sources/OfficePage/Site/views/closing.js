/** Closing a session, which the registrar signs. */
import { segment } from "../office/office.js";
import { sessionHash } from "../office/address.js";
import { make, notice } from "../screen/dom.js";
import { allowance, clockTick, field, isTicked } from "../screen/fields.js";
import { FieldFault, givenForm, readNumber } from "../screen/submitting.js";
import { roleNotice } from "./fault.js";
import { findSession } from "./sessioncard.js";
import { sessionHead, sessionGone } from "./sessionhead.js";

export async function showClosing(app, id) {
    const { words } = app;
    const session = await findSession(app, id);
    if (!session) return sessionGone(app);
    const head = sessionHead(app, words.closeTitle, session);
    const refusal = roleNotice(app, "registrar");
    if (refusal) return [...head, refusal];
    const unused = session.authorized - session.taken;
    return [
        ...head,
        make("p", {}, words.closeLead),
        unused > 0 ? notice(null, words.unused(unused)) : null,
        givenForm(words, fields(app, session), make("button", {}, words.closeNow), (data) => close(app, session, data)),
    ].filter(Boolean);
}

function fields(app, { id, authorized }) {
    const { words } = app;
    const form = { name: `close ${id}`, drafts: app.drafts };
    const number = (name, label) => field(form, { name, label, inputmode: "numeric", "data-min": 0, "data-max": authorized });
    return [make("div", { class: "fields" }, number("present", words.present), number("passed", words.passed)), allowance("fewer-certified", "although", words.although), clockTick(app)];
}

async function close(app, { id }, data) {
    const [present, passed] = [readNumber(data.present), readNumber(data.passed)];
    if ((present === null) !== (passed === null)) throw new FieldFault(present === null ? "present" : "passed", app.words.bothOrNone);
    if (present !== null && passed > present) throw new FieldFault("passed", app.words.passedMost);
    await app.office.post(`sessions/${segment(id)}/close`, { ...(present === null ? {} : { present, passed }), although: isTicked(data, "although"), clockIsRight: isTicked(data, "clockIsRight") });
    app.drafts.drop(`close ${id}`);
    await app.go(sessionHash(id), "closedNow");
}

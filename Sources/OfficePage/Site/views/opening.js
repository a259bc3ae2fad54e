/** Opening a session, which the registrar signs. */
import { sessionHash } from "../office/address.js";
import { heading, make } from "../screen/dom.js";
import { clockTick, field, isTicked, select } from "../screen/fields.js";
import { givenForm, readNumber } from "../screen/submitting.js";
import { roleNotice } from "./fault.js";

const MOST_SEATS = 1_000_000;

export async function showOpening(app) {
    const { words } = app;
    const refusal = roleNotice(app, "registrar");
    if (refusal) return [heading(words.openSession), refusal];
    const desk = await app.office.get("desk");
    const form = givenForm(words, fields(app, desk), make("button", {}, words.openNow), (data) => open(app, data));
    return [heading(words.openSession), make("p", {}, words.openLead), form];
}

function fields(app, { achievements, today }) {
    const { words } = app;
    const form = { name: "open", drafts: app.drafts };
    const titles = [{ value: "", label: words.choose }, ...achievements.map(({ code, title }) => ({ value: code, label: title === code ? code : `${title} (${code})` }))];
    const row = (...children) => make("div", { class: "fields" }, ...children);
    return [
        field(form, { name: "achievement", label: words.achievement, control: select(titles), required: true }),
        row(
            field(form, { name: "date", label: words.date, type: "date", value: today, required: true }),
            field(form, { name: "authorized", label: words.authorized, hint: words.authorizedHint, inputmode: "numeric", required: true, "data-min": 1, "data-max": MOST_SEATS }),
        ),
        row(
            field(form, { name: "district", label: words.district, required: true }),
            field(form, { name: "country", label: words.country, hint: words.countryHint, maxlength: 2, autocapitalize: "characters" }),
        ),
        field(form, { name: "closes", label: words.closes, hint: words.closesHint, type: "date" }),
        clockTick(app),
    ];
}

async function open(app, data) {
    const terms = { achievement: data.achievement, date: data.date, authorized: readNumber(data.authorized), district: data.district.trim(), clockIsRight: isTicked(data, "clockIsRight") };
    if (data.closes) terms.closes = data.closes;
    if (data.country.trim()) terms.country = data.country.trim().toUpperCase();
    const { session } = await app.office.post("sessions", terms);
    app.drafts.drop("open");
    await app.go(sessionHash(session.id), "opened");
}

/** The certificates of a session with how far each has come, and the acts upon it. */
import { segment } from "../office/office.js";
import { sessionHash } from "../office/address.js";
import { button, heading, make } from "../screen/dom.js";
import { stateMark } from "../screen/states.js";
import { fill } from "../words/language.js";
import { outboxSteps } from "./outbox.js";
import { findSession, sessionActs, sessionLines } from "./sessioncard.js";
import { sessionGone } from "./sessionhead.js";

/** So many are shown at once. */
const PAGE = 200;

export async function showCertificates(app, id, from = "0") {
    const { words } = app;
    const session = await findSession(app, id);
    if (!session) return sessionGone(app);
    const start = Number(from);
    const page = await app.office.get(`sessions/${segment(id)}/certificates?from=${start}&count=${PAGE}`);
    return [
        heading(session.title),
        make("p", {}, stateMark(session.state, words)),
        ...sessionLines(session, words),
        make("p", { class: "acts" }, ...sessionActs(app, session)),
        ...outboxSteps(session.counts, words),
        make("h2", {}, words.certificates),
        ...list(app, id, page, start),
    ];
}

function list(app, id, { total, certificates }, start) {
    const { words } = app;
    if (total === 0) return [make("p", {}, words.noCertificates)];
    const chosen = app.chosen.get(id) ?? new Set();
    app.chosen.set(id, chosen);
    const count = make("span", { role: "status" });
    const say = () => (count.textContent = chosen.size > 0 ? words.chosen(chosen.size) : words.choseNone);
    const choosing = { chosen, say };
    say();
    return [
        make("p", { class: "acts" }, count, button(words.unchoose, () => unchoose(choosing), { class: "plain" })),
        table(words, certificates, choosing, fill(words.shown, { from: start + 1, to: start + certificates.length, total })),
        pager(words, id, start, start + certificates.length, total),
    ];
}

function unchoose({ chosen, say }) {
    chosen.clear();
    for (const box of document.querySelectorAll(".certificates input")) box.checked = false;
    say();
}

function table(words, certificates, choosing, caption) {
    const all = make("input", { type: "checkbox", "aria-label": words.tickPage });
    const rows = certificates.map((certificate) => row(words, certificate, choosing));
    all.addEventListener("change", () => {
        for (const box of document.querySelectorAll(".certificates tbody input")) if (box.checked !== all.checked) box.click();
    });
    const heads = [words.row, words.number, words.nameOf, words.outcome, words.stateOf].map((text) => make("th", { scope: "col" }, text));
    return make(
        "div",
        { class: "scroll certificates", role: "region", tabindex: "0", "aria-label": words.certificates },
        make("table", {}, make("caption", {}, caption), make("thead", {}, make("tr", {}, make("td", {}, all), ...heads)), make("tbody", {}, ...rows)),
    );
}

function row(words, certificate, { chosen, say }) {
    const { number } = certificate;
    const box = make("input", { type: "checkbox", checked: chosen.has(number), "aria-label": fill(words.tick, { number }) });
    box.addEventListener("change", () => {
        if (box.checked) chosen.add(number);
        else chosen.delete(number);
        say();
    });
    return make(
        "tr",
        { "data-number": number, "data-state": certificate.state },
        make("td", {}, box),
        make("td", {}, String(certificate.row)),
        make("th", { scope: "row", class: "number" }, number),
        make("td", { class: "person" }, certificate.name ?? ""),
        make("td", {}, certificate.outcome ?? ""),
        make("td", {}, stateMark(certificate.state, words, certificate.stateText)),
    );
}

function pager(words, id, start, end, total) {
    if (total <= PAGE) return make("p", {});
    const link = (text, from) => make("a", { class: "button plain", href: sessionHash(id, from) }, text);
    return make("p", { class: "acts" }, start > 0 ? link(words.earlier, Math.max(0, start - PAGE)) : null, end < total ? link(words.later, end) : null);
}

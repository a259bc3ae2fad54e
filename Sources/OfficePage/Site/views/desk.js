/** The desk: how far everything has come, what is amiss, and the sessions. */
import { button, heading, make, notice } from "../screen/dom.js";
import { fill } from "../words/language.js";
import { outboxSteps } from "./outbox.js";
import { sendForm } from "./sending.js";
import { sessionCard } from "./sessioncard.js";

export async function showDesk(app) {
    const { words } = app;
    const desk = await app.office.get("desk");
    return [
        heading(words.desk),
        lineNotice(desk.ledger, words),
        ...list(words.troubles, desk.troubles, "bad"),
        ...list(words.reminders, desk.reminders, null),
        make("h2", {}, words.way),
        ...outboxSteps(desk.outbox, words),
        sendForm(app, desk),
        make("p", { class: "acts" }, button(words.refresh, () => app.show(), { class: "plain", id: "refresh" })),
        make("h2", {}, words.sessions),
        ...sessionList(app, desk.sessions),
    ];
}

function lineNotice({ url, online, seenUntil }, words) {
    const time = seenUntil && wallClock(new Date(seenUntil));
    const text = online ? fill(words.lineUp, { time }) : url || time ? words.lineDown : words.lineNever;
    return notice(online ? "good" : "plainly", text, time && !online ? make("p", {}, fill(words.lastSeen, { time })) : null);
}

/** A time as this computer's clock has it, to the minute. */
function wallClock(time) {
    const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate(), time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0"));
    return `${parts.slice(0, 3).join("-")} ${parts.slice(3).join(":")}`;
}

function list(title, lines, kind) {
    if (lines.length === 0) return [];
    return [make("h2", {}, title), ...lines.map((line) => notice(kind, line))];
}

function sessionList(app, sessions) {
    const { words } = app;
    const open = app.role === "registrar" ? [make("p", { class: "acts" }, make("a", { class: "button", href: "#/open" }, words.openSession))] : [];
    if (sessions.length === 0) return [make("p", {}, words.noSessions), ...open];
    return [make("ul", { class: "cards" }, ...sessions.map((session) => sessionCard(app, session))), ...open];
}

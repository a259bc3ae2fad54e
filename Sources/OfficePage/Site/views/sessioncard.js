/** A session as a card on the desk, and the acts that are open to whoever is signed in. */
import { sessionHash } from "../office/address.js";
import { make } from "../screen/dom.js";
import { stateMark } from "../screen/states.js";
import { fill } from "../words/language.js";

export function sessionCard(app, session) {
    const { words } = app;
    return make(
        "li",
        { class: "card", "data-session": session.id },
        make("h3", {}, make("a", { href: sessionHash(session.id) }, session.title)),
        make("p", {}, stateMark(session.state, words)),
        ...sessionLines(session, words),
        make("p", { class: "acts" }, ...sessionActs(app, session)),
    );
}

/** When it is held, and how much of it is signed. */
export function sessionLines(session, words) {
    const { taken, authorized } = session;
    const seats = fill(words.seats, { taken, authorized });
    return [
        make("p", { class: "hint" }, fill(words.heldOn, session)),
        make("p", {}, seats),
        make("progress", { value: Math.min(taken, authorized), max: authorized, "aria-label": seats }),
    ];
}

/** Links to what can be done with a session: what this person signs first. */
export function sessionActs(app, { id, state, title }) {
    const isOpen = state !== "closed" && state !== "refused";
    const acts = [
        app.role === "issuer" && isOpen ? ["roster", "giveRoster"] : null,
        ["print", "print"],
        app.role === "registrar" ? ["correct", "correct"] : null,
        app.role === "registrar" && isOpen ? ["close", "close"] : null,
    ].filter(Boolean);
    // Several cards have the same acts: a screen reader hears for which session each is.
    return acts.map(([view, word], place) =>
        make("a", { class: place === 0 && view === "roster" ? "button" : "button plain", href: sessionHash(id, view), "aria-label": `${app.words[word]}: ${title}` }, app.words[word]),
    );
}

/** @returns {object | null} the session with an identity */
export async function findSession(app, id) {
    const { sessions } = await app.office.get("desk");
    return sessions.find((session) => session.id === id) ?? null;
}

/** The beginning of every view of a session. */
import { sessionHash } from "../office/address.js";
import { heading, make, notice } from "../screen/dom.js";
import { fill } from "../words/language.js";

export function sessionHead(app, title, session) {
    const { words } = app;
    return [
        heading(title),
        make("p", {}, make("a", { href: sessionHash(session.id) }, session.title), make("span", { class: "hint" }, ` · ${fill(words.heldOn, session)}`)),
    ];
}

export function sessionGone({ words }) {
    return [heading(words.sessions), notice("bad", words.gone), make("p", {}, make("a", { href: "#/desk" }, words.back))];
}

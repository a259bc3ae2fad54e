/** How far something has come, as a word with a mark and a color: none of the three is needed to understand it. */
import { make } from "./dom.js";

const LOOKS = {
    signed: ["unsure", "•"],
    waiting: ["unsure", "…"],
    logged: ["but", "→"],
    countersigned: ["good", "✓"],
    refused: ["bad", "✕"],
    closed: ["unsure", "■"],
    suspended: ["but", "‖"],
    revoked: ["bad", "✕"],
    superseded: ["unsure", "↷"],
    erased: ["unsure", "–"],
};

/** @returns {HTMLElement} a state; `text` is the server's own word for it, where it has one */
export function stateMark(state, words, text = null) {
    const [look, mark] = LOOKS[state] ?? ["unsure", "•"];
    return make("span", { class: `state ${look}` }, make("span", { "aria-hidden": "true" }, `${mark} `), text ?? words.states[state] ?? state);
}

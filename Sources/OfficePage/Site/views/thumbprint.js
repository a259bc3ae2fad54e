/** A key's thumbprint, to be read out on the telephone. */
import { fact, make } from "../screen/dom.js";

/** In groups of four, so that nobody loses the place. */
export const grouped = (thumbprint) => make("code", {}, thumbprint.replace(/(.{4})(?=.)/g, "$1 "));

/** @returns {Node[]} who it is, and the thumbprint of the key */
export function personFacts(words, { role, staffCode, thumbprint }) {
    return fact(`${words.roles[role]} · ${staffCode}`, grouped(thumbprint));
}

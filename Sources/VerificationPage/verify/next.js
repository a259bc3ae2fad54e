/** What to do next after an answer, by the name of its sentence, as the command `sanad verify` says it. */

/** What a newer or other copy of the ledger would answer. */
const ASKS_FOR_LEDGER = ["statusUnknown", "statusTooOld", "copyTooOld", "ledgerNotRead"];

/** @returns {string} */
export function nextStep(verification, words) {
    const { face, answer, also, reasons } = verification;
    const has = (...kinds) => reasons.some(({ kind }) => kinds.includes(kind));
    if (face !== "could-not-be-confirmed") return words.faces[face].next;
    if (also.includes("revoked")) return words.next.revoked;
    if (answer === "not-countersigned") return words.next.waiting;
    if (has("noName")) return words.next.noHolder;
    return has(...ASKS_FOR_LEDGER) ? words.next.newerLedger : words.faces[face].next;
}

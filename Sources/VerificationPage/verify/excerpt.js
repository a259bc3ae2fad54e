/** The file's own ground: the statements that it brings, each with its proof. */
import { utf8 } from "../bytes/bytes.js";
import { DAY } from "../bytes/time.js";
import { Registry } from "../ledger/registry.js";
import { describe } from "./facts.js";
import { FalseProof, readLogged } from "./logged.js";

/** After this many days without the other country's word something is wrong. */
const PATIENCE = 14;

/** What is refused for want of a statement may be right with it. */
const FOR_WANT = ["unknown-key", "not-authority", "not-accredited", "unknown-achievement", "out-of-scope", "unknown-session"];

/**
 * Replays the statements that the file brings as the ground that the credential stands on, and judges it on that.
 *
 * @returns {Promise<Facts | null>} what they say; null when they do not hold
 */
export async function checkExcerpt(file, shown, entry, { anchors, now, purpose }, verification) {
    if (!entry) {
        if (file.proof === null) verification.add({ kind: "notLogged", center: shown.number.center });
        return null;
    }
    const registry = new Registry(false);
    const fault = await replay(registry, file.support, anchors, shown.origin);
    if (fault) {
        verification.add(fault);
        return null;
    }
    checkFounding(registry.facts, anchors, verification);
    if (!registry.facts.ledger) return null;
    verification.held("support", String(file.support.length));
    const refusal = await registry.admit(entry);
    if (refusal) verification.add(reasonFor(refusal));
    else {
        verification.held("signature", shown.number.center);
        describe(shown, registry.facts, now, purpose, verification);
    }
    return registry.facts;
}

/** Admits the statements in the order of their entries; returns what speaks against them, or null. */
async function replay(registry, support, { policy }, origin) {
    let entries;
    try {
        entries = await Promise.all(support.map(async ({ statement, proof }) => (await readLogged(utf8(statement), proof, policy, origin)).entry));
    } catch (error) {
        if (!(error instanceof FalseProof)) throw error;
        return { kind: "falseProof", detail: error.message };
    }
    for (const entry of entries.sort((one, other) => one.index - other.index)) {
        const refusal = await registry.admit(entry);
        if (refusal) return { kind: "materialMissing", detail: `entry ${entry.index}, ${refusal.code}: ${refusal.message}` };
    }
    return null;
}

function reasonFor({ code, message }) {
    if (FOR_WANT.includes(code)) return { kind: "materialMissing", detail: message };
    return code === "bad-signature" ? { kind: "falseSignature" } : { kind: "refusedByRules", code, detail: message };
}

/** The ledger is founded by a trusted root, and its log and witness keys are the policy's. */
export function checkFounding({ ledger }, anchors, verification) {
    if (!ledger) return verification.add({ kind: "materialMissing", detail: "the ledger's genesis" });
    const fault = anchors.fault(ledger);
    if (fault) verification.add({ kind: "outsidePolicy", detail: fault });
    else verification.held("root", ledger.country);
}

/** Notes the largest of the checkpoints over an entry that the policy accepts, or adds whose word is missing. */
export function checkCountersignature(entry, verdicts, { anchors, now }, verification) {
    if (anchors.isOneCountrysWord) return;
    const covering = verdicts.filter(({ checkpoint }) => checkpoint.size > entry.index);
    verification.countersigned = largestAccepted(covering);
    if (verification.countersigned) return;
    const missing = covering.map(({ cosignatures }) => anchors.policy.missing(cosignatures));
    const fewest = missing.sort((one, other) => one.length - other.length)[0] ?? anchors.policy.missing([]);
    const isOverdue = now - entry.time > PATIENCE * DAY;
    verification.add({ kind: isOverdue ? "cosignaturesOverdue" : "awaitingCosignatures", since: entry.time, by: fewest });
}

/** @returns {Verdict | null} */
export function largestAccepted(verdicts) {
    const accepted = verdicts.filter(({ isAccepted }) => isAccepted);
    return accepted.sort((one, other) => other.checkpoint.size - one.checkpoint.size)[0] ?? null;
}

/** The file's own ground: the statements that it brings, each with its proof. */
import { utf8 } from "../bytes/bytes.js";
import { DAY } from "../bytes/time.js";
import { Registry } from "../ledger/registry.js";
import { describe } from "./facts.js";
import { FalseProof, readLogged } from "./logged.js";
import { whoseUnlogged } from "./unlogged.js";

/** After this many days without the other country's word something is wrong. */
const PATIENCE = 14;

/** What is refused for want of a statement may be right with it. */
const FOR_WANT = ["unknown-key", "not-authority", "not-accredited", "unknown-achievement", "out-of-scope", "unknown-session"];

/**
 * Replays the statements that the file brings as the ground that the credential stands on, and judges it on that.
 *
 * @returns {Promise<Facts | null>} what they say; null when they do not hold
 */
export async function checkExcerpt(file, shown, logged, circumstances, verification) {
    const { anchors, now, purpose } = circumstances;
    if (!logged && file.proof !== null) return null;
    const registry = new Registry(false);
    const ground = await replay(registry, file.support, anchors, shown.origin);
    const fault = ground.fault ?? (logged && replacedKey(logged, ground.logKeys));
    if (fault) {
        verification.add(fault);
        return null;
    }
    if (!logged) {
        const reason = await whoseUnlogged(shown, registry.facts);
        if (reason.kind === "notLogged") checkFounding(registry.facts, anchors, verification);
        verification.add(reason);
        return null;
    }
    // What one country alone shows may be a tree made for the occasion, in which the other has not looked at anything.
    const awaiting = ground.statements.find(({ verdict }) => !verdict.isAccepted);
    if (awaiting) checkCountersignature(awaiting.entry, [awaiting.verdict], circumstances, verification);
    checkFounding(registry.facts, anchors, verification);
    if (!registry.facts.ledger) return null;
    verification.held("support", String(file.support.length));
    const refusal = await registry.admit(logged.entry);
    if (refusal) verification.add(reasonFor(refusal));
    else {
        verification.held("signature", shown.number.center);
        describe(shown, registry.facts, now, purpose, verification);
    }
    return registry.facts;
}

/** Admits the statements in the order of their entries; `fault` is what speaks against them, or null. */
async function replay(registry, support, { policy }, origin) {
    const logKeys = [];
    let statements = [];
    try {
        statements = await Promise.all(support.map(({ statement, proof }) => readLogged(utf8(statement), proof, policy, origin)));
    } catch (error) {
        if (!(error instanceof FalseProof)) throw error;
        return { statements, logKeys, fault: { kind: "falseProof", detail: error.message } };
    }
    for (const { entry } of statements.sort((one, other) => one.entry.index - other.entry.index)) {
        const refusal = await registry.admit(entry);
        const detail = refusal && `entry ${entry.index}, ${refusal.code}: ${refusal.message}`;
        if (refusal) return { statements, logKeys, fault: { kind: "materialMissing", detail } };
        const key = registry.facts.ledger?.log;
        if (key && key !== logKeys.at(-1)?.key) logKeys.push({ key, index: entry.index });
    }
    const fault = statements.map((each) => replacedKey(each, logKeys)).find(Boolean) ?? null;
    return { statements, logKeys, fault };
}

/** Why a checkpoint is not to be believed: a key signed it that is known to have been replaced by then; or null. */
function replacedKey({ verdict }, logKeys) {
    const { size } = verdict.checkpoint;
    const known = logKeys.filter(({ index }) => index < size).map(({ key }) => key);
    const current = known.pop();
    if (verdict.logKeys.includes(current) || !known.some((key) => verdict.logKeys.includes(key))) return null;
    return { kind: "falseProof", detail: `the log key that signed it was not in force at ${size} entries` };
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

/** A certificate in a copy of its ledger that was read whole and replayed. */
import { equal } from "../bytes/bytes.js";
import { DAY } from "../bytes/time.js";
import { readStatement } from "../ledger/statement.js";
import { Standing } from "../ledger/standing.js";
import { LogFault, verifyNote } from "../log/note.js";
import { readProof } from "../log/proof.js";
import { checkCountersignature, checkExcerpt, checkFounding, largestAccepted } from "./excerpt.js";
import { describe } from "./facts.js";
import { isSigned, whyUnlogged } from "./unlogged.js";

/** Looks the credential up in a copy of the ledger, and its status with it. */
export async function checkInLedger(shown, logged, file, ledger, circumstances, verification) {
    const { anchors, now, purpose } = circumstances;
    verification.provenance = ledger.provenance;
    if (ledger.damage) return verification.add({ kind: "ledgerDamaged", detail: ledger.damage });
    verification.conflicts = await conflictsOf(file, ledger, anchors);
    if (verification.conflicts.length > 0) {
        verification.add({ kind: "differentHistories", detail: verification.conflicts[0] });
        return checkExcerpt(file, shown, logged, circumstances, verification);
    }
    verification.held("ledger", String(ledger.size));
    checkFounding(ledger.facts, anchors, verification);
    if (logged) checkSigner(logged, ledger, verification);
    const entry = await findEntry(shown, logged?.entry ?? null, ledger, now, verification);
    if (!entry) return;
    verification.held("signature", shown.number.center);
    describe(shown, ledger.facts, now, purpose, verification);
    const own = logged ? [logged.verdict] : [];
    checkCountersignature(entry, [...ledger.confirmed, ...own], circumstances, verification);
    await checkStatus(shown, own, ledger, circumstances, verification);
}

/** The contradictions between the copy and what the file's proofs rest on; a proof that no log signed shows nothing. */
async function conflictsOf(file, ledger, { policy }) {
    const conflicts = [];
    for (const text of [file.proof, ...file.support.map(({ proof }) => proof)]) {
        const proof = text === null ? null : readable(text);
        if (!proof || proof.checkpoint.origin !== ledger.origin || proof.checkpoint.size > ledger.size) continue;
        const { size, root } = proof.checkpoint;
        if ((await ledger.root(size)) === root) continue;
        const { verified } = await verifyNote(proof.note, policy.logKeys(ledger.origin));
        const detail = `${ledger.origin}: ${size} entries, ${root} / ${await ledger.root(size)}`;
        if (verified.length > 0 && !conflicts.includes(detail)) conflicts.push(detail);
    }
    return conflicts;
}

function readable(text) {
    try {
        return readProof(text);
    } catch (error) {
        if (error instanceof LogFault) return null;
        throw error;
    }
}

/** The proof's checkpoint is signed by the key that was in force at its size. */
function checkSigner({ verdict }, ledger, verification) {
    const { size } = verdict.checkpoint;
    const key = ledger.logKeyAt(size);
    if (key === null || verdict.logKeys.includes(key)) return;
    verification.add({ kind: "falseProof", detail: `the log key that signed it was not in force at ${size} entries` });
}

/** The entry that holds the credential; null, with a reason, when none does. */
async function findEntry(shown, evidence, ledger, now, verification) {
    const index = ledger.facts.identities.get(shown.payload.id);
    if (index === undefined) {
        const asOf = ledger.asOf(largestAccepted(ledger.confirmed));
        verification.add(evidence ? whyNotAdmitted(evidence, ledger, asOf) : await whyUnlogged(shown, ledger, asOf, now));
        return null;
    }
    const entry = await ledger.entry(index);
    Object.assign(verification.certificate, { loggedAt: entry.time, index });
    const { content, jws } = await readStatement(entry.statement);
    if (content !== shown.statement.content) {
        verification.add({ kind: "otherContentLogged" });
        return null;
    }
    // The same content may have been signed twice; each signature must hold.
    if (!equal(jws.bytes, shown.statement.jws.bytes) && !(await isSigned(shown.statement.jws, ledger.facts))) {
        verification.add({ kind: "falseSignature" });
        return null;
    }
    return entry;
}

/** Why a credential whose entry is shown is not among those that were admitted. */
function whyNotAdmitted(evidence, ledger, asOf) {
    if (evidence.index >= ledger.size) return { kind: "copyTooOld", asOf };
    if (!equal(ledger.bytes(evidence.index), evidence.bytes)) return { kind: "notInLedger" };
    const fault = ledger.facts.faults.get(evidence.index);
    if (fault?.closedBy === null) return { kind: "refusedByRules", code: fault.code, detail: fault.detail };
    return fault ? { kind: "declaredVoid" } : { kind: "notInLedger" };
}

/** Adds what was done to the credential, and how old that knowledge is. */
async function checkStatus(shown, own, ledger, { now, maximumStatusAge }, verification) {
    const record = ledger.facts.credential(shown.number.center, shown.number.serial);
    if (!record) return verification.add({ kind: "notInLedger" });
    const ofThisTree = [];
    for (const verdict of own) {
        const { size, root } = verdict.checkpoint;
        if (size <= ledger.size && (await ledger.root(size)) === root) ofThisTree.push(verdict);
    }
    const countersigned = largestAccepted([...ledger.confirmed, ...ofThisTree]);
    const asOf = ledger.asOf(countersigned);
    verification.statusAsOf = asOf;
    verification.held("status", String(ledger.size));
    if (now - asOf > maximumStatusAge * DAY) verification.add({ kind: "statusTooOld", asOf });
    let condition = new Standing(ledger.facts).conditionOfCredential(record);
    // That something was lifted is one country's word until it is countersigned.
    if (condition.isActive && countersigned) {
        condition = new Standing(ledger.facts, countersigned.checkpoint.size).conditionOfCredential(record);
    }
    const reason = reasonFor(condition, ledger.facts, now);
    if (reason) verification.add(reason);
}

function reasonFor({ state, reason, cause }, facts, now) {
    const since = cause?.time ?? now;
    switch (state) {
        case "voided":
        case "revoked":
            return { kind: "revoked", reason: reason ?? "other", since };
        case "suspended":
            return { kind: "suspended", reason: reason ?? "other", since };
        case "superseded": {
            const successor = facts.credential(cause.by.center, cause.by.serial);
            return { kind: "superseded", by: successor.number, since: successor.time };
        }
        default:
            return null;
    }
}

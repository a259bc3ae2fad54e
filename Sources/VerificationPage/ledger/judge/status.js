/** Suspending, reinstating, revoking and closing. */
import { parseTime } from "../../bytes/time.js";
import { malformed, refuse } from "../refusal.js";

export function judgeStatus(judge) {
    const { targetKind, targets, action, reason } = judge.payload;
    requireRight(judge, targetKind);
    const effective = judge.payload.effective === undefined ? null : parseTime(judge.payload.effective);
    const fromIndex = judge.payload.fromIndex ?? null;
    if (effective > judge.time) throw malformed("effective is after the entry's time");
    if (fromIndex > judge.index) throw malformed("fromIndex is after the entry's index");
    const voids = effective !== null || fromIndex !== null;
    const { id: statement, index, time, signer } = judge.origin;
    const isOfficers = judge.signer.isOfficer || judge.signer.isRoot;
    const event = { index, time, signer, isOfficers, statement, action: voids ? "void" : action, reason, effective, fromIndex };
    const seen = new Set();
    for (const target of targetKind === "credential" ? credentialsOf(judge, targets) : targets.map((id) => recordOf(judge, targetKind, id))) {
        if (seen.has(target.record)) refuse("illegal-transition", `targets names ${target.name} twice`);
        seen.add(target.record);
        if (!target.condition().allows(event)) refuse("illegal-transition", `${target.name} is ${target.condition().state}: the change is not allowed`);
        judge.change(() => target.record.events.push(event));
    }
    if (voids) judge.awaitConfirmation({ kind: "keyRevocation" });
}

function requireRight(judge, targetKind) {
    if (judge.signer.isRoot) {
        if (targetKind !== "key" && targetKind !== "accreditation") {
            refuse("not-authority", "the root acts on officers' keys and accreditations only");
        }
        return judge.requireRoot();
    }
    judge.requireKeyholder(["registrar", "officer"]);
    judge.requireIssuer(judge.signer.center);
    const isOwn = targetKind === "credential" || targetKind === "session";
    if (judge.signer.role !== "officer" && !isOwn) refuse("not-authority", "a registrar acts on certificates and sessions only");
}

/** The certificates that serials, or pairs [from, to] of serials, name. */
function* credentialsOf(judge, targets) {
    for (const { center, serials } of targets) {
        for (const item of serials) {
            const [first, last] = Array.isArray(item) ? item : [item, item];
            for (let serial = first; serial <= last; serial += 1) yield credentialOf(judge, center, serial);
        }
    }
}

function credentialOf(judge, center, serial) {
    const record = judge.facts.credential(center, serial);
    if (!record) refuse("unknown-target", `${center} has no certificate with the serial ${serial}`);
    requireReach(judge, center, record.number);
    return { record, name: record.number, condition: () => judge.standing.conditionOfCredential(record) };
}

/** Whether a center's certificates and sessions are the signer's to act on. */
function requireReach(judge, center, name) {
    const { signer } = judge;
    if (signer.isOfficer || signer.center === center || judge.standing.succeeds(signer.center, center, judge.time)) return;
    refuse("unknown-target", `${name} is not ${signer.center}'s to act on`);
}

function recordOf(judge, kind, id) {
    const { facts, standing } = judge;
    const shelves = { session: facts.sessions, center: facts.centers, key: facts.keys, accreditation: facts.accreditations };
    const shelf = shelves[kind] ?? new Map([...facts.recognitions.values()].map((record) => [record.body.recognition, record]));
    if (kind === "center" && id === judge.ledger.officersCenter) refuse("not-authority", "no officer acts on the officers' own center");
    const record = shelf.get(id);
    if (!record || (kind === "key" && record.owner.kind !== "center")) refuse("unknown-target", `there is no ${kind} ${id}`);
    if (kind === "session") requireReach(judge, record.center, id);
    if (kind === "key") requireOfficers(judge, record.owner.center);
    if (kind === "accreditation") requireOfficers(judge, record.center.id);
    const isSigned = kind !== "key" && kind !== "center";
    return { record, name: id, condition: () => (isSigned ? standing.conditionOfSigned(record) : standing.conditionOf(record)) };
}

/** The root acts on what is the officers' and nothing else. */
function requireOfficers(judge, center) {
    if (judge.signer.isRoot && center !== judge.ledger.officersCenter) {
        refuse("not-authority", "the root acts on officers' keys and accreditations only");
    }
}

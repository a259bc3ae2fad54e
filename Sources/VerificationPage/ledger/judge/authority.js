/** What officers sign besides: confirmations, achievements, recognitions and voids. */
import { malformed, refuse } from "../refusal.js";

export function judgeConfirmation(judge) {
    judge.requireOfficer();
    const { confirms } = judge.payload;
    const record = judge.facts.confirmables.get(confirms);
    if (!record || judge.standing.isVoid(record) || judge.standing.effective(record) !== null) {
        refuse("unknown-target", `nothing waits for confirmation under ${confirms}`);
    }
    if (record.staffCode === judge.signer.key.staffCode) refuse("same-person", "who signed a statement cannot confirm it");
    judge.change(() => record.confirmations.push(judge.origin));
    if (record.subject.kind === "void") close(judge, record.subject.first, record.subject.last);
}

export function judgeAchievement(judge) {
    judge.requireOfficer();
    const { payload } = judge;
    if (payload.kind === "tested" && !payload.sessionRequired) throw malformed("what is tested requires a session");
    const key = `${payload.achievement.humanCode}/${payload.achievement.version}`;
    if (judge.facts.achievements.has(key)) refuse("duplicate", `${key} is registered already`);
    judge.change(({ achievements }) => achievements.set(key, { key, index: judge.index, payload }));
}

export function judgeRecognition(judge) {
    judge.requireOfficer();
    const { recognition } = judge.payload;
    if (judge.facts.recognitions.has(recognition)) refuse("duplicate", `the recognition ${recognition} is in this ledger already`);
    const record = { ...judge.origin, body: judge.payload, events: [] };
    judge.change(({ recognitions }) => recognitions.set(recognition, record));
    judge.awaitConfirmation({ kind: "recognition" });
}

export function judgeVoid(judge) {
    judge.requireOfficer();
    const { index, leafHash, from = index } = judge.payload;
    const [fault] = judge.facts.openFaults(index, index);
    if (fault?.leafHash !== leafHash) refuse("unknown-target", `entry ${index} is no open fault with that leaf hash`);
    if (judge.ledger.needsConfirmations) judge.awaitConfirmation({ kind: "void", first: from, last: index });
    else close(judge, from, index);
}

function close(judge, first, last) {
    const faults = judge.facts.openFaults(first, last);
    judge.change(() => faults.forEach((fault) => (fault.closedBy = judge.index)));
}

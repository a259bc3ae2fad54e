/** An answer as a program reads it: the members that `sanad verify --json` has. */
import { formatDate, formatTime } from "../bytes/time.js";
import { canonical } from "../bytes/json.js";
import { answerOf } from "./answer.js";
import { checksOf } from "./checks.js";
import { nextStep } from "./next.js";

const time = (milliseconds) => (milliseconds === null || milliseconds === undefined ? undefined : formatTime(milliseconds));

export function output(file, verification, words) {
    const { certificate, countersigned } = verification;
    const { checked, notChecked } = checksOf(verification);
    return {
        file,
        answer: verification.answer,
        face: verification.face,
        also: verification.also,
        reasons: verification.reasons.map((reason) => ({ answer: answerOf(reason), text: words.reasons[reason.kind](reason) })),
        nextStep: nextStep(verification, words),
        checked: checked.map((name) => words.checks[name]),
        notChecked: notChecked.map((name) => words.checks[name]),
        oneCountrysWord: verification.isOneCountrysWord,
        ...(certificate ? certified(certificate, words) : { alignments: [] }),
        statusAsOf: time(verification.statusAsOf),
        ledger: verification.provenance ? ledgerOf(verification) : undefined,
        countersigned: countersigned ? vouchedBy(countersigned) : undefined,
        recognized: verification.recognitions.some(({ agreement }) => agreement.state.kind === "in-force"),
        recognitions: verification.recognitions.map(({ agreement, other }) => ({ ...recognitionOf(agreement, words), other: other ? otherOf(other, words) : undefined })),
        identityLinks: verification.identityLinks.map((link) => linkOf(link, words)),
        contradictions: verification.conflicts,
        claims: Object.fromEntries(verification.claims.map(({ name, value }) => [name, typeof value === "string" ? value : canonical(value)])),
    };
}

function certified(certificate, words) {
    const pick = (names) => (names ? words.pick(names) : undefined);
    return {
        number: certificate.number,
        achievement: pick(certificate.achievementNames),
        description: pick(certificate.descriptions),
        alignments: certificate.alignments,
        center: certificate.center,
        centerName: pick(certificate.centerNames),
        centerContact: certificate.centerContact ?? undefined,
        outcome: certificate.outcome,
        kind: certificate.kind ?? undefined,
        issuedOn: certificate.issuedOn,
        validUntil: certificate.validUntil ?? undefined,
        awardedOn: certificate.awardedOn ?? undefined,
        byNewKey: certificate.isByNewKey,
        loggedAt: time(certificate.loggedAt),
        index: certificate.index ?? undefined,
    };
}

const ledgerOf = ({ origin, provenance }) => ({ origin, place: provenance.place, copy: provenance.isKeptByAnother });

const vouchedBy = ({ checkpoint, quorumTime, cosignatures }) => ({
    size: checkpoint.size,
    at: time(quorumTime === null ? null : quorumTime * 1000),
    by: cosignatures.map(({ name }) => name),
});

/** What a recognition says, in force or not. */
export function recognitionOf(agreement, words) {
    const { from, to, relation, purpose, nbf, exp } = agreement.body;
    const day = (second) => formatDate(Math.floor(second / 86_400));
    const sentence = words.recognition.sentence(agreement);
    return { recognition: agreement.id, state: agreement.state.kind, sentence, from, to, relation, purpose, begins: day(nbf), until: day(exp - 1) };
}

/** The other side's qualification, and what it stands for. */
const otherOf = ({ achievement, names, descriptions }, words) => ({ code: achievement.humanCode, name: words.pick(names), description: words.pick(descriptions) });

/** The credential that joins a holder's name to a later one. */
export function linkOf(link, words) {
    const { number, center, centerNames, issuedOn, loggedAt, formerName, name, formerPassportNumber, passportNumber } = link;
    return {
        number,
        center,
        centerName: centerNames ? words.pick(centerNames) : undefined,
        issuedOn,
        loggedAt: time(loggedAt),
        formerName: formerName.text,
        name: name.text,
        formerPassportNumber,
        passportNumber: passportNumber ?? undefined,
        sentence: words.identity.link(link, centerNames ? words.pick(centerNames) : null),
    };
}

/** A profile's answers as a program reads them: the members that `sanad profile check --json` has. */
import { linkOf, recognitionOf } from "../verify/output.js";
import { count } from "./examination.js";

const VERDICTS = ["met", "not-met", "unknown"];

/** @param {{profile: object, examination: object, shown: {name: string, verification: Verification}[]}} answered */
export function profileOutput({ profile, examination, shown }, words) {
    const { pick } = words;
    const { applicant, others, field } = examination;
    return {
        profile: { id: profile.id, title: pick(profile.title), asOf: profile.asOf, source: profile.source },
        notice: words.profile.noDecision,
        certificates: shown.map(({ name, verification }) => certificateOf(name, verification, words)),
        applicant,
        others,
        field: field ?? undefined,
        items: examination.items.map((item) => itemOf(item, words)),
        summary: Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(examination, verdict)]).filter(([, number]) => number > 0)),
    };
}

const certificateOf = (file, { certificate, answer, face, identityLinks }, words) => ({
    file,
    number: certificate?.number,
    answer,
    face,
    identityLinks: identityLinks.map((link) => linkOf(link, words)),
});

function itemOf({ item, verdict, certificates, recognitions, reasons }, words) {
    return {
        id: item.id,
        label: words.pick(item.label),
        confirmed: item.isConfirmed,
        source: item.source,
        answer: verdict,
        certificates,
        recognitions: recognitions.map((agreement) => recognitionOf(agreement, words)),
        reasons: reasons.map((reason) => ({ code: codeOf(reason), certificate: reason.certificate, text: words.profile.reason(reason) })),
    };
}

const CODES = {
    nothingShown: "nothing-shown", fileNotRead: "file-not-read", notConfirmed: "not-confirmed", doesNotCount: "does-not-count",
    notShownToBeOnePerson: "not-shown-to-be-one-person", tooFewMonths: "too-few-months", hides: "hidden",
    namesNoField: "no-field", passMarkUnknown: "pass-mark-unknown", basisNotShown: "basis-not-shown", outcome: "outcome",
    tooLow: "too-low", otherField: "other-field", tooOld: "too-old", scoreTooLow: "score-too-low", noMention: "no-mention",
    otherBasis: "other-basis",
};

const codeOf = ({ kind, point }) => CODES[kind === "point" ? point.kind : kind];

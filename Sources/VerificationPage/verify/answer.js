/** The ten answers under four faces. Of those that apply the first is the answer, and the others stand beside it. */

export const ANSWERS = [
    "mismatch", "unknown", "not-authorized", "undetermined", "revoked", "superseded", "suspended", "expired",
    "not-countersigned", "valid",
];

/** The answer that each kind of reason leads to. */
const ANSWER_OF = {
    notWhatWasSigned: "mismatch",
    falseProof: "mismatch",
    falseSignature: "mismatch",
    otherContentLogged: "mismatch",
    notInLedger: "unknown",
    refusedByRules: "not-authorized",
    declaredVoid: "not-authorized",
    outsidePolicy: "not-authorized",
    notACertificate: "undetermined",
    foreignFile: "undetermined",
    cutShort: "undetermined",
    noName: "undetermined",
    notLogged: "undetermined",
    signerUnknown: "undetermined",
    materialMissing: "undetermined",
    statusUnknown: "undetermined",
    statusTooOld: "undetermined",
    copyTooOld: "undetermined",
    ledgerDamaged: "undetermined",
    ledgerNotRead: "undetermined",
    listElsewhere: "undetermined",
    differentHistories: "undetermined",
    purposeUnknown: "undetermined",
    cosignaturesOverdue: "undetermined",
    notCheckedOffline: "undetermined",
    revoked: "revoked",
    superseded: "superseded",
    suspended: "suspended",
    expired: "expired",
    purposeExpired: "expired",
    awaitingCosignatures: "not-countersigned",
};

const FACE_OF = {
    mismatch: "do-not-accept",
    unknown: "do-not-accept",
    "not-authorized": "do-not-accept",
    revoked: "do-not-accept",
    superseded: "genuine-but",
    suspended: "genuine-but",
    expired: "genuine-but",
    undetermined: "could-not-be-confirmed",
    "not-countersigned": "could-not-be-confirmed",
    valid: "genuine",
};

const rank = (reason) => ANSWERS.indexOf(answerOf(reason));

/** @returns {string} */
export const answerOf = (reason) => ANSWER_OF[reason.kind];

/** What was found out about a certificate. */
export class Verification {
    /** Everything that speaks against it, or was not to be found out, the gravest first: {kind, …}. */
    reasons = [];
    /** What it says in clear, with what the ledger says of it; null when that could not be read. */
    certificate = null;
    /** The personal claims that are shown and were signed: {name, value}. */
    claims = [];
    /** Up to when its status is known, in milliseconds since 1970. */
    statusAsOf = null;
    /** The ledger that it claims to be in. */
    origin = null;
    /** Where that ledger was read; null when it was not. */
    provenance = null;
    /** The checkpoint by which the policy's witnesses vouch for it. */
    countersigned = null;
    isOneCountrysWord = false;
    /** Whether a print was shown, which says things that no program has read. */
    isPrint = false;
    /** Whether nothing but a number was shown, so that there is nothing to compare with what was signed. */
    isNumberAlone = false;
    /** What countries say of it in recognitions: {agreement, other}. */
    recognitions = [];
    /** Those beside it that join its holder's name to a later one: {@link IdentityLink}. */
    identityLinks = [];
    /** Checkpoints of its ledger that cannot both be true. */
    conflicts = [];
    /** What was checked and held, in order: names of {@link words}, with what belongs to them. */
    steps = [];

    add(reason) {
        const place = this.reasons.findIndex((other) => precedes(reason, other));
        this.reasons.splice(place < 0 ? this.reasons.length : place, 0, reason);
    }

    held(step, detail = "") {
        this.steps.push({ step, detail });
    }

    get answer() {
        return this.reasons.length > 0 ? answerOf(this.reasons[0]) : "valid";
    }

    /** The answers that apply beside the first. */
    get also() {
        return [...new Set(this.reasons.map(answerOf))].filter((answer) => answer !== this.answer);
    }

    get face() {
        const isFailedTest = this.answer === "valid" && this.certificate?.outcome === "not-passed";
        return isFailedTest ? "genuine-but" : FACE_OF[this.answer];
    }
}

/** Of reasons with one answer a ledger's contradiction comes first, because it puts the others in doubt. */
function precedes(one, other) {
    return rank(one) === rank(other) ? one.kind === "differentHistories" : rank(one) < rank(other);
}

/**
 * What a criterion says of one certificate: `met`, by itself or by an agreement; `open`, for it could still be the right
 * one; `failed`, at a point where it falls short, or at none where it is of another kind altogether.
 *
 * Points are {kind, …}: `hides` {claim}, `namesNoField`, `passMarkUnknown`, `basisNotShown` {numbers}; short of what is
 * asked fall `outcome` {outcome}, `tooLow` {framework, code}, `otherField` {code}, `tooOld` {date}, `scoreTooLow`,
 * `noMention` {words} and `otherBasis`.
 */

export const met = (recognition = null) => ({ verdict: "met", recognition });
export const open = (point) => ({ verdict: "open", point });
export const failed = (point = null) => ({ verdict: "failed", point });

/** The better, the higher. */
function rank({ verdict, recognition, point }) {
    if (verdict === "met") return recognition === null ? 4 : 3;
    if (verdict === "open") return 2;
    return point === null ? 0 : 1;
}

/** @returns {object} the best, the first of those that are as good; `failed` without any */
export const best = (verdicts) => verdicts.reduce((found, each) => (rank(each) > rank(found) ? each : found), failed());

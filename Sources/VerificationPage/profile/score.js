/**
 * How a score compares with a part of the pass mark, as far as its text tells.
 *
 * Read are `N % of the pass mark`, `N %` and `N/M`, with whole numbers. Of the last two it is not said whether they are of
 * the pass mark or of the full marks. As the pass mark is never above these, a share of the full marks that is high enough
 * is high enough either way; a lower one says nothing.
 */

/**
 * Whether each of a certificate's scores reaches `percent` per cent of the pass mark. Where some do and some do not it
 * depends on how a test counts its parts together, which is not known.
 *
 * @param {any} results the claim
 * @returns {"enough" | "too-low" | "unknown"}
 */
export function scoreOf(results, percent) {
    const texts = (Array.isArray(results) ? results : []).map((result) => (typeof result?.value === "string" ? result.value : ""));
    const scores = new Set(texts.map((text) => scoreOfText(text, percent)));
    return scores.size === 1 ? [...scores][0] : "unknown";
}

/** @returns {"enough" | "too-low" | "unknown"} */
export function scoreOfText(text, percent) {
    const words = text.toLowerCase().replaceAll("%", " % ").split(" ").filter((word) => word !== "");
    const share = words.length > 0 ? wholeNumber(words[0]) : null;
    const rest = words.slice(1).join(" ");
    if (share !== null && rest === "% of the pass mark") return share >= percent ? "enough" : "too-low";
    if (share !== null && rest === "%") return share >= percent && share <= 100 ? "enough" : "unknown";
    return isFractionOf(text, percent) ? "enough" : "unknown";
}

function isFractionOf(text, percent) {
    const [part, whole, ...more] = text.split("/").map(wholeNumber);
    if (more.length > 0 || part === null || whole === null || whole === undefined) return false;
    return part <= whole && whole > 0 && part * 100 >= percent * whole;
}

/** A whole number of up to six digits, with spaces around it. */
function wholeNumber(text) {
    const digits = text.replaceAll(" ", "");
    return /^[0-9]{1,6}$/.test(digits) ? Number(digits) : null;
}

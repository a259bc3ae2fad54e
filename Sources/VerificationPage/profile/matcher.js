/** Holds certificates against criteria. */
import { endOfPeriod, formatDate } from "../bytes/time.js";
import { mentions } from "./mention.js";
import { scoreOf } from "./score.js";
import { best, failed, met, open } from "./verdict.js";

const RANKS = ["tier", "grade", "level"];

export class CriterionMatcher {
    /**
     * @param {object} asked
     * @param {{framework: string, order: string[]}[]} asked.scales
     * @param {string | null} asked.field the field that is the same for all items that ask for one; null where no
     *     certificate names any
     * @param {number} asked.today
     * @param {ProfileEvidence[]} asked.shown all that was shown, in which certificates are looked up that others rest on
     */
    constructor(asked) {
        Object.assign(this, asked);
    }

    /** The best that one of several criteria says. */
    verdict(alternatives, evidence) {
        return best(alternatives.map((criterion) => this.#verdictOf(criterion, evidence)));
    }

    #verdictOf(criterion, evidence) {
        const { kinds, countries } = criterion;
        if (kinds.length > 0 && !kinds.includes(evidence.kind)) return failed();
        if (countries.length > 0 && !countries.includes(evidence.country)) return failed();
        const place = best(evidence.places.map((each) => this.#verdictAt(criterion, each)));
        if (place.verdict === "failed") return place;
        return this.#short(criterion, evidence) ?? this.#open(criterion, evidence) ?? place;
    }

    /** What it stands for, and how high. */
    #verdictAt(criterion, place) {
        const { achievements, framework, codes, field } = criterion;
        if (achievements.length > 0 && !achievements.some((pattern) => matches(pattern, place.achievement))) return failed();
        if (framework === null) return met(place.recognition);
        const isNamed = codes.length === 0 || codes.includes(place.code(framework));
        if (!place.names(framework) || !isNamed) return failed();
        let low = null;
        for (const word of RANKS.filter((each) => criterion[each] !== null)) {
            const scale = `${framework} ${word}`;
            const code = place.code(scale);
            const isEnough = code === null ? null : this.#compare(code, criterion[word], scale);
            if (isEnough === null) return failed();
            if (!isEnough) low = { kind: "tooLow", framework: scale, code };
        }
        const ofField = this.#verdictOfField(field, framework, place);
        if (ofField.verdict === "failed") return ofField;
        return low === null ? ofField : failed(low);
    }

    /** @returns {boolean | null} null for a code that is not the one, or not on the scale */
    #compare(code, { exactly, atLeast }, scale) {
        if (exactly !== undefined) return code === exactly ? true : null;
        const order = this.scales.find(({ framework }) => framework === scale)?.order ?? [];
        const [place, least] = [order.indexOf(code), order.indexOf(atLeast)];
        return place < 0 || least < 0 ? null : place >= least;
    }

    #verdictOfField(rule, framework, place) {
        if (rule === null) return met(place.recognition);
        const wanted = rule === "same" ? this.field : rule;
        const code = place.code(`${framework} field`);
        if (code === null || wanted === null) return open({ kind: "namesNoField" });
        return code === wanted ? met(place.recognition) : failed({ kind: "otherField", code });
    }

    /** Where what it says falls short; null where it does not, as far as it shows. */
    #short(criterion, evidence) {
        const { months, percent, words } = criterion;
        if (!acceptsOutcome(criterion, evidence.outcome)) return failed({ kind: "outcome", outcome: evidence.outcome });
        if (months !== null && endOfPeriod(evidence.awardedOn, `P${months}M`) < this.today) {
            return failed({ kind: "tooOld", date: formatDate(evidence.awardedOn) });
        }
        const results = evidence.claim("result");
        if (percent !== null && results !== undefined && scoreOf(results, percent) === "too-low") return failed({ kind: "scoreTooLow" });
        const { tasks } = evidence;
        if (words.length > 0 && tasks !== null && !words.some((word) => mentions(tasks, word))) return failed({ kind: "noMention", words });
        const basis = this.#basis(criterion, evidence);
        return basis.verdict === "failed" ? basis : null;
    }

    /** What it leaves open; null where it leaves nothing open. */
    #open({ percent, words, basedOn }, evidence) {
        // A place that leaves the field open says so first.
        const results = evidence.claim("result");
        if (percent !== null && results === undefined) return open({ kind: "hides", claim: "result" });
        if (percent !== null && scoreOf(results, percent) === "unknown") return open({ kind: "passMarkUnknown" });
        if (words.length > 0 && evidence.tasks === null) return open({ kind: "hides", claim: "tasks" });
        const basis = this.#basis({ basedOn }, evidence);
        return basis.verdict === "open" ? basis : null;
    }

    /** What is to be said of the certificates that it rests on. */
    #basis({ basedOn }, evidence) {
        if (basedOn.length === 0) return met();
        const numbers = evidence.basedOn;
        if (numbers === null) return open({ kind: "hides", claim: "basedOn" });
        // A certificate cannot rest on itself, whatever it says.
        const others = this.shown.filter(({ number }) => number !== evidence.number && numbers.includes(number));
        const found = best(others.filter(({ weight }) => weight === "counts").map((other) => this.verdict(basedOn, other)));
        if (found.verdict === "met") return met();
        const missing = numbers.filter((each) => !others.some(({ weight, number }) => weight !== "open" && number === each));
        if (missing.length > 0) return open({ kind: "basisNotShown", numbers: missing });
        return found.verdict === "open" ? found : failed({ kind: "otherBasis" });
    }
}

/** Without any, a test that was not passed, or only in part, does not count. */
const acceptsOutcome = ({ outcomes }, outcome) =>
    outcomes.length > 0 ? outcomes.includes(outcome) : !["not-passed", "partial"].includes(outcome);

/** A code, or the beginning of one before a `*`. */
function matches(pattern, code) {
    if (code === null || code === undefined) return false;
    return pattern.endsWith("*") ? code.startsWith(pattern.slice(0, -1)) : code === pattern;
}

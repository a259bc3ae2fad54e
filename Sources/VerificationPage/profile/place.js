/** What a certificate stands for: by itself, or by what two countries agreed that it counts as. */
import { alignmentsOf } from "../verify/facts.js";

const PARTS = ["", " field", " tier", " grade", " level"];

export class QualificationPlace {
    /**
     * @param {string | null} achievement its code
     * @param {{name: string, framework: string, code: string}[]} alignments
     * @param {object | null} recognition the agreement by which it stands for this; null for what it says itself
     */
    constructor(achievement, alignments, recognition = null) {
        Object.assign(this, { achievement, alignments, recognition });
    }

    /** @returns {string | null} the code in a framework */
    code(framework) {
        return this.alignments.find((alignment) => alignment.framework === framework)?.code ?? null;
    }

    /** Whether an alignment is of the framework, or of one of its fields, tiers, grades and levels. */
    names(framework) {
        return PARTS.some((part) => this.code(framework + part) !== null);
    }

    /**
     * What a recognition in force makes of it. Only `equal` and `at-least` say that one counts as the other; `part-of`
     * and `comparable` do not.
     *
     * @param {{agreement: object, other: object | null}} concerning
     * @param {string} country the country of the certificate
     * @param {string | null} purpose
     * @returns {QualificationPlace | null} null where it makes nothing of it
     */
    standingBy({ agreement, other }, country, purpose) {
        const { from, to, relation, purpose: agreed } = agreement.body;
        const serves = agreed === undefined || agreed === purpose;
        if (agreement.state.kind !== "in-force" || !serves) return null;
        if (from.country === country && this.#isMeantBy(from) && ["equal", "at-least"].includes(relation)) return counting(to, agreement, other);
        if (to.country === country && this.#isMeantBy(to) && relation === "equal") return counting(from, agreement, other);
        return null;
    }

    #isMeantBy({ framework, code }) {
        const isAligned = this.alignments.some((alignment) => alignment.framework === framework && alignment.code === code);
        return this.achievement === code || isAligned;
    }
}

/** Where the agreement names an achievement, it stands for all that the achievement is aligned to. */
function counting({ framework, code }, agreement, other) {
    const own = { name: code, framework, code };
    const whole = other?.achievement.humanCode === code ? alignmentsOf(other.achievement) : [];
    return new QualificationPlace(code, [own, ...whole], agreement);
}

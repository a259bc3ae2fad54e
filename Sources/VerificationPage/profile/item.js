/** Answers one item by one person's certificates, beside those of whom nothing shows to be the same person. */
import { sameJSON } from "../bytes/json.js";
import { monthsOf } from "./months.js";

export class ItemExamination {
    /**
     * @param {object} asked {item, matcher, own, others, excluded, isIncomplete}: `others` may count and are not shown to
     *     be the same person's, `excluded` are shown and worth nothing, and `isIncomplete` is whether there was a file that
     *     could not be read
     */
    constructor(asked) {
        Object.assign(this, asked);
    }

    /**
     * @returns {{item: object, verdict: "met" | "not-met" | "unknown", certificates: string[], recognitions: object[],
     *     reasons: object[]}} the numbers of the certificates by which it is met, what the two countries agreed where one
     *     counts by that, or why it is not met, or not known
     */
    answer() {
        const findings = this.own.map((evidence) => this.#finding(evidence));
        const counted = findings.filter(counts);
        const months = this.#months(counted);
        const isEnough = this.item.months === null || months >= this.item.months;
        if (counted.length > 0 && isEnough) return this.#answer("met", { certificates: counted.map(({ evidence }) => evidence.number), recognitions: agreements(counted) });
        const open = [...this.#openReasons(findings), ...this.#strangers(counted)];
        if (open.length > 0) return this.#answer("unknown", { reasons: open });
        const short = this.#shortReasons(findings, months);
        if (short.length > 0) return this.#answer("not-met", { reasons: short });
        return this.isIncomplete ? this.#answer("unknown", { reasons: [{ kind: "fileNotRead" }] }) : this.#answer("not-met", { reasons: [{ kind: "nothingShown" }] });
    }

    #answer(verdict, rest) {
        return { item: this.item, verdict, certificates: [], recognitions: [], reasons: [], ...rest };
    }

    #finding(evidence) {
        return { evidence, ...this.matcher.verdict(this.item.alternatives, evidence) };
    }

    /** What the periods of the certificates come to. */
    #months(findings) {
        return monthsOf(findings.map(({ evidence }) => evidence.activity).filter(Boolean));
    }

    #openReasons(findings) {
        return findings.flatMap(({ evidence, verdict, point }) => {
            const certificate = evidence.number;
            if (verdict === "open") return [{ kind: "point", certificate, point }];
            if (verdict !== "met") return [];
            if (evidence.weight === "open") return [{ kind: "notConfirmed", certificate, answer: evidence.answer }];
            const hidesStart = this.item.months !== null && evidence.activity === null;
            return hidesStart ? [{ kind: "point", certificate, point: { kind: "hides", claim: "activityStartDate" } }] : [];
        });
    }

    /** Those of others that would make the difference. */
    #strangers(counted) {
        const others = this.others.map((evidence) => this.#finding(evidence)).filter(counts);
        const wanted = this.item.months;
        if (wanted !== null && this.#months([...counted, ...others]) < wanted) return [];
        return others.map(({ evidence }) => ({ kind: "notShownToBeOnePerson", certificate: evidence.number }));
    }

    #shortReasons(findings, months) {
        const failed = findings.filter(({ verdict, point }) => verdict === "failed" && point !== null);
        const reasons = failed.map(({ evidence, point }) => ({ kind: "point", certificate: evidence.number, point }));
        const wanted = this.item.months;
        if (wanted !== null && findings.some(counts)) reasons.push({ kind: "tooFewMonths", found: months, wanted });
        const worthless = this.excluded.map((evidence) => this.#finding(evidence)).filter(({ verdict }) => verdict === "met");
        return [...reasons, ...worthless.map(({ evidence }) => ({ kind: "doesNotCount", certificate: evidence.number, answer: evidence.answer }))];
    }
}

const counts = ({ verdict, evidence }) => verdict === "met" && evidence.weight === "counts";

/** The agreements by which certificates count, each once. */
function agreements(findings) {
    const found = findings.map(({ recognition }) => recognition).filter(Boolean);
    return found.filter((one, place) => found.findIndex((other) => sameJSON(one, other)) === place);
}

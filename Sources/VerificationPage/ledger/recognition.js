/**
 * Every recognition that some ledgers hold, and whether both countries' word stands behind each. Only who has both
 * ledgers can say that one is in force: each holds half of it.
 */
import { sameJSON } from "../bytes/json.js";
import { seconds } from "../bytes/time.js";
import { Standing } from "./standing.js";

/** The members that say what is agreed. */
const MEMBERS = [
    "recognition", "from.country", "from.framework", "from.code", "to.country", "to.framework", "to.code", "relation", "purpose",
    "nbf", "exp", "legalBasis",
];

export class RecognitionBook {
    /** @param {Facts[]} ledgers */
    constructor(ledgers, now) {
        this.atHand = [...new Set(ledgers.map(({ ledger }) => ledger.country))];
        const groups = new Map();
        for (const half of ledgers.flatMap(halvesOf).sort((one, other) => one.time - other.time)) {
            // A third country could use the identity again for something of its own: that is another matter.
            const key = [half.body.recognition, ...[...countriesOf(half.body)].sort()].join("\n");
            groups.set(key, [...(groups.get(key) ?? []), half]);
        }
        /** Oldest first. */
        this.agreements = [...groups.values()].map((halves) => agreementOf(halves, this.atHand, now));
    }

    /** The recognitions that concern a country's certificate: a side names its code, or one of its alignments. */
    concerning(country, achievement) {
        const concerns = (side) => side.country === country && standsFor(achievement, side);
        return this.agreements.filter(({ body }) => concerns(body.from) || concerns(body.to));
    }
}

function halvesOf(facts) {
    const standing = new Standing(facts);
    return [...facts.recognitions.values()].map((record) => {
        const condition = standing.conditionOfSigned(record);
        const counts = standing.effective(record) !== null;
        const conditionTime = condition.cause?.time ?? record.time;
        return { country: facts.ledger.country, body: record.body, time: record.time, counts, condition, conditionTime };
    });
}

const countriesOf = ({ from, to }) => [...new Set([from.country, to.country])];

function agreementOf(halves, atHand, now) {
    const counting = countingOf(halves);
    const { body } = counting[0] ?? halves[0];
    const parties = [...new Set(counting.map(({ country }) => country))];
    return { id: body.recognition, body, parties, state: stateOf(body, counting, atHand, now) };
}

/** The halves that say something: those of the countries on the two sides, and where both are one, another's that agrees. */
function countingOf(halves) {
    const own = halves.filter(({ country, body }) => countriesOf(body).includes(country));
    const { body } = own[0] ?? halves[0];
    if (countriesOf(body).length > 1) return own;
    const others = halves.filter(({ country }) => !countriesOf(body).includes(country));
    const agreeing = others.filter((other) => other.counts && other.condition.isActive && differences([body, other.body]).length === 0);
    return [...own, ...(agreeing.length > 0 ? agreeing : others)];
}

/** Whether both countries' word stands ({kind: "in-force"}), and if not, the first reason why. */
function stateOf(body, halves, atHand, now) {
    const revoked = withdrawal(["revoked", "voided"], halves);
    if (revoked) return { kind: "revoked", ...revoked };
    const end = Math.min(...halves.map((half) => half.body.exp));
    if (end <= seconds(now)) return { kind: "expired", since: end };
    const absent = absence(body, halves, atHand);
    if (absent) return absent;
    const members = differences(halves.map((half) => half.body));
    if (members.length > 0) return { kind: "differs", members };
    const waiting = halves.filter(({ counts }) => !counts).map(({ country }) => country);
    if (waiting.length > 0) return { kind: "unconfirmed", countries: waiting };
    const suspended = withdrawal(["suspended"], halves);
    if (suspended) return { kind: "suspended", ...suspended };
    return body.nbf <= seconds(now) ? { kind: "in-force" } : { kind: "not-yet-in-force", from: body.nbf };
}

/** Whose half is not there; null when two countries' halves are. */
function absence(body, halves, atHand) {
    const made = new Set(halves.map(({ country }) => country));
    const countries = countriesOf(body);
    let missing = countries.filter((country) => !made.has(country));
    if (countries.length === 1 && new Set([...made, ...missing]).size === 1) {
        // One country's levels or fields were renumbered: another country has to agree, whichever.
        const others = atHand.filter((country) => !countries.includes(country)).sort();
        if (others.length === 0) return missing.length === 0 ? { kind: "unseen", countries: [] } : { kind: "half-made", countries: missing };
        missing = [...missing, ...others];
    }
    if (missing.length === 0) return null;
    const unmade = missing.filter((country) => atHand.includes(country));
    return unmade.length === 0 ? { kind: "unseen", countries: missing } : { kind: "half-made", countries: unmade };
}

/** Who withdrew it first, and when. */
function withdrawal(states, halves) {
    const withdrawn = halves.filter(({ condition }) => states.includes(condition.state));
    const [first] = withdrawn.sort((one, other) => one.conditionTime - other.conditionTime);
    return first && { by: first.country, since: first.conditionTime };
}

/** The members in which bodies are not the same. */
function differences(bodies) {
    const at = (body, path) => path.split(".").reduce((value, name) => value?.[name], body);
    return MEMBERS.filter((path) => !bodies.every((body) => sameJSON(at(body, path), at(bodies[0], path))));
}

/** @returns {boolean} whether a qualification names an achievement, by its own code or by a level that it is aligned to */
export function standsFor({ humanCode, alignment }, { framework, code }) {
    if (humanCode === code) return true;
    return (Array.isArray(alignment) ? alignment : []).some(({ targetFramework, targetCode }) => targetFramework === framework && targetCode === code);
}

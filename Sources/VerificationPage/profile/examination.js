/** A profile's items, answered by certificates that have been verified. */
import { peopleIn } from "../identity/people.js";
import { ProfileEvidence } from "./evidence.js";
import { ItemExamination } from "./item.js";
import { CriterionMatcher } from "./matcher.js";

/**
 * Answers a profile. Certificates of several people never count together. Of several people, and several fields, those
 * are taken by which most is met.
 *
 * @param {object} profile what is asked
 * @param {Verification[]} verifications what was found out about each certificate that was shown
 * @param {string | null} field the field that is meant; null to take the best of those that the certificates name
 * @param {number} today the day on which it is asked
 * @returns {{items: object[], applicant: string[], others: string[], field: string | null}} the answers; the numbers of
 *     the certificates that are taken to be the applicant's, and of those that may count and are not shown to be; and the
 *     field that the items are asked in
 */
export function examine(profile, verifications, field, today) {
    const evidence = verifications.map((verification) => ProfileEvidence.of(verification, profile.purpose));
    const isIncomplete = verifications.some(({ certificate, answer }) => !certificate && answer === "undetermined");
    const people = peopleIn(verifications);
    const fields = asksForOneField(profile) ? fieldsOf(evidence.filter(Boolean), field) : [null];
    let best = null;
    for (const group of people.length > 0 ? people : [[]]) {
        for (const each of fields) {
            const found = examineGroup({ profile, evidence, isIncomplete, group, field: each, today });
            if (best === null || isBetter(found, best)) best = found;
        }
    }
    return best;
}

/** Whether items ask for the same field as each other. */
export const asksForOneField = ({ items }) => items.some(({ alternatives }) => alternatives.some(({ field }) => field === "same"));

/** @returns {number} how many items have an answer */
export const count = ({ items }, verdict) => items.filter((item) => item.verdict === verdict).length;

/** @returns {string[]} the fields that certificates name which may count, each once */
export function namedFields(verifications, { purpose }) {
    return fieldsOf(verifications.map((verification) => ProfileEvidence.of(verification, purpose)).filter(Boolean), null).filter((field) => field !== null);
}

function fieldsOf(evidence, named) {
    if (named !== null) return [named];
    const fields = new Set(evidence.filter(({ weight }) => weight !== "none").flatMap((each) => each.fields));
    return fields.size > 0 ? [...fields] : [null];
}

function examineGroup({ profile, evidence, isIncomplete, group, field, today }) {
    const own = group.map((place) => evidence[place]).filter(Boolean);
    const others = evidence.filter((each, place) => each && !group.includes(place));
    const matcher = new CriterionMatcher({ scales: profile.scales, field, today, shown: evidence.filter(Boolean) });
    const ofWeight = (weight) => others.filter((each) => each.weight === weight);
    const shared = { matcher, own, others: ofWeight("counts"), excluded: ofWeight("none"), isIncomplete };
    return {
        items: profile.items.map((item) => new ItemExamination({ item, ...shared }).answer()),
        applicant: own.map(({ number }) => number),
        others: others.filter(({ weight }) => weight !== "none").map(({ number }) => number),
        field,
    };
}

function isBetter(one, other) {
    const [ofOne, ofOther] = [count(one, "met"), count(other, "met")];
    return ofOne === ofOther ? count(one, "unknown") > count(other, "unknown") : ofOne > ofOther;
}

/** Which of several certificates are shown to be one person's, from inside the documents alone. */
import { PersonClaims } from "./claims.js";
import { IdentityLink } from "./link.js";

/** @returns {"counts" | "open" | "none"} what a certificate is worth where something is asked of its holder: one that is
 *     open may count once it can be confirmed, or a suspension is lifted */
export function weightOf({ answer, certificate }) {
    if (answer === "valid") return "counts";
    const isOpen = ["undetermined", "not-countersigned", "suspended"].includes(answer);
    return isOpen && certificate ? "open" : "none";
}

/**
 * Joins valid certificates with each other. One that could not be confirmed is put beside a valid one, and joins no two.
 *
 * @param {Verification[]} verifications
 * @returns {number[][]} the places of the certificates, one list a person, in the order in which they were shown; one
 *     that does not count is in none
 */
export function peopleIn(verifications) {
    const weights = verifications.map(weightOf);
    const areOne = comparison(verifications);
    let groups = [];
    for (const index of placesOf("counts", weights)) {
        const touched = groups.filter((group) => group.some((place) => areOne(place, index)));
        groups = groups.filter((group) => !touched.includes(group));
        groups.push([...touched.flat(), index].sort((one, other) => one - other));
    }
    for (const index of placesOf("open", weights)) {
        const group = groups.find((each) => each.some((place) => weights[place] === "counts" && areOne(place, index)));
        if (group) group.push(index);
        else groups.push([index]);
    }
    return groups.sort((one, other) => Math.min(...one) - Math.min(...other));
}

const placesOf = (weight, weights) => [...weights.keys()].filter((place) => weights[place] === weight);

function comparison(verifications) {
    const people = verifications.map(PersonClaims.of);
    const links = verifications.map(IdentityLink.of);
    return (one, other) => {
        const [first, second] = [people[one], people[other]];
        if (!first || !second) return false;
        return first.isShownToBe(second) || links[one]?.joins(second) === true || links[other]?.joins(first) === true;
    };
}

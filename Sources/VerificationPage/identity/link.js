/**
 * What a center vouches for that has seen an old and a new identity paper of one person together: the name on a
 * certificate is that of whom the new paper names.
 */
import { PersonClaims, areSame, differ } from "./claims.js";
import { PersonName } from "./name.js";

export class IdentityLink {
    #claims;

    /**
     * Takes a credential for what it is. That the center may issue such credentials is the ledger's rule: one that it
     * may not is not valid.
     *
     * @returns {IdentityLink | null} null for one that is no identity link, is not valid, or hides the earlier passport
     */
    static of(verification) {
        const { answer, certificate } = verification;
        if (answer !== "valid" || certificate?.kind !== "sighted" || !isLink(certificate)) return null;
        const claims = PersonClaims.of(verification);
        return claims.formerPassportNumber === null || claims.name.isEmpty ? null : new IdentityLink(certificate, claims);
    }

    constructor({ number, center, centerNames, issuedOn, loggedAt }, claims) {
        Object.assign(this, { number, center, centerNames, issuedOn, loggedAt });
        const { name, formerName } = claims;
        this.#claims = claims;
        this.name = name;
        this.formerName = new PersonName(formerName.family ?? name.family, formerName.given ?? name.given);
        this.formerPassportNumber = claims.formerPassportNumber;
        this.passportNumber = claims.passportNumber;
    }

    /** Whether someone bears the former name and the former passport. A part of the name that did not change may have been
     * left out; a birth date that both show must be the same. */
    joins(person) {
        const { birthDate, formerName } = this.#claims;
        if (!areSame(person.passportNumber, this.formerPassportNumber) || differ(person.birthDate, birthDate)) return false;
        return person.name.isSpelledLike(this.formerName) || person.name.isSpelledLike(formerName);
    }
}

/** The achievement's code is the country's own. */
const isLink = ({ center, achievementCode }) => achievementCode === `${center.slice(0, 2)}-IDENTITY-LINK`;

/** Gives each of several verifications the links among them that concern it. */
export function linkIdentities(verifications) {
    const links = verifications.map(IdentityLink.of).filter(Boolean);
    for (const verification of verifications) {
        const person = verification.face === "do-not-accept" ? null : PersonClaims.of(verification);
        const concerns = (link) => verification.certificate.number !== link.number && link.joins(person);
        verification.identityLinks = person ? links.filter(concerns) : [];
    }
}

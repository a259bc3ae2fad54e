/** What a certificate says inside of who holds it, as far as it is shown and was signed. */
import { PersonName } from "./name.js";

export class PersonClaims {
    /** @returns {PersonClaims | null} null where nothing was shown that was signed */
    static of({ certificate, claims }) {
        return certificate ? new PersonClaims(certificate.center, claims) : null;
    }

    constructor(center, claims) {
        const text = (name) => {
            const value = claims.find((claim) => claim.name === name)?.value;
            return typeof value === "string" ? value : null;
        };
        this.center = center;
        this.name = new PersonName(text("familyName"), text("givenName"));
        this.birthDate = text("birthDate");
        this.passportNumber = text("passportNumber");
        this.nationalId = text("nationalId");
        this.issuerNumber = text("issuerNumber");
        /** The name in an earlier passport; only an identity link has it. */
        this.formerName = new PersonName(text("formerFamilyName"), text("formerGivenName"));
        this.formerPassportNumber = text("formerPassportNumber");
    }

    /** Whether both are shown to be of one person: by the name, the birth date, and a number that both bear. Many people
     * share a name and a birth date. */
    isShownToBe(other) {
        if (!this.name.isSpelledLike(other.name) || !areSame(this.birthDate, other.birthDate)) return false;
        const isOfOneCenter = this.center === other.center && areSame(this.issuerNumber, other.issuerNumber);
        return areSame(this.passportNumber, other.passportNumber) || areSame(this.nationalId, other.nationalId) || isOfOneCenter;
    }
}

/** Whether both are shown, and are the same. */
export const areSame = (one, other) => one !== null && one === other;

/** Whether both are shown, and differ. */
export const differ = (one, other) => one !== null && other !== null && one !== other;

/** A certificate as a profile looks at it. */
import { parseDate } from "../bytes/time.js";
import { weightOf } from "../identity/people.js";
import { QualificationPlace } from "./place.js";

/** Each outcome belongs to one kind. */
export const OUTCOMES = {
    tested: ["passed", "partial", "not-passed"],
    attended: ["completed"],
    observed: ["observed"],
    sighted: ["sighted"],
};

export class ProfileEvidence {
    /** @returns {ProfileEvidence | null} null where no certificate could be read */
    static of(verification, purpose) {
        return verification.certificate ? new ProfileEvidence(verification, purpose) : null;
    }

    constructor(verification, purpose) {
        const { certificate, answer, claims, recognitions } = verification;
        const { number, outcome } = certificate;
        const country = certificate.center.slice(0, 2);
        const own = new QualificationPlace(certificate.achievementCode, certificate.alignments);
        const kind = certificate.kind ?? Object.keys(OUTCOMES).find((each) => OUTCOMES[each].includes(outcome)) ?? null;
        Object.assign(this, { number, country, answer, kind, outcome, claims, weight: weightOf(verification) });
        /** The day of the award, which is before the day of issue where it was entered later. */
        this.awardedOn = parseDate(certificate.awardedOn ?? certificate.issuedOn);
        /** What it says of itself first. */
        this.places = [own, ...recognitions.map((each) => own.standingBy(each, country, purpose)).filter(Boolean)];
    }

    /** A claim's value; undefined where it is not shown. */
    claim(name) {
        return this.claims.find((claim) => claim.name === name)?.value;
    }

    /** The fields that it names, in whichever framework. */
    get fields() {
        const alignments = this.places.flatMap((place) => place.alignments);
        return alignments.filter(({ framework }) => framework.endsWith(" field")).map(({ code }) => code);
    }

    /** The tasks, which may be a text or a list of texts; null where they are not shown. */
    get tasks() {
        const value = this.claim("tasks");
        if (value === undefined) return null;
        return typeof value === "string" ? value : texts(value).join("\n");
    }

    /** The numbers of the certificates that it rests on; null where it does not show them. */
    get basedOn() {
        const value = this.claim("basedOn");
        return value === undefined ? null : texts(value);
    }

    /** The first and the last day that it states; one that has no end was seen until the day of the award. Null where no
     * beginning is shown, or the dates make none. */
    get activity() {
        const start = parseDate(this.claim("activityStartDate"));
        if (start === null) return null;
        const end = parseDate(this.claim("activityEndDate")) ?? this.awardedOn;
        return start <= end ? [start, end] : null;
    }
}

const texts = (value) => (Array.isArray(value) ? value : []).filter((each) => typeof each === "string");

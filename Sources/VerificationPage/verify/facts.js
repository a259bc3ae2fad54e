/** What a certificate says in clear, with what the ledger says of it. */
import { DAY, endOfPeriod, formatDate, parseDate, dateOf } from "../bytes/time.js";
import { isObject } from "../bytes/json.js";
import { Standing } from "../ledger/standing.js";

const day = (midnight) => midnight?.slice(0, 10) ?? null;

/** @returns {object} what is in clear */
export function certifiedFacts(payload, { number, center }) {
    return {
        number,
        center,
        centerNames: null,
        centerContact: null,
        centerEnd: null,
        achievementCode: payload.credentialSubject.achievement.humanCode ?? null,
        achievementNames: null,
        descriptions: null,
        kind: null,
        outcome: payload.outcome,
        alignments: alignmentsOf(payload.credentialSubject.achievement),
        issuedOn: day(payload.validFrom),
        validUntil: day(payload.validUntil),
        awardedOn: day(payload.awardedDate),
        loggedAt: null,
        index: null,
        keyAccreditedAt: null,
        get isByNewKey() {
            return this.loggedAt !== null && this.keyAccreditedAt !== null && this.loggedAt - this.keyAccreditedAt < 30 * DAY;
        },
    };
}

/** Field, level and grade, each under the framework and version that it belongs to. */
export function alignmentsOf(achievement) {
    const list = Array.isArray(achievement.alignment) ? achievement.alignment.filter(isObject) : [];
    const read = ({ targetName: name, targetFramework: framework, targetCode: code }) => ({ name, framework, code });
    return list.map(read).filter((each) => Object.values(each).every((value) => typeof value === "string"));
}

/** Adds what the registry knows of the center, the achievement and the key. */
export function describe(shown, facts, now, purpose, verification) {
    const { certificate } = verification;
    const { center } = shown.number;
    const standing = new Standing(facts);
    certificate.centerNames = standing.descriptions(center, certificate.loggedAt ?? now).at(-1)?.name ?? null;
    certificate.centerContact = standing.descriptions(center, now).at(-1)?.contact ?? null;
    certificate.centerEnd = endOf(center, standing, now);
    certificate.keyAccreditedAt = keyBeginning(shown.statement.jws.header.kid, standing, now);
    const { humanCode, version } = shown.payload.credentialSubject.achievement;
    const definition = facts.achievements.get(`${humanCode}/${version}`)?.payload;
    if (!definition) return;
    Object.assign(certificate, { achievementNames: definition.names, descriptions: definition.descriptions, kind: definition.kind });
    if (purpose) checkPurpose(purpose, definition, shown.payload, now, verification);
}

/** Since when a key could sign. Where nothing that counts lists it any more, since it was first listed. */
function keyBeginning(kid, standing, now) {
    const key = standing.facts.keys.get(kid);
    if (!key) return null;
    return standing.keyBeginning(key, now) ?? standing.facts.accreditations.get(key.accreditations[0])?.time ?? null;
}

/** How a center came to its end, and who looks after its certificates; null while it may work. */
function endOf(id, standing, now) {
    const center = standing.facts.centers.get(id);
    const condition = center ? standing.conditionOf(center) : null;
    if (!condition || condition.isActive || !condition.cause) return null;
    return { state: condition.state, reason: condition.reason ?? "other", since: condition.cause.time, successors: successorsOf(center, standing, now) };
}

function successorsOf(center, standing, now) {
    const accreditations = center.successions.map((id) => standing.facts.accreditations.get(id));
    const ids = [...new Set(accreditations.map((record) => record.center.id))];
    return ids.filter((id) => standing.succeeds(id, center.id, now)).map((id) => {
        const description = standing.descriptions(id, now).at(-1) ?? accreditations.find((record) => record.center.id === id).center;
        return { id, names: description.name, contact: description.contact };
    });
}

/** A purpose is served for a period from the date of the award. */
function checkPurpose(purpose, definition, { awardedDate, validFrom }, now, verification) {
    const period = (definition.purposes ?? []).find(({ code }) => code === purpose)?.validFor;
    if (!period) return verification.add({ kind: "purposeUnknown", purpose });
    const end = endOfPeriod(parseDate(day(awardedDate ?? validFrom)), period);
    if (parseDate(dateOf(now)) >= end) verification.add({ kind: "purposeExpired", purpose, date: formatDate(end) });
}

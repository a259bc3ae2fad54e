/**
 * What the statements below a size are worth, with everything void taken out.
 *
 * States are not stored: each is worked out from its record's events, so that a key revoked from a time in the past
 * changes every answer and no record.
 */
import { DAY, seconds } from "../bytes/time.js";
import { Condition } from "./condition.js";

export class Standing {
    /** The entries whose voidness is being worked out: two officers who revoke each other are asked about once. */
    #underQuestion = [];

    /** @param {number} limit entries from this index on are as if they were not there */
    constructor(facts, limit = Infinity) {
        this.facts = facts;
        this.limit = limit;
    }

    get needsConfirmations() {
        return this.facts.ledger?.needsConfirmations ?? false;
    }

    /** Whether what a key signed at an index and time is void. */
    isVoid({ signer, index, time }) {
        return this.revocationOf({ signer, index, time }) !== null;
    }

    /** The revocation that makes void what a key signed; null for none. */
    revocationOf({ signer, index, time }) {
        const events = this.facts.keys.get(signer)?.events ?? [];
        if (!events.some((event) => event.action === "void") || this.#underQuestion.includes(index)) return null;
        const inner = new Standing(this.facts, this.limit);
        inner.#underQuestion = [...this.#underQuestion, index];
        return inner.#revocationIn(events, index, time);
    }

    // The one that set the key's present state, if its bounds reach that far.
    #revocationIn(all, index, time) {
        const events = all.filter((event) => event.index < this.limit);
        const reaches = ({ action, effective, fromIndex }) =>
            action === "void" && ((effective !== null && time >= effective) || (fromIndex !== null && index >= fromIndex));
        const standing = events.some(reaches) ? this.#standingRevocation(events) : null;
        return standing && reaches(standing) ? standing : null;
    }

    // The first to take effect after the key's last reinstatement: on a revoked key another one is not legal, whatever
    // its bounds. Looks first for the reinstatement, and only then at what it leaves: officers who go on revoking each
    // other would otherwise be asked about in every order.
    #standingRevocation(events) {
        const lifts = ({ action, reason }) => action === "reinstate" && reason === "revoked-in-error";
        const lifted = events.findLast((event) => lifts(event) && !this.#isVoidEvent(event))?.index ?? -1;
        const revocations = events
            .filter(({ action }) => action === "void" || action === "revoke")
            .map((event) => ({ event, start: this.#effectiveIndexOf(event) }))
            .filter(({ start }) => start !== null && start > lifted)
            .sort((one, other) => one.start - other.start);
        return revocations.find(({ event }) => !this.#isVoidEvent(event))?.event ?? null;
    }

    /** The confirmation from which a statement that waits for a second officer counts; null while it does not. */
    #countingConfirmation(record) {
        return record.confirmations.find((confirmation) => confirmation.index < this.limit && !this.isVoid(confirmation)) ?? null;
    }

    /** Since when ({index, time}) a statement counts; null while it waits for a second officer. */
    effective({ id, index, time }) {
        const record = this.needsConfirmations ? this.facts.confirmables.get(id) : undefined;
        return record ? this.#countingConfirmation(record) : { index, time };
    }

    #effectiveIndexOf(event) {
        if (event.action !== "void") return event.index;
        return this.effective({ id: event.statement, index: event.index, time: event.time })?.index ?? null;
    }

    /** The events that count, in the order in which they took effect. */
    counting(events) {
        const effective = events
            .filter((event) => event.index < this.limit)
            .map((event) => ({ event, index: this.#effectiveIndexOf(event) }))
            .filter(({ event, index }) => index !== null && !this.#isVoidEvent(event));
        return effective.sort((one, other) => one.index - other.index).map(({ event }) => event);
    }

    #isVoidEvent(event) {
        if (event.action !== "superseded") return this.isVoid(event);
        const successor = this.facts.credential(event.by.center, event.by.serial);
        return successor !== null && this.#revocationOfCredential(successor) !== null;
    }

    /** The state of a key or a center, which no other key's revocation makes void. */
    conditionOf(record) {
        return this.#after(record.events);
    }

    /** The state of what a key signed: an accreditation, a session or a recognition. */
    conditionOfSigned(record) {
        const revocation = this.revocationOf(record);
        return revocation ? Condition.voided(revocation) : this.#after(record.events);
    }

    #after(events) {
        const condition = new Condition();
        for (const event of this.counting(events)) condition.apply(event);
        return condition;
    }

    // Credentials

    #revocationOfCredential(credential) {
        const session = this.facts.sessions.get(credential.session);
        return this.revocationOf(credential) ?? (session ? this.revocationOf(session) : null);
    }

    /** The state of a credential: its own events and its session's, in order. */
    conditionOfCredential(credential) {
        const revocation = this.#revocationOfCredential(credential);
        if (revocation) return Condition.voided(revocation);
        const session = this.facts.sessions.get(credential.session);
        return fold(this.counting(credential.events), this.counting(session?.events ?? []), credential.index);
    }

    /** Whether a session still yields certificates at a time. */
    yields(session, time) {
        const condition = this.conditionOfSigned(session);
        return condition.isActive && !condition.isClosed && Math.floor(time / DAY) <= session.closes;
    }

    // Accreditations

    /** The accreditations of a center that are in force at a time, of a center that is. */
    accreditationsInForce(centerID, time) {
        const center = this.facts.centers.get(centerID);
        if (!center || !this.conditionOf(center).isActive) return [];
        return this.#accreditations(center).filter((record) => this.#isInForce(record, time));
    }

    #accreditations(center) {
        return center.accreditations.map((id) => this.facts.accreditations.get(id)).filter((record) => record?.index < this.limit);
    }

    #isInForce(record, time) {
        const isInDate = record.notBefore <= seconds(time) && seconds(time) < record.expires;
        return isInDate && this.effective(record) !== null && this.conditionOfSigned(record).isActive;
    }

    isKeyInForce(key, centerID, time) {
        const lists = (record) => record.keys.includes(key.thumbprint);
        return this.conditionOf(key).isActive && this.accreditationsInForce(centerID, time).some(lists);
    }

    /** What a center was called, as far as the names were in force up to a time, the last to come into force last. */
    descriptions(centerID, time) {
        const center = this.facts.centers.get(centerID);
        const found = center ? this.#accreditations(center).map((record) => ({ record, since: this.#beginning(record, time) })) : [];
        const inForce = found.filter(({ since }) => since !== null);
        const order = ({ since: one }, { since: other }) => one.time - other.time || one.index - other.index;
        return inForce.sort(order).map(({ record }) => record.center);
    }

    /** Since when a key could sign for its center, up to a time; null where no accreditation that lists it counts. */
    keyBeginning(key, time) {
        const records = key.accreditations.map((id) => this.facts.accreditations.get(id)).filter((record) => record?.index < this.limit);
        const times = records.flatMap((record) => this.#beginning(record, time)?.time ?? []);
        return times.length > 0 ? Math.min(...times) : null;
    }

    // The time, and the entry, from which it was registered, confirmed and in date; null where that lies after a time, or
    // never was. A void one never was in force.
    #beginning(record, time) {
        const counted = this.effective(record);
        if (!counted || this.conditionOfSigned(record).state === "voided") return null;
        const start = Math.max(record.notBefore, seconds(counted.time));
        if (start > seconds(time) || start >= record.expires) return null;
        return { time: Math.max(record.notBefore * 1000, counted.time), index: counted.index };
    }

    /** Whether one center looks after a revoked other one's certificates at a time. */
    succeeds(successor, predecessor, time) {
        const successions = this.facts.centers.get(predecessor)?.successions ?? [];
        return this.accreditationsInForce(successor, time).some((record) => successions.includes(record.id));
    }
}

/**
 * A session's events apply to each of its credentials for which they are legal, and its reinstatement lifts only what
 * the session's own suspension set.
 */
function fold(own, sessionEvents, birth) {
    const session = new Condition();
    const credential = new Condition();
    let rest = own;
    for (const event of sessionEvents) {
        for (; rest[0]?.index < event.index; rest = rest.slice(1)) credential.apply(rest[0]);
        const { cause } = session;
        if (!session.allows(event)) continue;
        session.apply(event);
        if (event.index > birth) applyFromSession(credential, event, cause);
    }
    for (const event of rest) credential.apply(event);
    return credential;
}

function applyFromSession(credential, event, lifted) {
    if (event.action === "close") return;
    if (event.action !== "reinstate") return credential.apply(event);
    // Not when a registrar's revocation lies on top of an officer's suspension.
    const isItsOwn = lifted !== null && credential.cause?.statement === lifted.statement;
    if (isItsOwn && credential.allows(event)) credential.lift(event);
}

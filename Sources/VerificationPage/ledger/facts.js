/**
 * What a ledger's entries mean, in records found by their keys. Nothing here is personal: a record holds what the ledger
 * holds. Times are ledger times in milliseconds; a `signer` is a key's thumbprint.
 */
export class Facts {
    /** What genesis and transitions say; null before the first entry. */
    ledger = null;
    /** The index of the entry that used an identity. */
    identities = new Map();
    /** By fingerprint: {@link Certificate}. */
    certificates = new Map();
    /** By thumbprint: {thumbprint, owner: {kind, center?, role?}, staffCode, accreditations, events}. */
    keys = new Map();
    /** By staff code: the role that its person has. */
    staff = new Map();
    /** By id: {id, accreditations, successions, events}. */
    centers = new Map();
    /** By identity: {id, index, time, signer, center, keys, scope, notBefore, expires, events}. */
    accreditations = new Map();
    /** By identity: {id, index, time, signer, staffCode, subject, confirmations}. */
    confirmables = new Map();
    /** By `code/version`: {key, index, payload}. */
    achievements = new Map();
    /** By identity: {id, index, time, signer, staffCode, center, achievement, date, closes, authorized, isBackfill, seatsTaken, events}. */
    sessions = new Map();
    /** By center and serial: {center, serial, number, index, time, signer, session, events}. */
    credentials = new Map();
    /** By center: the highest serial so far. */
    highestSerials = new Map();
    /** By recognition id: {body, id, index, time, signer, events}. */
    recognitions = new Map();
    /** By index: {index, leafHash, code, detail, closedBy}. */
    faults = new Map();

    credential(center, serial) {
        return this.credentials.get(`${center}/${serial}`) ?? null;
    }

    addCredential(record) {
        this.credentials.set(`${record.center}/${record.serial}`, record);
        this.highestSerials.set(record.center, Math.max(record.serial, this.highestSerials.get(record.center) ?? 0));
    }

    openFaults(first, last) {
        return [...this.faults.values()].filter(({ index, closedBy }) => index >= first && index <= last && closedBy === null);
    }
}

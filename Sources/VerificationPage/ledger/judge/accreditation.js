/** What officers, or the root for the officers themselves, grant to a center. */
import { CertificateFault } from "../../crypto/certificate.js";
import { malformed, refuse } from "../refusal.js";
import { certificateOf } from "../statement.js";
import { newKey } from "./judge.js";

export async function judgeAccreditation(judge) {
    const { center, keys, succeeds } = judge.payload;
    const { ledger } = judge;
    const isOfOfficers = center.id === ledger.officersCenter;
    if (isOfOfficers) judge.requireRoot();
    else judge.requireOfficer();
    if (!center.id.startsWith(`${ledger.country}-`) || center.country !== ledger.country) {
        throw malformed(`a center of this ledger is in ${ledger.country}`);
    }
    const thumbprints = await registerKeys(judge, keys, center.id, isOfOfficers);
    if (succeeds !== undefined) register(judge, succeeds, center.id);
    const { scope, nbf: notBefore, exp: expires } = judge.payload;
    const record = { ...judge.origin, center, keys: thumbprints, scope, notBefore, expires, events: [] };
    judge.change(({ accreditations }) => accreditations.set(record.id, record));
    judge.change(({ centers }) => {
        if (!centers.has(center.id)) centers.set(center.id, { id: center.id, accreditations: [], successions: [], events: [] });
        centers.get(center.id).accreditations.push(record.id);
    });
    judge.awaitConfirmation({ kind: "accreditation" });
}

/** Notes that a center looks after a revoked one's certificates. */
function register(judge, predecessor, id) {
    const record = judge.facts.centers.get(predecessor);
    if (predecessor === id || !record || judge.standing.conditionOf(record).state !== "revoked") {
        refuse("unknown-target", "succeeds must name a center that was revoked");
    }
    judge.change(({ centers }) => centers.get(predecessor).successions.push(judge.statement.identity));
}

/** Registers the keys that an accreditation lists, and returns their thumbprints. */
async function registerKeys(judge, keys, center, isOfOfficers) {
    const records = new Map();
    const staff = new Map();
    for (const listed of keys) {
        const { role } = listed;
        if ((role === "officer") !== isOfOfficers) refuse("wrong-role", "officers' keys belong to the authority, all others to centers");
        const certificate = certificateOf(judge.statement, listed);
        const owner = { kind: "center", center, role };
        const staffCode = await staffCodeOf(judge, certificate, owner);
        claimKey(judge, newKey(certificate.publicKey.thumbprint, owner, staffCode), certificate, records);
        claimStaffCode(judge, staffCode, role, staff);
        judge.change(({ certificates }) => certificates.set(certificate.fingerprint, certificate));
    }
    judge.change((facts) => {
        for (const [code, role] of staff) facts.staff.set(code, role);
        for (const [thumbprint, record] of records) {
            if (!facts.keys.has(thumbprint)) facts.keys.set(thumbprint, record);
            const key = facts.keys.get(thumbprint);
            key.newestStart = record.newestStart;
            key.accreditations.push(judge.statement.identity);
        }
    });
    return [...records.keys()];
}

/** A certificate is judged once, when it is registered: one that is repeated may be of an issuing CA replaced since. */
async function staffCodeOf(judge, certificate, owner) {
    const known = judge.facts.certificates.has(certificate.fingerprint) ? judge.facts.keys.get(certificate.publicKey.thumbprint) : null;
    if (known?.staffCode && isSameOwner(known.owner, owner)) return known.staffCode;
    try {
        return await certificate.checkKeyholder(judge.facts.certificates.get(judge.ledger.issuingCA), owner.center);
    } catch (error) {
        throw error instanceof CertificateFault ? malformed(error.message) : error;
    }
}

const isSameOwner = (one, other) => one.kind === other.kind && one.center === other.center && one.role === other.role;

/**
 * A public key belongs for good to one center, one role and one staff code, and comes again in a certificate that is
 * registered or in one that begins no earlier.
 */
function claimKey(judge, record, certificate, records) {
    requireFree(judge, record.thumbprint);
    const existing = records.get(record.thumbprint) ?? judge.facts.keys.get(record.thumbprint) ?? record;
    if (!isSameOwner(existing.owner, record.owner) || existing.staffCode !== record.staffCode) {
        refuse("key-in-use", `the key ${record.thumbprint} belongs to another center, role or person`);
    }
    const newest = existing.newestStart ?? certificate.notBefore;
    if (certificate.notBefore < newest && !judge.facts.certificates.has(certificate.fingerprint)) {
        refuse("key-in-use", `the key ${record.thumbprint} is registered with a newer certificate`);
    }
    records.set(record.thumbprint, { ...record, newestStart: Math.max(newest, certificate.notBefore) });
}

/** The issuing CA signs certificates and nothing else, and the next root's key nothing before its time. */
function requireFree({ ledger, facts }, thumbprint) {
    if (thumbprint !== ledger.nextRoot && thumbprint !== facts.certificates.get(ledger.issuingCA)?.publicKey.thumbprint) return;
    refuse("key-in-use", `the key ${thumbprint} is the issuing CA's or the next root's`);
}

/** A person has one role in the country. */
function claimStaffCode(judge, staffCode, role, staff) {
    const existing = staff.get(staffCode) ?? judge.facts.staff.get(staffCode) ?? role;
    if (existing !== role) refuse("same-person", `the staff code ${staffCode} has the role ${existing} already`);
    staff.set(staffCode, role);
}

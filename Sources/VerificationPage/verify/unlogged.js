/** Certificates that come without a proof that they are logged. */
import { equal } from "../bytes/bytes.js";
import { DAY } from "../bytes/time.js";
import { Refusal } from "../ledger/refusal.js";

/** Whether a signature is that of the key whose registered certificate it names. */
export async function isSigned({ header, signature, signingInput }, facts) {
    const certificate = facts.certificates.get(header["x5t#S256"]);
    if (!certificate || certificate.publicKey.thumbprint !== header.kid || certificate.publicKey.algorithm !== header.alg) return false;
    return certificate.publicKey.verifies(signature, signingInput);
}

/** What can be said of a credential's signature by the keys that are known: unknown, false, others or true. */
async function signing({ statement, number }, facts) {
    const { header } = statement.jws;
    const owner = facts.keys.get(header.kid)?.owner;
    if (!facts.certificates.has(header["x5t#S256"]) || !owner) return "unknown";
    if (!(await isSigned(statement.jws, facts))) return "false";
    return owner.kind === "center" && owner.center === number.center && owner.role === "issuer" ? "true" : "others";
}

const signedByOthers = (center) => ({ kind: "refusedByRules", code: "wrong-role", detail: `the key that signed it is no issuer's of ${center}` });

/** Whose such a credential is, as far as the statements show that the file brings. @returns {Promise<object>} a reason */
export async function whoseUnlogged(shown, facts) {
    const { center } = shown.number;
    switch (await signing(shown, facts)) {
        case "unknown": return { kind: "signerUnknown", center };
        case "false": return { kind: "falseSignature" };
        case "others": return signedByOthers(center);
        default: return { kind: "notLogged", center };
    }
}

/**
 * Why such a credential is not among those that a copy of the ledger has admitted; `asOf` is up to when the copy tells.
 *
 * @returns {Promise<object>} a reason
 */
export async function whyUnlogged(shown, ledger, asOf, now) {
    const { center } = shown.number;
    const signed = await signing(shown, ledger.facts);
    if (signed === "false") return { kind: "falseSignature" };
    const refused = await refusalIn(ledger, shown.statement.jws.bytes);
    if (refused) return refused;
    if (signed === "others") return signedByOthers(center);
    // A ledger is heard of every day, by its snapshots: one that was read just now would have what was signed today.
    const isLater = now - asOf > DAY && shown.statement.issuedAt * 1000 > asOf;
    if (!isLater) return { kind: "notInLedger" };
    return { kind: signed === "unknown" ? "signerUnknown" : "notLogged", center };
}

/** What became of a statement that was logged and not admitted; null where it is in no such entry. */
async function refusalIn(ledger, statement) {
    for (const { index, code, detail, closedBy } of ledger.facts.faults.values()) {
        const logged = await statementIn(ledger, index);
        if (!logged || !equal(logged, statement)) continue;
        return closedBy === null ? { kind: "refusedByRules", code, detail } : { kind: "declaredVoid" };
    }
    return null;
}

/** What was refused may be no entry at all: null then. */
async function statementIn(ledger, index) {
    try {
        return (await ledger.entry(index)).statement;
    } catch (error) {
        if (error instanceof Refusal) return null;
        throw error;
    }
}

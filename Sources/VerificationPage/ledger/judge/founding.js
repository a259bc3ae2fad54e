/** What a genesis founds. It is judged by itself: it brings its own root. */
import { CertificateFault } from "../../crypto/certificate.js";
import { seconds } from "../../bytes/time.js";
import { malformed, refuse } from "../refusal.js";
import { certificateOf } from "../statement.js";
import { newKey } from "./judge.js";

/** @returns {Promise<Function[]>} what a genesis changes */
export async function found(statement, entry) {
    const { payload } = statement;
    const root = certificateOf(statement, payload.authority);
    const issuing = certificateOf(statement, payload.issuingCA);
    const status = certificateOf(statement, payload.statusKey);
    await checkSignature(statement, root);
    if (statement.issuer !== payload.origin) throw malformed("iss must be the origin");
    if (statement.issuedAt > seconds(entry.time) + 300) refuse("from-the-future", "iat is more than 5 minutes after the entry's time");
    if (!root.isInForce(seconds(entry.time))) refuse("not-authority", "the root's certificate is not in force");
    await checkCertificates(payload.origin, root, issuing, status);
    if (status.publicKey.thumbprint === root.publicKey.thumbprint) refuse("key-in-use", "the status key is the root's key");
    return [
        (facts) => (facts.ledger = ledgerOf(payload, entry, { root, issuing, status })),
        ({ identities }) => identities.set(statement.identity, 0),
        ({ certificates }) => [root, issuing, status].forEach((each) => certificates.set(each.fingerprint, each)),
        ({ keys }) => keys.set(root.publicKey.thumbprint, newKey(root.publicKey.thumbprint, { kind: "root" })),
        ({ keys }) => keys.set(status.publicKey.thumbprint, newKey(status.publicKey.thumbprint, { kind: "status" })),
    ];
}

async function checkSignature({ jws }, root) {
    if (jws.header["x5t#S256"] !== root.fingerprint || jws.header.kid !== root.publicKey.thumbprint) {
        refuse("unknown-key", "a genesis is signed by the root that it names");
    }
    const isSigned = jws.header.alg === root.publicKey.algorithm && (await root.publicKey.verifies(jws.signature, jws.signingInput));
    if (!isSigned) refuse("bad-signature", "the root's signature does not verify");
}

async function checkCertificates(origin, root, issuing, status) {
    try {
        await issuing.checkAuthority(root);
        await status.checkKeyholder(issuing, origin);
    } catch (error) {
        throw error instanceof CertificateFault ? malformed(error.message) : error;
    }
}

function ledgerOf(genesis, entry, { root, issuing, status }) {
    return {
        origin: genesis.origin,
        country: genesis.country,
        credentialTag: `tag:${genesis.origin},${genesis.tagDate}:`,
        officersCenter: `${genesis.country}-AUTHORITY`,
        needsConfirmations: genesis.confirmations === 1,
        authorityName: genesis.authority.name,
        authorityContact: genesis.authority.contact,
        foundingRoot: root.fingerprint,
        root: root.fingerprint,
        issuingCA: issuing.fingerprint,
        statusKey: status.fingerprint,
        nextRoot: genesis.next,
        log: genesis.log,
        witness: genesis.witness,
        peers: genesis.peers,
        rulesChange: null,
        lastNonSnapshot: entry.time,
        lastSnapshot: null,
    };
}

/** A statement whose form has been checked: everything that can be said of it without knowing the ledger. */
import { base64 } from "../bytes/base64.js";
import { CREDENTIAL_TYPE, JWSFault, readJWS } from "../credential/jws.js";
import { Certificate, CertificateFault } from "../crypto/certificate.js";
import { LogFault, NoteKey } from "../log/note.js";
import { formFault } from "./forms.js";
import { Refusal, malformed } from "./refusal.js";

const LARGEST_STATEMENT = 65_000;

/**
 * @typedef {{jws: object, type: string, payload: object, issuer: string, issuedAt: number, identity: string,
 *     content: string, certificates: Map<string, Certificate>, unlisted: Refusal | null}} Statement
 *     `identity` is the `jti`, or a credential's `id`; `content` SHA-256 of what is signed; `certificates` those that it
 *     brings, by their `x5c` spelling; `unlisted` what is in clear and should not be, which counts in its turn
 */

/**
 * @param {Uint8Array} bytes a JWS in compact serialization
 * @returns {Promise<Statement>}
 * @throws {Refusal}
 */
export async function readStatement(bytes) {
    if (bytes.length > LARGEST_STATEMENT) throw new Refusal("too-large", `the statement has ${bytes.length} bytes`);
    let jws;
    try {
        jws = await readJWS(bytes);
    } catch (error) {
        throw error instanceof JWSFault ? new Refusal(error.code, error.message) : error;
    }
    const { payload, header: { typ: type }, content } = jws;
    const fault = await formFault(type, payload);
    const unlisted = fault?.code === "personal-data" ? fault : null;
    if (fault && !unlisted) throw fault;
    const certificates = await readCertificates(payload);
    await checkKeys(payload);
    const identity = type === CREDENTIAL_TYPE ? payload.id : payload.jti;
    return { jws, type, payload, issuer: payload.iss, issuedAt: payload.iat, identity, content, certificates, unlisted };
}

/** @returns {Certificate} the one that a part of the payload brings in its `x5c` */
export const certificateOf = (statement, holder) => statement.certificates.get(holder.x5c[0]);

async function readCertificates(payload) {
    const holders = [payload.authority, payload.issuingCA, payload.statusKey, ...(Array.isArray(payload.keys) ? payload.keys : [])];
    const certificates = new Map();
    for (const holder of holders) {
        const spelling = holder?.x5c?.[0];
        if (spelling === undefined) continue;
        const der = base64.decode(spelling);
        if (!der) throw malformed("x5c is not base64 in its one spelling");
        try {
            certificates.set(spelling, await Certificate.read(der));
        } catch (error) {
            throw error instanceof CertificateFault ? malformed(error.message) : error;
        }
    }
    if (payload.authority) await checkRoot(certificates.get(payload.authority.x5c[0]));
    return certificates;
}

async function checkRoot(root) {
    if (!["ES256", "ES384"].includes(root.publicKey.algorithm)) throw malformed("a root's key is P-256 or P-384");
    try {
        await root.checkAuthority(root);
    } catch (error) {
        throw error instanceof CertificateFault ? malformed(`the root's certificate: ${error.message}`) : error;
    }
}

/** Log and witness keys are verifier keys whose ids are right. */
async function checkKeys(payload) {
    for (const vkey of [payload, ...(payload.peers ?? [])].flatMap(({ log, witness }) => [log, witness])) {
        if (vkey === undefined) continue;
        try {
            await NoteKey.read(vkey);
        } catch (error) {
            throw error instanceof LogFault ? malformed(error.message) : error;
        }
    }
}

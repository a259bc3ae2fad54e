/** Hashes, through the browser's own Web Cryptography. */
import { concat, utf8 } from "../bytes/bytes.js";
import { base64url } from "../bytes/base64.js";

/** @returns {Promise<Uint8Array>} SHA-256 */
export async function sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** @returns {Promise<string>} SHA-256 in base64url, as thumbprints and digests of claims are written */
export const sha256url = async (bytes) => base64url.encode(await sha256(bytes));

/** @returns {Promise<Uint8Array>} the hash of a leaf of a log's tree (RFC 6962 section 2.1) */
export const leafHash = (data) => sha256(concat(Uint8Array.of(0), data));

/** @returns {Promise<Uint8Array>} the hash of an inner node */
export const nodeHash = (left, right) => sha256(concat(Uint8Array.of(1), left, right));

/**
 * The salt of a claim that is printed on paper: HKDF-SHA256 (RFC 5869) of the paper's secret, without salt.
 *
 * @param {Uint8Array} seed 16 bytes
 * @returns {Promise<string>} base64url of 16 bytes
 */
export async function printedSalt(seed, credentialID, name) {
    const key = await crypto.subtle.importKey("raw", seed, "HKDF", false, ["deriveBits"]);
    const info = utf8(`sanad/salt/v1/${credentialID}/${name}`);
    const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info };
    return base64url.encode(new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 128)));
}

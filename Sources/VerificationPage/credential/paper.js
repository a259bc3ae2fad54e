/** What the QR code on a paper certificate says: which certificate, what its issuer signed, and what the paper shows. */
import { equal, text, utf8 } from "../bytes/bytes.js";
import { bytesOfDigits } from "../bytes/digits.js";
import { JSONFault, canonical, parseJSON } from "../bytes/json.js";
import { printedSalt, sha256 } from "../crypto/digest.js";
import { readNumber } from "./number.js";
import { makeDisclosure } from "./sdjwt.js";

/** Says why a QR code is not one of a paper certificate. */
export class PaperFault extends Error {}

/**
 * Reads what a QR code holds. Only what stands behind the # counts: whoever prints a QR code chooses its host, which is
 * returned so that a strange one can be pointed out.
 *
 * @param {string} url
 * @returns {{host: string | null, originHash: Uint8Array, number: object, contentHash: Uint8Array, seed: Uint8Array,
 *     claims: [string, any][]}}
 * @throws {PaperFault}
 */
export function readPaper(url) {
    const mark = url.indexOf("#");
    if (mark < 0) throw new PaperFault("the code has no # with digits behind it");
    const bytes = bytesOfDigits(url.slice(mark + 1).trim());
    if (!bytes) throw new PaperFault("the code's digits are damaged");
    return { host: hostOf(url.slice(0, mark)), ...readPayload(bytes) };
}

function hostOf(address) {
    return URL.canParse(address) ? new URL(address).host : null;
}

function readPayload(bytes) {
    let place = 0;
    const take = (count) => {
        if (place + count > bytes.length) throw new PaperFault("the code ends too early");
        place += count;
        return bytes.subarray(place - count, place);
    };
    const [version] = take(1);
    if (version !== 1) throw new PaperFault(`the code is of version ${version}, which this page does not know`);
    const originHash = take(4);
    const length = take(1)[0];
    const number = readNumber(String.fromCharCode(...take(length)));
    if (!number) throw new PaperFault("the code holds no certificate number");
    const contentHash = take(16);
    const seed = take(16);
    return { originHash, number, contentHash, seed, claims: readClaims(bytes.subarray(place)) };
}

function readClaims(bytes) {
    try {
        const claims = parseJSON(bytes);
        const isPair = (pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string";
        const isList = Array.isArray(claims) && claims.every(isPair) && canonical(claims) === text(bytes);
        if (isList && new Set(claims.map(([name]) => name)).size === claims.length) return claims;
    } catch (error) {
        if (!(error instanceof JSONFault)) throw error;
    }
    throw new PaperFault("the printed claims cannot be read");
}

/** @returns {Promise<boolean>} whether a paper is of the ledger called `origin` */
export const isOfOrigin = async (paper, origin) =>
    equal((await sha256(utf8(origin))).subarray(0, 4), paper.originHash);

/** @returns {Promise<boolean>} whether a paper is of the credential with this signing input */
export const isOfContent = async (paper, jws) =>
    !paper.contentHash || equal((await sha256(jws.signingInput)).subarray(0, 16), paper.contentHash);

/** @returns {Promise<object[]>} the disclosures that the paper's claims and secret give */
export const disclosuresOf = (paper, credentialID) =>
    Promise.all(paper.claims.map(async ([name, value]) => makeDisclosure(await printedSalt(paper.seed, credentialID, name), name, value)));

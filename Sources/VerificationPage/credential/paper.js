/** What the QR code on a paper certificate says: which certificate, what its issuer signed, and what the paper shows. */
import { concat, equal, text, utf8 } from "../bytes/bytes.js";
import { JSONFault, canonical, parseJSON } from "../bytes/json.js";
import { printedSalt, sha256 } from "../crypto/digest.js";
import { readNumber } from "./number.js";
import { makeDisclosure } from "./sdjwt.js";

const GROUP = 7;
/** How many decimal digits a group of bytes becomes, by its number of bytes. */
const DIGITS = [0, 3, 5, 8, 10, 13, 15, 17];

/** Says why a QR code is not one of a paper certificate. */
export class PaperFault extends Error {}

/** @returns {Uint8Array | null} the bytes of decimal digits; null for another length, and a group too large for its bytes */
export function bytesOfDigits(digits) {
    if (!/^[0-9]*$/.test(digits)) return null;
    const groups = digits.match(/.{1,17}/g) ?? [];
    const bytes = groups.map((group) => {
        const count = DIGITS.indexOf(group.length);
        const number = BigInt(group);
        if (count < 0 || number >> BigInt(8 * count) !== 0n) return null;
        return Uint8Array.from({ length: count }, (_, i) => Number((number >> BigInt(8 * (count - 1 - i))) & 255n));
    });
    return bytes.includes(null) ? null : concat(...bytes);
}

/** @returns {string} the digits of bytes, 7 at a time, big-endian */
export function digitsOfBytes(bytes) {
    let digits = "";
    for (let start = 0; start < bytes.length; start += GROUP) {
        const group = bytes.subarray(start, start + GROUP);
        const number = group.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
        digits += String(number).padStart(DIGITS[group.length], "0");
    }
    return digits;
}

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

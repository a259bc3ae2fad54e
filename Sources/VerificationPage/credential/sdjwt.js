/** A credential as its holder keeps or shows it: the signed JWT and the claims laid open beside it (RFC 9901 section 4). */
import { text, utf8 } from "../bytes/bytes.js";
import { base64url } from "../bytes/base64.js";
import { JSONFault, canonical, isObject, parseJSON } from "../bytes/json.js";
import { sha256url } from "../crypto/digest.js";
import { JWSFault, readJWS } from "./jws.js";

/** Says that what is shown is not what was signed, or cannot be read. */
export class SDJWTFault extends Error {}

/** What a certificate may say of its holder. */
export const CLAIMS = [
    "familyName", "givenName", "nativeName", "birthDate", "passportNumber", "nationalId", "issuerNumber", "formerFamilyName",
    "formerGivenName", "formerPassportNumber", "result", "activityStartDate", "activityEndDate", "employer", "tasks",
    "basedOn", "photoDigest",
];

const RESERVED = ["_sd", "..."];

/** @typedef {{encoded: string, salt: string, name: string, value: any}} Disclosure */

/**
 * Reads `<issuer-signed JWT>~<disclosure>~…~` and checks each disclosure against the digests that were signed
 * (section 7.1). The issuer's signature is not looked at.
 *
 * @param {string} spelling
 * @returns {Promise<{jws: object, disclosures: Disclosure[]}>}
 * @throws {SDJWTFault}
 */
export async function readSDJWT(spelling) {
    const parts = spelling.split("~");
    if (parts.length < 2) throw new SDJWTFault("an SD-JWT has a ~ behind its JWT");
    if (parts.pop() !== "") throw new SDJWTFault("a key-binding JWT stands at the end; certificates have none");
    let jws;
    try {
        jws = await readJWS(utf8(parts.shift()));
    } catch (error) {
        throw error instanceof JWSFault ? new SDJWTFault(error.message) : error;
    }
    const disclosures = parts.map(readDisclosure);
    await checkDisclosures(jws.payload, disclosures);
    return { jws, disclosures };
}

/** @returns {string} the SD-JWT that shows these disclosures and no others */
export const presentation = (jws, disclosures) =>
    [text(jws.bytes), ...disclosures.map((disclosure) => disclosure.encoded), ""].join("~");

/** @returns {Disclosure} the disclosure that a salt, a name and a value give */
export function makeDisclosure(salt, name, value) {
    return { encoded: base64url.encode(utf8(canonical([salt, name, value]))), salt, name, value };
}

function readDisclosure(encoded) {
    const bytes = base64url.decode(encoded);
    let value;
    try {
        value = parseJSON(bytes ?? new Uint8Array(0));
    } catch (error) {
        if (!(error instanceof JSONFault)) throw error;
        throw new SDJWTFault(`a disclosure is not base64url of JSON: ${error.message}`);
    }
    if (!Array.isArray(value) || value.length !== 3 || typeof value[0] !== "string" || typeof value[1] !== "string") {
        throw new SDJWTFault("a disclosure is an array of salt, name and value");
    }
    const disclosure = makeDisclosure(...value);
    if (disclosure.encoded !== encoded) throw new SDJWTFault(`the disclosure of ${value[1]} is not in canonical form`);
    if (RESERVED.includes(value[1]) || holdsReserved(value[2])) {
        throw new SDJWTFault(`the disclosure of ${value[1]} uses a name that SD-JWT reserves`);
    }
    return disclosure;
}

function holdsReserved(value) {
    if (Array.isArray(value)) return value.some(holdsReserved);
    return isObject(value) && Object.keys(value).some((name) => RESERVED.includes(name) || holdsReserved(value[name]));
}

async function checkDisclosures(payload, disclosures) {
    const subject = subjectOf(payload);
    const digests = new Set(subject._sd);
    const seen = new Set();
    for (const { encoded, name } of disclosures) {
        if (!digests.has(await sha256url(utf8(encoded)))) throw new SDJWTFault(`the ${name} shown is not the one that was signed`);
        if (name in subject) throw new SDJWTFault(`${name} is disclosed, and stands in clear as well`);
        if (seen.has(name)) throw new SDJWTFault(`${name} is disclosed twice`);
        seen.add(name);
    }
}

/** The credential's subject, once it is certain that nothing is hidden outside of it. */
function subjectOf(payload) {
    if (payload._sd_alg !== "sha-256") throw new SDJWTFault("_sd_alg is not sha-256");
    const subject = payload.credentialSubject;
    if (!isObject(subject) || !Array.isArray(subject._sd)) throw new SDJWTFault("credentialSubject has no array _sd");
    const outside = { ...payload, credentialSubject: null };
    const beside = { ...subject, _sd: null };
    const hides = (object, allowed) =>
        Object.keys(object).some((name) => (name !== allowed && RESERVED.includes(name)) || holdsReserved(object[name]));
    if (hides(outside, undefined) || hides(beside, "_sd")) throw new SDJWTFault("claims are hidden outside of credentialSubject._sd");
    const isDigest = (digest) => typeof digest === "string" && base64url.decode(digest)?.length === 32;
    if (!subject._sd.every(isDigest)) throw new SDJWTFault("_sd holds something that is no digest");
    if (new Set(subject._sd).size !== subject._sd.length) throw new SDJWTFault("_sd holds a digest twice");
    return subject;
}

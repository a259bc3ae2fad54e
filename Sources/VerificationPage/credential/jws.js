/** A statement as it travels: a JWS in compact serialization (RFC 7515 section 7.1), in its one spelling. */
import { text, utf8 } from "../bytes/bytes.js";
import { base64url } from "../bytes/base64.js";
import { JSONFault, isObject, parseJSON } from "../bytes/json.js";
import { isWellFormedSignature } from "../crypto/publickey.js";
import { sha256url } from "../crypto/digest.js";

const ALGORITHMS = ["ES256", "ES384", "EdDSA", "PS256"];
export const CREDENTIAL_TYPE = "vc+sd-jwt";

/** Says what is wrong with the form of a JWS. */
export class JWSFault extends Error {
    constructor(detail, code = "malformed") {
        super(detail);
        this.code = code;
    }
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<JWS>}
 * @typedef {{bytes: Uint8Array, signingInput: Uint8Array, header: object, payload: object, signature: Uint8Array,
 *     content: string}} JWS `content` is SHA-256 of what is signed, in base64url
 * @throws {JWSFault}
 */
export async function readJWS(bytes) {
    let parts;
    try {
        parts = text(bytes).split(".");
    } catch {
        throw new JWSFault("a statement is not text");
    }
    const decoded = parts.map((part) => base64url.decode(part));
    if (parts.length !== 3 || decoded.includes(null)) throw new JWSFault("a statement is not three parts of base64url");
    const header = readHeader(readObject(decoded[0], "header"));
    const payload = readObject(decoded[1], "payload");
    if (!isWellFormedSignature(decoded[2], header.alg)) {
        throw new JWSFault(`the signature has the wrong length for ${header.alg}, or a high S`);
    }
    const signingInput = utf8(`${parts[0]}.${parts[1]}`);
    return { bytes, signingInput, header, payload, signature: decoded[2], content: await sha256url(signingInput) };
}

function readObject(bytes, name) {
    try {
        const value = parseJSON(bytes);
        if (isObject(value)) return value;
    } catch (error) {
        if (!(error instanceof JSONFault)) throw error;
        throw new JWSFault(`the ${name} is not JSON in its one form: ${error.message}`);
    }
    throw new JWSFault(`the ${name} is no JSON object`);
}

/** A header has exactly the members that it should have. */
function readHeader(header) {
    const isCredential = header.typ === CREDENTIAL_TYPE;
    const names = ["alg", "kid", "typ", "x5t#S256", ...(isCredential ? ["cty"] : [])];
    if (Object.keys(header).length !== names.length || !names.every((name) => typeof header[name] === "string")) {
        throw new JWSFault(`a header has exactly ${names.join(", ")}`);
    }
    if (isCredential && header.cty !== "vc") throw new JWSFault('a credential\'s header has cty "vc"');
    for (const name of ["kid", "x5t#S256"]) {
        if (base64url.decode(header[name])?.length !== 32) throw new JWSFault(`${name} is not base64url of 32 bytes`);
    }
    if (!ALGORITHMS.includes(header.alg)) throw new JWSFault(`the algorithm ${header.alg} is not used`, "unsupported-algorithm");
    return header;
}

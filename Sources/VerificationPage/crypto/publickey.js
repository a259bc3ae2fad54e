/** Public keys and what they sign, through Web Cryptography. */
import { element, elements, identifier } from "./der.js";
import { sha256url } from "./digest.js";
import { utf8 } from "../bytes/bytes.js";

const CURVES = { "1.2.840.10045.3.1.7": "P-256", "1.3.132.0.34": "P-384" };

/** Half of each curve's order: an ECDSA signature has one spelling, the one with the lower s. */
const HALF_ORDER = {
    ES256: 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n,
    ES384: 0x7fffffffffffffffffffffffffffffffffffffffffffffffe3b1a6c0fa1b96efac0d06d9245853bd76760cb5666294b9n,
};

/** How each algorithm of a statement (RFC 7518, RFC 8037) is called by Web Cryptography. */
const ALGORITHMS = {
    ES256: { key: { name: "ECDSA", namedCurve: "P-256" }, use: { name: "ECDSA", hash: "SHA-256" } },
    ES384: { key: { name: "ECDSA", namedCurve: "P-384" }, use: { name: "ECDSA", hash: "SHA-384" } },
    EdDSA: { key: { name: "Ed25519" }, use: { name: "Ed25519" } },
    PS256: { key: { name: "RSA-PSS", hash: "SHA-256" }, use: { name: "RSA-PSS", saltLength: 32 } },
};

/** The members of a JWK that a thumbprint covers (RFC 7638 section 3.2, RFC 8037 section 2), in their order. */
const THUMBPRINT_MEMBERS = { EC: ["crv", "kty", "x", "y"], OKP: ["crv", "kty", "x"], RSA: ["e", "kty", "n"] };

/** Says that a key is of a kind that statements do not use, or is no key. */
export class KeyFault extends Error {}

/** Says that this browser cannot check a kind of signature; nothing is answered then. */
export class BrowserTooOld extends Error {}

/**
 * @param {Uint8Array} signature as JOSE spells it
 * @returns {boolean} whether it has the length that its algorithm asks for, and the lower s
 */
export function isWellFormedSignature(signature, algorithm) {
    if (algorithm === "EdDSA") return signature.length === 64;
    if (algorithm === "PS256") return [256, 384, 512].includes(signature.length);
    const half = { ES256: 32, ES384: 48 }[algorithm];
    if (signature.length !== 2 * half) return false;
    const digits = Array.from(signature.subarray(half), (byte) => byte.toString(16).padStart(2, "0")).join("");
    return BigInt(`0x${digits}`) <= HALF_ORDER[algorithm];
}

/** A public key of a kind that signs statements or certificates. */
export class PublicKey {
    /** @param {string} algorithm the one `alg` that goes with it */
    constructor(key, algorithm, thumbprint) {
        this.key = key;
        this.algorithm = algorithm;
        /** RFC 7638, in base64url: what `kid` holds. */
        this.thumbprint = thumbprint;
    }

    /** @param {Uint8Array} bytes a SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7) */
    static async fromSPKI(bytes) {
        const algorithm = algorithmOf(bytes);
        try {
            const key = await crypto.subtle.importKey("spki", bytes, ALGORITHMS[algorithm].key, true, ["verify"]);
            const jwk = await crypto.subtle.exportKey("jwk", key);
            if (algorithm === "PS256") checkRSA(jwk);
            const members = THUMBPRINT_MEMBERS[jwk.kty].map((name) => `${JSON.stringify(name)}:${JSON.stringify(jwk[name])}`);
            return new PublicKey(key, algorithm, await sha256url(utf8(`{${members.join(",")}}`)));
        } catch (error) {
            if (error.name === "NotSupportedError") throw new BrowserTooOld(algorithm);
            throw error instanceof KeyFault ? error : new KeyFault("the key cannot be read");
        }
    }

    /** @param {Uint8Array} bytes 32 bytes of Ed25519 (RFC 8032) */
    static async fromEd25519(bytes) {
        try {
            return new PublicKey(await crypto.subtle.importKey("raw", bytes, "Ed25519", true, ["verify"]), "EdDSA", null);
        } catch (error) {
            if (error.name === "NotSupportedError") throw new BrowserTooOld("Ed25519");
            throw new KeyFault("the key is not Ed25519");
        }
    }

    /** @returns {Promise<boolean>} whether this key made the signature */
    verifies(signature, message) {
        return this.verifiesAs(ALGORITHMS[this.algorithm].use, signature, message);
    }

    /** @param {object} use what Web Cryptography calls it, for certificates, which may use another hash */
    async verifiesAs(use, signature, message) {
        return crypto.subtle.verify(use, this.key, signature, message);
    }
}

function algorithmOf(spki) {
    const [algorithm] = elements(element(spki, 0x30).content);
    const [kind, parameter] = elements(algorithm.content);
    switch (identifier(kind)) {
        case "1.3.101.112":
            return "EdDSA";
        case "1.2.840.113549.1.1.1":
            return "PS256";
        case "1.2.840.10045.2.1": {
            const curve = parameter ? CURVES[identifier(parameter)] : undefined;
            if (curve) return curve === "P-256" ? "ES256" : "ES384";
        }
    }
    throw new KeyFault("the key is of a kind that signs no statements");
}

function checkRSA(jwk) {
    const length = Math.floor((jwk.n.length * 6) / 8);
    if (jwk.e !== "AQAB" || ![256, 384, 512].includes(length)) throw new KeyFault("the RSA key has another size");
}

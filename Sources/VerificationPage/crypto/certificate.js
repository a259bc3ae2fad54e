/** X.509 certificates (RFC 5280): the closed list of checks that a ledger's certificates get, and nothing else. */
import { equal, text } from "../bytes/bytes.js";
import { base64 } from "../bytes/base64.js";
import { DERFault, element, elements, expect, identifier, time } from "./der.js";
import { sha256url } from "./digest.js";
import { KeyFault, PublicKey } from "./publickey.js";

const ORGANIZATION = "2.5.4.10";
const SERIAL_NUMBER = "2.5.4.5";
const BASIC_CONSTRAINTS = "2.5.29.19";
const KEY_USAGE = "2.5.29.15";
const HASHES = { "1.2.840.10045.4.3.2": "SHA-256", "1.2.840.10045.4.3.3": "SHA-384" };

/** The bits of a key usage (section 4.2.1.3). */
const DIGITAL_SIGNATURE = 0;
const KEY_CERT_SIGN = 5;

/** Says which of the checks a certificate fails. */
export class CertificateFault extends Error {}

export class Certificate {
    /**
     * @param {Uint8Array} der
     * @throws {CertificateFault} when it cannot be read
     */
    static async read(der) {
        const certificate = new Certificate();
        try {
            const [body, algorithm, signature] = parts(element(der, 0x30), 3);
            certificate.readBody(elements(expect(body, 0x30).content));
            certificate.body = body.whole;
            certificate.hash = HASHES[identifier(elements(algorithm.content)[0])];
            certificate.signature = bits(signature);
            certificate.publicKey = await PublicKey.fromSPKI(certificate.keyInfo);
        } catch (error) {
            if (error instanceof DERFault || error instanceof KeyFault || error instanceof TypeError) {
                throw new CertificateFault(`the certificate cannot be read: ${error.message}`);
            }
            throw error;
        }
        certificate.der = der;
        /** SHA-256 of the DER in base64url: what `x5t#S256` holds. */
        certificate.fingerprint = await sha256url(der);
        return certificate;
    }

    /** @param {string} pem the first certificate of the file (RFC 7468) */
    static async readPEM(pem) {
        const lines = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*?)-----END CERTIFICATE-----/.exec(pem);
        const der = lines ? base64.decode(lines[1].replace(/\s/g, "")) : null;
        if (!der) throw new CertificateFault("there is no certificate in this file");
        return Certificate.read(der);
    }

    readBody(fields) {
        const [, , , issuer, validity, subject, keyInfo, ...rest] = fields[0].tag === 0xa0 ? fields : [null, ...fields];
        this.issuer = expect(issuer, 0x30).whole;
        this.subject = expect(subject, 0x30).whole;
        [this.notBefore, this.notAfter] = parts(expect(validity, 0x30), 2).map(time);
        this.keyInfo = expect(keyInfo, 0x30).whole;
        const wrapped = rest.find((field) => field.tag === 0xa3);
        this.extensions = wrapped ? elements(element(wrapped.content, 0x30).content).map(readExtension) : [];
    }

    /** @param {number} second since 1970 */
    isInForce(second) {
        return this.notBefore <= second && second <= this.notAfter;
    }

    /**
     * Checks a certificate that the issuing CA made for a keyholder.
     *
     * @param {string} organization what the subject's O must be: the center's id, or the ledger's origin
     * @returns {Promise<string>} the keyholder's staff code
     */
    async checkKeyholder(issuer, organization) {
        await this.checkIssued(issuer);
        if (this.isAuthority()) throw new CertificateFault("the certificate says that it may issue certificates");
        this.checkUse(DIGITAL_SIGNATURE);
        const organizations = this.subjectValues(ORGANIZATION);
        if (organizations.length !== 1 || organizations[0] !== organization) {
            throw new CertificateFault(`the certificate's subject must have O = ${organization}, once`);
        }
        const codes = this.subjectValues(SERIAL_NUMBER);
        if (codes.length !== 1 || codes[0] === "") {
            throw new CertificateFault("the certificate's subject must have one serialNumber, the staff code");
        }
        return codes[0];
    }

    /** Checks the certificate of an authority that issues others. */
    async checkAuthority(issuer) {
        await this.checkIssued(issuer);
        if (!this.isAuthority()) throw new CertificateFault("the certificate does not say that it may issue others");
        this.checkUse(KEY_CERT_SIGN);
    }

    async checkIssued(issuer) {
        if (!equal(this.issuer, issuer.subject)) throw new CertificateFault("the issuer is not the issuing CA's subject");
        if (!this.hash) throw new CertificateFault("it is not signed with ECDSA and SHA-256 or SHA-384");
        const half = { ES256: 32, ES384: 48 }[issuer.publicKey.algorithm];
        const use = { name: "ECDSA", hash: this.hash };
        const signature = half ? rawSignature(this.signature, half) : null;
        if (!signature || !(await issuer.publicKey.verifiesAs(use, signature, this.body))) {
            throw new CertificateFault("the certificate is not signed by the key it should be signed by");
        }
        const known = [BASIC_CONSTRAINTS, KEY_USAGE];
        if (this.extensions.some((extension) => extension.critical && !known.includes(extension.name))) {
            throw new CertificateFault("the certificate has another critical extension");
        }
    }

    extension(name) {
        const found = this.extensions.filter((extension) => extension.name === name);
        if (found.length > 1) throw new CertificateFault("the certificate has an extension twice");
        return found[0];
    }

    isAuthority() {
        const extension = this.extension(BASIC_CONSTRAINTS);
        if (!extension) return false;
        const [first] = elements(element(extension.value, 0x30).content);
        return first?.tag === 0x01 && first.content[0] === 0xff;
    }

    checkUse(bit) {
        const extension = this.extension(KEY_USAGE);
        const use = extension ? bits(element(extension.value, 0x03)) : new Uint8Array(1);
        if (!(use[0] & (0x80 >> bit))) throw new CertificateFault("its key usage does not allow what the key is for");
    }

    /** The values of one attribute of the subject. */
    subjectValues(name) {
        const sets = elements(element(this.subject, 0x30).content).flatMap((set) => elements(set.content));
        const attributes = sets.map((attribute) => parts(attribute, 2));
        return attributes.filter(([kind]) => identifier(kind) === name).map(([, value]) => text(value.content));
    }
}

function parts(sequence, count) {
    const found = elements(sequence.content);
    if (found.length !== count) throw new DERFault("a sequence has another length");
    return found;
}

/** The bytes of a bit string; the byte that says how many bits are unused is left off. */
const bits = (string) => expect(string, 0x03).content.subarray(1);

function readExtension(sequence) {
    const fields = elements(sequence.content);
    const critical = fields.length === 3 && expect(fields[1], 0x01).content[0] === 0xff;
    return { name: identifier(fields[0]), critical, value: expect(fields.at(-1), 0x04).content };
}

/** An ECDSA signature of DER (RFC 3279 section 2.2.3) as Web Cryptography has it: r and s, each padded; or null. */
function rawSignature(der, half) {
    const raw = new Uint8Array(2 * half);
    try {
        const numbers = parts(element(der, 0x30), 2).map((number) => expect(number, 0x02).content);
        for (const [i, number] of numbers.entries()) {
            const digits = number[0] === 0 ? number.subarray(1) : number;
            if (digits.length > half) return null;
            raw.set(digits, (i + 1) * half - digits.length);
        }
    } catch (error) {
        if (error instanceof DERFault) return null;
        throw error;
    }
    return raw;
}

/** Signed notes (C2SP signed-note) and the keys that sign them, witnesses' cosignatures (C2SP tlog-cosignature) included. */
import { bigEndian, concat, hex, utf8 } from "../bytes/bytes.js";
import { base64 } from "../bytes/base64.js";
import { sha256 } from "../crypto/digest.js";
import { PublicKey } from "../crypto/publickey.js";

/** What is signed, and how: the byte that identifies a kind of signature. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;

const LARGEST_NOTE = 1_000_000;
const MOST_SIGNATURES = 100;

/** Says what is wrong with the form of a note, a key, a checkpoint, a proof or a policy. */
export class LogFault extends Error {}

/** A number in decimal, without zeros before it, that a program can count with; null for anything else. */
export function decimal(text) {
    const number = /^(0|[1-9][0-9]*)$/.test(text) ? Number(text) : null;
    return Number.isSafeInteger(number) ? number : null;
}

const isName = (name) => name !== "" && !/[\s+\p{Cc}]/u.test(name);

/** A name and a public key: a "vkey", `<name>+<key id>+<base64 of kind and key>`. */
export class NoteKey {
    static async read(vkey) {
        const [name, id, spelling] = vkey.split(/\+(.{8})\+(.*)/su);
        const bytes = base64.decode(spelling ?? "");
        if (!isName(name) || !bytes || bytes.length !== 33 || ![ED25519, COSIGNATURE].includes(bytes[0])) {
            throw new LogFault(`"${vkey}" is not <name>+<key id>+<base64> of an Ed25519 key`);
        }
        const expected = hex((await sha256(concat(utf8(`${name}\n`), bytes))).subarray(0, 4));
        if (id !== expected) throw new LogFault(`"${vkey}" does not have the key id of its name and key`);
        const key = new NoteKey();
        Object.assign(key, { vkey, name, id, kind: bytes[0], publicKey: await PublicKey.fromEd25519(bytes.subarray(1)) });
        return key;
    }

    isNamedBy(signature) {
        return this.id === signature.keyID && this.name === signature.name;
    }

    /** @returns {Promise<{key: NoteKey, timestamp: number | null} | null>} null when the signature is not this key's */
    async verified(signature, text) {
        if (!this.isNamedBy(signature)) return null;
        if (this.kind === ED25519) {
            const isGenuine = signature.bytes.length === 64 && (await this.publicKey.verifies(signature.bytes, utf8(text)));
            return isGenuine ? { key: this, timestamp: null } : null;
        }
        if (signature.bytes.length !== 72) return null;
        const timestamp = bigEndian(signature.bytes.subarray(0, 8));
        const message = utf8(`cosignature/v1\ntime ${timestamp}\n${text}`);
        const isGenuine = Number.isSafeInteger(timestamp) && (await this.publicKey.verifies(signature.bytes.subarray(8), message));
        return isGenuine ? { key: this, timestamp } : null;
    }
}

/**
 * Reads a note. That says nothing about whether its signatures are genuine.
 *
 * @param {string} note
 * @returns {{text: string, signatures: {name: string, keyID: string, bytes: Uint8Array}[]}} the text has its last newline
 */
export function readNote(note) {
    if (note.length > LARGEST_NOTE || !note.endsWith("\n")) throw new LogFault("a note is too large, or does not end with a newline");
    const blank = note.lastIndexOf("\n\n");
    if (blank < 0) throw new LogFault("a note has no empty line before its signatures");
    const text = note.slice(0, blank + 1);
    if (/[\u0000-\u0009\u000b-\u001f]/.test(text)) throw new LogFault("a note has control characters");
    const lines = note.slice(blank + 2, -1).split("\n");
    if (lines.length > MOST_SIGNATURES) throw new LogFault(`a note has more than ${MOST_SIGNATURES} signatures`);
    return { text, signatures: lines.map(readSignature) };
}

function readSignature(line) {
    const parts = line.startsWith("— ") ? line.slice(2).split(" ") : [];
    const bytes = parts.length === 2 ? base64.decode(parts[1]) : null;
    if (!bytes || bytes.length < 5 || !isName(parts[0])) {
        throw new LogFault("a signature line is not an em dash, a key's name and base64");
    }
    return { name: parts[0], keyID: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
}

/** Checks every signature that claims to be by one of the keys, and passes over all others. */
export async function verifyNote(note, keys) {
    const verified = [];
    const rejected = [];
    for (const signature of note.signatures) {
        const named = keys.filter((key) => key.isNamedBy(signature));
        if (named.length === 0) continue;
        const answers = await Promise.all(named.map((key) => key.verified(signature, note.text)));
        const genuine = answers.filter((answer) => answer !== null);
        if (genuine.length === 0) rejected.push(signature);
        verified.push(...genuine);
    }
    return { verified, rejected };
}

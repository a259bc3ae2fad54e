/** A worker's certificate with all that is needed to check it offline: a `.sanad` file. Only its form is checked here. */
import { base64, base64url } from "../bytes/base64.js";
import { JSONFault, canonical, isObject, parseJSON } from "../bytes/json.js";
import { utf8 } from "../bytes/bytes.js";

const TYPE = "sanad/certificate/v1";
const LARGEST_FILE = 1 << 20;
const LARGEST_PHOTO = 12 * 1024;

/** Says why a file is no certificate's. */
export class FileFault extends Error {
    /** Whether its end is missing. */
    isCutShort = false;
}

/** @typedef {{credential: string, proof: string | null, support: {statement: string, proof: string}[],
 *     status: object | null, photo: Uint8Array | null}} CertificateFile */

/**
 * @param {Uint8Array} bytes
 * @returns {CertificateFile}
 * @throws {FileFault}
 */
export function readFile(bytes) {
    if (bytes.length > LARGEST_FILE) throw new FileFault(`the file is larger than ${LARGEST_FILE} bytes`);
    let root;
    try {
        root = parseJSON(bytes);
    } catch (error) {
        if (!(error instanceof JSONFault)) throw error;
        const fault = new FileFault(`the file is not JSON in the form that certificates have: ${error.message}`);
        fault.isCutShort = error.isCutShort;
        throw fault;
    }
    if (root?.type !== TYPE) throw new FileFault("this is no certificate file of a version that this page knows");
    allowOnly(root, ["type", "credential", "proof", "support", "status", "photo"]);
    return {
        credential: string(root, "credential"),
        proof: "proof" in root ? string(root, "proof") : null,
        support: array(root, "support").map((logged) => {
            allowOnly(logged, ["statement", "proof"]);
            return { statement: string(logged, "statement"), proof: string(logged, "proof") };
        }),
        status: "status" in root ? readStatusEvidence(root.status) : null,
        photo: "photo" in root ? readPhoto(root) : null,
    };
}

/** @returns {Uint8Array} the file, in canonical form */
export function fileBytes({ credential, proof, support, status, photo }) {
    const root = { type: TYPE, credential, support };
    if (proof !== null) root.proof = proof;
    if (status) {
        const { uri, list, position, path, snapshot, voids } = status;
        root.status = { uri, list: base64url.encode(list), position, path: path.map(base64.encode), snapshot, proof: status.proof };
        if (voids.length > 0) root.status.voids = voids;
    }
    if (photo) root.photo = base64.encode(photo);
    return utf8(canonical(root));
}

/** Reads a status list as it was at a snapshot, and the path from the one to the other; the list is compressed with zlib. */
export function readStatusEvidence(status) {
    allowOnly(status, ["uri", "list", "position", "path", "snapshot", "proof", "voids"]);
    const list = base64url.decode(string(status, "list"));
    if (!list) bad("list");
    if (!Number.isSafeInteger(status.position) || status.position < 0) bad("position");
    const path = array(status, "path").map((hash) => (typeof hash === "string" ? base64.decode(hash) : null));
    if (path.some((hash) => hash?.length !== 32)) bad("path");
    const voids = "voids" in status ? array(status, "voids") : [];
    if (!voids.every((index, place) => Number.isSafeInteger(index) && index > (voids[place - 1] ?? -1))) bad("voids");
    return {
        uri: string(status, "uri"),
        list,
        position: status.position,
        path,
        snapshot: string(status, "snapshot"),
        proof: string(status, "proof"),
        voids,
    };
}

function readPhoto(root) {
    const photo = base64.decode(string(root, "photo"));
    const isImage = photo && photo.length <= LARGEST_PHOTO && photo[0] === 0xff && photo[1] === 0xd8 && photo[2] === 0xff;
    return isImage ? photo : bad("photo");
}

function bad(name) {
    throw new FileFault(`the file's ${name} is missing, malformed, or should not be there`);
}

function allowOnly(object, names) {
    if (!isObject(object)) bad("support");
    for (const name of Object.keys(object)) if (!names.includes(name)) bad(name);
}

function string(object, name) {
    return typeof object[name] === "string" ? object[name] : bad(name);
}

function array(object, name) {
    return Array.isArray(object[name]) ? object[name] : bad(name);
}

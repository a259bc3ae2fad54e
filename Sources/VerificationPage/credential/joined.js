/**
 * Several certificates in one file, as their holder puts them together: an object with the `type`
 * `sanad/certificates/v1` and `certificates`, an array of certificates' files. That they stand in one file does not say
 * that they are one person's.
 */
import { text, utf8 } from "../bytes/bytes.js";
import { JSONFault, canonical, isObject, parseJSON } from "../bytes/json.js";
import { fileBytes } from "./file.js";

const TYPE = "sanad/certificates/v1";
const LARGEST_FILE = 8 << 20;

/** How many certificates one file may hold. */
export const MOST_JOINED = 32;

/**
 * Splits a file in which several were joined.
 *
 * @param {Uint8Array} bytes
 * @returns {Uint8Array[]} the files; the one file itself where it is not of this type and form
 */
export function splitJoined(bytes) {
    if (bytes.length > LARGEST_FILE) return [bytes];
    try {
        const root = parseJSON(bytes);
        const files = isObject(root) && root.type === TYPE && Object.keys(root).length === 2 ? root.certificates : null;
        const isJoined = Array.isArray(files) && files.length > 0 && files.length <= MOST_JOINED;
        return isJoined ? files.map((file) => utf8(canonical(file))) : [bytes];
    } catch (error) {
        if (error instanceof JSONFault) return [bytes];
        throw error;
    }
}

/** @returns {Uint8Array} one file of several, in canonical form; the file itself where there is one */
export function joined(files) {
    if (files.length === 1) return fileBytes(files[0]);
    return utf8(`{"certificates":[${files.map((file) => text(fileBytes(file))).join(",")}],"type":"${TYPE}"}`);
}

/** Byte strings: UTF-8, hexadecimal, joining and comparing. */

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * @param {string} text
 * @returns {Uint8Array} its UTF-8
 */
export const utf8 = (text) => encoder.encode(text);

/**
 * @param {Uint8Array} bytes
 * @returns {string} the text whose UTF-8 they are
 * @throws {TypeError} when they are not UTF-8
 */
export const text = (bytes) => decoder.decode(bytes);

/**
 * @param {...Uint8Array} parts
 * @returns {Uint8Array} all of them in a row
 */
export function concat(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let place = 0;
    for (const part of parts) {
        whole.set(part, place);
        place += part.length;
    }
    return whole;
}

/** @returns {boolean} whether both are the same bytes */
export const equal = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

/** @returns {string} lower-case hexadecimal */
export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @returns {number} up to 6 bytes, big-endian, as a number */
export const bigEndian = (bytes) => bytes.reduce((number, byte) => number * 256 + byte, 0);

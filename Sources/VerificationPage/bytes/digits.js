/** Bytes as decimal digits, which a QR code stores in 3⅓ bits each: 7 bytes become 17 digits, big-endian. */
import { concat } from "./bytes.js";

const GROUP = 7;
/** How many decimal digits a group of bytes becomes, by its number of bytes. */
const DIGITS = [0, 3, 5, 8, 10, 13, 15, 17];

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

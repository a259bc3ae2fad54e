/** Base64 (RFC 4648), where each byte string has one spelling: no spaces, no stray bits. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function fromBinary(binary) {
    const bytes = new Uint8Array(binary.length);
    for (let place = 0; place < binary.length; place += 1) bytes[place] = binary.charCodeAt(place);
    return bytes;
}

function toBase64(bytes) {
    let binary = "";
    for (let start = 0; start < bytes.length; start += 0x8000) {
        binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    }
    return btoa(binary);
}

/** Whether the last symbol has only zeros where it goes beyond the last byte. */
function endsClean(symbols) {
    const unused = { 2: 0b1111, 3: 0b11 }[symbols.length % 4] ?? 0;
    return (ALPHABET.indexOf(symbols.at(-1)) & unused) === 0;
}

/** Standard base64 with padding (section 4). */
export const base64 = {
    encode: toBase64,

    /** @returns {Uint8Array | null} null for any other spelling */
    decode(spelling) {
        const [, symbols] = /^([A-Za-z0-9+/]*)={0,2}$/.exec(spelling) ?? [];
        if (symbols === undefined || spelling.length % 4 !== 0 || symbols.length % 4 === 1) return null;
        return symbols === "" || endsClean(symbols) ? fromBinary(atob(spelling)) : null;
    },
};

/** The alphabet for URLs, without padding (section 5). */
export const base64url = {
    encode: (bytes) => toBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, ""),

    /** @returns {Uint8Array | null} null for any other spelling */
    decode(spelling) {
        if (!/^[A-Za-z0-9_-]*$/.test(spelling) || spelling.length % 4 === 1) return null;
        const symbols = spelling.replace(/-/g, "+").replace(/_/g, "/");
        return symbols === "" || endsClean(symbols) ? fromBinary(atob(symbols)) : null;
    },
};

/**
 * The Distinguished Encoding Rules of ASN.1 (X.690), as far as certificates need them: definite lengths in their
 * shortest form, and nothing behind the end.
 */

export class DERFault extends Error {}

/** @typedef {{tag: number, content: Uint8Array, whole: Uint8Array}} Element one value with its tag; `whole` has its header */

/**
 * Reads all elements that stand one after the other.
 *
 * @param {Uint8Array} bytes
 * @returns {Element[]}
 */
export function elements(bytes) {
    const found = [];
    for (let place = 0; place < bytes.length; ) {
        const element = elementAt(bytes, place);
        found.push(element);
        place += element.whole.length;
    }
    return found;
}

/** @returns {Element} the one element that the bytes are */
export function element(bytes, tag) {
    const found = elements(bytes);
    if (found.length !== 1) throw new DERFault("there is not one value");
    return expect(found[0], tag);
}

/** @returns {Element} the element, if it has the tag */
export function expect(element, tag) {
    if (element?.tag !== tag) throw new DERFault(`a value with the tag ${tag} is missing`);
    return element;
}

function elementAt(bytes, place) {
    const tag = bytes[place];
    if ((tag & 0x1f) === 0x1f) throw new DERFault("a tag has more than one byte");
    const [length, header] = lengthAt(bytes, place + 1);
    const start = place + 1 + header;
    if (start + length > bytes.length) throw new DERFault("a value ends too early");
    return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(place, start + length) };
}

function lengthAt(bytes, place) {
    const first = bytes[place];
    if (first === undefined) throw new DERFault("a length is missing");
    if (first < 0x80) return [first, 1];
    const count = first & 0x7f;
    if (count === 0 || count > 3 || place + count >= bytes.length) throw new DERFault("a length has no form of DER");
    let length = 0;
    for (let i = 1; i <= count; i += 1) length = length * 256 + bytes[place + i];
    if (length < 0x80 || length < 256 ** (count - 1)) throw new DERFault("a length is not in its shortest form");
    return [length, 1 + count];
}

/** @returns {string} an object identifier in dotted decimal */
export function identifier(element) {
    const arcs = [];
    let arc = 0;
    for (const byte of expect(element, 0x06).content) {
        arc = arc * 128 + (byte & 0x7f);
        if (byte & 0x80) continue;
        if (arcs.length === 0) arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
        else arcs.push(arc);
        arc = 0;
    }
    return arcs.join(".");
}

/** @returns {number} UTCTime or GeneralizedTime (RFC 5280 section 4.1.2.5) in seconds since 1970 */
export function time(element) {
    let digits = String.fromCharCode(...element.content);
    if (element.tag === 0x17) digits = (digits < "50" ? "20" : "19") + digits;
    else expect(element, 0x18);
    const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits);
    if (!parts) throw new DERFault("a time is not in the form of certificates");
    const [year, month, day, hour, minute, second] = parts.slice(1).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}

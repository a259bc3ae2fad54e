/** The text that a QR code's data says, segment by segment (ISO/IEC 18004, 7.4). */

/** Says why a code that was seen well has no text for this page. */
export class CodeFault extends Error {}

const ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** How many bits a segment's count of characters has in versions up to 9, up to 26, and later (table 3). */
const COUNTS = { numeric: [10, 12, 14], alphanumeric: [9, 11, 13], byte: [8, 16, 16], kanji: [8, 10, 12] };

/** The encodings of bytes that ECI assignments name. */
const ENCODINGS = { 1: "iso-8859-1", 3: "iso-8859-1", 20: "shift_jis", 26: "utf-8", 27: "utf-8" };

/** What the four bits before a segment announce (table 2). */
const MODES = { 0b0001: numeric, 0b0010: alphanumeric, 0b0100: bytes, 0b0111: named, 0b1000: kanji, 0b0011: refuse("is a part of several"), 0b0101: refuse("is one of GS1"), 0b1001: refuse("is one of an industry") };
const END = 0b0000;

class Bits {
    #next = 0;

    constructor(data) {
        this.data = data;
    }

    get left() {
        return this.data.length * 8 - this.#next;
    }

    take(count) {
        if (count > this.left) throw new CodeFault("the code ends too early");
        let value = 0;
        for (let place = 0; place < count; place++, this.#next++) value = value * 2 + ((this.data[this.#next >> 3] >> (7 - (this.#next & 7))) & 1);
        return value;
    }
}

/**
 * @param {Uint8Array} data the data codewords
 * @param {number} version
 * @returns {string}
 * @throws {CodeFault} for what is cut off, or of a kind that no certificate is in
 */
export function textOf(data, version) {
    const bits = new Bits(data);
    const state = { size: version < 10 ? 0 : version < 27 ? 1 : 2, encoding: null };
    const parts = [];
    while (bits.left >= 4) {
        const mode = bits.take(4);
        if (mode === END) break;
        if (!Object.hasOwn(MODES, mode)) throw new CodeFault(`the code has a segment of the unknown kind ${mode}`);
        parts.push(MODES[mode](bits, state));
    }
    return parts.join("");
}

const countOf = (bits, kind, { size }) => bits.take(COUNTS[kind][size]);

function numeric(bits, state) {
    let text = "";
    for (let left = countOf(bits, "numeric", state); left > 0; left -= 3) {
        const digits = Math.min(left, 3);
        const value = bits.take(1 + 3 * digits);
        if (value >= 10 ** digits) throw new CodeFault("the code holds digits that are none");
        text += String(value).padStart(digits, "0");
    }
    return text;
}

function alphanumeric(bits, state) {
    let text = "";
    let left = countOf(bits, "alphanumeric", state);
    for (; left > 1; left -= 2) {
        const value = bits.take(11);
        if (value >= 45 * 45) throw new CodeFault("the code holds characters that are none");
        text += ALPHANUMERIC[Math.floor(value / 45)] + ALPHANUMERIC[value % 45];
    }
    return left === 1 ? text + alphanumericAt(bits.take(6)) : text;
}

function alphanumericAt(value) {
    if (value >= 45) throw new CodeFault("the code holds a character that is none");
    return ALPHANUMERIC[value];
}

/** Bytes say their encoding before them; those that do not are UTF-8 as everywhere, or ISO 8859-1 as the standard has it. */
function bytes(bits, state) {
    const found = Uint8Array.from({ length: countOf(bits, "byte", state) }, () => bits.take(8));
    if (state.encoding !== null) return new TextDecoder(state.encoding).decode(found);
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(found);
    } catch {
        return new TextDecoder("iso-8859-1").decode(found);
    }
}

/** An ECI designator of one to three bytes (7.4.2.2). */
function named(bits, state) {
    const first = bits.take(8);
    const assignment = first < 128 ? first : first < 192 ? ((first & 63) << 8) | bits.take(8) : ((first & 31) << 16) | bits.take(16);
    if (!Object.hasOwn(ENCODINGS, assignment)) throw new CodeFault(`the code's bytes are encoded as ECI ${assignment} says`);
    state.encoding = ENCODINGS[assignment];
    return "";
}

/** Characters of Shift JIS, packed into 13 bits each (7.4.6). */
function kanji(bits, state) {
    const characters = Array.from({ length: countOf(bits, "kanji", state) }, () => {
        const value = bits.take(13);
        const pair = Math.floor(value / 0xc0) * 256 + (value % 0xc0);
        return pair + (pair < 0x1f00 ? 0x8140 : 0xc140);
    });
    return new TextDecoder("shift_jis").decode(Uint8Array.from(characters.flatMap((pair) => [pair >> 8, pair & 255])));
}

function refuse(kind) {
    return () => {
        throw new CodeFault(`the code ${kind}`);
    };
}

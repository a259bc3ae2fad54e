/**
 * JSON as it is signed: RFC 8259 in UTF-8 without a byte order mark, no name twice, no lone surrogate, no U+0000, at
 * most 16 deep, every number an integer within ±(2^53−1) and no `-0`. What `JSON.parse` lets pass is refused, since
 * two readers must never see two different things in one text.
 */
import { text as decode } from "./bytes.js";

const MOST_DEEP = 16;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPES = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Says why a text is not JSON in its one form, and at which character. */
export class JSONFault extends Error {
    /** Whether the text is there to its end, and goes on behind it. */
    isCutShort = false;
}

class Reader {
    constructor(text) {
        this.text = text;
        this.place = 0;
    }

    fail(why) {
        const fault = new JSONFault(`${why}, at character ${this.place}`);
        // A text that is whole ends with a brace, however its letters are damaged.
        fault.isCutShort = this.place >= this.text.length && !this.text.trimEnd().endsWith("}");
        throw fault;
    }

    skipSpace() {
        while (" \t\n\r".includes(this.text[this.place] ?? "x")) this.place += 1;
    }

    expect(character) {
        if (this.text[this.place] !== character) this.fail(`there is no ${character}`);
        this.place += 1;
    }

    value(depth) {
        const first = this.text[this.place];
        if (first === '"') return this.string();
        if (first === "{") return this.object(depth + 1);
        if (first === "[") return this.array(depth + 1);
        if (first === "-" || (first >= "0" && first <= "9")) return this.integer();
        for (const [word, value] of [["true", true], ["false", false], ["null", null]]) {
            if (this.text.startsWith(word, this.place)) {
                this.place += word.length;
                return value;
            }
        }
        return this.fail("there is no value");
    }

    open(depth) {
        if (depth > MOST_DEEP) this.fail(`it is more than ${MOST_DEEP} deep`);
        this.place += 1;
        this.skipSpace();
    }

    object(depth) {
        this.open(depth);
        const object = Object.create(null);
        if (this.closes("}")) return object;
        do {
            this.skipSpace();
            const name = this.string();
            if (name in object) this.fail("a name is there twice");
            this.skipSpace();
            this.expect(":");
            this.skipSpace();
            object[name] = this.value(depth);
        } while (this.continues("}"));
        return object;
    }

    array(depth) {
        this.open(depth);
        const array = [];
        if (this.closes("]")) return array;
        do {
            this.skipSpace();
            array.push(this.value(depth));
        } while (this.continues("]"));
        return array;
    }

    closes(end) {
        if (this.text[this.place] !== end) return false;
        this.place += 1;
        return true;
    }

    continues(end) {
        this.skipSpace();
        if (this.closes(end)) return false;
        this.expect(",");
        return true;
    }

    integer() {
        const [digits] = /^-?[0-9]+/.exec(this.text.slice(this.place, this.place + 24)) ?? this.fail("no number");
        const number = Number(digits);
        if (/^-?0[0-9]/.test(digits) || digits === "-0") this.fail("a number has zeros before it");
        if (!Number.isSafeInteger(number)) this.fail("a number is too large");
        this.place += digits.length;
        if (".eE".includes(this.text[this.place] ?? "x")) this.fail("a number is no integer");
        return number;
    }

    string() {
        this.expect('"');
        let string = "";
        for (;;) {
            string += this.run();
            const character = this.text[this.place];
            if (character === undefined) this.fail("a string does not end");
            this.place += 1;
            if (character === '"') break;
            if (character !== "\\") this.fail("a string has a control character");
            string += this.escape();
        }
        if (!string.isWellFormed()) this.fail("a string has half a character");
        if (string.includes("\0")) this.fail("a string has U+0000");
        return string;
    }

    /** What stands in a string as it is, up to its end or an escape. */
    run() {
        PLAIN.lastIndex = this.place;
        const [run] = PLAIN.exec(this.text);
        this.place += run.length;
        return run;
    }

    escape() {
        const kind = this.text[this.place];
        this.place += 1;
        if (kind in ESCAPES) return ESCAPES[kind];
        const digits = this.text.slice(this.place, this.place + 4);
        if (kind !== "u" || !/^[0-9A-Fa-f]{4}$/.test(digits)) this.fail("there is no such escape");
        this.place += 4;
        return String.fromCharCode(Number.parseInt(digits, 16));
    }
}

/**
 * Reads a text in its one form. Objects have no prototype, so that no member's name means anything.
 *
 * @param {Uint8Array} bytes
 * @throws {JSONFault}
 */
export function parseJSON(bytes) {
    let text;
    try {
        text = decode(bytes);
    } catch {
        throw new JSONFault("it is not UTF-8");
    }
    const reader = new Reader(text);
    reader.skipSpace();
    const value = reader.value(0);
    reader.skipSpace();
    if (reader.place !== text.length) reader.fail("something stands behind it");
    return value;
}

/** @returns {boolean} whether a value is an object, and neither an array nor null */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @returns {string} the value in canonical form (RFC 8785) */
export function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (!isObject(value)) return JSON.stringify(value);
    // Names sort by their UTF-16 units, as RFC 8785 has it and as strings do here.
    const members = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
    return `{${members.join(",")}}`;
}

/** @returns {boolean} whether two values are equal, whatever the order of members */
export const sameJSON = (one, other) =>
    one === undefined || other === undefined ? one === other : canonical(one) === canonical(other);

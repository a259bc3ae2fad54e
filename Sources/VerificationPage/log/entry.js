/** An entry of a ledger: five lines, each ended by one byte 0x0A. */
import { concat, text } from "../bytes/bytes.js";
import { base64 } from "../bytes/base64.js";
import { parseTime } from "../bytes/time.js";
import { leafHash } from "../crypto/digest.js";
import { Refusal } from "../ledger/refusal.js";
import { decimal } from "./note.js";

const LARGEST_ENTRY = 65_535;
const LARGEST_STATEMENT = 65_000;
const LINE_FEED = 0x0a;

/** @typedef {{index: number, time: number, previous: string, statement: Uint8Array, bytes: Uint8Array, hash: Uint8Array}} Entry */

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Entry>} with its leaf hash
 * @throws {Refusal}
 */
export async function readEntry(bytes) {
    if (bytes.length > LARGEST_ENTRY) throw new Refusal("too-large", `the entry has ${bytes.length} bytes`);
    const lines = [];
    for (let start = 0; lines.length < 5; ) {
        const end = bytes.indexOf(LINE_FEED, start);
        if (end < 0) throw new Refusal("malformed", "an entry has five lines, each ended by a line feed");
        lines.push(bytes.subarray(start, end));
        start = end + 1;
        if (lines.length === 5 && start !== bytes.length) throw new Refusal("malformed", "an entry has five lines and no more");
    }
    const head = readHead(lines.slice(0, 4));
    if (lines[4].length > LARGEST_STATEMENT) throw new Refusal("too-large", `the statement has ${lines[4].length} bytes`);
    return { ...head, statement: lines[4], bytes, hash: await leafHash(bytes) };
}

function readHead(lines) {
    let format, number, clock, previous;
    try {
        [format, number, clock, previous] = lines.map(text);
    } catch {
        throw new Refusal("malformed", "the entry is not UTF-8");
    }
    if (format !== "sanad/entry/v1") throw new Refusal("malformed", "the first line of an entry is sanad/entry/v1");
    const index = decimal(number);
    if (index === null) throw new Refusal("malformed", "line 2 of an entry is its index in decimal");
    const time = parseTime(clock);
    if (time === null) throw new Refusal("malformed", "line 3 of an entry is its time, as in 2026-11-21T09:00:00.123Z");
    if (base64.decode(previous)?.length !== 32) throw new Refusal("malformed", "line 4 of an entry is base64 of 32 bytes");
    return { index, time, previous };
}

/** Puts an entry together from the four lines that a proof carries and its statement. */
export const entryBytes = (head, statement) => concat(head, statement, Uint8Array.of(LINE_FEED));

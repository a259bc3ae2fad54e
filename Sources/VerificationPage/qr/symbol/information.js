/** Format and version information, each in two copies with a BCH code of its own (ISO/IEC 18004, 7.9 and 7.10). */

const FORMAT = { generator: 0b10100110111, correcting: 10, mask: 0b101010000010010 };
const VERSION = { generator: 0b1111100100101, correcting: 12, mask: 0 };
const LEVELS = ["M", "L", "H", "Q"];

/** Both codes put three wrong bits right. */
const MOST_WRONG = 3;

/** @returns {number} the value with its bits of correction behind it */
function encoded(value, { generator, correcting, mask }) {
    let rest = value << correcting;
    for (let bit = 31 - Math.clz32(rest); bit >= correcting; bit--) if (rest & (1 << bit)) rest ^= generator << (bit - correcting);
    return ((value << correcting) | rest) ^ mask;
}

const FORMATS = Array.from({ length: 32 }, (_, value) => ({ value, code: encoded(value, FORMAT) }));
const VERSIONS = Array.from({ length: 34 }, (_, place) => ({ value: place + 7, code: encoded(place + 7, VERSION) }));

function bitsOf(number) {
    let count = 0;
    for (let rest = number; rest !== 0; rest &= rest - 1) count++;
    return count;
}

/** What each copy is nearest to, without those that are near to nothing, the nearest first. */
function nearest(copies, codes) {
    const found = copies.map((copy) => {
        const near = codes.map(({ value, code }) => ({ value, wrong: bitsOf(copy ^ code) }));
        return near.reduce((best, each) => (each.wrong < best.wrong ? each : best));
    });
    const values = found.filter(({ wrong }) => wrong <= MOST_WRONG).sort((one, other) => one.wrong - other.wrong).map(({ value }) => value);
    return [...new Set(values)];
}

const bitsAt = (matrix, places) => places.reduce((number, [x, y]) => (number << 1) | matrix.at(x, y), 0);

const range = (count, make) => Array.from({ length: count }, (_, place) => make(place));
const FIRST_FORMAT = [...range(6, (x) => [x, 8]), [7, 8], [8, 8], [8, 7], ...range(6, (place) => [8, 5 - place])];
const SECOND_FORMAT = [...range(7, (place) => [8, -1 - place]), ...range(8, (place) => [place - 8, 8])];
const FIRST_VERSION = range(18, (place) => [-9 - (place % 3), 5 - Math.floor(place / 3)]);
const SECOND_VERSION = FIRST_VERSION.map(([x, y]) => [y, x]);

/** @returns {{level: string, mask: number}[]} what either copy may say: a damaged one can look like another format */
export function formatsOf(matrix) {
    const values = nearest([bitsAt(matrix, FIRST_FORMAT), bitsAt(matrix, SECOND_FORMAT)], FORMATS);
    return values.map((value) => ({ level: LEVELS[value >> 3], mask: value & 7 }));
}

/** @returns {number[]} of which versions a code of version 7 or later may say that it is */
export const saidVersions = (matrix) => nearest([bitsAt(matrix, FIRST_VERSION), bitsAt(matrix, SECOND_VERSION)], VERSIONS);

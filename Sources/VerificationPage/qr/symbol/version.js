/** The forty versions of a QR code, and how each level of error correction divides its codewords (ISO/IEC 18004, 7.5.1, table 9). */

/** For each level, and for each version from 1: the codewords of error correction in a block, and how many blocks there are. */
const BLOCKS = {
    L: {
        correcting: "7 10 15 20 26 18 20 24 30 18 20 24 26 30 22 24 28 30 28 28 28 28 30 30 26 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30",
        count: "1 1 1 1 1 2 2 2 2 4 4 4 4 4 6 6 6 6 7 8 8 9 9 10 12 12 12 13 14 15 16 17 18 19 19 20 21 22 24 25",
    },
    M: {
        correcting: "10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28",
        count: "1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49",
    },
    Q: {
        correcting: "13 22 18 26 18 24 18 22 20 24 28 26 24 20 30 24 28 28 26 30 28 30 30 30 30 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30",
        count: "1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68",
    },
    H: {
        correcting: "17 28 22 16 22 28 26 26 24 28 24 28 22 24 24 30 28 28 26 28 30 24 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30",
        count: "1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 42 45 48 51 54 57 60 63 66 70 74 77 81",
    },
};
const numbers = (text) => text.split(" ").map(Number);
const TABLE = Object.fromEntries(Object.entries(BLOCKS).map(([level, { correcting, count }]) => [level, { correcting: numbers(correcting), count: numbers(count) }]));

/** Codewords of error correction that only guard against a wrong answer, by version and level (table 9, note b). */
const GUARDS = { "1L": 3, "1M": 2, "1Q": 1, "1H": 1, "2L": 2, "3L": 1 };

export const MOST = 40;

/** @returns {number} how many modules a side of a version has */
export const sideOf = (version) => 17 + 4 * version;

/** @returns {number} the version whose sides have so many modules; not always a whole number from 1 to 40 */
export const versionOf = (side) => (side - 17) / 4;

/** @returns {number[]} the rows, which are the columns too, in which alignment patterns have their centers (annex E) */
export function alignments(version) {
    if (version === 1) return [];
    const count = Math.floor(version / 7) + 2;
    const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
    const last = sideOf(version) - 7;
    return [6, ...Array.from({ length: count - 1 }, (_, place) => last - step * (count - 2 - place))];
}

/** @returns {[number, number][]} the centers of all alignment patterns, which are not where finder patterns are */
export function alignmentCenters(version) {
    const places = alignments(version);
    const last = places.at(-1);
    const isFinder = (x, y) => (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
    return places.flatMap((y) => places.map((x) => [x, y])).filter(([x, y]) => !isFinder(x, y));
}

/**
 * @param {number} total how many codewords the version has
 * @returns {{data: number, correcting: number, errors: number}[]} for each block its codewords of either kind, and how
 *     many wrong ones are put right
 */
export function blocksOf(version, level, total) {
    const correcting = TABLE[level].correcting[version - 1];
    const count = TABLE[level].count[version - 1];
    const errors = Math.floor((correcting - (GUARDS[`${version}${level}`] ?? 0)) / 2);
    const longer = total % count;
    return Array.from({ length: count }, (_, place) => ({ data: Math.floor(total / count) - correcting + (place >= count - longer ? 1 : 0), correcting, errors }));
}

/** From modules to the data of a QR code: mask, order of modules, blocks (ISO/IEC 18004, 7.6 to 7.8). */
import { corrected } from "./correction.js";
import { DATA, layoutOf } from "./layout.js";
import { blocksOf, versionOf } from "./version.js";

/** Whether a mask turns a module, by its number. */
const MASKS = [
    (x, y) => (x + y) % 2 === 0,
    (x, y) => y % 2 === 0,
    (x) => x % 3 === 0,
    (x, y) => (x + y) % 3 === 0,
    (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
    (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
    (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
    (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** @returns {Uint8Array} the codewords in the order of their modules: two columns at a time, upward and downward in turn */
function codewordsOf({ side, modules }, mask) {
    const layout = layoutOf(versionOf(side));
    const turns = MASKS[mask];
    const bits = [];
    let isUpward = true;
    for (let right = side - 1; right > 0; right -= 2, isUpward = !isUpward) {
        if (right === 6) right--;
        for (let step = 0; step < side; step++) {
            const y = isUpward ? side - 1 - step : step;
            for (const x of [right, right - 1]) if (layout[y * side + x] === DATA) bits.push(modules[y * side + x] ^ turns(x, y));
        }
    }
    return Uint8Array.from({ length: bits.length >> 3 }, (_, place) => bits.slice(place * 8, place * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0));
}

/** @returns {Uint8Array[]} the codewords block by block */
function dealt(codewords, shapes) {
    const blocks = shapes.map(({ data, correcting }) => new Uint8Array(data + correcting));
    let next = 0;
    const longest = shapes.at(-1).data;
    for (let place = 0; place < longest; place++) blocks.forEach((block, which) => place < shapes[which].data && (block[place] = codewords[next++]));
    for (let place = 0; place < shapes[0].correcting; place++) blocks.forEach((block, which) => (block[shapes[which].data + place] = codewords[next++]));
    return blocks;
}

/** @returns {Uint8Array | null} the data codewords; null where too many are wrong */
export function dataOf(matrix, { level, mask }) {
    const codewords = codewordsOf(matrix, mask);
    const shapes = blocksOf(versionOf(matrix.side), level, codewords.length);
    const data = [];
    for (const [which, block] of dealt(codewords, shapes).entries()) {
        const right = corrected(block, shapes[which].correcting, shapes[which].errors);
        if (right === null) return null;
        data.push(...right.subarray(0, shapes[which].data));
    }
    return Uint8Array.from(data);
}

/**
 * How dark each point of a picture is beside what surrounds it, so that shadows and uneven light do not count: the
 * shade halfway between the darkest and the lightest nearby is the border (for ISO/IEC 18004, 13 b, with a border for each place).
 */
import { noiseOf, rangeOf } from "./shades.js";

/** The side of a block, in points. */
const BLOCK = 8;
/** How far around a block one looks, in blocks: at first, and where all is of one shade. */
const REACHES = [2, 6];
/** Shades that differ less are of one shade: at least so much, and for each step of the noise in a picture. */
const LEAST_RANGE = 24;
const NOISE_RANGE = 6;
/** But never more than so much of all the shades of a picture, where a code leaves nothing of one shade. */
const MOST_RANGE = 0.45;

export class Contrast {
    /** @param {Gray} gray */
    constructor(gray) {
        Object.assign(this, { width: gray.width, height: gray.height, darkness: darknessOf(gray) });
    }

    /** @returns {number} from -127 to 127, above 0 where it is dark; what lies outside the picture is neither */
    at(x, y) {
        const column = Math.floor(x);
        const row = Math.floor(y);
        return column >= 0 && row >= 0 && column < this.width && row < this.height ? this.darkness[row * this.width + column] : 0;
    }

    isDark(x, y) {
        return this.at(x, y) > 0;
    }
}

function darknessOf(gray) {
    const { width, height, shades } = gray;
    const blocks = borders(gray);
    const darkness = new Int8Array(width * height);
    const row = new Float32Array(blocks.width + 1);
    for (let y = 0; y < height; y++) {
        mixRows(blocks, y, row);
        for (let x = 0, place = y * width; x < width; x++, place++) {
            const at = Math.max(0, (x - BLOCK / 2) / BLOCK);
            const block = at | 0;
            const border = row[block] + (at - block) * (row[block + 1] - row[block]);
            darkness[place] = Math.max(-127, Math.min(127, border - shades[place]));
        }
    }
    return darkness;
}

/** The borders of a row of points, for each block, from the two rows of blocks that are nearest. */
function mixRows({ width, height, border }, y, row) {
    const at = Math.max(0, (y - BLOCK / 2) / BLOCK);
    const upper = Math.min(height - 1, at | 0);
    const lower = Math.min(height - 1, upper + 1);
    for (let x = 0; x < width; x++) row[x] = border[upper * width + x] + (at - upper) * (border[lower * width + x] - border[upper * width + x]);
    row[width] = row[width - 1];
}

function borders(gray) {
    const width = Math.ceil(gray.width / BLOCK);
    const height = Math.ceil(gray.height / BLOCK);
    const { least, most } = extremes(gray, width, height);
    const border = new Float32Array(width * height);
    const leastRange = Math.max(LEAST_RANGE, Math.min(NOISE_RANGE * noiseOf(gray), MOST_RANGE * rangeOf(gray)));
    const near = REACHES.map((reach) => ({ least: spread(least, width, height, reach, Math.min), most: spread(most, width, height, reach, Math.max) }));
    for (let place = 0; place < border.length; place++) {
        const range = near.find((each) => each.most[place] - each.least[place] >= leastRange);
        // Where all is of one shade, nothing is dark.
        border[place] = range ? (range.least[place] + range.most[place]) / 2 : near[0].least[place] - leastRange / 2;
    }
    return { width, height, border };
}

/** The darkest and the lightest shade in each block, of four points together, so that single ones do not count. */
function extremes({ width, height, shades }, columns, rows) {
    const least = new Uint8Array(columns * rows).fill(255);
    const most = new Uint8Array(columns * rows);
    for (let y = 0; y + 1 < height; y += 2) {
        for (let x = 0, from = y * width; x + 1 < width; x += 2, from += 2) {
            const shade = (shades[from] + shades[from + 1] + shades[from + width] + shades[from + width + 1]) >> 2;
            const block = ((y / BLOCK) | 0) * columns + ((x / BLOCK) | 0);
            if (shade < least[block]) least[block] = shade;
            if (shade > most[block]) most[block] = shade;
        }
    }
    return { least, most };
}

/** For each block the extreme of those around it: first along rows, then along columns. */
function spread(values, width, height, reach, extreme) {
    const along = new Uint8Array(values.length);
    const both = new Uint8Array(values.length);
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            let found = values[y * width + x];
            for (let near = Math.max(0, x - reach); near <= Math.min(width - 1, x + reach); near++) found = extreme(found, values[y * width + near]);
            along[y * width + x] = found;
        }
    }
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            let found = along[y * width + x];
            for (let near = Math.max(0, y - reach); near <= Math.min(height - 1, y + reach); near++) found = extreme(found, along[near * width + x]);
            both[y * width + x] = found;
        }
    }
    return both;
}

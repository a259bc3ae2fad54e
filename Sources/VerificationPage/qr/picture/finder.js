/** Looks for finder patterns: dark, light, dark, light, dark as 1:1:3:1:1, whichever way one looks (ISO/IEC 18004, 13 c). */

/** Every so many rows are looked at; a pattern's middle is at least three times as high where a code can be read. */
const ROW_STEP = 2;
/** Shorter ones, in points, are of modules too small to be read. */
const LEAST_SIZE = 15;
/** Patterns that were met most often are kept. */
const MOST = 24;
/** How many times as long a pattern may be in one direction as in another. */
const MOST_TILT = 2.2;
/** How far the middles found in different directions may lie apart, as a part of the length. */
const MOST_OFF = 0.07;
const DIRECTIONS = [[0, 1], [1, 0], [1, 1], [1, -1]];

/** Whether five lengths are as 1:1:3:1:1. Dark next to light is compared, since ink and light make all dark ones wider or narrower. */
function isPattern([first, second, middle, fourth, fifth]) {
    const module = (first + second + middle + fourth + fifth) / 7;
    const slack = module * 0.8 + 0.5;
    return module >= 1 && middle > module * 1.6 && middle < module * 4.8
        && Math.abs(first + second - 2 * module) <= slack && Math.abs(fourth + fifth - 2 * module) <= slack
        && Math.abs(second + middle - 4 * module) <= 1.5 * slack && Math.abs(middle + fourth - 4 * module) <= 1.5 * slack;
}

/**
 * Measures a pattern through a point.
 *
 * @returns {{size: number, x: number, y: number} | null} its length in that direction in points, and its middle
 */
export function measure(contrast, x, y, dx, dy, most) {
    const before = [0, 0, 0];
    const after = [0, 0, 0];
    for (const [lengths, sign] of [[before, -1], [after, 1]]) {
        let place = sign < 0 ? 0 : 1;
        for (let ring = 0; ring < 3; ring++) {
            for (; contrast.isDark(x + sign * place * dx, y + sign * place * dy) === (ring !== 1); place++) {
                if (++lengths[ring] > most || !contains(contrast, x + sign * place * dx, y + sign * place * dy)) return null;
            }
        }
    }
    const lengths = [before[2], before[1], before[0] + after[0], after[1], after[2]];
    if (!isPattern(lengths)) return null;
    const shift = (after[0] - before[0] + 1) / 2;
    return { size: lengths.reduce((sum, each) => sum + each) * Math.hypot(dx, dy), x: x + shift * dx, y: y + shift * dy };
}

const contains = ({ width, height }, x, y) => x >= 0 && y >= 0 && x < width && y < height;

/** Looks in all directions from where a row showed a pattern. */
function confirm(contrast, x, y, size) {
    let center = { x, y };
    const found = [];
    for (const [dx, dy] of DIRECTIONS) {
        const measured = measure(contrast, center.x, center.y, dx, dy, size);
        if (measured === null) return null;
        found.push(measured);
        if (found.length <= 2) center = measured;
    }
    const sizes = found.map((each) => each.size);
    if (Math.max(...sizes) > MOST_TILT * Math.min(...sizes)) return null;
    const mean = (of) => found.reduce((sum, each) => sum + of(each), 0) / found.length;
    const middle = { x: mean((each) => each.x), y: mean((each) => each.y), size: mean((each) => each.size) };
    const isOne = found.every(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) < MOST_OFF * middle.size + 0.5);
    return isOne ? { x: middle.x + 0.5, y: middle.y + 0.5, size: middle.size, count: 1 } : null;
}

/** Adds what a row shows at a place to the patterns that are known. */
function note(contrast, patterns, x, y, size) {
    const known = patterns.find((each) => Math.abs(each.x - x) < size / 5 && Math.abs(each.y - y) < size / 5 + ROW_STEP);
    if (known) known.count++;
    else {
        const found = confirm(contrast, x, y, size);
        if (found && !patterns.some((each) => Math.hypot(each.x - found.x, each.y - found.y) < found.size / 4)) patterns.push(found);
    }
}

/** Where in a row it becomes dark and light in turn, beginning with dark, and where it ends. */
function edgesOf({ width, darkness }, y) {
    const edges = [];
    let isDark = false;
    for (let x = 0, place = y * width; x < width; x++, place++) {
        if ((darkness[place] > 0) === isDark) continue;
        edges.push(x);
        isDark = !isDark;
    }
    edges.push(width);
    return edges;
}

/**
 * @param {Contrast} contrast
 * @returns {{x: number, y: number, size: number, count: number}[]} where finder patterns have their middles, and how
 *     long they are about, in points; those met in most rows first
 */
export function findPatterns(contrast) {
    const patterns = [];
    for (let y = ROW_STEP >> 1; y < contrast.height; y += ROW_STEP) {
        const edges = edgesOf(contrast, y);
        for (let first = 0; first + 5 < edges.length; first += 2) {
            const [a, b, c, d, e, f] = edges.slice(first, first + 6);
            if (isPattern([b - a, c - b, d - c, e - d, f - e])) note(contrast, patterns, (c + d - 1) >> 1, y, f - a);
        }
    }
    const isClear = patterns.filter(({ count, size }) => size >= LEAST_SIZE && count >= Math.min(3, size / 7 / ROW_STEP));
    return isClear.sort((one, other) => other.count - one.count).slice(0, MOST);
}

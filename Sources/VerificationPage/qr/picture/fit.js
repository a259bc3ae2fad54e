/**
 * Lays the patterns that each code of a version has over a picture, and moves the corners until they lie best. The
 * corners are the middles of the three finder patterns, and the fourth of their square.
 */
import { DARK, LIGHT, layoutOf } from "../symbol/layout.js";
import { sideOf } from "../symbol/version.js";
import { Projection } from "./projection.js";

/** A corner's distance from the code's edge, in modules. */
export const INSET = 3.5;
/** Where in a module one looks: roughly, and well. */
export const MIDDLE = [[0.5, 0.5]];
export const SPOTS = [[0.5, 0.5], [0.2, 0.2], [0.8, 0.2], [0.2, 0.8], [0.8, 0.8]];
const kept = new Map();

/** The modules of the patterns, as x, y and 1 for dark or -1 for light in turn: those of the
 * finders with their edges, those with the timing patterns between them, and all. */
export function patternsOf(version) {
    if (!kept.has(version)) kept.set(version, makePatterns(version));
    return kept.get(version);
}

function makePatterns(version) {
    const side = sideOf(version);
    const layout = layoutOf(version);
    const finders = [];
    const near = [];
    const all = [];
    for (let y = 0; y < side; y++) {
        for (let x = 0; x < side; x++) {
            const kind = layout[y * side + x];
            if (kind !== DARK && kind !== LIGHT) continue;
            const module = [x, y, kind === DARK ? 1 : -1];
            all.push(...module);
            const isFinder = (x < 8 && y < 8) || (x > side - 9 && y < 8) || (x < 8 && y > side - 9);
            if (isFinder) finders.push(...module);
            if (isFinder || x === 6 || y === 6) near.push(...module);
        }
    }
    return { finders: Int16Array.from(finders), near: Int16Array.from(near), all: Int16Array.from(all) };
}

/**
 * @param {number[]} modules as `patternsOf` gives them
 * @param {[number, number][]} spots where in each one looks
 * @returns {number} how well modules are as they should be: 1 for all of them, around 0 for a place with no code
 */
export function agreement(contrast, projection, modules, spots = SPOTS) {
    let right = 0;
    let total = 0;
    const { width, height, darkness } = contrast;
    const [a, b, c, d, e, f, g, h, i] = projection.terms;
    for (let place = 0; place < modules.length; place += 3) {
        for (const [dx, dy] of spots) {
            const u = modules[place] + dx;
            const v = modules[place + 1] + dy;
            const scale = 1 / (g * u + h * v + i);
            const x = (a * u + b * v + c) * scale;
            const y = (d * u + e * v + f) * scale;
            if (!(x >= 0 && y >= 0 && x < width && y < height)) return -1;
            const found = darkness[(y | 0) * width + (x | 0)];
            right += found * modules[place + 2];
            total += Math.abs(found);
        }
    }
    return total === 0 ? -1 : right / total;
}

/** @returns {Projection} of a version whose corners are given: upper left, upper right, lower right, lower left */
export const projected = (version, corners) => Projection.ofSquare(INSET, sideOf(version) - INSET, corners);

/**
 * Moves the corners as long as the modules agree better.
 *
 * @param {number[]} steps how far they are moved, in points, one after the other
 * @param {number} lead how many times as far the fourth corner goes, which no finder pattern holds
 * @returns {{corners: object[], score: number}}
 */
export function climb(contrast, version, corners, modules, steps, lead = 1) {
    let best = { corners, score: agreement(contrast, projected(version, corners), modules) };
    for (const step of steps) {
        for (let round = 0, isBetter = true; isBetter && round < 4; round++) {
            isBetter = false;
            for (let which = 0; which < 4; which++) {
                const reach = which === 2 ? step * lead : step;
                for (const [dx, dy] of [[reach, 0], [-reach, 0], [0, reach], [0, -reach]]) {
                    const moved = best.corners.map((corner, place) => (place === which ? { x: corner.x + dx, y: corner.y + dy } : corner));
                    const score = agreement(contrast, projected(version, moved), modules);
                    if (score > best.score) [best, isBetter] = [{ corners: moved, score }, true];
                }
            }
        }
    }
    return best;
}

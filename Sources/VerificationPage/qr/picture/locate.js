/** Finds how the code lies of which three finder patterns are known, and of what version it is. */
import { MOST, sideOf, versionOf } from "../symbol/version.js";
import { Bends } from "./bends.js";
import { measure } from "./finder.js";
import { INSET, MIDDLE, agreement, climb, patternsOf, projected } from "./fit.js";

/** Less than so much agreement of finder and timing patterns is no code. */
const LEAST_AGREEMENT = 0.35;
/** Nor is less of the finder patterns alone, laid roughly. */
const LEAST_FINDERS = 0.42;
/** How far from a parallelogram a slant may put the fourth corner, as parts of a side. */
const MOST_SLANT = 0.36;
/** The mean length of a finder pattern along rows, columns and diagonals, in modules. */
const MEAN_LENGTH = 8.4;

const distance = (one, other) => Math.hypot(other.x - one.x, other.y - one.y);

/** How long a module is at a finder pattern toward another one, in points. */
function moduleToward(contrast, pattern, other) {
    const length = distance(pattern, other);
    const measured = measure(contrast, pattern.x, pattern.y, (other.x - pattern.x) / length, (other.y - pattern.y) / length, 2 * pattern.size);
    return measured ? measured.size / 7 : pattern.size / MEAN_LENGTH;
}

/** The number of modules between two finder patterns, about. */
function modulesBetween(contrast, one, other) {
    return (2 * distance(one, other)) / (moduleToward(contrast, one, other) + moduleToward(contrast, other, one));
}

/** The versions that may be, the likeliest first. */
function versionsNear(contrast, { corner, right, below }) {
    const side = 2 * INSET + (modulesBetween(contrast, corner, right) + modulesBetween(contrast, corner, below)) / 2;
    const near = versionOf(side);
    const reach = 0.8 + near / 12;
    const versions = Array.from({ length: MOST }, (_, place) => place + 1).filter((version) => Math.abs(version - near) <= reach);
    return versions.sort((one, other) => Math.abs(one - near) - Math.abs(other - near));
}

/** Moves the fourth corner over a grid about where it is, and keeps what agrees best. */
function slanted(contrast, version, corners, modules, reach, step) {
    const [corner, right, start, below] = corners;
    let best = { corners, score: -1 };
    for (let along = -reach; along <= reach; along += step) {
        for (let down = -reach; down <= reach; down += step) {
            const fourth = {
                x: start.x + along * (right.x - corner.x) + down * (below.x - corner.x),
                y: start.y + along * (right.y - corner.y) + down * (below.y - corner.y),
            };
            const moved = [corner, right, fourth, below];
            const score = agreement(contrast, projected(version, moved), modules, MIDDLE);
            if (score > best.score) best = { corners: moved, score };
        }
    }
    return best;
}

/** Lays the finder patterns of a version over a picture, then the timing patterns between them; null where there are none. */
function laid(contrast, version, { corner, right, below }, module) {
    const { finders, near } = patternsOf(version);
    const side = sideOf(version);
    const flat = [corner, right, { x: right.x + below.x - corner.x, y: right.y + below.y - corner.y }, below];
    const rough = slanted(contrast, version, flat, finders, MOST_SLANT, MOST_SLANT / 4);
    if (rough.score < LEAST_FINDERS) return null;
    const held = climb(contrast, version, rough.corners, finders, [module / 2, module / 4], side / 10);
    const timed = slanted(contrast, version, held.corners, near, Math.min(0.12, 9 / side), 1.2 / side);
    return climb(contrast, version, timed.corners, near, [module / 2, module / 4, module / 8], 2);
}

/** Lays all patterns over a picture, beginning with where the last alignment pattern is. */
function settled(contrast, version, corners, module) {
    const side = sideOf(version);
    const rough = projected(version, corners);
    const { last } = Bends.find(contrast, rough, version, version < 7 ? 2 + side / 16 : 2);
    const place = side - INSET;
    const moved = [corners[0], corners[1], rough.point(place + last.u * ((side - 7) / (side - 10)), place + last.v * ((side - 7) / (side - 10))), corners[3]];
    return climb(contrast, version, moved, patternsOf(version).all, [module / 3, module / 6, module / 12]).corners;
}

/**
 * @param {Contrast} contrast
 * @param {object} triple of finder patterns
 * @param {number | null} known the version, where the code has said it
 * @returns {{version: number, projection: Projection, bends: Bends} | null} null where there is no code
 */
export function locate(contrast, triple, known = null) {
    const module = triple.patterns.reduce((sum, { size }) => sum + size, 0) / 3 / MEAN_LENGTH;
    let best = { score: LEAST_AGREEMENT };
    for (const version of known === null ? versionsNear(contrast, triple) : [known]) {
        const found = laid(contrast, version, triple, module);
        if (found !== null && found.score > best.score) best = { ...found, version };
    }
    if (best.version === undefined) return null;
    const { version } = best;
    const projection = projected(version, version === 1 ? best.corners : settled(contrast, version, best.corners, module));
    return { version, projection, bends: Bends.find(contrast, projection, version, 1.5) };
}

/** Where the alignment patterns of a code lie beside where they would on a flat paper, for all modules between them (ISO/IEC 18004, 6.3.6 and 13 i). */
import { alignments } from "../symbol/version.js";
import { MIDDLE, SPOTS, agreement } from "./fit.js";

/** A pattern that agrees less is taken for damaged, and lies where its neighbors say. */
const LEAST_AGREEMENT = 0.5;
/** What a module farther off costs, so that a pattern is not mistaken for what looks the same. */
const DISTANCE_COST = 0.02;
const FLAT = { u: 0, v: 0 };

export class Bends {
    /**
     * @param {number[]} places the rows and columns of the patterns
     * @param {{u: number, v: number}[]} shifts in modules, row by row
     */
    constructor(places, shifts) {
        Object.assign(this, { places, shifts });
    }

    /**
     * @param {number} version
     * @param {number} reach how far patterns are looked for, in modules
     */
    static find(contrast, projection, version, reach) {
        const places = alignments(version);
        const count = places.length;
        const shifts = [];
        for (let row = 0; row < count; row++) {
            for (let column = 0; column < count; column++) {
                const isFinder = (row === 0 && (column === 0 || column === count - 1)) || (column === 0 && row === count - 1);
                const expected = isFinder ? FLAT : expectedShift(shifts, count, row, column);
                shifts.push(isFinder ? FLAT : search(contrast, projection, places[column], places[row], expected, reach));
            }
        }
        return new Bends(places, shifts);
    }

    /** How far the pattern at the lower right is from its place. */
    get last() {
        return this.shifts.at(-1) ?? FLAT;
    }

    /** @returns {{u: number, v: number}} how far a module is from its place */
    at(u, v) {
        const count = this.places.length;
        if (count === 0) return FLAT;
        const [column, row] = [this.#before(u), this.#before(v)];
        const [right, down] = [this.#part(u, column), this.#part(v, row)];
        const mix = (name) => {
            const [a, b, c, d] = [0, 1, count, count + 1].map((next) => this.shifts[row * count + column + next][name]);
            return (a + right * (b - a)) * (1 - down) + (c + right * (d - c)) * down;
        };
        return { u: mix("u"), v: mix("v") };
    }

    /** The last place but one at most that is not behind a module. */
    #before(at) {
        let place = 0;
        while (place < this.places.length - 2 && this.places[place + 1] <= at) place++;
        return place;
    }

    /** Where between two places a module is; what lies outside goes as its edge does. */
    #part(at, place) {
        return Math.max(0, Math.min(1, (at - this.places[place]) / (this.places[place + 1] - this.places[place])));
    }
}

/** Goes on as the patterns before it. */
function expectedShift(shifts, count, row, column) {
    const here = row * count + column;
    const [left, above] = [column > 0 ? shifts[here - 1] : null, row > 0 ? shifts[here - count] : null];
    if (left === null || above === null) return left ?? above;
    const before = shifts[here - count - 1];
    return { u: left.u + above.u - before.u, v: left.v + above.v - before.v };
}

/** The modules of a pattern about a place, as x, y and 1 for dark or -1 for light. */
function patternAt(centerX, centerY) {
    const modules = [];
    for (let y = -2; y <= 2; y++) for (let x = -2; x <= 2; x++) modules.push(centerX + x, centerY + y, Math.max(Math.abs(x), Math.abs(y)) === 1 ? -1 : 1);
    return modules;
}

/** Looks for a pattern around where it is expected: widely in halves of a module, then closely. */
function search(contrast, projection, x, y, expected, reach) {
    const wide = best(contrast, projection, x, y, expected, reach, 0.5, MIDDLE);
    const close = best(contrast, projection, x, y, wide.shift, 0.5, 0.125, SPOTS);
    return close.score >= LEAST_AGREEMENT ? close.shift : expected;
}

function best(contrast, projection, x, y, around, reach, step, spots) {
    let found = { shift: around, score: -1 };
    for (let dv = -reach; dv <= reach; dv += step) {
        for (let du = -reach; du <= reach; du += step) {
            const shift = { u: around.u + du, v: around.v + dv };
            const score = agreement(contrast, projection, patternAt(x + shift.u, y + shift.v), spots) - DISTANCE_COST * Math.hypot(du, dv);
            if (score > found.score) found = { shift, score };
        }
    }
    return found;
}

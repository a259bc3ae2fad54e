/** Which modules of a QR code are the same in every code of its version, and which hold data (ISO/IEC 18004, 6.3). */
import { alignmentCenters, sideOf } from "./version.js";

/** What a module is for. */
export const DATA = 0;
/** A module of a pattern that is always light, or always dark. */
export const LIGHT = 1;
export const DARK = 2;
/** Format or version information. */
export const INFORMATION = 3;

const kept = new Map();

/** @returns {Uint8Array} what each module is for, row by row */
export function layoutOf(version) {
    if (!kept.has(version)) kept.set(version, makeLayout(version));
    return kept.get(version);
}

function makeLayout(version) {
    const side = sideOf(version);
    const layout = new Uint8Array(side * side);
    const set = (x, y, kind) => {
        if (x >= 0 && y >= 0 && x < side && y < side) layout[y * side + x] = kind;
    };
    addInformation(set, version, side);
    for (let place = 8; place < side - 8; place++) {
        set(place, 6, place % 2 === 0 ? DARK : LIGHT);
        set(6, place, place % 2 === 0 ? DARK : LIGHT);
    }
    for (const [x, y] of [[3, 3], [side - 4, 3], [3, side - 4]]) addRings(set, x, y, 4, [0, 1, 3]);
    for (const [x, y] of alignmentCenters(version)) addRings(set, x, y, 2, [0, 2]);
    set(8, side - 8, DARK);
    return layout;
}

/** A pattern of squares about a center, dark at the given distances from it. */
function addRings(set, centerX, centerY, reach, dark) {
    for (let y = -reach; y <= reach; y++) {
        for (let x = -reach; x <= reach; x++) set(centerX + x, centerY + y, dark.includes(Math.max(Math.abs(x), Math.abs(y))) ? DARK : LIGHT);
    }
}

function addInformation(set, version, side) {
    for (let place = 0; place < 9; place++) {
        set(place, 8, INFORMATION);
        set(8, place, INFORMATION);
        set(side - 1 - place, 8, place < 8 ? INFORMATION : DATA);
        set(8, side - 1 - place, place < 8 ? INFORMATION : DATA);
    }
    if (version < 7) return;
    for (let place = 0; place < 18; place++) {
        set(side - 11 + (place % 3), Math.floor(place / 3), INFORMATION);
        set(Math.floor(place / 3), side - 11 + (place % 3), INFORMATION);
    }
}

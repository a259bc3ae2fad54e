/**
 * Reads the QR codes in a picture (ISO/IEC 18004, 13): versions 1 to 40, however they are turned, slanted, mirrored or
 * inverted, several in one picture. It needs nothing of a browser but what every one has.
 */
import { Contrast } from "./picture/contrast.js";
import { findPatterns } from "./picture/finder.js";
import { Gray } from "./picture/gray.js";
import { locate } from "./picture/locate.js";
import { matricesOf } from "./picture/sample.js";
import { triplesOf } from "./picture/triples.js";
import { decode } from "./symbol/decode.js";
import { saidVersions } from "./symbol/information.js";
import { sideOf } from "./symbol/version.js";

/** Smaller pictures are not looked at in half their size. */
const LEAST_SIDE = 400;

/** Codes of this version and later say of which they are, and one that is laid a little too small is taken for an earlier one. */
const LEAST_SAYING = 6;

/**
 * @typedef {{rawValue: string, boundingBox: {width: number, height: number}}} Code as a `BarcodeDetector` tells of one:
 *     its text, and how much of the picture it takes up, in points
 * @param {Uint8ClampedArray} pixels red, green, blue and opacity of each, row by row
 * @param {boolean} isThorough whether to look for codes that are light on dark too
 * @returns {Code[]} each code once
 */
export function readCodes(pixels, width, height, isThorough) {
    const gray = Gray.of(pixels, width, height);
    const found = readGray(gray, 1);
    if (found.length === 0 && Math.min(width, height) >= LEAST_SIDE) found.push(...readGray(gray.halved(), 2));
    if (found.length === 0 && isThorough) found.push(...readGray(gray.inverted(), 1));
    return found;
}

function readGray(gray, scale) {
    const contrast = new Contrast(gray);
    const codes = [];
    const used = new Set();
    for (const triple of triplesOf(findPatterns(contrast))) {
        if (triple.patterns.some((pattern) => used.has(pattern))) continue;
        const code = readTriple(contrast, triple);
        if (code === null) continue;
        for (const pattern of triple.patterns) used.add(pattern);
        codes.push({ rawValue: code.text, boundingBox: boxOf(code.place, scale) });
    }
    return codes;
}

function readTriple(contrast, triple) {
    const place = locate(contrast, triple);
    if (place === null) return null;
    const said = new Set();
    const text = readPlace(contrast, place, said);
    if (text !== null) return { text, place };
    said.delete(place.version);
    for (const version of said) {
        const other = locate(contrast, triple, version);
        const text = other && readPlace(contrast, other, new Set());
        if (text !== null) return { text, place: other };
    }
    return null;
}

/** Reads what lies in a place, and notes the versions that it says that it is of. */
function readPlace(contrast, { version, projection, bends }, said) {
    for (const matrix of matricesOf(contrast, projection, bends, version)) {
        for (const seen of [matrix, matrix.mirrored()]) {
            const text = decode(seen);
            if (text !== null) return text;
        }
        if (version >= LEAST_SAYING) for (const other of saidVersions(matrix)) said.add(other);
    }
    return null;
}

function boxOf({ version, projection }, scale) {
    const side = sideOf(version);
    const corners = [projection.point(0, 0), projection.point(side, 0), projection.point(side, side), projection.point(0, side)];
    const range = (values) => (Math.max(...values) - Math.min(...values)) * scale;
    return { width: range(corners.map(({ x }) => x)), height: range(corners.map(({ y }) => y)) };
}

/** Where a log keeps its entries (C2SP tlog-tiles). Whole bundles of 256 are fetched, so that no server learns which counts. */
import { LogFault } from "./note.js";

export const FULL = 256;

/** @returns {string} `tile/entries/x001/x234/067`, or with `.p/<width>` behind it where the bundle is not full */
export function bundlePath(index, width) {
    const digits = String(index).padStart(3 * Math.ceil(String(index).length / 3), "0");
    const groups = digits.match(/\d{3}/g);
    const path = groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join("/");
    return `tile/entries/${path}${width === FULL ? "" : `.p/${width}`}`;
}

/** @returns {{index: number, width: number, path: string}[]} the bundles of a tree of `size` entries */
export function bundles(size) {
    return Array.from({ length: Math.ceil(size / FULL) }, (_, index) => {
        const width = Math.min(FULL, size - index * FULL);
        return { index, width, path: bundlePath(index, width) };
    });
}

/**
 * @param {Uint8Array} bytes each entry after its length in 2 bytes, big-endian
 * @returns {Uint8Array[]}
 */
export function splitBundle(bytes, width) {
    const entries = [];
    for (let place = 0; place < bytes.length; ) {
        const length = bytes[place] * 256 + bytes[place + 1];
        const end = place + 2 + length;
        if (!(end <= bytes.length)) throw new LogFault("a bundle of entries ends too early");
        entries.push(bytes.subarray(place + 2, end));
        place = end;
    }
    if (entries.length !== width) throw new LogFault(`a bundle has ${entries.length} entries, not ${width}`);
    return entries;
}

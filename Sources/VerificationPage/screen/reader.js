/** The page's own reader of QR codes, which works beside the page; it is fetched when it is needed first. */
import { NotArrived } from "./page.js";

const WORKER = new URL("../qr/worker.js", import.meta.url);

let worker = null;
const waiting = new Map();
let next = 0;

/**
 * @param {ImageData} pixels
 * @param {boolean} isThorough whether light codes on dark are looked for too
 * @returns {Promise<{rawValue: string, boundingBox: {width: number, height: number}}[]>} as `BarcodeDetector` tells of them
 * @throws {NotArrived}
 */
export function readPixels({ data, width, height }, isThorough) {
    worker ??= start();
    const id = next++;
    return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, pixels: data.buffer, width, height, isThorough }, [data.buffer]);
    });
}

function start() {
    const started = new Worker(WORKER, { type: "module" });
    started.addEventListener("message", ({ data: { id, codes } }) => {
        waiting.get(id).resolve(codes);
        waiting.delete(id);
    });
    // A worker that did not come, or broke off, is begun anew the next time; an error of its own has a message.
    started.addEventListener("error", ({ message }) => {
        const error = message ? new Error(message) : new NotArrived("qr/worker.js");
        for (const { reject } of waiting.values()) reject(error);
        waiting.clear();
        started.terminate();
        worker = null;
    });
    return started;
}

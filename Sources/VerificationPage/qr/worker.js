/** Reads QR codes beside the page, so that it does not stand still meanwhile. */
import { readCodes } from "./read.js";

addEventListener("message", ({ data: { id, pixels, width, height, isThorough } }) => {
    postMessage({ id, codes: readCodes(new Uint8ClampedArray(pixels), width, height, isThorough) });
});

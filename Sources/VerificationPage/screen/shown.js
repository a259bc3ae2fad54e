/** Makes something to verify of whatever was opened, dropped, scanned, pasted or typed. */
import { attachments, isPDF } from "../credential/pdf.js";
import { splitJoined } from "../credential/joined.js";
import { readPaper } from "../credential/paper.js";

/** Says what cannot be used, in the name of a text of the page. */
export class Unusable extends Error {}

/**
 * @typedef {{name: string, bytes?: Uint8Array, paper?: object}} Shown a certificate's file, or what a paper says
 * @param {File} file
 * @returns {Promise<Shown[]>}
 * @throws {Unusable}
 */
export async function shownIn(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isPDF(bytes)) return attachedTo(bytes, file.name);
    if (file.type.startsWith("image/")) return [{ name: file.name, paper: readPaper(await codeIn(file)) }];
    return splitJoined(bytes).map((part) => ({ name: file.name, bytes: part }));
}

async function attachedTo(pdf, name) {
    const shown = [];
    for await (const bytes of attachments(pdf)) if (bytes[0] === 0x7b) for (const part of splitJoined(bytes)) shown.push({ name, bytes: part });
    if (shown.length === 0) throw new Unusable("noAttachment");
    return shown;
}

/** Whether this browser reads QR codes by itself. */
export async function canScan() {
    if (!("BarcodeDetector" in globalThis)) return false;
    return (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
}

/** @returns {Promise<string | null>} the text of the largest QR code in a picture that is one of a certificate */
export async function codeFrom(picture) {
    const found = await new BarcodeDetector({ formats: ["qr_code"] }).detect(picture);
    const area = ({ boundingBox: { width, height } }) => width * height;
    return found.sort((one, other) => area(other) - area(one)).find(({ rawValue }) => rawValue.includes("#"))?.rawValue ?? null;
}

async function codeIn(file) {
    if (!(await canScan())) throw new Unusable("noScan");
    const code = await codeFrom(await createImageBitmap(file));
    if (code === null) throw new Unusable("noCode");
    return code;
}

/** Makes something to verify of whatever was opened, dropped, scanned, pasted or typed. */
import { attachments, isPDF } from "../credential/pdf.js";
import { splitJoined } from "../credential/joined.js";
import { readPaper } from "../credential/paper.js";
import { codeInPicture } from "./codes.js";

/** Says what cannot be used, in the name of a text of the page. */
export class Unusable extends Error {}

/**
 * @typedef {{name: string, bytes?: Uint8Array, paper?: object, isPrint?: boolean}} Shown a certificate's file, perhaps
 *     one that lay in a PDF, or what a paper says
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
    for await (const bytes of attachments(pdf)) if (bytes[0] === 0x7b) for (const part of splitJoined(bytes)) shown.push({ name, bytes: part, isPrint: true });
    if (shown.length === 0) throw new Unusable("noAttachment");
    return shown;
}

async function codeIn(file) {
    const picture = await pictureIn(file);
    try {
        const code = await codeInPicture(picture);
        if (code === null) throw new Unusable("noCode");
        return code;
    } finally {
        picture.close();
    }
}

/** Not every browser knows every kind of picture, as the one that phones make. */
async function pictureIn(file) {
    try {
        return await createImageBitmap(file);
    } catch (error) {
        throw error.name === "InvalidStateError" ? new Unusable("noPicture") : error;
    }
}

/** The certificate's file that is attached to a PDF (ISO 32000-1 section 7.11.4): an embedded file stream. */
import { inflate } from "../bytes/zlib.js";

const LARGEST_ATTACHMENT = 1 << 20;

/**
 * Finds attached files. Their streams stand in a PDF as they are or compressed by Flate, each after a dictionary that
 * says `/EmbeddedFile`; an encrypted PDF shows none.
 *
 * @param {Uint8Array} bytes
 * @returns {AsyncGenerator<Uint8Array>}
 */
export async function* attachments(bytes) {
    const text = latin1(bytes);
    for (const { index } of text.matchAll(/\/EmbeddedFile\b/g)) {
        const start = /stream\r?\n/.exec(text.slice(index, index + 2000));
        if (!start) continue;
        const first = index + start.index + start[0].length;
        const last = text.indexOf("endstream", first);
        const dictionary = text.slice(text.lastIndexOf(" obj", index), first);
        const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(dictionary)?.[1] ?? last - first);
        const stream = bytes.subarray(first, Math.min(first + length, last));
        const file = /\/FlateDecode\b/.test(dictionary) ? await inflated(stream) : stream;
        if (file) yield file;
    }
}

async function inflated(stream) {
    try {
        return await inflate(stream, LARGEST_ATTACHMENT);
    } catch (error) {
        // It was not what its dictionary says, or is too large: no certificate either way.
        if (error instanceof TypeError || error instanceof RangeError) return null;
        throw error;
    }
}

function latin1(bytes) {
    return new TextDecoder("latin1").decode(bytes);
}

/** @returns {boolean} whether bytes begin as a PDF does */
export const isPDF = (bytes) => latin1(bytes.subarray(0, 5)) === "%PDF-";

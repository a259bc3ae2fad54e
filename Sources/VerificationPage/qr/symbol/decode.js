/** What a QR code says whose modules were seen, some of them perhaps wrongly. */
import { dataOf } from "./codewords.js";
import { formatsOf } from "./information.js";
import { CodeFault, textOf } from "./text.js";
import { versionOf } from "./version.js";

/**
 * @param {Matrix} matrix
 * @returns {string | null} its text; null where too much is wrong, or it is of a kind that is not read
 */
export function decode(matrix) {
    for (const format of formatsOf(matrix)) {
        const data = dataOf(matrix, format);
        if (data !== null) return textIn(data, versionOf(matrix.side));
    }
    return null;
}

function textIn(data, version) {
    try {
        return textOf(data, version);
    } catch (error) {
        if (error instanceof CodeFault) return null;
        throw error;
    }
}

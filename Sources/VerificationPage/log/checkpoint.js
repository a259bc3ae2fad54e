/** A tree's size and root, as a log signs them (C2SP tlog-checkpoint). */
import { base64 } from "../bytes/base64.js";
import { LogFault, decimal } from "./note.js";

/**
 * @param {string} text a note's text
 * @returns {{origin: string, size: number, root: string}} the root in standard base64
 */
export function readCheckpoint(text) {
    const lines = text.split("\n");
    if (lines.length < 4 || lines.at(-1) !== "") throw new LogFault("a checkpoint has not three lines");
    const [origin, count, root] = lines;
    const size = decimal(count);
    if (size === null) throw new LogFault("a checkpoint's second line is not a size in decimal");
    if (base64.decode(root)?.length !== 32) throw new LogFault("a checkpoint's third line is not base64 of 32 bytes");
    if (lines.slice(0, -1).some((line) => line === "")) throw new LogFault("a checkpoint has an empty line");
    return { origin, size, root };
}

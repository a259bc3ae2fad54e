/** All that shows, with no one online, that an entry is in a log (C2SP tlog-proof). */
import { base64 } from "../bytes/base64.js";
import { readCheckpoint } from "./checkpoint.js";
import { LogFault, decimal, readNote } from "./note.js";

const HEADER = "c2sp.org/tlog-proof@v1";
const MOST_HASHES = 64;

/**
 * @param {string} text
 * @returns {{extra: Uint8Array, index: number, path: Uint8Array[], checkpoint: object, note: object}}
 * @throws {LogFault}
 */
export function readProof(text) {
    const lines = text.split("\n");
    if (lines.shift() !== HEADER) throw new LogFault(`the first line of a proof is not ${HEADER}`);
    let extra = new Uint8Array(0);
    if (lines[0]?.startsWith("extra ")) {
        extra = base64.decode(lines.shift().slice(6));
        if (!extra?.length) throw new LogFault("a proof's extra line is not base64, or says nothing");
    }
    const line = lines.shift() ?? "";
    const index = line.startsWith("index ") ? decimal(line.slice(6)) : null;
    if (index === null) throw new LogFault("a proof has no index line with a number in decimal");
    const end = lines.indexOf("");
    if (end < 0 || end > MOST_HASHES) throw new LogFault("a proof has no empty line, or too many hashes");
    const path = lines.slice(0, end).map((spelling) => {
        const hash = base64.decode(spelling);
        if (hash?.length !== 32) throw new LogFault("a proof's hash is not base64 of 32 bytes");
        return hash;
    });
    const note = readNote(lines.slice(end + 1).join("\n"));
    const checkpoint = readCheckpoint(note.text);
    if (index >= checkpoint.size) throw new LogFault(`index ${index} is not in a tree of ${checkpoint.size} leaves`);
    return { extra, index, path, checkpoint, note };
}

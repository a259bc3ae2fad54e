/** A statement and a proof of where it is logged, put together and checked. */
import { Refusal } from "../ledger/refusal.js";
import { entryBytes, readEntry } from "../log/entry.js";
import { LogFault } from "../log/note.js";
import { readProof } from "../log/proof.js";
import { rootOfPath } from "../log/tree.js";

/** Says that a proof does not hold. */
export class FalseProof extends Error {}

/**
 * @param {Uint8Array} statement
 * @param {string} text a tlog-proof whose extra line is the entry's first four lines
 * @returns {Promise<{entry: object, note: object, verdict: object}>} the verdict says what the policy makes of the
 *     checkpoint on which the proof rests
 * @throws {FalseProof}
 */
export async function readLogged(statement, text, policy, origin) {
    const { proof, entry } = await read(statement, text);
    if (entry.index !== proof.index) throw new FalseProof(`the proof is of entry ${proof.index}, the entry says ${entry.index}`);
    const { size, root } = proof.checkpoint;
    if ((await rootOfPath(entry.hash, proof.index, size, proof.path)) !== root) {
        throw new FalseProof("the entry is not in the checkpoint's tree");
    }
    const verdict = await policy.check(proof.note, origin);
    if (verdict.refusal) throw new FalseProof(verdict.refusal);
    return { entry, note: proof.note, verdict };
}

async function read(statement, text) {
    try {
        const proof = readProof(text);
        return { proof, entry: await readEntry(entryBytes(proof.extra, statement)) };
    } catch (error) {
        if (error instanceof LogFault || error instanceof Refusal) throw new FalseProof(error.message);
        throw error;
    }
}

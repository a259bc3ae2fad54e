/** A ledger that is held whole and has been replayed. */
import { Facts } from "./facts.js";
import { Registry, UnknownRules } from "./registry.js";
import { Refusal } from "./refusal.js";
import { readStatement } from "./statement.js";
import { readEntry } from "../log/entry.js";
import { LogFault, readNote } from "../log/note.js";
import { readCheckpoint } from "../log/checkpoint.js";
import { leafHash } from "../crypto/digest.js";
import { Tree } from "../log/tree.js";

/** How many entries are read side by side, before they are judged one after the other. */
const AT_ONCE = 128;

export class LedgerCopy {
    /** What its entries mean; nothing while the copy is damaged. */
    facts = new Facts();
    /** What is wrong with the copy; a damaged one answers nothing. */
    damage = null;
    /** What the policy says of those checkpoints that are of this tree. */
    confirmed = [];
    /** From which size on a log key is in force: [size, vkey]. */
    #logKeys = [];

    /**
     * Replays a ledger.
     *
     * @param {object} read
     * @param {string} read.origin
     * @param {Uint8Array[]} read.entries
     * @param {string[]} read.checkpoints notes: the ledger's newest first, then others of it that were shown
     * @param {{place: string, isKeptByAnother: boolean}} read.provenance
     * @param {(count: number) => void} progress is told how many entries were judged
     */
    static async replay({ origin, entries, checkpoints, provenance }, { policy }, progress = () => {}) {
        const copy = new LedgerCopy();
        copy.origin = origin;
        copy.provenance = provenance;
        copy.entries = entries;
        copy.size = entries.length;
        copy.tree = await Tree.of(await Promise.all(entries.map(leafHash)));
        await copy.#check(checkpoints, policy);
        if (!copy.damage) await copy.#judge(progress);
        return copy;
    }

    async #check([newest, ...others], policy) {
        const verdict = await verdictOf(newest, policy, this.origin);
        if (verdict.refusal) this.damage = verdict.refusal;
        else if (verdict.checkpoint.size !== this.size || verdict.checkpoint.root !== (await this.root())) {
            this.damage = "the entries do not give the checkpoint's root";
        }
        this.checkpoint = verdict;
        if (this.damage) return;
        this.confirmed.push(verdict);
        for (const note of others) {
            const other = await verdictOf(note, policy, this.origin);
            const isOfThisTree = !other.refusal && other.checkpoint.size <= this.size;
            if (isOfThisTree && (await this.root(other.checkpoint.size)) === other.checkpoint.root) this.confirmed.push(other);
        }
    }

    async #judge(progress) {
        const registry = new Registry();
        this.facts = registry.facts;
        try {
            for (let start = 0; start < this.size; start += AT_ONCE) {
                for (const { entry, reading } of await Promise.all(this.entries.slice(start, start + AT_ONCE).map(read))) {
                    await registry.admit(entry, reading);
                    const key = this.facts.ledger?.log;
                    if (key !== this.#logKeys.at(-1)?.[1]) this.#logKeys.push([entry.index + 1, key]);
                }
                progress(Math.min(start + AT_ONCE, this.size));
            }
        } catch (error) {
            if (!(error instanceof Refusal || error instanceof UnknownRules)) throw error;
            this.damage = error.message;
        }
        const inForce = this.facts.ledger?.log;
        if (!this.damage && !this.checkpoint.logKeys.includes(inForce)) this.damage = "the checkpoint is not signed by the log key in force";
    }

    /** @returns {Promise<string>} the root over the first entries */
    root(size = this.size) {
        return this.tree.root(size);
    }

    bytes(index) {
        return this.entries[index];
    }

    entry(index) {
        return readEntry(this.entries[index]);
    }

    /** The log key in force after the entries below a size; null where that is not known. */
    logKeyAt(size) {
        if (size > this.size) return null;
        return this.#logKeys.findLast(([from]) => from <= size)?.[1] ?? null;
    }

    /** Up to when the copy says how things stood: by the word of all whom the policy asks for, else by the ledger's own. */
    asOf(countersigned) {
        if (countersigned?.quorumTime) return countersigned.quorumTime * 1000;
        const times = this.checkpoint.cosignatures.map(({ timestamp }) => timestamp * 1000);
        return Math.max(this.facts.ledger?.lastAdmitted ?? 0, ...times);
    }
}

/** Reads an entry and begins to read its statement; what is wrong with that is said when it is judged. */
async function read(bytes) {
    const entry = await readEntry(bytes);
    const reading = readStatement(entry.statement);
    await reading.catch(() => {});
    return { entry, reading };
}

async function verdictOf(note, policy, origin) {
    try {
        return await policy.check(readNote(note), origin);
    } catch (error) {
        if (error instanceof LogFault) return { refusal: error.message };
        throw error;
    }
}

/** @returns {number} how many entries a checkpoint is of */
export const sizeOf = (note) => readCheckpoint(readNote(note).text).size;

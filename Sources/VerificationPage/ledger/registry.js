/**
 * Decides whether a statement may follow what a ledger already holds, and what it then means: the ledger's rules. It
 * reads no clock, no network and no other ledger.
 */
import { base64 } from "../bytes/base64.js";
import { utf8 } from "../bytes/bytes.js";
import { leafHash } from "../crypto/digest.js";
import { Facts } from "./facts.js";
import { found } from "./judge/founding.js";
import { Judge } from "./judge/judge.js";
import { Refusal, malformed } from "./refusal.js";
import { readStatement } from "./statement.js";

/** Says that rules of another version are in force, which this page does not know. */
export class UnknownRules extends Error {}

const RULES = "sanad/rules/v1";

export class Registry {
    facts = new Facts();

    /**
     * @param {boolean} isComplete whether every entry is at hand; from a certificate's own support only some are, and the
     *     rules that need all of them are left out
     */
    constructor(isComplete = true) {
        this.isComplete = isComplete;
    }

    /**
     * Judges the next entry and applies what it changes: an admitted entry's effects, or a refused one's fault.
     *
     * @param {Entry} entry
     * @param {Promise<Statement>} reading its statement, which needs no order and may have been read before
     * @returns {Promise<Refusal | null>}
     */
    async admit(entry, reading = readStatement(entry.statement)) {
        const { facts } = this;
        this.#checkRules(entry.time);
        try {
            const statement = await reading;
            if (this.isComplete) this.#checkPlace(entry);
            const changes = facts.ledger ? await this.#judge(entry, statement) : await this.#found(entry, statement);
            for (const change of changes) change(facts);
            Object.assign(facts.ledger, { size: entry.index + 1, lastLeaf: base64.encode(entry.hash), lastAdmitted: entry.time });
            return null;
        } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            if (this.isComplete) this.#refuse(entry, error);
            return error;
        }
    }

    async #judge(entry, statement) {
        const judge = new Judge(this.facts, entry, statement, this.isComplete);
        await judge.findSigner();
        return judge.changes();
    }

    async #found(entry, statement) {
        if (statement.type !== "sanad-genesis+jwt") throw malformed("the first entry is a genesis");
        if (entry.previous !== base64.encode(await leafHash(utf8(statement.payload.origin)))) {
            throw malformed("the first entry does not link to its origin");
        }
        return found(statement, entry);
    }

    #checkPlace(entry) {
        const { ledger } = this.facts;
        if (entry.index !== (ledger?.size ?? 0)) throw malformed(`the entry's index is ${entry.index}; ${ledger?.size ?? 0} comes next`);
        if (!ledger) return;
        if (entry.previous !== ledger.lastLeaf) throw malformed("the entry does not link to the one before it");
        if (entry.time < ledger.lastAdmitted) throw malformed("the entry's time is before the last admitted entry's");
    }

    #checkRules(time) {
        const change = this.facts.ledger?.rulesChange;
        if (change && change.rules !== RULES && change.from <= Math.floor(time / 1000)) throw new UnknownRules(change.rules);
    }

    /** A refused entry has no effect; only its leaf hash counts as the next link. */
    #refuse(entry, { code, message }) {
        const { ledger, faults } = this.facts;
        if (!ledger) return;
        const leafHash = base64.encode(entry.hash);
        faults.set(ledger.size, { index: ledger.size, leafHash, code, detail: message, closedBy: null });
        ledger.size += 1;
        ledger.lastLeaf = leafHash;
    }
}

/** Which logs and witnesses are trusted, and who must have cosigned (C2SP tlog-policy). */
import { readCheckpoint } from "./checkpoint.js";
import { COSIGNATURE, ED25519, LogFault, NoteKey, decimal, verifyNote } from "./note.js";

/** A policy; `quorum` is null where no cosignature is asked for. */
export class Policy {
    logs = [];
    witnesses = [];
    quorum = undefined;
    #definitions = new Map();

    /** @param {string} text the file */
    static async read(text) {
        const policy = new Policy();
        for (const line of text.split("\n")) {
            const items = line.split(/[ \t]+/).filter((item) => item !== "");
            if (items.length > 0 && !items[0].startsWith("#")) await policy.#readLine(items);
        }
        if (policy.quorum === undefined) throw new LogFault("a policy names a quorum");
        return policy;
    }

    async #readLine([keyword, ...items]) {
        switch (keyword) {
            case "log":
                this.logs.push(await keyOf(items[0], ED25519));
                break;
            case "witness":
                this.witnesses.push({ name: items[0], key: await keyOf(items[1], COSIGNATURE) });
                this.#define(items[0], { key: this.witnesses.at(-1).key });
                break;
            case "group":
                this.#define(items[0], this.#group(items[1], items.slice(2)));
                break;
            case "quorum":
                if (this.quorum !== undefined) throw new LogFault("a policy names one quorum");
                this.quorum = items[0] === "none" ? null : this.#definition(items[0]);
                break;
            default:
                throw new LogFault(`a policy's line begins with ${keyword}`);
        }
    }

    #group(threshold, names) {
        const members = names.map((name) => this.#definition(name));
        const count = { all: members.length, any: 1 }[threshold] ?? decimal(threshold);
        if (!(count >= 1 && count <= members.length)) throw new LogFault(`a group of ${members.length} asks for ${threshold}`);
        return { threshold: count, members };
    }

    #define(name, quorum) {
        if (name === "none" || this.#definitions.has(name)) throw new LogFault(`a policy defines ${name} already`);
        this.#definitions.set(name, quorum);
    }

    #definition(name) {
        const quorum = this.#definitions.get(name);
        if (!quorum) throw new LogFault(`a policy does not define ${name}`);
        return quorum;
    }

    logKeys(origin) {
        return this.logs.filter((key) => key.name === origin);
    }

    witnessKeys(origin) {
        return this.witnesses.map((witness) => witness.key).filter((key) => key.name === `${origin}/witness`);
    }

    /**
     * Judges a note as a checkpoint of a log.
     *
     * @returns {Promise<{refusal: string} | Verdict>}
     * @typedef {{checkpoint: object, isAccepted: boolean, logKeys: string[],
     *     cosignatures: {name: string, vkey: string, timestamp: number}[], quorumTime: number | null}} Verdict
     *     times in seconds since 1970; `quorumTime` is when the last had signed whom the quorum asks for
     */
    async check(note, origin) {
        let checkpoint;
        try {
            checkpoint = readCheckpoint(note.text);
        } catch (error) {
            return { refusal: error.message };
        }
        if (checkpoint.origin !== origin) return { refusal: `the checkpoint is of another log, "${checkpoint.origin}"` };
        const { verified, rejected } = await verifyNote(note, [...this.logs, ...this.witnesses.map((witness) => witness.key)]);
        if (rejected.length > 0) return { refusal: `the signature in the name of ${rejected[0].name} is false` };
        const signers = this.logKeys(origin).filter((key) => verified.some((signature) => signature.key === key));
        if (signers.length === 0) return { refusal: "no log key of the policy signed the checkpoint" };
        const cosignatures = this.witnesses.flatMap(({ name, key }) => {
            const times = verified.filter((signature) => signature.key === key).map((signature) => signature.timestamp);
            return times.length > 0 ? [{ name, vkey: key.vkey, timestamp: Math.min(...times) }] : [];
        });
        const quorumTime = this.quorum ? firstTime(this.quorum, cosignatures) : null;
        const isAccepted = this.quorum === null || quorumTime !== null;
        return { checkpoint, isAccepted, logKeys: signers.map((key) => key.vkey), cosignatures, quorumTime };
    }

    /** @returns {string[]} the names of the witnesses whose cosignatures would help to meet the quorum */
    missing(cosignatures) {
        const keys = this.quorum ? missingKeys(this.quorum, cosignatures) : [];
        return this.witnesses.filter((witness) => keys.includes(witness.key.vkey)).map((witness) => witness.name);
    }
}

async function keyOf(vkey, kind) {
    const key = await NoteKey.read(vkey ?? "");
    if (key.kind !== kind) throw new LogFault(`a policy's key is of another kind: ${vkey}`);
    return key;
}

/** When a quorum was first met, in seconds since 1970; null when it is not. */
function firstTime(quorum, cosignatures) {
    if (quorum.key) return cosignatures.find((each) => each.vkey === quorum.key.vkey)?.timestamp ?? null;
    const times = quorum.members.map((member) => firstTime(member, cosignatures)).filter((time) => time !== null);
    return times.sort((one, other) => one - other)[quorum.threshold - 1] ?? null;
}

function missingKeys(quorum, cosignatures) {
    if (quorum.key) return cosignatures.some((each) => each.vkey === quorum.key.vkey) ? [] : [quorum.key.vkey];
    const parts = quorum.members.map((member) => missingKeys(member, cosignatures));
    return parts.filter((part) => part.length === 0).length >= quorum.threshold ? [] : [...new Set(parts.flat())];
}

/**
 * Reads ledgers from the server that this page came from, whole: its own, and the copies that it keeps of others. No
 * request says which certificate is meant.
 */
import { hex, text, utf8 } from "../bytes/bytes.js";
import { parseJSON } from "../bytes/json.js";
import { sha256 } from "../crypto/digest.js";
import { NotRead } from "../keeping/library.js";
import { readCheckpoint } from "../log/checkpoint.js";
import { LogFault, readNote } from "../log/note.js";
import { FULL, bundles, splitBundle } from "../log/tiles.js";
import { LedgerCopy } from "./copy.js";

/** Larger ledgers are not replayed on a phone, unless the anchors say otherwise; the status then comes from lists. */
export const USUAL_MOST = 20_000;

const AT_ONCE = 6;

/** Says that a ledger has more entries than are replayed here. */
export class TooLarge extends NotRead {
    constructor(size, most) {
        super(`the ledger has ${size} entries; up to ${most} are read here`);
    }
}

/** @returns {Promise<string>} below which path a server keeps the log of an origin, its own or a copy */
export const folderOf = async (origin) => `${hex(await sha256(utf8(origin)))}/`;

/** Reads ledgers over a way to fetch paths, which a cache may stand behind. */
export class LedgerReader {
    /** @param {(path: string, isForever: boolean) => Promise<Uint8Array>} fetchBytes throws {@link NotRead} */
    constructor(fetchBytes, anchors, most = USUAL_MOST) {
        this.fetchBytes = fetchBytes;
        this.anchors = anchors;
        this.most = most;
    }

    /**
     * @param {string} origin
     * @param {(stage: string, done: number, all: number) => void} progress
     * @returns {Promise<LedgerCopy>}
     * @throws {NotRead}
     */
    async read(origin, progress) {
        const folder = await folderOf(origin);
        const checkpoints = await this.#checkpoints(origin, folder);
        const isKeptByAnother = checkpoints[0].path !== "checkpoint";
        const { size } = readCheckpoint(readNote(checkpoints[0].note).text);
        if (size > this.most) throw new TooLarge(size, this.most);
        const entries = await this.#entries(isKeptByAnother ? folder : "", size, progress);
        const read = { origin, entries, checkpoints: checkpoints.map(({ note }) => note), provenance: { place: isKeptByAnother ? folder : "./", isKeptByAnother } };
        return LedgerCopy.replay(read, this.anchors, (done) => progress("replaying", done, size));
    }

    /** The ledger's newest, where this is its own server; then the newest that is countersigned. */
    async #checkpoints(origin, folder) {
        const read = await Promise.all(["checkpoint", `${folder}checkpoint`].map((path) => this.#checkpoint(path)));
        const found = read.filter((each) => each.origin === origin);
        if (found.length === 0) throw new NotRead(read.findLast(({ fault }) => fault)?.fault ?? `this server does not keep ${origin}`);
        return found;
    }

    /** A checkpoint's note and whose it is, or what is wrong with it. */
    async #checkpoint(path) {
        try {
            const note = text(await this.fetchBytes(path, false));
            return { path, note, origin: readCheckpoint(readNote(note).text).origin };
        } catch (error) {
            if (!(error instanceof NotRead || error instanceof LogFault || error instanceof TypeError)) throw error;
            return { path, fault: error.message };
        }
    }

    /** All entries; some bundles are fetched side by side, as many as browsers ask of one server at once. */
    async #entries(folder, size, progress) {
        const all = bundles(size);
        const entries = [];
        for (let start = 0; start < all.length; start += AT_ONCE) {
            progress("fetching", entries.length, size);
            const read = await Promise.all(all.slice(start, start + AT_ONCE).map((bundle) => this.#bundle(folder, bundle)));
            entries.push(...read.flat());
        }
        return entries;
    }

    async #bundle(folder, { path, width }) {
        try {
            return splitBundle(await this.fetchBytes(folder + path, width === FULL), width);
        } catch (error) {
            throw error instanceof LogFault ? new NotRead(error.message) : error;
        }
    }

    /**
     * A whole status list with the path to a snapshot, of 131,072 certificates at once. A server has the lists of its own
     * ledger; those of another, where it keeps them, lie beside its copy of that. No other server is asked: it would learn
     * of whose center a certificate is looked at, and by whom.
     *
     * @param {string} uri as certificates name it: `https://<origin>/status/<center>/<n>`
     * @param {string} origin
     * @returns {Promise<object>} JSON as a file's `status` has it
     */
    async statusProof(uri, origin) {
        // The certificate wrote the URI: nothing but the name of a list is taken from it.
        const [path] = /status\/[A-Z0-9-]{1,19}\/\d{1,5}$/.exec(uri) ?? [];
        if (path === undefined) throw new NotRead("the certificate names no status list");
        const folder = (await this.#isOwn(origin)) ? "" : await folderOf(origin);
        return parseJSON(await this.fetchBytes(`${folder}${path}/proof?countersigned`, false));
    }

    /** Whether this server is the one that keeps the ledger itself. */
    async #isOwn(origin) {
        const [{ path }] = await this.#checkpoints(origin, await folderOf(origin));
        return path === "checkpoint";
    }
}

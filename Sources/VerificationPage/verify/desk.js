/** Verifies whatever is shown, with all that this page's server and this device have of the ledgers. */
import { JSONFault } from "../bytes/json.js";
import { FileFault, readFile, readStatusEvidence } from "../credential/file.js";
import { disclosuresOf, isOfContent, isOfOrigin } from "../credential/paper.js";
import { SDJWTFault, presentation, readSDJWT } from "../credential/sdjwt.js";
import { NotRead } from "../keeping/library.js";
import { LedgerReader, TooLarge } from "../ledger/reading.js";
import { readStatement } from "../ledger/statement.js";
import { Verification } from "./answer.js";
import { verify } from "./verifier.js";

/** How old a status may be, in days: where the newest is to be had, and where it is not. */
const ONLINE_AGE = 7;
const OFFLINE_AGE = 90;

export class Desk {
    #copies = new Map();
    #unread = new Map();
    #isOnline = true;

    /**
     * @param {Anchors} anchors
     * @param {object} library where paths are fetched from: {bytes(path, isForever), wasOnline}
     * @param {{mostEntries?: number, pages: {country: string, url: string}[]}} trust how many entries of a ledger are
     *     replayed, where that is not the usual number; and the other countries' pages
     * @param {() => number} clock milliseconds since 1970
     */
    constructor(anchors, library, { mostEntries, pages }, clock = Date.now) {
        this.anchors = anchors;
        this.library = library;
        this.pages = pages;
        this.clock = clock;
        this.reader = new LedgerReader((path, isForever) => library.bytes(path, isForever), anchors, mostEntries);
    }

    /** Reads every ledger of the policy that can be read, and notes why others cannot. */
    async readLedgers(progress = () => {}) {
        this.library.wasOnline = true;
        this.#unread.clear();
        this.#copies.clear();
        const told = together(progress);
        const read = await Promise.all(this.anchors.origins.map((origin) => this.#readLedger(origin, told)));
        for (const { origin, copy, error } of read) {
            if (copy) this.#copies.set(origin, copy);
            else this.#unread.set(origin, error);
        }
        this.#isOnline = this.library.wasOnline;
    }

    async #readLedger(origin, progress) {
        try {
            return { origin, copy: await this.reader.read(origin, (...step) => progress(origin, ...step)) };
        } catch (error) {
            if (error instanceof NotRead) return { origin, error };
            throw error;
        }
    }

    /**
     * @param {Uint8Array} bytes a certificate's file
     * @returns {Promise<{verification: Verification, file: CertificateFile | null}>}
     */
    async verifyFile(bytes, purpose = null) {
        try {
            const file = readFile(bytes);
            return { file, verification: await this.#verify(file, purpose) };
        } catch (error) {
            if (!(error instanceof FileFault)) throw error;
            return { file: null, verification: answering(whyNoCertificate(bytes, error)) };
        }
    }

    /**
     * Verifies what a paper says, from its QR code or as typed. The paper itself has no signature on it: the ledger's
     * entry has, and the paper's values are compared with that.
     */
    async verifyPaper(paper, purpose = null) {
        const [origin] = await this.#originsOf(paper);
        if (origin === undefined) return { file: null, verification: answering({ kind: "outsidePolicy", detail: "the paper's ledger is none of those that are trusted" }) };
        const ledger = this.#copies.get(origin);
        if (!ledger || ledger.damage) return { file: null, verification: answering(this.#whyNoLedger(origin, ledger)) };
        const record = ledger.facts.credential(paper.number.center, paper.number.serial);
        if (!record || record.number !== paper.number.text) return { file: null, verification: answering({ kind: "notInLedger" }) };
        const { statement: bytes } = await ledger.entry(record.index);
        const { jws } = await readStatement(bytes);
        if (!(await isOfContent(paper, jws))) return { file: null, verification: answering({ kind: "otherContentLogged" }) };
        const credential = presentation(jws, await disclosuresOf(paper, jws.payload.id));
        const file = { credential, proof: null, support: [], status: null, photo: null };
        return { file, verification: await this.#verify(file, purpose) };
    }

    /** The ledgers that a paper may be of: by its hash of the origin, else by the country in its number. */
    async #originsOf(paper) {
        const { origins } = this.anchors;
        if (!paper.originHash) {
            const country = paper.number.center.slice(0, 2);
            const own = origins.filter((origin) => this.#copies.get(origin)?.facts?.ledger?.country === country);
            return own.length > 0 ? own : [...this.#unread.keys()];
        }
        const fits = await Promise.all(origins.map((origin) => isOfOrigin(paper, origin)));
        return origins.filter((_, i) => fits[i]);
    }

    #whyNoLedger(origin, ledger) {
        if (ledger?.damage) return { kind: "ledgerDamaged", detail: ledger.damage };
        if (!this.#isOnline) return { kind: "notCheckedOffline" };
        return { kind: "ledgerNotRead", detail: this.#unread.get(origin)?.message ?? "" };
    }

    async #verify(file, purpose) {
        const unread = new Map();
        for (const [origin, error] of this.#unread) unread.set(origin, error.message);
        const { evidence, missing } = await this.#evidenceFor(file);
        const circumstances = {
            anchors: this.anchors,
            now: this.clock(),
            ledgers: [...this.#copies.values()],
            unread,
            evidence,
            missing,
            pages: this.pages,
            maximumStatusAge: this.#isOnline ? ONLINE_AGE : OFFLINE_AGE,
            purpose,
        };
        return verify(file, circumstances);
    }

    /** The whole status list of a certificate whose ledger is too large to be replayed here; `missing` is the URI of one
     * that is not to be had. */
    async #evidenceFor({ credential }) {
        const evidence = new Map();
        let missing = null;
        try {
            const { jws } = await readSDJWT(credential);
            const { uri } = jws.payload.status.status_list;
            const large = [...this.#unread].find(([origin, error]) => error instanceof TooLarge && uri.startsWith(`https://${origin}/`));
            if (!large) return { evidence, missing };
            missing = uri;
            evidence.set(uri, readStatusEvidence(await this.reader.statusProof(uri, large[0])));
            missing = null;
        } catch (error) {
            // What is wrong with the credential is answered when it is verified; a list that is not to be had or is no
            // list leaves the status unknown, which is answered too.
            if (![SDJWTFault, NotRead, JSONFault, FileFault, TypeError].some((kind) => error instanceof kind)) throw error;
        }
        return { evidence, missing };
    }
}

/** Says of several ledgers at once how far they are, in the words for the one that is least far. */
function together(progress) {
    const steps = new Map();
    return (origin, stage, done, all) => {
        steps.set(origin, { stage, done, all });
        const isFetching = [...steps.values()].some((step) => step.stage === "fetching");
        const current = [...steps.values()].filter((step) => !isFetching || step.stage === "fetching");
        const sum = (name) => current.reduce((total, step) => total + step[name], 0);
        progress(isFetching ? "fetching" : "replaying", sum("done"), sum("all"));
    };
}

/** Whether a file begins as JSON does, behind white space: whoever gave another one is told what is wanted. */
function isJSON(bytes) {
    const first = bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte));
    return first === 0x7b || first === 0x5b;
}

/** Why a file is no certificate's. */
function whyNoCertificate(bytes, fault) {
    if (!isJSON(bytes)) return { kind: "foreignFile" };
    return fault.isCutShort ? { kind: "cutShort" } : { kind: "notACertificate", detail: fault.message };
}

function answering(reason) {
    const verification = new Verification();
    verification.add(reason);
    return verification;
}

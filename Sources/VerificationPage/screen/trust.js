/**
 * The trust anchors that are served beside this page: `trust.json`, public keys and nothing else. Those of the first
 * visit stay in use until the user says otherwise: who serves the page must not change unseen who is believed.
 */
import { text, utf8 } from "../bytes/bytes.js";
import { JSONFault, parseJSON } from "../bytes/json.js";
import { NotRead } from "../keeping/library.js";
import { make } from "./dom.js";

const KEPT = "trust";

/** Says that nothing is answered here: `message` names a text of the page, `values` are what it is filled in with. */
export class NoAnswers extends Error {
    constructor(message, values) {
        super(message);
        this.values = values;
    }
}

/**
 * `trust.json`: {`policy`: a tlog-policy's text, `roots`: certificates in PEM, `pages`: [{`country`, `url`}] the known
 * pages, `sample`?: true when all of it certifies nothing, `mostEntries`?: up to which size a ledger is replayed in the
 * browser}.
 *
 * @param {Library} library
 * @returns {Promise<{policy: string, roots: string[], pages: object[], hosts: string[], isSample: boolean,
 *     mostEntries?: number, offered: string | null, keep: () => void}>} `offered` is another file that is served now, and
 *     not in use; `keep` is for who has read the anchors and found them to be some
 * @throws {NoAnswers}
 */
export async function readTrust(library) {
    const before = localStorage.getItem(KEPT);
    try {
        const served = await servedTrust(library, before);
        const kept = before ?? served;
        const { policy, roots, pages, sample = false, mostEntries } = parseJSON(utf8(kept));
        const hosts = pages.map(({ url }) => new URL(url).host);
        const keep = () => localStorage.setItem(KEPT, kept);
        return { policy, roots, pages, hosts, isSample: sample, mostEntries, offered: served === kept ? null : served, keep };
    } catch (error) {
        if (error instanceof NotRead || error instanceof JSONFault) throw new NoAnswers("noTrust", { why: error.message });
        throw error;
    }
}

/** What is served now; what is kept where nothing is served any more. */
async function servedTrust(library, kept) {
    try {
        return text(await library.bytes("trust.json", false));
    } catch (error) {
        if (error instanceof NotRead && kept !== null) return kept;
        throw error;
    }
}

/** @returns {HTMLElement} the notice that other anchors are served, with the button that takes them */
export function offerOf(served, { page }) {
    const use = () => {
        localStorage.setItem(KEPT, served);
        location.reload();
    };
    return make("span", { id: "trust-changed" }, page.trustChanged, make("button", { type: "button", click: use }, page.trustUse));
}

/** The ledger's front page: what it is, how large, who countersigned it, centers, achievements and faults. */
import { text } from "../bytes/bytes.js";
import { parseJSON } from "../bytes/json.js";
import { formatTime } from "../bytes/time.js";
import { NotRead } from "../keeping/library.js";
import { folderOf } from "../ledger/reading.js";
import { readCheckpoint } from "../log/checkpoint.js";
import { LogFault, readNote } from "../log/note.js";
import { fill } from "../words/language.js";
import { byID, fact, make } from "./dom.js";

export class LedgerSection {
    /** @param {Page} page */
    constructor({ library, desk }) {
        this.library = library;
        this.anchors = desk.anchors;
    }

    async say(words) {
        this.words = words;
        if (!byID("ledger").hidden) await this.show();
    }

    async show() {
        try {
            byID("ledger-facts").replaceChildren(...(await this.#facts()), ...(await this.#lists()));
        } catch (error) {
            if (!(error instanceof NotRead || error instanceof LogFault)) throw error;
            byID("ledger-facts").replaceChildren(make("p", { class: "notice" }, `${this.words.page.ledgerUnread} [${error.message}]`));
        }
    }

    async #facts() {
        const { page } = this.words;
        const note = readNote(text(await this.library.bytes("checkpoint", false)));
        const { origin, size, root } = readCheckpoint(note.text);
        const verdict = await this.anchors.policy.check(note, origin);
        if (verdict.refusal) throw new LogFault(verdict.refusal);
        return [make("dl", { class: "facts" }, ...fact(page.ledgerOf, make("strong", {}, origin)), ...fact(page.entries, String(size), make("code", {}, root)), ...fact(page.countersigned, await this.#countersigned(origin)))];
    }

    /** The newest checkpoint that all have signed whom the policy asks for. */
    async #countersigned(origin) {
        const { page, country } = this.words;
        try {
            const note = readNote(text(await this.library.bytes(`${await folderOf(origin)}checkpoint`, false)));
            const { isAccepted, checkpoint, cosignatures, quorumTime } = await this.anchors.policy.check(note, origin);
            if (!isAccepted || quorumTime === null) return page.never;
            const names = cosignatures.map(({ name }) => country(name)).join(this.words.comma);
            return fill(page.countersignedBy, { size: checkpoint.size, names, time: formatTime(quorumTime * 1000) });
        } catch (error) {
            if (error instanceof NotRead || error instanceof LogFault) return page.never;
            throw error;
        }
    }

    async #lists() {
        const { page, pick } = this.words;
        const [centers, achievements, faults] = await Promise.all(["centers", "achievements", "faults"].map((name) => this.#list(name)));
        const center = ({ id, name, district, contact, accredited }) =>
            make("li", {}, make("strong", {}, name ? pick(name) : id), ` · ${id}`, make("div", { class: "hint" }, [district, contact, accredited ? null : page.notAccredited].filter(Boolean).join(" · ")));
        const achievement = ({ code, names, descriptions, kind }) =>
            make("li", {}, make("strong", {}, pick(names)), make("div", {}, pick(descriptions)), make("div", { class: "hint" }, `${code} · ${this.words.kinds[kind] ?? kind}`));
        return [
            ...listed(page.centers, centers, center),
            ...listed(page.achievements, achievements, achievement),
            make("h2", {}, page.faults),
            ...this.#faults(faults ?? {}),
        ];
    }

    async #list(name) {
        try {
            return parseJSON(await this.library.bytes(`v1/${name}`, false));
        } catch (error) {
            // A plain web server with a copy of the ledger's tiles has none of these.
            if (error instanceof NotRead) return null;
            throw error;
        }
    }

    #faults({ open = [], void: voids = [] }) {
        const { page } = this.words;
        const lines = [];
        if (open.length > 0) lines.push(fill(page.openFaults, { list: open.map(({ index, code }) => `${index} (${code})`).join(", ") }));
        if (voids.length > 0) lines.push(fill(page.voidFaults, { list: voids.join(", ") }));
        return (lines.length > 0 ? lines : [page.noFaults]).map((line) => make("p", {}, line));
    }
}

function listed(title, items, item) {
    if (!Array.isArray(items) || items.length === 0) return [];
    return [make("h2", {}, title), make("ul", { class: "cards" }, ...items.map(item))];
}

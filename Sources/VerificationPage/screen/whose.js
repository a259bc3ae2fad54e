/** The certificates that a profile is answered by: those that are kept on this device, or those of files opened for it. */
import { linkIdentities } from "../identity/link.js";
import { keptCertificates } from "../keeping/certificates.js";
import { fill } from "../words/language.js";
import { byID } from "./dom.js";
import { shownIn } from "./shown.js";

export class ShownCertificates {
    /** Those of files that were opened here; null where the kept ones are meant. */
    #given = null;

    constructor(desk) {
        this.desk = desk;
    }

    /** Whether they change with what is kept. */
    get areKept() {
        return this.#given === null;
    }

    /** @param {File[] | null} files null for the kept ones */
    async use(files) {
        this.#given = files === null ? null : (await Promise.all(files.map(shownIn))).flat();
    }

    async say({ profile }) {
        const { length } = await this.#all();
        const text = this.areKept ? profile.kept : profile.given;
        byID("ask-whose").textContent = length === 0 ? profile.none : fill(text, { count: length });
        byID("ask-kept").hidden = this.areKept;
    }

    /** @returns {Promise<{name: string, verification: Verification}[]>} what was found out about each */
    async verify() {
        const all = await this.#all();
        await this.desk.readLedgers();
        const found = [];
        for (const { name, bytes, paper } of all) {
            const { verification } = paper ? await this.desk.verifyPaper(paper) : await this.desk.verifyFile(bytes);
            found.push({ name: name || paper.number.text, verification });
        }
        linkIdentities(found.map(({ verification }) => verification));
        return found;
    }

    async #all() {
        return this.#given ?? (await keptCertificates()).map(({ number, bytes }) => ({ name: number, bytes }));
    }
}

/** The section that answers what a certificate is worth. */
import { PaperFault, readPaper } from "../credential/paper.js";
import { fileBytes } from "../credential/file.js";
import { CertificateFault } from "../crypto/certificate.js";
import { BrowserTooOld } from "../crypto/publickey.js";
import { linkIdentities } from "../identity/link.js";
import { keepCertificate } from "../keeping/certificates.js";
import { fetchForms } from "../ledger/forms.js";
import { LogFault } from "../log/note.js";
import { Anchors } from "../verify/anchors.js";
import { Desk } from "../verify/desk.js";
import { fill } from "../words/language.js";
import { answerArticle } from "./answer.js";
import { byID, make } from "./dom.js";
import { Unusable, shownIn } from "./shown.js";
import { NoAnswers } from "./trust.js";
import { labelFields, typedPaper, typedPurpose } from "./typing.js";

/**
 * @returns {Promise<Desk>} what verifies by the anchors of this page
 * @throws {NoAnswers}
 */
export async function openDesk(trust, library) {
    try {
        const [anchors] = await Promise.all([Anchors.read(trust), fetchForms()]);
        trust.keep();
        const pages = trust.pages.filter(({ url }) => new URL(url).host !== location.host);
        return new Desk(anchors, library, { mostEntries: trust.mostEntries, pages });
    } catch (error) {
        if (error instanceof BrowserTooOld) throw new NoAnswers("tooOld", { kind: error.message });
        if (error instanceof LogFault || error instanceof CertificateFault) throw new NoAnswers("noTrust", { why: error.message });
        throw error;
    }
}

export class VerifyingSection {
    /** What was answered last, to be said again in another language. */
    #answers = [];

    /** @param {Page} page */
    constructor({ desk, trust }) {
        Object.assign(this, { desk, trust });
    }

    say(words) {
        this.words = words;
        labelFields(words);
        if (this.#answers.length > 0) this.#show();
    }

    /** Verifies the text of a QR code. */
    scanned(text) {
        return this.#attempt(async () => [{ name: "", paper: readPaper(text) }]);
    }

    /** Verifies what was typed. */
    typed() {
        return this.#attempt(async () => [{ name: "", paper: typedPaper() }]);
    }

    /** Verifies files, read one after the other: many photos at once would fill a phone's memory. */
    open(files) {
        return this.#attempt(async () => {
            const shown = [];
            for (const file of files) shown.push(...(await shownIn(file)));
            return shown;
        });
    }

    /** Verifies what is given. */
    verify(shown) {
        return this.#attempt(async () => shown);
    }

    async #attempt(read) {
        this.#fault("");
        try {
            await this.#answer(await read());
        } catch (error) {
            if (error instanceof Unusable) this.#fault(this.words.page[error.message]);
            else if (error instanceof PaperFault) this.#fault(`${this.words.page.badQR} [${error.message}]`);
            else throw error;
        } finally {
            byID("progress").replaceChildren();
        }
    }

    async #answer(shown) {
        const { page } = this.words;
        byID("results").replaceChildren();
        this.#progress(page.checking);
        await this.desk.readLedgers((stage, done, all) => this.#progress(fill(page[stage], { done, all }), done, all));
        this.#answers = [];
        for (const { name, bytes, paper, isPrint = false } of shown) {
            const found = paper ? await this.desk.verifyPaper(paper, typedPurpose()) : await this.desk.verifyFile(bytes, typedPurpose());
            found.verification.isPrint = isPrint || paper !== undefined;
            found.verification.isNumberAlone = paper !== undefined && !paper.seed;
            this.#answers.push({ name: name || paper.number.text, bytes, isPrint, host: paper?.host ?? null, photo: found.file?.photo, at: this.desk.clock(), ...found });
        }
        linkIdentities(this.#answers.map(({ verification }) => verification));
        this.#show();
        byID("results").focus();
        byID("results").scrollIntoView({ block: "start" });
    }

    #show() {
        byID("results").replaceChildren(
            ...this.#answers.map((answer) => {
                const isStrange = answer.host !== null && !this.trust.hosts.includes(answer.host);
                const unread = answer.isPrint ? this.words.page.printUnread : null;
                const warning = isStrange ? fill(this.words.page.strangeHost, { host: answer.host }) : unread;
                return answerArticle({ ...answer, warning }, this.words, this.#acts(answer));
            }),
        );
    }

    #acts({ file, bytes, verification }) {
        const { page } = this.words;
        const number = verification.certificate?.number;
        const keep = async ({ target }) => {
            await keepCertificate(number, bytes ?? fileBytes(file));
            target.replaceWith(make("span", { role: "status" }, page.kept));
        };
        return [
            make("button", { type: "button", class: "plain", click: () => print() }, page.print),
            file && number && verification.claims.length > 0 ? make("button", { type: "button", class: "plain", click: keep }, page.keep) : null,
        ].filter(Boolean);
    }

    #progress(text, done, all) {
        // A screen reader is told what happens, and not each step of it.
        const [line, bar] = byID("progress").children;
        if (line && bar && all) {
            line.textContent = text;
            bar.value = done / all;
            return;
        }
        byID("progress").replaceChildren(make("p", { "aria-hidden": all ? "true" : null }, text), make("progress", { max: 1, "aria-label": this.words.page.checking }));
    }

    #fault(text) {
        byID("fault").textContent = text;
    }
}

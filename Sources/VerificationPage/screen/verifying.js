/** The section that answers what a certificate is worth. */
import { PaperFault, readPaper } from "../credential/paper.js";
import { fileBytes } from "../credential/file.js";
import { linkIdentities } from "../identity/link.js";
import { keepCertificate } from "../keeping/certificates.js";
import { isProfileLink } from "../profile/link.js";
import { fill } from "../words/language.js";
import { answerArticle } from "./answer.js";
import { setUpCamera } from "./camera.js";
import { byID, make } from "./dom.js";
import { openSection } from "./sections.js";
import { Unusable, shownIn } from "./shown.js";
import { labelFields, typedPaper, typedPurpose } from "./typing.js";

export class VerifyingSection {
    /** What was answered last, to be said again in another language. */
    #answers = [];

    /**
     * @param {Desk} desk
     * @param {object} trust
     * @param {AskingSection} asking is handed what turns out to be a profile
     */
    constructor(desk, trust, asking) {
        Object.assign(this, { desk, trust, asking });
        byID("file").addEventListener("change", ({ target }) => this.#open([...target.files]).then(() => (target.value = "")));
        byID("paste-form").addEventListener("submit", (event) => {
            event.preventDefault();
            this.scanned(byID("paste").value);
        });
        byID("type-form").addEventListener("submit", (event) => this.#submit(event, () => [{ name: "", paper: typedPaper() }]));
        setUpDrop(byID("drop"), (files) => this.#open(files));
        setUpCamera((text) => this.scanned(text), () => this.#fault(this.words.page.noCamera));
    }

    say(words) {
        this.words = words;
        labelFields(words);
        if (this.#answers.length > 0) this.#show();
    }

    /** Verifies the text of a QR code. */
    scanned(text) {
        if (isProfileLink(text)) {
            openSection("ask");
            return this.asking.openLink(text);
        }
        return this.#attempt(async () => [{ name: "", paper: readPaper(text) }]);
    }

    /** Verifies what is given. */
    verify(shown) {
        return this.#attempt(async () => shown);
    }

    #open(files) {
        const profile = files.find(({ name }) => /\.ya?ml$/i.test(name));
        if (profile) {
            openSection("ask");
            return this.asking.openFile(profile);
        }
        return this.#attempt(async () => (await Promise.all(files.map(shownIn))).flat());
    }

    #submit(event, read) {
        event.preventDefault();
        return this.#attempt(async () => read());
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
        for (const { name, bytes, paper } of shown) {
            const found = paper ? await this.desk.verifyPaper(paper, typedPurpose()) : await this.desk.verifyFile(bytes, typedPurpose());
            this.#answers.push({ name: name || paper.number.text, bytes, host: paper?.host ?? null, photo: found.file?.photo, at: this.desk.clock(), ...found });
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
                const warning = isStrange ? fill(this.words.page.strangeHost, { host: answer.host }) : null;
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

function setUpDrop(area, open) {
    const mark = (isOver) => (event) => {
        event.preventDefault();
        area.classList.toggle("over", isOver);
    };
    addEventListener("dragover", mark(true));
    addEventListener("dragleave", mark(false));
    addEventListener("drop", (event) => {
        mark(false)(event);
        if (event.dataTransfer.files.length > 0) open([...event.dataTransfer.files]);
    });
}

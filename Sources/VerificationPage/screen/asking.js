/** The section that holds one person's certificates against what a job or a program asks. */
import { dateOf, parseDate } from "../bytes/time.js";
import { PaperFault } from "../credential/paper.js";
import { NotRead } from "../keeping/library.js";
import { asksForOneField, examine, namedFields } from "../profile/examination.js";
import { ProfileFault } from "../profile/fault.js";
import { profileInLink } from "../profile/link.js";
import { readProfile } from "../profile/profile.js";
import { fill } from "../words/language.js";
import { byID, make, sayTexts } from "./dom.js";
import { profileArticle } from "./profilesheet.js";
import { readyProfiles } from "./ready.js";
import { Unusable } from "./shown.js";
import { ShownCertificates } from "./whose.js";

/** `askTitle` in the document is the texts' `title`. */
const textOf = (name) => name.replace(/^ask(.)/, (_, first) => first.toLowerCase());

export class AskingSection {
    #ready = null;
    /** What is asked; null before anything was chosen. */
    #profile = null;
    #answered = null;
    /** The page that the QR code named from which the profile came. */
    #host = null;
    #turn = Promise.resolve();

    /** @param {Page} page */
    constructor({ desk, trust, library }) {
        Object.assign(this, { desk, trust, library, certificates: new ShownCertificates(desk) });
        byID("ask-ready").addEventListener("change", ({ target }) => this.#attempt(() => this.#ask(this.#ready?.find(({ id }) => id === target.value) ?? null)));
        byID("ask-file").addEventListener("change", ({ target }) => this.#attempt(() => this.#open(target.files[0])).then(() => (target.value = "")));
        byID("ask-form").addEventListener("submit", (event) => {
            event.preventDefault();
            this.openLink(byID("ask-paste").value);
        });
        byID("ask-given").addEventListener("change", ({ target }) => this.#attempt(() => this.#give([...target.files])).then(() => (target.value = "")));
        byID("ask-kept").addEventListener("click", () => this.#attempt(() => this.#give(null)));
        byID("ask-field").addEventListener("change", ({ target }) => this.#attempt(() => this.#examine(target.value || null)));
    }

    async say(words) {
        this.words = words;
        sayTexts(byID("ask"), (name) => words.profile[textOf(name)]);
        this.#listReady();
        this.#show();
        if (!byID("ask").hidden) await this.certificates.say(words);
    }

    async show() {
        await this.#attempt(async () => {
            this.#ready ??= await readyProfiles(this.library);
            this.#listReady();
            await this.certificates.say(this.words);
            // What was kept or deleted since counts at once.
            if (this.#profile && this.certificates.areKept) await this.#answer();
        });
    }

    /** Asks what a job ad's QR code says. */
    openLink(text) {
        return this.#attempt(async () => {
            const profile = readProfile(await profileInLink(text));
            const address = text.trim().split("#")[0];
            await this.#ask(profile, URL.canParse(address) ? new URL(address).host : null);
        });
    }

    /** Asks what a profile's file says. */
    openFile(file) {
        return this.#attempt(() => this.#open(file));
    }

    async #open(file) {
        await this.#ask(readProfile(new Uint8Array(await file.arrayBuffer())));
    }

    /** One thing after the other: the ledgers are not read twice at once. */
    #attempt(act) {
        const attempt = this.#turn.then(() => this.#try(act));
        // What nobody foresaw is said by the page as a whole, and does not stand in the way of what comes next.
        this.#turn = attempt.catch(() => {});
        return attempt;
    }

    async #try(act) {
        const { page, profile } = this.words;
        byID("ask-fault").textContent = "";
        try {
            await act();
        } catch (error) {
            if (error instanceof ProfileFault || error instanceof NotRead) byID("ask-fault").textContent = `${profile.bad} [${error.message}]`;
            else if (error instanceof PaperFault) byID("ask-fault").textContent = `${page.badQR} [${error.message}]`;
            else if (error instanceof Unusable) byID("ask-fault").textContent = page[error.message];
            else throw error;
        } finally {
            byID("ask-progress").replaceChildren();
        }
    }

    async #ask(profile, host = null) {
        this.#profile = profile;
        this.#host = host;
        this.#answered = null;
        byID("ask-ready").value = this.#ready?.some((each) => each === profile) ? profile.id : "";
        await this.#answer();
        byID("ask-results").scrollIntoView({ block: "start" });
    }

    async #give(files) {
        await this.certificates.use(files);
        await this.certificates.say(this.words);
        await this.#answer();
    }

    /** Verifies the certificates, and answers by them. */
    async #answer() {
        this.#answered = null;
        if (!this.#profile) return this.#show();
        byID("ask-progress").replaceChildren(make("p", {}, this.words.page.checking), make("progress", { "aria-label": this.words.page.checking }));
        const shown = await this.certificates.verify();
        this.#answered = { profile: this.#profile, shown, at: this.desk.clock() };
        this.#listFields();
        this.#examine(null);
    }

    #examine(field) {
        const { profile, shown, at } = this.#answered;
        const verifications = shown.map(({ verification }) => verification);
        this.#answered.examination = examine(profile, verifications, field, parseDate(dateOf(at)));
        this.#show();
    }

    #show() {
        const warning = this.#host !== null && !this.trust.hosts.includes(this.#host) ? fill(this.words.profile.strangeHost, { host: this.#host }) : null;
        byID("ask-field-row").hidden = !this.#answered || !asksForOneField(this.#profile);
        if (!this.#answered) return byID("ask-results").replaceChildren();
        byID("ask-field").options[0].textContent = this.words.profile.bestField;
        byID("ask-results").replaceChildren(...[warning && make("p", { class: "notice" }, warning), profileArticle(this.#answered, this.words), make("button", { type: "button", class: "plain", click: () => print() }, this.words.page.print)].filter(Boolean));
    }

    #listReady() {
        const { pick, profile } = this.words;
        const options = (this.#ready ?? []).map((each) => make("option", { value: each.id, selected: each === this.#profile }, pick(each.title)));
        byID("ask-ready").replaceChildren(make("option", { value: "" }, profile.choose), ...options);
    }

    #listFields() {
        const { profile, shown } = this.#answered;
        const fields = namedFields(shown.map(({ verification }) => verification), profile);
        byID("ask-field").replaceChildren(make("option", { value: "" }), ...fields.map((field) => make("option", { value: field }, field)));
    }
}

/** A roster from the file that is dropped to the signature. */
import { OfficeFault, segment } from "../office/office.js";
import { sessionHash } from "../office/address.js";
import { byID, button, make, notice } from "../screen/dom.js";
import { dropPlace, isPicture, photoPlace } from "../screen/dropping.js";
import { clockTick, field, isTicked, tick } from "../screen/fields.js";
import { saveButton } from "../screen/saving.js";
import { givenForm } from "../screen/submitting.js";
import { fill } from "../words/language.js";
import { rosterFindings } from "./findings.js";
import { rosterTable } from "./rostertable.js";

export class RosterView {
    constructor(app, session, place) {
        this.app = app;
        this.session = session;
        this.place = place;
    }

    /** Asks for a file. */
    ask(message = null) {
        const { words } = this.app;
        const template = { path: `roster-template?session=${segment(this.session.id)}&language=${words.code}`, name: "roster.csv" };
        this.place.replaceChildren(
            make("p", {}, words.rosterLead),
            make("div", { role: "alert" }, message ? notice("bad", message) : null),
            dropPlace(words, (files) => this.#open(files)),
            tick("corrects", words.corrects),
            make("p", {}, ...saveButton(this.app.office, template, words.template, { class: "plain" })),
        );
    }

    /** Shows a roster as the server read it. */
    show(roster) {
        const { app } = this;
        this.roster = roster;
        this.place.replaceChildren(
            this.#summary(),
            ...this.#photos(),
            ...rosterFindings(app.words, roster, (question) => this.#accept(question)),
            ...(roster.ready && app.role === "issuer" ? [this.#issuing()] : []),
            ...rosterTable(app.words, roster),
        );
    }

    #summary() {
        const { words } = this.app;
        const { rows, faults, questions, ready } = this.roster;
        const counts = [words.rows(rows), faults.length > 0 ? words.faults(faults.length) : null, questions.length > 0 ? words.questions(questions.length) : null];
        const next = ready ? words.readyCount : [words.notReady, faults.length > 0 ? words.mendFaults : words.answerQuestions].join(" ");
        const text = notice(ready ? "good" : faults.length > 0 ? "bad" : null, make("p", {}, make("strong", { id: "roster-count" }, counts.filter(Boolean).join(" · "))), next);
        return make("div", { id: "roster-summary", tabindex: "-1" }, text, make("p", { class: "acts" }, button(words.otherRoster, () => this.#drop(), { class: "plain" })));
    }

    /** Where the roster names photos, a place to drop them. */
    #photos() {
        const { words } = this.app;
        const { namesPhotos, photos } = this.roster;
        if (!namesPhotos) return [];
        const fault = make("div", { role: "alert", id: "photo-fault" });
        return [make("h2", {}, words.photosTitle), make("p", { id: "photo-count" }, words.photosHeld(photos)), fault, photoPlace(words, (files) => this.#addPhotos(files))];
    }

    /** Gives photos one after another, and shows what the roster is with them. */
    async #addPhotos(files) {
        const { words, office } = this.app;
        const { id } = this.roster;
        const bar = make("progress", { max: files.length, value: 0, "aria-label": words.readingPhotos });
        this.place.replaceChildren(make("p", { role: "status" }, words.readingPhotos), bar);
        let message = null;
        for (const file of files) {
            try {
                await office.upload(`rosters/${segment(id)}/photos?name=${segment(file.name)}`, file);
            } catch (error) {
                if (!(error instanceof OfficeFault)) throw error;
                if (error.isSignedOut) return;
                message = `${file.name}: ${error.message}`;
                break;
            }
            bar.value += 1;
        }
        this.show(await office.get(`rosters/${segment(id)}`));
        if (message) byID("photo-fault")?.append(notice("bad", message));
        byID("roster-summary").focus();
        this.app.speak(byID("roster-summary").innerText);
    }

    #issuing() {
        const { words } = this.app;
        const form = { name: `issue ${this.session.id}`, drafts: this.app.drafts };
        const end = field(form, { name: "validUntil", label: words.validUntil, hint: words.validUntilHint, control: make("input", { type: "date" }) });
        const act = async (data) => {
            const terms = data.validUntil ? { validUntil: data.validUntil } : {};
            const { job } = await this.app.office.post(`rosters/${segment(this.roster.id)}/issue`, { ...terms, clockIsRight: isTicked(data, "clockIsRight") });
            this.app.jobs.follow(job);
            await this.app.go(sessionHash(this.session.id));
        };
        return givenForm(words, [make("p", {}, fill(words.issueLead, this.session)), end, clockTick(this.app)], make("button", { id: "issue" }, words.issue(this.roster.rows)), act);
    }

    async #open(files) {
        const { words, office } = this.app;
        const [pictures, tables] = [files.filter(isPicture), files.filter((file) => !isPicture(file))];
        if (tables.length !== 1) return this.ask(words.tooMany);
        const [table] = tables;
        const corrects = this.place.querySelector("[name=corrects]").checked;
        this.place.replaceChildren(make("p", { role: "status" }, words.reading), make("progress", { "aria-label": words.reading }));
        try {
            const roster = await office.upload(`rosters?session=${segment(this.session.id)}&name=${segment(table.name)}&corrects=${corrects}`, table);
            this.app.roster = { id: roster.id, session: this.session.id };
            this.show(roster);
            if (pictures.length > 0) return await this.#addPhotos(pictures);
            byID("roster-summary").focus();
            this.app.speak(byID("roster-summary").innerText);
        } catch (error) {
            if (!(error instanceof OfficeFault)) throw error;
            this.ask(error.message);
            byID("file").focus();
        }
    }

    /** Accepts a cell as it stands; the next question has the focus then. */
    async #accept(question) {
        const { words, office } = this.app;
        const { questions } = this.roster;
        const next = questions.findIndex(({ accept }) => accept === question.accept);
        try {
            this.show(await office.post(`rosters/${segment(this.roster.id)}/accept`, { cells: [question.accept] }));
        } catch (error) {
            if (!(error instanceof OfficeFault) || error.isSignedOut) throw error;
            this.app.roster = null;
            return this.ask(error.status === 404 ? words.rosterGone : error.message);
        }
        this.app.speak([words.accepted, words.questions(this.roster.questions.length)].join(" "));
        const buttons = document.querySelectorAll("#questions button");
        (buttons[Math.min(next, buttons.length - 1)] ?? byID("issue") ?? byID("roster-summary")).focus();
    }

    async #drop() {
        const { id } = this.roster;
        this.app.roster = null;
        this.ask();
        byID("file").focus();
        await this.app.office.delete(`rosters/${segment(id)}`);
    }
}

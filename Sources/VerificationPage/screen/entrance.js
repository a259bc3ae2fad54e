/**
 * The ways into the page: opening, dropping, scanning, pasting and typing. They are open at once; what comes in before
 * the rest of the page has arrived waits for that.
 */
import { setUpCamera } from "./camera.js";
import { byID, make } from "./dom.js";
import { openSection } from "./sections.js";

/** Where each section says what went wrong. */
const FAULTS = { verify: "fault", mine: "mine-status", ask: "ask-fault" };

/** Whether a text is the address of a profile, whole or not. */
const isProfileLink = (text) => text.includes("#profile=");

export class Entrance {
    /** Done when nothing is being answered. */
    idle = Promise.resolve();

    constructor(page) {
        this.page = page;
        byID("file").addEventListener("change", ({ target }) => this.#open([...target.files]).then(() => (target.value = "")));
        byID("paste-form").addEventListener("submit", (event) => {
            event.preventDefault();
            this.scanned(byID("paste").value);
        });
        byID("type-form").addEventListener("submit", (event) => {
            event.preventDefault();
            this.#verify((section) => section.typed());
        });
        setUpDrop(byID("drop"), (files) => this.#open(files));
        setUpCamera((text, { dataset }) => this.#seen(text, dataset.section), ({ dataset }, name) => (byID(FAULTS[dataset.section]).textContent = this.words.page[name]));
    }

    say(words) {
        this.words = words;
    }

    /** Answers what a QR code says. */
    scanned(text) {
        if (isProfileLink(text)) return this.#ask((section) => section.openLink(text));
        return this.#verify((section) => section.scanned(text));
    }

    /** What the camera saw in a section. */
    #seen(text, name) {
        if (name === "mine") return this.#hand("mine", (section) => section.scanned(text));
        return name === "ask" ? this.#hand("ask", (section) => section.openLink(text)) : this.scanned(text);
    }

    #open(files) {
        if (files.length === 0) return Promise.resolve();
        const profile = files.find(({ name }) => /\.ya?ml$/i.test(name));
        if (profile) return this.#ask((section) => section.openFile(profile));
        return this.#verify((section) => section.open(files));
    }

    #verify(act) {
        byID("fault").textContent = "";
        byID("progress").replaceChildren(make("p", {}, this.words.page.checking));
        return this.#hand("verify", act).finally(() => byID("progress").replaceChildren());
    }

    #ask(act) {
        openSection("ask");
        return this.#hand("ask", act);
    }

    #hand(name, act) {
        const answering = this.page.sectionIfAny(name).then((section) => section && act(section));
        this.idle = answering.catch(() => {});
        return answering;
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

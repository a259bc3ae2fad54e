/** Signs out where nobody uses the page, after a warning; the server does the same for itself. */
import { byID, button, notice } from "../screen/dom.js";

const LOOK = 5_000;
/** Somebody who types is told to the server as often as this, in milliseconds. */
const TELL = 60_000;
/** So long before the end it is said that it comes. */
const WARNING = 60_000;

export class Idleness {
    #used = Date.now();
    #told = Date.now();

    /** @param {object} presence is told that somebody stays, or that nobody is there */
    constructor(presence) {
        this.presence = presence;
        for (const kind of ["keydown", "pointerdown", "pointermove", "touchstart"]) addEventListener(kind, ({ target }) => this.#use(target), { passive: true });
        setInterval(() => this.#look(), LOOK);
    }

    /** Begins anew, as when somebody signs in. */
    begin() {
        this.#used = this.#told = Date.now();
        byID("idle").replaceChildren();
    }

    /** The warning goes away as soon as somebody does anything, but not from under its own button. */
    #use(target) {
        this.#used = Date.now();
        if (!byID("idle").contains(target)) byID("idle").replaceChildren();
    }

    #look() {
        const limit = (this.presence.session?.signedIn?.idleSeconds ?? 0) * 1000;
        if (limit === 0 || this.presence.app.jobs.isRunning) return;
        const left = this.#used + limit - Date.now();
        if (left <= 0) return this.presence.leave();
        if (left <= WARNING) this.#warn();
        else if (this.#used > this.#told && Date.now() - this.#told > TELL) this.#tell();
    }

    #tell() {
        this.#told = Date.now();
        this.presence.stay();
    }

    #warn() {
        if (byID("idle").hasChildNodes()) return;
        const { words } = this.presence.app;
        const stay = () => {
            this.begin();
            this.#tell();
            byID("content").focus();
        };
        byID("idle").append(notice(null, words.idleSoon, button(words.stay, stay, { class: "plain" })));
    }
}

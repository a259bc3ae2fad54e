/** What everyone must know first, above whatever is shown: said in each language. */
import { byID, make } from "./dom.js";

export class Notices {
    #notices = [];

    /** @param {(words: object) => string | Node} notice */
    add(notice) {
        this.#notices.push(notice);
        if (this.words) this.say(this.words);
    }

    say(words) {
        this.words = words;
        byID("standing").replaceChildren(...this.#notices.map((notice) => make("p", { class: "notice" }, notice(words))));
    }
}

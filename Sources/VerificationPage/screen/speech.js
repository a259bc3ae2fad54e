/** Says everything in the language that was chosen, and again when another one is. */
import { codes, nameOf, preferredLanguage, rememberLanguage, wordsOf } from "../words/language.js";
import { byID, make } from "./dom.js";

export class Speech {
    /** What was said last; null before anything was. */
    words = null;
    #code = preferredLanguage();
    #parts = new Set();
    #speakers = [];
    #turn = Promise.resolve();

    constructor() {
        const choose = ({ currentTarget }) => this.#choose(currentTarget.lang);
        byID("languages").append(...codes.map((code) => make("button", { type: "button", lang: code, click: choose }, nameOf(code))));
    }

    /**
     * Lets others speak too, once the texts that they need are there.
     *
     * @param {string[]} parts of the words
     * @param {...{say: (words: object) => any}} speakers
     */
    join(parts, ...speakers) {
        return this.#inTurn(async () => {
            for (const part of parts) this.#parts.add(part);
            await this.#say(speakers);
            this.#speakers.push(...speakers);
        });
    }

    /** Begins to fetch texts before anybody speaks them. */
    async fetch(parts) {
        await wordsOf(this.#code, parts);
    }

    #choose(code) {
        rememberLanguage(code);
        return this.#inTurn(async () => {
            this.#code = code;
            await this.#say(this.#speakers);
        });
    }

    async #say(speakers) {
        this.words = await wordsOf(this.#code, [...this.#parts]);
        for (const button of byID("languages").children) button.setAttribute("aria-pressed", String(button.lang === this.#code));
        for (const speaker of speakers) await speaker.say(this.words);
    }

    /** One after the other, so that nobody speaks two languages at once; what failed stands in nobody's way. */
    #inTurn(act) {
        const turn = this.#turn.then(act);
        this.#turn = turn.catch(() => {});
        return turn;
    }
}

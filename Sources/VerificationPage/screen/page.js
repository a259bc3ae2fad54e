/**
 * The sections of the page. Each comes with its modules when it is opened first, or when there is time for it;
 * `index.html` lists them for each part, so that they are fetched side by side.
 */
import { NoAnswers } from "./trust.js";

/** For each section: its part of the page, and the texts that it speaks. */
const SECTIONS = {
    verify: { part: "verifying", name: "VerifyingSection", texts: ["answers"] },
    about: { part: "about", name: "AboutSection", texts: ["answers"] },
    mine: { part: "mine", name: "MineSection", texts: ["answers"] },
    ledger: { part: "ledger", name: "LedgerSection", texts: ["answers"] },
    ask: { part: "asking", name: "AskingSection", texts: ["answers", "profile"] },
};

export const names = Object.keys(SECTIONS);

/** Says that a part of the page has not come over the line; `text` is the page's that says so. */
export class NotArrived extends Error {
    text = "incomplete";
}

/** A module that cannot be fetched fails as a TypeError. */
export async function arrival(modules) {
    try {
        return await modules;
    } catch (error) {
        throw error instanceof TypeError ? new NotArrived(error.message) : error;
    }
}

/** Lets the modules of a part be fetched before it is needed. */
export function expect(part) {
    const list = document.querySelector(`template[data-part="${part}"]`);
    if (!list) return;
    document.head.append(list.content);
    list.remove();
}

/** What is loaded, or is being loaded, once each. */
class Loads {
    #begun = new Map();

    /** What failed is begun anew the next time. */
    get(name, load) {
        if (!this.#begun.has(name)) {
            const loading = load();
            this.#begun.set(name, loading);
            loading.catch(() => this.#begun.delete(name));
        }
        return this.#begun.get(name);
    }
}

export class Page {
    #loads = new Loads();
    /** Verifies; there once a section was made. */
    desk = null;

    /**
     * @param {object} trust
     * @param {Library} library
     * @param {Speech} speech
     */
    constructor(trust, library, speech) {
        Object.assign(this, { trust, library, speech });
    }

    /**
     * @param {string} name
     * @returns {Promise<object>} the section, ready to be used
     * @throws {NoAnswers}
     */
    section(name) {
        return this.#loads.get(name, async () => {
            const { part, name: kind, texts } = SECTIONS[name];
            const [module] = await Promise.all([this.#part(part), this.#openDesk(), arrival(this.speech.fetch(texts))]);
            const section = new module[kind](this);
            await this.speech.join(texts, section);
            return section;
        });
    }

    /** The section; null where nothing is answered here, which the page has said. */
    async sectionIfAny(name) {
        try {
            return await this.section(name);
        } catch (error) {
            if (error instanceof NoAnswers) return null;
            throw error;
        }
    }

    #openDesk() {
        return this.#loads.get("desk", async () => {
            const { openDesk } = await this.#part(SECTIONS.verify.part);
            this.desk = await openDesk(this.trust, this.library);
        });
    }

    #part(name) {
        return this.#loads.get(`${name}.js`, () => {
            expect(name);
            return arrival(import(`./${name}.js`));
        });
    }
}

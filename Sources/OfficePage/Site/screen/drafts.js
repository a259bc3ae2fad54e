/** What was typed and not yet given: it outlives a view, a language and a sign-out for idleness, and nothing else. */
export class Drafts {
    #values = new Map();

    /** @returns {string} what was typed in a field of a form, or `other` */
    get(form, name, other = "") {
        return this.#values.get(`${form} ${name}`) ?? other;
    }

    set(form, name, value) {
        this.#values.set(`${form} ${name}`, value);
    }

    /** Forgets a form that was given. */
    drop(form) {
        for (const key of this.#values.keys()) if (key.startsWith(`${form} `)) this.#values.delete(key);
    }
}

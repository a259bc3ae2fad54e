/** Asks the program on this computer that keeps the office. */

/** An answer that is no success; its message is a sentence in the language of the page. */
export class OfficeFault extends Error {
    constructor(status, { code, message, retryAfter = null, field = null }) {
        super(message);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
        this.field = field;
    }

    get isSignedOut() {
        return this.status === 401;
    }
}

export class Office {
    /** Says to the server that a request comes from this page; it comes with the session. */
    token = null;
    words = null;

    /** @param {() => void} signedOut is called where the session is over */
    constructor(signedOut) {
        this.signedOut = signedOut;
    }

    get(path) {
        return this.#ask("GET", path);
    }

    post(path, value = {}) {
        return this.#ask("POST", path, JSON.stringify(value), "application/json");
    }

    /** Sends a file as it is. */
    upload(path, file) {
        return this.#ask("POST", path, file, "application/octet-stream");
    }

    delete(path) {
        return this.#ask("DELETE", path);
    }

    async #ask(method, path, body, type) {
        const headers = { "Accept-Language": this.words.code };
        if (type) headers["Content-Type"] = type;
        if (method !== "GET" && this.token) headers["X-Sanad-Token"] = this.token;
        const response = await this.#fetch(path, { method, headers, body, cache: "no-store" });
        const answer = await this.#read(response);
        if (response.ok) return answer;
        if (response.status === 401) this.signedOut();
        throw new OfficeFault(response.status, answer?.error ?? { code: "no-answer", message: this.words.noAnswer });
    }

    async #fetch(path, request) {
        try {
            return await fetch(`/api/${path}`, request);
        } catch {
            throw new OfficeFault(0, { code: "no-answer", message: this.words.noAnswer });
        }
    }

    /** @returns {object | null} null where the answer is no JSON */
    async #read(response) {
        if (!response.headers.get("Content-Type")?.startsWith("application/json")) return null;
        try {
            return await response.json();
        } catch {
            throw new OfficeFault(0, { code: "no-answer", message: this.words.noAnswer });
        }
    }
}

/** A part of a path; a colon stands for itself there. */
export const segment = (text) => encodeURIComponent(text).replaceAll("%3A", ":");

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
    words = null;

    /**
     * @param {object} pass has the token by which the server knows who is signed in
     * @param {() => void} signedOut is called where the session is over
     */
    constructor(pass, signedOut) {
        this.pass = pass;
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

    /** @returns {Promise<Blob>} a file that the program made */
    async file(path) {
        const response = await this.#send("GET", path);
        return this.#heard(() => response.blob());
    }

    async #ask(method, path, body, type) {
        return this.#read(await this.#send(method, path, body, type));
    }

    /** @returns {Promise<Response>} a success */
    async #send(method, path, body, type) {
        const headers = { "Accept-Language": this.words.code };
        if (type) headers["Content-Type"] = type;
        const { token } = this.pass;
        if (token) headers["X-Sanad-Token"] = token;
        const response = await this.#heard(() => fetch(`/api/${path}`, { method, headers, body, cache: "no-store", credentials: "omit" }));
        if (response.ok) return response;
        const answer = await this.#read(response);
        // Who has signed in anew meanwhile stays so.
        if (response.status === 401 && token === this.pass.token) this.signedOut();
        throw new OfficeFault(response.status, answer?.error ?? { code: "no-answer", message: this.words.noAnswer });
    }

    async #heard(hear) {
        try {
            return await hear();
        } catch {
            throw new OfficeFault(0, { code: "no-answer", message: this.words.noAnswer });
        }
    }

    /** @returns {Promise<object | null>} null where the answer is no JSON */
    async #read(response) {
        if (!response.headers.get("Content-Type")?.startsWith("application/json")) return null;
        return this.#heard(() => response.json());
    }
}

/** A part of a path; a colon stands for itself there. */
export const segment = (text) => encodeURIComponent(text).replaceAll("%3A", ":");

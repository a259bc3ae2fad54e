/** Who is signed in, and how that begins and ends. */
import { Idleness } from "./idleness.js";
import { OfficeFault } from "./office.js";

export class Presence {
    /** What the server says of the center and of who is signed in; null before the first answer. */
    session = null;
    #idleness = new Idleness(this);

    constructor(app) {
        this.app = app;
    }

    /** Asks who is signed in. */
    async learn() {
        try {
            this.#admit(await this.app.office.get("session"));
        } catch (error) {
            if (!(error instanceof OfficeFault)) throw error;
        }
    }

    /** Signs somebody in. */
    async enter(role, passphrase) {
        this.#admit(await this.app.office.post("session", { role, passphrase }));
        this.app.news = null;
        this.#idleness.begin();
        await this.app.show({ isByUser: true });
        // What an earlier login began may go on still.
        this.app.jobs.resume();
    }

    /** The user signs out: nothing of theirs stays. */
    async signOut() {
        await this.#delete();
        this.app.forget();
        history.replaceState(null, "", "#/desk");
        await this.end("signedOut");
    }

    /** Nobody is there: the page is covered, and what was typed is kept. */
    async leave() {
        await this.#delete();
        await this.end("signedOutIdle");
    }

    /** Somebody is there, and has not asked the server for anything for a while. */
    async stay() {
        const { session } = this;
        await this.learn();
        if (this.session.signedIn) return;
        this.session = session;
        await this.end("signedOutIdle");
    }

    /** The login is over; `why` is the word that says so. */
    async end(why) {
        if (!this.session?.signedIn) return;
        this.session = { ...this.session, signedIn: null };
        this.app.roster = null;
        this.app.news = why;
        await this.learn();
        await this.app.show({ isByUser: true });
    }

    #admit(session) {
        this.session = session;
        this.app.office.token = session.token;
    }

    async #delete() {
        try {
            await this.app.office.delete("session");
        } catch (error) {
            if (!(error instanceof OfficeFault)) throw error;
        }
    }
}

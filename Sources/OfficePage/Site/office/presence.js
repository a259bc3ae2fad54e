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

    /**
     * Asks who is signed in.
     *
     * @returns {Promise<boolean>} false where the login has just ended, which is shown then
     */
    async learn() {
        const { token } = this.app.pass;
        try {
            const session = await this.app.office.get("session");
            // What was asked before somebody signed in says nothing of them.
            if (token !== this.app.pass.token) return true;
            if (this.session?.signedIn && !session.signedIn) {
                await this.end("signedOutIdle");
                return false;
            }
            this.#admit(session);
        } catch (error) {
            if (!(error instanceof OfficeFault)) throw error;
        }
        return true;
    }

    /** Signs somebody in. */
    async enter(role, passphrase) {
        const { token, ...session } = await this.app.office.post("session", { role, passphrase });
        this.app.pass.token = token;
        this.#admit(session);
        this.app.news = null;
        this.#idleness.begin();
        await this.app.show({ isByUser: true });
        // What an earlier login began may go on still.
        this.app.jobs.resume();
    }

    /** The user signs out: nothing of theirs stays, not even in memory. */
    async signOut() {
        await this.#delete();
        history.replaceState(null, "", "#/desk");
        this.app.pass.startOver("signedOut");
    }

    /** Nobody is there: the page is covered, and what was typed is kept. */
    async leave() {
        await this.#delete();
        await this.end("signedOutIdle");
    }

    /** Somebody is there, and has not asked the server for anything for a while. */
    async stay() {
        await this.learn();
    }

    /** The login is over; `why` is the word that says so. */
    async end(why) {
        if (!this.session?.signedIn) return;
        this.app.pass.token = null;
        this.session = { ...this.session, signedIn: null };
        this.app.cover();
        this.app.news = why;
        await this.learn();
        await this.app.show({ isByUser: true });
    }

    #admit(session) {
        this.session = session;
        // The token of a set-up is nobody's login.
        if (!session.signedIn && session.stage !== "set-up") this.app.pass.token = null;
    }

    async #delete() {
        try {
            await this.app.office.delete("session");
        } catch (error) {
            if (!(error instanceof OfficeFault)) throw error;
        }
    }
}

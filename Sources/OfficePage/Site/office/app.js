/** The page as a whole: in which language it speaks, what it holds, and what it shows. */
import { Drafts } from "../screen/drafts.js";
import { byID } from "../screen/dom.js";
import { showFault } from "../views/fault.js";
import { showSetUp } from "../views/setup.js";
import { showSignIn } from "../views/signin.js";
import { showWaiting } from "../views/waiting.js";
import { preferredLanguage, wordsOf } from "../words/language.js";
import { Frame } from "./frame.js";
import { Jobs } from "./jobs.js";
import { Office, OfficeFault } from "./office.js";
import { Pass } from "./pass.js";
import { Presence } from "./presence.js";
import { routeOf } from "./routes.js";

export class App {
    words = wordsOf(preferredLanguage());
    pass = new Pass();
    office = new Office(this.pass, () => this.presence.end("signedOutIdle"));
    presence = new Presence(this);
    jobs = new Jobs(this);
    drafts = new Drafts();
    /** The roster that the server holds for this login, with the session that it is for. */
    roster = null;
    /** The certificates chosen in a session, by its identity. */
    chosen = new Map();
    /** Whether signing was refused because the computer's clock may be wrong. */
    clockIsDoubted = false;
    /** Whether a job was running when the login ended. */
    jobsGoOn = false;
    /** The word that is said once above the next view. */
    news = null;
    #frame = new Frame(this);
    #turn = 0;

    async start() {
        this.office.words = this.words;
        addEventListener("hashchange", () => this.show({ isByUser: true }));
        await this.presence.learn();
        this.news = this.pass.takeNews();
        await this.show({ isByUser: this.news !== null });
        if (this.role) await this.jobs.resume();
    }

    get session() {
        return this.presence.session;
    }

    /** @returns {string | null} `registrar` or `issuer`; null where nobody is signed in */
    get role() {
        return this.session?.signedIn?.role ?? null;
    }

    /** Speaks another language from now on. */
    async speakIn(code) {
        this.words = this.office.words = wordsOf(code);
        if (!(await this.presence.learn())) return;
        await this.jobs.say();
        await this.show();
    }

    /** Tells a screen reader something. */
    speak(text) {
        byID("spoken").textContent = text;
    }

    /** Takes away at once what was shown and heard: nobody may be there, or somebody else. */
    cover() {
        this.#turn += 1;
        this.jobsGoOn = this.jobs.isRunning;
        this.jobs.clear();
        this.roster = null;
        this.speak("");
        byID("content").replaceChildren();
    }

    /** A job has ended. */
    async changed({ kind, state, code }) {
        if (code === "clock-doubtful") this.clockIsDoubted = true;
        if (kind === "issue" && state === "done") this.roster = null;
        if (this.role && routeOf(location.hash).follows) await this.show();
    }

    /** Goes to a view, saying something above it. */
    async go(hash, news = null) {
        this.news = news;
        if (news) this.speak(this.words[news]);
        if (location.hash === hash) await this.show({ isByUser: true });
        else location.hash = hash;
    }

    /** Shows what the address names; `isByUser`: the user went there, so the focus goes there too. */
    async show({ isByUser = false } = {}) {
        const turn = ++this.#turn;
        const route = routeOf(location.hash);
        this.#frame.say(route);
        byID("content").setAttribute("aria-busy", "true");
        const nodes = await this.#nodes(route);
        if (turn === this.#turn && nodes) this.#frame.put(nodes, isByUser);
    }

    /** @returns {Promise<Node[] | null>} null where the login has just ended, and signing in is shown instead */
    async #nodes(route) {
        if (!this.session) return showFault(this, this.words.noAnswer);
        if (this.session.stage === "set-up") return showSetUp(this);
        if (this.session.stage === "waiting") return showWaiting(this);
        if (!this.role) return showSignIn(this);
        try {
            return await route.show(this, ...route.parameters);
        } catch (error) {
            if (!(error instanceof OfficeFault)) throw error;
            return error.isSignedOut ? null : showFault(this, error.message);
        }
    }
}

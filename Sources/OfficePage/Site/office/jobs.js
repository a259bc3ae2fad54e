/** The jobs that the office program does: they go on whatever the page shows, and are shown above every view. */
import { byID } from "../screen/dom.js";
import { OfficeFault, segment } from "./office.js";
import { JobCard } from "./job.js";

/** Between two looks, in milliseconds. */
const PAUSE = 700;

export class Jobs {
    #cards = new Map();
    #hidden = new Set();
    /** What ran when the login ended: its end is told, however it was. */
    #left = new Set();

    constructor(app) {
        this.app = app;
    }

    get isRunning() {
        return [...this.#cards.values()].some(({ job }) => job?.state === "running");
    }

    /** Shows what runs without this page having begun it, and files that were made and not fetched yet. */
    async resume() {
        try {
            const { jobs } = await this.app.office.get("jobs");
            const isWorthSeeing = ({ id, state, file }) => !this.#hidden.has(id) && (state === "running" || (state === "done" && file) || this.#left.has(id));
            for (const job of jobs.filter(isWorthSeeing)) this.follow(job.id, job);
        } catch (error) {
            if (!(error instanceof OfficeFault)) throw error;
        }
    }

    /** Shows a job until it ends, and returns then. */
    async follow(id, known = null) {
        if (this.#cards.has(id)) return;
        const card = new JobCard(this.app.office, () => this.#hide(id));
        const held = { card, job: null };
        this.#cards.set(id, held);
        byID("jobs").append(card.element);
        if (known) this.#show(held, known);
        while (this.#cards.get(id) === held && held.job?.state !== "done" && held.job?.state !== "failed") {
            await this.#look(id, held);
            if (held.job?.state === "running" || !held.job) await new Promise((done) => setTimeout(done, PAUSE));
        }
        if (this.#cards.get(id) === held && (known === null || known.state === "running")) this.#ended(held);
    }

    /** Says everything again in another language. */
    async say() {
        for (const [id, held] of this.#cards) await this.#look(id, held);
    }

    /** Takes away all cards: what goes on still is shown again to who signs in. */
    clear() {
        for (const [id, { card, job }] of this.#cards) {
            card.element.remove();
            if (job?.state === "running") this.#left.add(id);
        }
        this.#cards.clear();
    }

    async #look(id, held) {
        if (!this.app.role) return;
        try {
            this.#show(held, await this.app.office.get(`jobs/${segment(id)}`));
        } catch (error) {
            if (!(error instanceof OfficeFault)) throw error;
            const isLost = error.status === 404;
            const job = { kind: "", done: 0, total: 0, ...held.job, file: null, companion: null };
            if (isLost) this.#show(held, { ...job, state: "failed", message: this.app.words.jobLost });
            else held.card.show({ ...job, state: "running", stage: error.message }, this.app.words);
        }
    }

    #show(held, job) {
        if (!held.job && job.state === "running") this.app.speak(this.app.words.jobs[job.kind]);
        held.job = job;
        held.card.show(job, this.app.words);
    }

    #ended({ job }) {
        this.app.speak(job.message || (job.state === "done" ? this.app.words.jobDone : this.app.words.jobFailed));
        this.app.changed(job);
        // What was signed is sent without anybody asking for it.
        this.resume();
    }

    #hide(id) {
        this.#left.delete(id);
        this.#cards.get(id)?.card.element.remove();
        this.#cards.delete(id);
        this.#hidden.add(id);
        byID("content").focus();
    }
}

/** One job of the office program, shown while it runs and until it is hidden. */
import { fill } from "../words/language.js";
import { button, make } from "../screen/dom.js";
import { saveButton } from "../screen/saving.js";

export class JobCard {
    element = make("section", { class: "job" });
    #title = make("p", {});
    #bar = make("progress", { max: 1 });
    #stage = make("p", { class: "hint" });
    #end = make("div", {});

    /**
     * @param {object} office has the files that a job made
     * @param {() => void} hide is called when the card is no longer wanted
     */
    constructor(office, hide) {
        this.office = office;
        this.hide = hide;
        this.element.append(this.#title, this.#bar, this.#stage, this.#end);
    }

    /** @param {object} job as the server tells it; null where it is not known any more */
    show(job, words) {
        const title = words.jobs[job.kind] ?? job.kind;
        this.element.className = `job ${job.state}`;
        this.element.dataset.kind = job.kind;
        this.element.setAttribute("aria-label", title);
        this.#title.replaceChildren(make("strong", {}, title));
        const isRunning = job.state === "running";
        this.#bar.hidden = !isRunning;
        this.#bar.setAttribute("aria-label", title);
        if (job.total > 0) this.#bar.value = job.done / job.total;
        else this.#bar.removeAttribute("value");
        const count = job.total > 0 ? fill(words.progressOf, job) : null;
        this.#stage.textContent = isRunning ? [job.stage, count].filter(Boolean).join(" · ") : "";
        this.#end.replaceChildren(...(isRunning ? [] : this.#ending(job, words)));
    }

    #ending(job, words) {
        const files = [job.file, job.companion].filter(Boolean);
        return [
            make("p", {}, job.message || (job.state === "done" ? words.jobDone : words.jobFailed)),
            make(
                "p",
                { class: "acts" },
                ...files.flatMap((file) => saveButton(this.office, { path: file.url.replace(/^\/api\//, ""), name: file.name }, fill(words.save, file))),
                button(words.dismiss, this.hide, { class: "plain", "data-act": "dismiss" }),
            ),
        ];
    }
}

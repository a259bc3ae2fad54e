/** Keeps the page itself on the device, and changes it only when the user says so. */
import { byID, make } from "./dom.js";

const WORKER = "service-worker.js";

export class OfflinePage {
    #waiting = null;
    #isReplaced = false;

    async start() {
        if (!("serviceWorker" in navigator)) return;
        const registration = await navigator.serviceWorker.register(WORKER);
        navigator.serviceWorker.addEventListener("controllerchange", () => this.#isReplaced && location.reload());
        if (registration.waiting && registration.active) this.#offer(registration.waiting);
        registration.addEventListener("updatefound", () => {
            const worker = registration.installing;
            worker.addEventListener("statechange", () => {
                if (worker.state === "installed" && registration.active) this.#offer(worker);
            });
        });
        addEventListener("offline", () => this.#show());
        addEventListener("online", () => this.#show());
        this.#show();
    }

    say(words) {
        this.words = words;
        this.#show();
    }

    #offer(worker) {
        this.#waiting = worker;
        this.#show();
    }

    #show() {
        const { page } = this.words;
        const use = () => {
            this.#isReplaced = true;
            this.#waiting.postMessage("replace");
        };
        const update = this.#waiting ? make("p", { class: "notice", id: "update" }, page.update, make("button", { type: "button", click: use }, page.updateNow)) : null;
        byID("update")?.remove();
        byID("offline")?.remove();
        byID("notices").append(...[update, navigator.onLine ? null : make("p", { class: "notice", id: "offline" }, page.offline)].filter(Boolean));
    }
}

/** What nobody foresaw is said, so that a page that broke off is never taken for an answer. */
import { byID } from "./dom.js";

/** @param {Speech} speech before it has words, what stands in the document is shown, in each language */
export function setUpFailures(speech) {
    const say = (error) => {
        byID("results").replaceChildren();
        byID("progress").replaceChildren();
        const broken = byID("broken");
        const text = speech.words?.page[error?.text ?? "broken"] ?? broken.textContent.trim();
        broken.textContent = `${text} [${error}]`;
        broken.hidden = false;
    };
    addEventListener("error", ({ message }) => say(message));
    addEventListener("unhandledrejection", ({ reason }) => say(reason));
}

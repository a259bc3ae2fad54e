/** Starts the page. */
import { App } from "./office/app.js";
import { byID, notice } from "./screen/dom.js";
import { refuseStrayFiles } from "./screen/dropping.js";
import { preferredLanguage, wordsOf } from "./words/language.js";

/** What nobody foresaw is said, so that nobody waits for a page that broke off. */
function setUpFailures() {
    const say = (error) => byID("content").prepend(notice("bad", `${wordsOf(preferredLanguage()).broken} [${error}]`));
    addEventListener("error", ({ message }) => say(message));
    addEventListener("unhandledrejection", ({ reason }) => say(reason));
}

/** A page that was left keeps nothing to come back to: where the browser shows it again, it begins anew. */
function setUpLeaving() {
    addEventListener("pagehide", () => document.body.replaceChildren());
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

setUpFailures();
setUpLeaving();
refuseStrayFiles();
await new App().start();
document.documentElement.dataset.ready = "true";

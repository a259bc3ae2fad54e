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

setUpFailures();
refuseStrayFiles();
await new App().start();
document.documentElement.dataset.ready = "true";

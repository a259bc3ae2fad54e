/** Starts the page: first what is seen first, then the rest. */
import { Library } from "../keeping/library.js";
import { fill } from "../words/language.js";
import { byID, sayTexts } from "./dom.js";
import { Entrance } from "./entrance.js";
import { setUpFailures } from "./failures.js";
import { Notices } from "./notices.js";
import { OfflinePage } from "./offline.js";
import { NotArrived, Page, expect, names } from "./page.js";
import { setUpSections } from "./sections.js";
import { Speech } from "./speech.js";
import { NoAnswers, offerOf, readTrust } from "./trust.js";

const speech = new Speech();
const notices = new Notices();
const offline = new OfflinePage();
setUpFailures(speech);

/** The texts that stand in the document itself. */
const still = {
    say({ language, page }) {
        document.documentElement.lang = language;
        document.title = page.title;
        sayTexts(document, (name) => page[name]);
        for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", page[element.dataset.label]);
    },
};

async function start() {
    const library = new Library();
    const isSpeaking = speech.join(["page"], still, notices, offline);
    try {
        const [trust] = await Promise.all([readTrust(library), isSpeaking]);
        expect("verifying");
        await startSections(new Page(trust, library, speech));
    } catch (error) {
        await isSpeaking;
        refuse(error);
        offline.start();
    }
    document.documentElement.dataset.ready = "true";
    performance.mark("ready");
}

async function startSections(page) {
    tellOf(page.trust);
    const entrance = new Entrance(page);
    await speech.join([], entrance);
    const brought = /^#(?:\d+$|profile=)/.test(location.hash) ? location.href : null;
    // What a QR code says is personal: it does not stay in the address or the history.
    if (brought) history.replaceState(null, "", location.pathname);
    await setUpSections((name) => page.sectionIfAny(name));
    if (brought) entrance.scanned(brought);
    startRest(page, entrance);
}

function tellOf(trust) {
    if (trust.offered !== null) notices.add((words) => offerOf(trust.offered, words));
    if (trust.isSample) notices.add(({ page }) => page.sample);
    if (!trust.hosts.includes(location.host)) notices.add(({ page }) => `${fill(page.strangeServer, { host: location.host })} ${trust.pages.map(({ url }) => url).join(", ")}`);
}

/** Brings what was not asked for yet, when nothing else is waited for, and keeps the page on the device. */
async function startRest(page, entrance) {
    try {
        for (const name of names) {
            await entrance.idle;
            await page.section(name);
        }
    } catch (error) {
        if (error instanceof NotArrived) notices.add(({ page }) => page.incomplete);
        else refuse(error);
    }
    document.documentElement.dataset.whole = "true";
    await offline.start();
}

/** Without anchors, or with a browser that cannot check signatures, nothing is answered. */
function refuse(error) {
    if (!(error instanceof NoAnswers)) throw error;
    notices.add(({ page }) => fill(page[error.message], error.values));
    byID("verify").inert = true;
}

await start();

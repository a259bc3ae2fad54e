/** Starts the page. */
import { JSONFault } from "../bytes/json.js";
import { CertificateFault } from "../crypto/certificate.js";
import { BrowserTooOld } from "../crypto/publickey.js";
import { Library } from "../keeping/library.js";
import { NotRead } from "../ledger/reading.js";
import { LogFault } from "../log/note.js";
import { Desk } from "../verify/desk.js";
import { codes, fill, preferredLanguage, rememberLanguage, wordsOf } from "../words/language.js";
import { AboutSection } from "./about.js";
import { AskingSection } from "./asking.js";
import { byID, make } from "./dom.js";
import { LedgerSection } from "./ledger.js";
import { MineSection } from "./mine.js";
import { OfflinePage } from "./offline.js";
import { openSection, setUpSections } from "./sections.js";
import { offerOf, readTrust } from "./trust.js";
import { VerifyingSection } from "./verifying.js";

/** The parts of the page that speak: each has `say(words)`. */
const speakers = [{ say: sayStill }];

/** The texts that stand in the document itself. */
function sayStill({ language, page, profile }) {
    document.documentElement.lang = language;
    document.title = page.title;
    for (const element of document.querySelectorAll("[data-text]")) element.textContent = textOf(element.dataset.text, page, profile);
    for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", page[element.dataset.label]);
}

/** The texts of the section of profiles begin with `ask`: `askTitle` is the profile texts' `title`. */
function textOf(name, page, profile) {
    if (name === "ask" || !name.startsWith("ask")) return page[name] ?? profile[name];
    return profile[name[3].toLowerCase() + name.slice(4)];
}

async function speak(code) {
    const words = wordsOf(code);
    for (const button of byID("languages").children) button.setAttribute("aria-pressed", String(button.lang === code));
    for (const speaker of speakers) await speaker.say(words);
}

function setUpLanguages() {
    const choose = ({ currentTarget }) => {
        rememberLanguage(currentTarget.lang);
        speak(currentTarget.lang);
    };
    byID("languages").append(...codes.map((code) => make("button", { type: "button", lang: code, click: choose }, wordsOf(code).name)));
}

/** Without anchors, or with a browser that cannot check signatures, nothing is answered. */
function whyNothing(error) {
    if (error instanceof BrowserTooOld) return ({ page }) => fill(page.tooOld, { kind: error.message });
    const known = [NotRead, JSONFault, LogFault, CertificateFault].some((kind) => error instanceof kind);
    if (!known) throw error;
    return ({ page }) => fill(page.noTrust, { why: error.message });
}

async function start() {
    setUpLanguages();
    const offline = new OfflinePage();
    speakers.push(offline);
    const library = new Library();
    const notices = [];
    speakers.push({ say: (words) => byID("notices").replaceChildren(...notices.map((notice) => make("p", { class: "notice" }, notice(words)))) });
    speakers.reverse();
    try {
        await startSections(library, notices);
    } catch (error) {
        notices.push(whyNothing(error));
        byID("verify").inert = true;
    }
    await speak(preferredLanguage());
    document.documentElement.dataset.ready = "true";
    await offline.start();
}

async function startSections(library, notices) {
    const { anchors, trust } = await readTrust(library);
    if (trust.offered !== null) notices.push((words) => offerOf(trust.offered, words));
    if (trust.isSample) notices.push(({ page }) => page.sample);
    if (!trust.hosts.includes(location.host)) notices.push(({ page }) => `${fill(page.strangeServer, { host: location.host })} ${trust.pages.map(({ url }) => url).join(", ")}`);
    const others = trust.pages.filter(({ url }) => new URL(url).host !== location.host);
    const desk = new Desk(anchors, library, { mostEntries: trust.mostEntries, pages: others });
    const asking = new AskingSection(desk, trust, library);
    const verifying = new VerifyingSection(desk, trust, asking);
    const mine = new MineSection(desk, (shown) => {
        openSection("verify");
        verifying.verify(shown);
    });
    const ledger = new LedgerSection(library, anchors);
    speakers.push(verifying, mine, asking, ledger, new AboutSection(anchors, trust));
    await setUp({ verifying, mine, asking, ledger });
}

/** Says everything once before a section is shown, and verifies what the address brings. */
async function setUp({ verifying, mine, asking, ledger }) {
    const brought = /^#(?:\d+$|profile=)/.test(location.hash) ? location.href : null;
    // What a QR code says is personal: it does not stay in the address or the history.
    if (brought) history.replaceState(null, "", location.pathname);
    await speak(preferredLanguage());
    setUpSections({ mine: () => mine.show(), ask: () => asking.show(), ledger: () => ledger.show() });
    if (brought) verifying.scanned(brought);
}

/** What nobody foresaw is said, so that a page that broke off is never taken for an answer. */
function setUpFailures() {
    const say = (error) => {
        byID("results").replaceChildren();
        byID("progress").replaceChildren();
        byID("fault").textContent = `${wordsOf(preferredLanguage()).page.broken} [${error}]`;
    };
    addEventListener("error", ({ message }) => say(message));
    addEventListener("unhandledrejection", ({ reason }) => say(reason));
}

setUpFailures();
await start();

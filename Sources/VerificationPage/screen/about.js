/** Who serves this page, whom it believes, and which build it is. */
import { hex, utf8 } from "../bytes/bytes.js";
import { sha256 } from "../crypto/digest.js";
import { fill } from "../words/language.js";
import { byID, fact, make } from "./dom.js";

export class AboutSection {
    /** @param {Page} page */
    constructor({ desk, trust }) {
        this.anchors = desk.anchors;
        this.trust = trust;
    }

    /** Who serves it is said below every section, the rest where it is asked for. */
    async say(words) {
        this.words = words;
        byID("served-by").replaceChildren(fill(words.page.servedBy, { host: location.host }), ...this.#links());
        if (!byID("about").hidden) await this.show();
    }

    async show() {
        const { page } = this.words;
        const roots = await Promise.all(this.anchors.roots.map(async ({ der }) => hex(await sha256(der))));
        const keys = [...this.anchors.policy.logs, ...this.anchors.policy.witnesses.map(({ key }) => key)].map(({ vkey }) => vkey);
        byID("about-facts").replaceChildren(
            ...fact(page.server, location.host),
            ...fact(page.pages, ...this.#links()),
            ...fact(page.roots, ...roots.map(code)),
            ...fact(page.keys, ...keys.map(code)),
            ...fact(page.build, code(await buildFingerprint())),
        );
    }

    #links() {
        const { country } = this.words;
        return this.trust.pages.map((each) => make("div", {}, make("a", { href: each.url, rel: "noreferrer" }, `${country(each.country)}: ${each.url}`)));
    }
}

const code = (text) => make("div", {}, make("code", {}, text));

/** SHA-256 of the list of files and their hashes, as `sha256sum` prints it. */
async function buildFingerprint() {
    const response = await fetch("files.sha256");
    return hex(await sha256(utf8(await response.text())));
}

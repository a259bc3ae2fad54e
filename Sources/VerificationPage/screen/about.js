/** Who serves this page, whom it believes, and which build it is. */
import { hex, utf8 } from "../bytes/bytes.js";
import { sha256 } from "../crypto/digest.js";
import { fill } from "../words/language.js";
import { byID, fact, make } from "./dom.js";

export class AboutSection {
    constructor(anchors, trust) {
        this.anchors = anchors;
        this.trust = trust;
    }

    async say(words) {
        const { page } = words;
        const host = location.host;
        const links = () => this.trust.pages.map(({ country, url }) => make("div", {}, make("a", { href: url, rel: "noreferrer" }, `${words.country(country)}: ${url}`)));
        byID("served-by").replaceChildren(fill(page.servedBy, { host }), ...links());
        const roots = await Promise.all(this.anchors.roots.map(async ({ der }) => hex(await sha256(der))));
        const keys = [...this.anchors.policy.logs, ...this.anchors.policy.witnesses.map(({ key }) => key)].map(({ vkey }) => vkey);
        byID("about-facts").replaceChildren(
            ...fact(page.server, host),
            ...fact(page.pages, ...links()),
            ...fact(page.roots, ...roots.map(code)),
            ...fact(page.keys, ...keys.map(code)),
            ...fact(page.build, code(await buildFingerprint())),
        );
    }
}

const code = (text) => make("div", {}, make("code", {}, text));

/** SHA-256 of the list of files and their hashes, as `sha256sum` prints it. */
async function buildFingerprint() {
    const response = await fetch("files.sha256");
    return hex(await sha256(utf8(await response.text())));
}

/** What stands around the view: languages, who is signed in, sections; and the place of the view itself. */
import { byID, make, notice } from "../screen/dom.js";
import { codes, rememberLanguage, wordsOf } from "../words/language.js";

export class Frame {
    constructor(app) {
        this.app = app;
        const choose = ({ currentTarget }) => {
            rememberLanguage(currentTarget.lang);
            app.speakIn(currentTarget.lang);
        };
        byID("languages").append(...codes.map((code) => make("button", { type: "button", lang: code, click: choose }, wordsOf(code).name)));
        byID("sign-out").addEventListener("click", () => app.presence.signOut());
        byID("skip").addEventListener("click", (event) => {
            event.preventDefault();
            byID("content").focus();
        });
    }

    /** Says all that stands in the document itself. */
    say(route) {
        const { words, session } = this.app;
        document.documentElement.lang = words.code;
        for (const element of document.querySelectorAll("[data-text]")) element.textContent = words[element.dataset.text];
        for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", words[element.dataset.label]);
        for (const each of byID("languages").children) each.setAttribute("aria-pressed", String(each.lang === words.code));
        const who = session?.signedIn;
        for (const id of ["who", "sections", "jobs"]) byID(id).hidden = !who;
        byID("open-section").hidden = who?.role !== "registrar";
        byID("center").textContent = session?.center.name ?? "";
        byID("person").textContent = who ? words.roles[who.role] : "";
        for (const link of byID("sections").children) {
            if (link.getAttribute("href") === route.section) link.setAttribute("aria-current", "page");
            else link.removeAttribute("aria-current");
        }
    }

    /** Puts a view in its place, and the focus where a user expects it. */
    put(nodes, isByUser) {
        const content = byID("content");
        const held = content.contains(document.activeElement) && document.activeElement !== content;
        const id = document.activeElement?.id;
        const { news } = this.app;
        content.removeAttribute("aria-busy");
        content.replaceChildren(...(news ? [notice("good", this.app.words[news])] : []), ...nodes);
        if (isByUser) this.app.news = null;
        const title = content.querySelector("h1");
        document.title = [title?.textContent, this.app.session?.center.name ?? "Sanad"].filter(Boolean).join(" · ");
        if (isByUser) this.#begin(title);
        else if (held) (byID(id) ?? title ?? content).focus({ preventScroll: true });
    }

    #begin(title) {
        scrollTo(0, 0);
        (title ?? byID("content")).focus({ preventScroll: true });
    }
}

/** Erasing all that this office keeps of one person: looked for, looked at, and only then destroyed. */
import { segment } from "../office/office.js";
import { heading, make, notice } from "../screen/dom.js";
import { field } from "../screen/fields.js";
import { givenForm } from "../screen/submitting.js";
import { fill } from "../words/language.js";

const FORM = "erase";

/** @param {string | undefined} number the certificate's; where it is not known yet, it is asked for */
export async function showErasing(app, number) {
    const { words } = app;
    const head = [heading(words.erase), make("p", {}, words.eraseLead), make("ul", {}, ...words.eraseMeans.map((text) => make("li", {}, text)))];
    if (!number) return [...head, choosing(app)];
    return [...head, ...confirming(app, await concerned(app, number))];
}

const concerned = (app, number) => app.office.get(`erasure?number=${segment(number)}`);

function choosing(app) {
    const { words } = app;
    const typed = field({ name: FORM, drafts: app.drafts }, { name: "number", label: words.number, hint: words.eraseNumberHint, required: true, spellcheck: "false", autocapitalize: "characters" });
    const act = async (data) => {
        const { number } = await concerned(app, data.number.trim());
        await app.go(`#/erase/${number}`);
    };
    return givenForm(words, [typed], make("button", { id: "look-up" }, words.lookUp), act);
}

/** What would be destroyed; the number is typed once more, so that nobody erases another person by a slip. */
function confirming(app, { number, name, erased, files, backups }) {
    const { words } = app;
    const fields = [
        field({ name: FORM, drafts: app.drafts }, { name: "reference", label: words.reference, hint: words.referenceHint }),
        field({}, { name: "typed", label: words.typeNumber, required: true, spellcheck: "false", autocapitalize: "characters" }),
    ];
    const act = async ({ typed, reference }) => {
        const { job } = await app.office.post("erasure", { number, typed, reference });
        app.drafts.drop(FORM);
        app.chosen.clear();
        app.roster = null;
        app.jobs.follow(job);
        await app.go("#/backup", "erasingNow");
    };
    const whose = erased ? words.erasedBefore : fill(words.eraseWhose, { name: name || "–" });
    return [
        make("h2", { id: "concerned" }, number),
        notice(erased ? "plainly" : "bad", whose, make("p", {}, [words.eraseFiles(files), words.eraseBackups(backups)].join(" "))),
        givenForm(words, fields, make("button", { class: "danger", id: "erase" }, words.eraseNow), act),
        make("p", {}, make("a", { class: "button plain", href: "#/erase" }, words.notYet)),
    ];
}

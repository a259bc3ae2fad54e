/** Making papers. */
import { make } from "../screen/dom.js";
import { choices, field, isTicked, select, tick } from "../screen/fields.js";
import { givenForm } from "../screen/submitting.js";
import { codes, wordsOf } from "../words/language.js";
import { selectionFields, selectionOf } from "./selection.js";
import { findSession } from "./sessioncard.js";
import { sessionGone, sessionHead } from "./sessionhead.js";

export async function showPrinting(app, id) {
    const { words } = app;
    const session = await findSession(app, id);
    if (!session) return sessionGone(app);
    const form = { name: `print ${id}`, drafts: app.drafts };
    const layouts = Object.keys(words.layouts).map((value, place) => ({ value, label: words.layouts[value], hint: words.layoutHints[value], checked: place === 0 }));
    const languages = select(codes.map((value) => ({ value, label: wordsOf(value).name })));
    languages.value = words.code;
    const children = [
        ...selectionFields(app, form, id, words.numbersHint),
        choices(form, "layout", words.layout, layouts),
        tick("photo", words.printPhoto),
        field(form, { name: "language", label: words.paperLanguage, control: languages }),
    ];
    const act = async (data) => {
        const { job } = await app.office.post("print", { ...selectionOf(app, id, data), layout: data.layout, language: data.language, photo: isTicked(data, "photo") });
        app.jobs.follow(job);
    };
    return [...sessionHead(app, words.print, session), make("p", {}, words.printLead), givenForm(words, children, make("button", { id: "make-pdf" }, words.makePDF), act)];
}

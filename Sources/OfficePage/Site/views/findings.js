/** What was found in a roster: faults, questions to be answered one by one, and what was read otherwise than written. */
import { button, make } from "../screen/dom.js";
import { fill } from "../words/language.js";
import { cellID } from "./rostertable.js";

/** So many conversions are listed; the others stand in the table. */
const SHOWN = 50;

/** @returns {Node[]} @param {(question: object) => void} accept is called for a question that is answered */
export function rosterFindings(words, roster, accept) {
    return [
        ...part("faults", words.faultsTitle, roster.faults, (fault) => finding(words, fault)),
        ...part("questions", words.questionsTitle, roster.questions, (question) => finding(words, question, answer(words, question, accept))),
        ...conversions(words, roster.converted),
    ];
}

function part(id, title, found, item) {
    if (found.length === 0) return [];
    return [make("h2", { id: `${id}-title` }, `${title} (${found.length})`), make("ul", { class: "found", id, "aria-labelledby": `${id}-title` }, ...found.map(item))];
}

/** Where it is, what stands there, and what is said of it. */
function finding(words, { row, column, label, value, message }, act = null) {
    const where = [row > 0 ? `${words.row} ${row}` : words.inFile, label || column].filter(Boolean).join(" · ");
    const id = cellID(row, column);
    const isCell = Boolean(column) && row > 1;
    const place = isCell ? make("a", { href: `#${id}`, click: (event) => goTo(event, id) }, where) : where;
    return make("li", {}, make("p", {}, make("strong", {}, place), value ? make("code", {}, ` ${value}`) : null), make("p", {}, message), act);
}

function answer(words, question, accept) {
    const give = (event) => {
        event.currentTarget.setAttribute("aria-disabled", "true");
        accept(question);
    };
    return button(words.accept, give, { "aria-label": fill(words.acceptOf, question), class: "plain" });
}

function goTo(event, id) {
    event.preventDefault();
    const cell = document.getElementById(id);
    cell?.scrollIntoView({ block: "center", inline: "center" });
    cell?.focus();
}

function conversions(words, converted) {
    if (converted.length === 0) return [];
    const shown = converted.slice(0, SHOWN);
    const head = [words.row, words.column, words.from, words.to].map((text) => make("th", { scope: "col" }, text));
    const rows = shown.map(({ row, column, label, from, to }) =>
        make("tr", {}, make("th", { scope: "row" }, String(row)), ...[label || column, make("code", {}, from), make("code", {}, to)].map((cell) => make("td", {}, cell))),
    );
    const table = make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows));
    const left = converted.length - shown.length;
    return [
        make(
            "details",
            { id: "converted-part" },
            make("summary", {}, words.converted(converted.length)),
            make("p", { class: "hint" }, words.convertedLead),
            make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": words.convertedTitle }, table),
            left > 0 ? make("p", {}, words.andMore(left)) : null,
        ),
    ];
}

/** A roster as a table, with what is wrong or asked in the very cell. */
import { make } from "../screen/dom.js";
import { fill } from "../words/language.js";

/** The identity of a cell in the document. */
export const cellID = (row, column) => `cell-${row}-${column}`;

/** @returns {Node[]} nothing where there are no rows */
export function rosterTable(words, roster) {
    const { columns, table, rows } = roster;
    if (table.length === 0) return [];
    const notes = notesByCell(words, roster);
    const title = table.length < rows ? words.tableShort : words.table;
    const head = make("tr", {}, ...[words.row, ...columns.map(({ label }) => label), words.stateOf].map((text) => make("th", { scope: "col" }, text)));
    const body = table.map(({ row, cells, state }) =>
        make(
            "tr",
            {},
            make("th", { scope: "row" }, String(row)),
            ...columns.map(({ name }, place) => cell(row, name, cells[place] ?? "", notes.get(cellID(row, name)))),
            make("td", {}, words.rowStates[state] ?? state),
        ),
    );
    const all = make("table", {}, make("thead", {}, head), make("tbody", {}, ...body));
    return [make("h2", {}, title), make("div", { class: "scroll", id: "roster-table", role: "region", tabindex: "0", "aria-label": title }, all)];
}

function cell(row, column, text, note) {
    if (!note) return make("td", {}, text);
    return make("td", { class: note.kind, id: cellID(row, column), tabindex: note.kind === "converted" ? null : "-1" }, text, ...note.texts.map((said) => make("span", { class: "said" }, said)));
}

/** What is said of each cell; a fault outweighs a question, and a question what was converted. */
function notesByCell(words, { faults, questions, converted }) {
    const notes = new Map();
    const add = (kind, { row, column }, text) => {
        const id = cellID(row, column);
        const known = notes.get(id);
        notes.set(id, { kind: known?.kind ?? kind, texts: [...(known?.texts ?? []), text] });
    };
    for (const fault of faults) add("fault", fault, fault.message);
    for (const question of questions) add("question", question, question.message);
    for (const each of converted) add("converted", each, fill(words.wasWritten, each));
    return notes;
}

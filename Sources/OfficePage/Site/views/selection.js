/** Which certificates of a session an act is for: all, those chosen in the list, or numbers that are typed. */
import { make } from "../screen/dom.js";
import { choices, field } from "../screen/fields.js";
import { FieldFault } from "../screen/submitting.js";

/** @returns {Node[]} the fields; `hint` says how numbers are typed */
export function selectionFields(app, form, id, hint) {
    const { words } = app;
    const count = app.chosen.get(id)?.size ?? 0;
    const numbers = field(form, { name: "numbers", label: words.numbers, hint, control: make("textarea", { rows: "3", spellcheck: "false" }) });
    const options = [
        { value: "session", label: words.wholeSession, checked: count === 0 },
        count > 0 ? { value: "chosen", label: words.theChosen(count), checked: true } : null,
        { value: "typed", label: words.typedNumbers },
    ].filter(Boolean);
    const group = choices(form, "what", words.what, options);
    const show = () => (numbers.hidden = group.querySelector(":checked")?.value !== "typed");
    group.addEventListener("change", show);
    show();
    return [group, numbers];
}

/** @returns {object} {session} or {numbers}, as the server takes it */
export function selectionOf(app, id, { what, numbers }) {
    if (what === "session") return { session: id };
    if (what === "chosen") return { numbers: [...(app.chosen.get(id) ?? [])] };
    const typed = numbers.split(/[\s,;、，]+/).filter(Boolean);
    if (typed.length === 0) throw new FieldFault("numbers", app.words.needed);
    return { numbers: typed };
}

/** Labelled fields, with a hint and a place for what is wrong with them. */
import { make } from "./dom.js";

/**
 * @param {object} form {name, drafts}: where what is typed is kept; without `drafts` nothing is
 * @param {object} field {name, label, hint?, type?, required?, min?, max?, ...} other members become attributes
 */
export function field(form, { name, label, hint, control, ...attributes }) {
    const id = `field-${name}`;
    const described = [hint ? `${id}-hint` : null, `${id}-wrong`].filter(Boolean).join(" ");
    const input = control ?? make("input", { type: "text" });
    const { required, ...others } = attributes;
    const all = { id, name, "aria-describedby": described, "aria-required": required ? "true" : null, ...others };
    for (const [key, value] of Object.entries(all)) if (value !== null && value !== undefined) input.setAttribute(key, value);
    keep(form, name, input);
    return make("div", { class: "field" }, make("label", { for: id }, label), hint ? make("p", { class: "hint", id: `${id}-hint` }, hint) : null, input, make("p", { class: "wrong", id: `${id}-wrong` }));
}

/** Choices of which exactly one holds: each is {value, label, hint?, checked?, disabled?}. */
export function choices(form, name, legend, options, attributes = {}) {
    const kept = form.drafts?.get(form.name, name, null);
    const chosen = options.find(({ value, disabled }) => value === kept && !disabled) ?? options.find(({ checked }) => checked);
    const rows = options.map((option) => {
        const input = make("input", { type: "radio", name, value: option.value, checked: option === chosen, disabled: option.disabled });
        input.addEventListener("change", () => form.drafts?.set(form.name, name, option.value));
        return make("label", { class: "choice" }, input, make("span", {}, option.label, option.hint ? make("small", {}, option.hint) : null));
    });
    return make("fieldset", attributes, make("legend", {}, legend), ...rows);
}

/** A list to choose from: each option is {value, label}. */
export function select(options) {
    return make("select", {}, ...options.map(({ value, label }) => make("option", { value }, label)));
}

/** A box to tick, with what it says. */
export const tick = (name, text, attributes = {}) => make("label", { class: "tick", ...attributes }, make("input", { type: "checkbox", name }), text);

/** A box that shows what is typed into fields for passphrases. */
export function shownSwitch(secrets, words) {
    const label = tick("shown", words.showPassphrase);
    label.addEventListener("change", ({ target }) => {
        for (const secret of secrets) secret.type = target.checked ? "text" : "password";
    });
    return label;
}

/** A box that is shown only to who was refused for a reason, by its code, and may say that it is all right. */
export const allowance = (code, name, text, isShown = false) => tick(name, text, { "data-allows": code, hidden: !isShown });

/** Says that the computer's clock is right; asked only of who is told that it is doubtful. */
export const clockTick = ({ words, clockIsDoubted }) => allowance("clock-doubtful", "clockIsRight", words.clockIsRight, clockIsDoubted);

/** @returns {boolean} whether a box of a form was ticked */
export const isTicked = (data, name) => data[name] === "on";

function keep({ name: form, drafts }, name, input) {
    if (!drafts) return;
    const kept = drafts.get(form, name, null);
    if (kept !== null) input.value = kept;
    input.addEventListener("input", () => drafts.set(form, name, input.value));
}

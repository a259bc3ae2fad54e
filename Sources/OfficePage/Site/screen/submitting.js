/** A form that is checked, given once, and says what is wrong where it is wrong. */
import { fill } from "../words/language.js";
import { OfficeFault } from "../office/office.js";
import { make } from "./dom.js";

/**
 * @param {object} words
 * @param {Node[]} children the fields
 * @param {HTMLButtonElement} button gives the form
 * @param {(data: Record<string, string>) => Promise<void>} act may throw `OfficeFault` or `FieldFault`
 */
export function givenForm(words, children, button, act) {
    const fault = make("p", { class: "wrong", role: "alert" });
    const form = make("form", { novalidate: true, autocomplete: "off" }, ...children, fault, make("p", { class: "acts" }, button));
    const label = button.textContent;
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (button.getAttribute("aria-disabled") === "true") return;
        fault.textContent = "";
        for (const input of form.elements) mark(form, input.name, "");
        const data = Object.fromEntries(new FormData(form));
        button.setAttribute("aria-disabled", "true");
        button.textContent = words.wait;
        try {
            check(form, words);
            await act(data);
        } catch (error) {
            show(form, fault, error);
        } finally {
            button.removeAttribute("aria-disabled");
            button.textContent = label;
        }
    });
    return form;
}

/** Something that is wrong with one field. */
export class FieldFault extends Error {
    constructor(field, message) {
        super(message);
        this.field = field;
    }
}

function show(form, fault, error) {
    if (!(error instanceof FieldFault) && !(error instanceof OfficeFault)) throw error;
    if (error.isSignedOut) return;
    const allowance = error.code ? form.querySelector(`[data-allows="${CSS.escape(error.code)}"]`) : null;
    if (allowance) allowance.hidden = false;
    const input = error.field ? form.elements[error.field] : null;
    if (!(input instanceof HTMLElement)) {
        fault.textContent = error.message;
        return;
    }
    mark(form, error.field, error.message);
    input.focus();
}

/** Marks a field as wrong, or as right again where there is nothing to say. */
function mark(form, name, text) {
    const place = name ? form.querySelector(`#field-${CSS.escape(name)}-wrong`) : null;
    if (!place) return;
    place.textContent = text;
    if (text) form.elements[name].setAttribute("aria-invalid", "true");
    else form.elements[name].removeAttribute("aria-invalid");
}

/** What the browser would check, said in the language of the page. */
function check(form, words) {
    for (const input of form.querySelectorAll("input, select, textarea")) {
        const value = input.value.trim();
        const isNeeded = input.getAttribute("aria-required") === "true";
        if (input.type === "date" && (input.validity.badInput || (isNeeded && !value))) throw new FieldFault(input.name, words.dateNeeded);
        if (isNeeded && !value) throw new FieldFault(input.name, words.needed);
        if (input.inputMode === "numeric" && value) wholeNumber(input, value, words);
    }
}

function wholeNumber(input, value, words) {
    const [min, max] = [input.getAttribute("data-min"), input.getAttribute("data-max")].map(Number);
    const number = readNumber(value);
    if (number === null || number < min || number > max) throw new FieldFault(input.name, fill(words.wholeNumber, { min, max }));
}

const ZEROS = ["0", "０", "০"].map((zero) => zero.codePointAt(0));

/** @returns {number | null} a whole number in Latin, full-width or Bengali digits */
export function readNumber(text) {
    const digits = [...text.trim()].map((each) => ZEROS.map((zero) => each.codePointAt(0) - zero).find((digit) => digit >= 0 && digit <= 9));
    if (digits.length === 0 || digits.length > 9 || digits.includes(undefined)) return null;
    return digits.reduce((sum, digit) => sum * 10 + digit, 0);
}

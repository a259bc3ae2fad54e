/** The language in which the page speaks: chosen by hand, else the browser's, else English. */
import { words as en } from "./en.js";
import { words as bn } from "./bn.js";
import { words as ja } from "./ja.js";

const LANGUAGES = { en: { ...en, code: "en" }, bn: { ...bn, code: "bn" }, ja: { ...ja, code: "ja" } };
const CHOICE = "language";

export const codes = Object.keys(LANGUAGES);

/** @returns {string} `en`, `bn` or `ja` */
export function preferredLanguage() {
    const wanted = [localStorage.getItem(CHOICE), ...navigator.languages].map((tag) => tag?.slice(0, 2));
    return wanted.find((tag) => codes.includes(tag)) ?? "en";
}

/** The one thing that stays in the browser. */
export const rememberLanguage = (code) => localStorage.setItem(CHOICE, code);

export const wordsOf = (code) => LANGUAGES[code];

/** @returns {string} a text of the page with what stands in braces filled in */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => whole(values[name]));

/** A date stays on one line. */
const whole = (value) => (/^\d{4}-\d\d-\d\d/.test(value) ? value.replaceAll("-", "-\u2060") : value);

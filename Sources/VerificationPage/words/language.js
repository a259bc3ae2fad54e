/** The language in which the page speaks: chosen by hand, else the browser's, else English. */
import { words as en } from "./en.js";
import { words as bn } from "./bn.js";
import { words as ja } from "./ja.js";
import { texts as enPage } from "./en-page.js";
import { profile as enProfile } from "./en-profile.js";
import { texts as bnPage } from "./bn-page.js";
import { profile as bnProfile } from "./bn-profile.js";
import { texts as jaPage } from "./ja-page.js";
import { profile as jaProfile } from "./ja-profile.js";

const LANGUAGES = { en: { ...en, page: enPage, profile: enProfile }, bn: { ...bn, page: bnPage, profile: bnProfile }, ja: { ...ja, page: jaPage, profile: jaProfile } };
const CHOICE = "language";

export const codes = Object.keys(LANGUAGES);

/** @returns {string} `en`, `bn` or `ja` */
export function preferredLanguage() {
    const wanted = [localStorage.getItem(CHOICE), ...navigator.languages].map((tag) => tag?.slice(0, 2));
    return wanted.find((tag) => codes.includes(tag)) ?? "en";
}

export const rememberLanguage = (code) => localStorage.setItem(CHOICE, code);

export const wordsOf = (code) => LANGUAGES[code];

/** @returns {string} a text of the page with what stands in braces filled in */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

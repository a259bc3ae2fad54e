/**
 * The language in which the page speaks: chosen by hand, else the browser's, else English. Each language has its texts in
 * parts, and only those are loaded of which the page has come to speak.
 */
const NAMES = { en: "English", bn: "বাংলা", ja: "日本語" };
const CHOICE = "language";

/** The parts: the page itself, answers, and profiles. */
const PARTS = {
    page: async (code) => ({ page: (await import(`./${code}-page.js`)).texts }),
    answers: async (code) => (await import(`./${code}.js`)).words,
    profile: async (code) => ({ profile: (await import(`./${code}-profile.js`)).profile }),
};

export const codes = Object.keys(NAMES);

/** @returns {string} what a language calls itself */
export const nameOf = (code) => NAMES[code];

/** @returns {string} `en`, `bn` or `ja` */
export function preferredLanguage() {
    const wanted = [localStorage.getItem(CHOICE), ...navigator.languages].map((tag) => tag?.slice(0, 2));
    return wanted.find((tag) => codes.includes(tag)) ?? "en";
}

export const rememberLanguage = (code) => localStorage.setItem(CHOICE, code);

/**
 * @param {string} code
 * @param {string[]} parts
 * @returns {Promise<object>} the words of a language, those of the parts together
 */
export async function wordsOf(code, parts) {
    const found = await Promise.all(parts.map((part) => PARTS[part](code)));
    return Object.assign({ language: code }, ...found);
}

/** @returns {string} a text of the page with what stands in braces filled in */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

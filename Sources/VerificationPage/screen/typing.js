/** The form for a paper without a readable QR code: number, code, and every value that is printed. */
import { CodeFault, readCode } from "../credential/code.js";
import { readNumber } from "../credential/number.js";
import { byID, make } from "./dom.js";
import { Unusable } from "./shown.js";

/** Claims that papers usually show, and those that some do; `nativeName` is one claim in two fields. */
const USUAL = ["familyName", "givenName", "nativeBn", "nativeJa", "birthDate"];
const OTHERS = ["issuerNumber", "nationalId", "formerFamilyName", "formerGivenName", "activityStartDate", "activityEndDate", "employer", "passportNumber"];

/** Makes the fields in the language of the page. What was typed stays. */
export function labelFields(words) {
    fillFields("type-fields", [["number", words.labels.number], ["code", words.page.code], ...USUAL.map((name) => [name, label(name, words)])]);
    fillFields("other-fields", [...OTHERS.map((name) => [name, label(name, words)]), ["purpose", words.page.purpose]]);
}

const label = (name, words) => words.claims[name] ?? words.page[name];

function fillFields(id, fields) {
    const box = byID(id);
    const typed = Object.fromEntries([...box.querySelectorAll("input")].map((input) => [input.id, input.value]));
    box.replaceChildren(...fields.map(([name, text]) => field(`type-${name}`, text, typed)));
}

function field(id, text, typed) {
    const lang = { "type-nativeBn": "bn", "type-nativeJa": "ja" }[id];
    const input = make("input", { id, lang, autocomplete: "off", spellcheck: "false", autocapitalize: "off" });
    input.value = typed[id] ?? "";
    return make("div", {}, make("label", { for: id }, text), input);
}

/**
 * @returns {{number: object, seed: Uint8Array, claims: [string, any][]}} a paper as typed
 * @throws {Unusable}
 */
export function typedPaper() {
    const value = (name) => byID(`type-${name}`).value.trim().normalize("NFC");
    const number = readNumber(value("number").toUpperCase());
    if (!number) throw new Unusable("badNumber");
    const claims = [...USUAL, ...OTHERS].filter((name) => !name.startsWith("native") && value(name) !== "").map((name) => [name, value(name)]);
    const native = { bn: value("nativeBn"), ja: value("nativeJa") };
    const shown = Object.fromEntries(Object.entries(native).filter(([, name]) => name !== ""));
    if (Object.keys(shown).length > 0) claims.push(["nativeName", shown]);
    // A bare number shows no claims: what the ledger alone can say.
    if (claims.length === 0 && value("code") === "") return { number, seed: null, claims };
    return { number, seed: seedOf(value("code")), claims };
}

export const typedPurpose = () => byID("type-purpose").value.trim() || null;

function seedOf(code) {
    try {
        return readCode(code);
    } catch (error) {
        throw error instanceof CodeFault ? new Unusable("badCode") : error;
    }
}

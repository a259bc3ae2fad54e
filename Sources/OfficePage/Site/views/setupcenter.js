/** What is asked of a center that is to be set up. */
import { make } from "../screen/dom.js";
import { field } from "../screen/fields.js";

export function centerFields(app) {
    const { words } = app;
    const form = { name: "setUp", drafts: app.drafts };
    const one = (name, more = {}) => field(form, { name, label: words.setUpFields[name], hint: words.setUpHints[name], ...more });
    const file = make("input", { type: "file", accept: ".pem,.crt,.cer" });
    return [
        one("id", { required: true, spellcheck: "false", autocapitalize: "characters" }),
        make("div", { class: "fields" }, one("nameEn", { required: true, lang: "en" }), one("nameBn", { lang: "bn" }), one("nameJa", { lang: "ja" })),
        make("div", { class: "fields" }, one("district"), one("contact", { required: true })),
        make("div", { class: "fields" }, one("registrar", { required: true }), one("issuer", { required: true })),
        one("ledger", { type: "url", inputmode: "url" }),
        field({}, { name: "authorityBackup", label: words.setUpFields.authorityBackup, hint: words.setUpHints.authorityBackup, control: file }),
    ];
}

/** @returns {Promise<object>} the form as the server takes it: a file as its text */
export async function readCenter({ authorityBackup, ...data }) {
    return authorityBackup?.size > 0 ? { ...data, authorityBackup: await authorityBackup.text() } : data;
}

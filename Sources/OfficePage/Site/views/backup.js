/** Making a backup, to be saved on a stick, and who can open it. */
import { fact, heading, make, notice } from "../screen/dom.js";
import { field } from "../screen/fields.js";
import { saveButton } from "../screen/saving.js";
import { FieldFault, givenForm } from "../screen/submitting.js";
import { grouped } from "./thumbprint.js";

export async function showBackup(app) {
    const { words } = app;
    const { recipients, hasKey } = await app.office.get("backup");
    const act = async () => {
        const { job } = await app.office.post("backup");
        app.jobs.follow(job);
    };
    return [
        heading(words.backup),
        make("p", {}, words.backupLead),
        givenForm(words, [], make("button", { id: "make-backup" }, words.backupNow), act),
        make("h2", {}, words.backupReaders),
        recipients.length > 0 ? make("dl", { class: "facts", id: "recipients" }, ...recipients.flatMap(recipient)) : notice("bad", words.nobodyReads),
        ...(app.role === "registrar" ? registrarsPart(app, hasKey) : []),
    ];
}

const recipient = ({ name, organization, thumbprint }) => fact(`${name} · ${organization}`, grouped(thumbprint));

function registrarsPart(app, hasKey) {
    const { words } = app;
    const control = make("input", { type: "file", accept: ".pem,.crt,.cer" });
    const fields = [field({}, { name: "name", label: words.readerName, hint: words.readerNameHint, required: true }), field({}, { name: "certificate", label: words.readerFile, control, required: true })];
    const add = async ({ name, certificate }) => {
        if (certificate.size > 1 << 16) throw new FieldFault("certificate", words.readerFile);
        await app.office.post("recipients", { name: name.trim(), certificate: await certificate.text() });
        await app.go("#/backup", "readerAdded");
    };
    const key = [make("p", {}, words.backupKeyLead), make("p", { class: "acts" }, ...saveButton(app.office, { path: "backup-key", name: "backup.key" }, words.saveBackupKey, { class: "plain" }))];
    const adding = make("details", {}, make("summary", {}, words.addReader), givenForm(words, fields, make("button", { id: "add-recipient" }, words.addReader), add));
    return [...(hasKey ? key : []), adding];
}

/** Making a backup, to be saved on a stick. */
import { heading, make } from "../screen/dom.js";
import { givenForm } from "../screen/submitting.js";

export async function showBackup(app) {
    const { words } = app;
    const act = async () => {
        const { job } = await app.office.post("backup");
        app.jobs.follow(job);
    };
    return [heading(words.backup), make("p", {}, words.backupLead), givenForm(words, [], make("button", { id: "make-backup" }, words.backupNow), act)];
}

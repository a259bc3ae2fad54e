/** Sending what waits to the ledger. */
import { make } from "../screen/dom.js";
import { field, isTicked, tick } from "../screen/fields.js";
import { givenForm } from "../screen/submitting.js";

export function sendForm(app, { ledger, outbox }) {
    const { words } = app;
    const isKnown = Boolean(ledger.url);
    const address = field({ name: "send", drafts: app.drafts }, {
        name: "ledger",
        label: words.address,
        hint: isKnown ? ledger.url : words.addressHint,
        type: "url",
        inputmode: "url",
        required: !isKnown,
    });
    const act = async (data) => {
        const { job } = await app.office.post("send", { ...(data.ledger.trim() ? { ledger: data.ledger.trim() } : {}), retry: isTicked(data, "retry") });
        app.drafts.drop("send");
        app.jobs.follow(job);
    };
    const place = isKnown ? make("details", {}, make("summary", {}, words.otherAddress), address) : address;
    const again = outbox.refused > 0 ? tick("retry", words.retry) : "";
    return givenForm(words, [make("p", { class: "hint" }, words.sendHint), again, place], make("button", { id: "send" }, words.send), act);
}

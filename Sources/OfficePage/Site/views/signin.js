/** Signing in: one of two people, with a passphrase that opens that person's key only. */
import { OfficeFault } from "../office/office.js";
import { heading, make, notice } from "../screen/dom.js";
import { choices, field, shownSwitch } from "../screen/fields.js";
import { givenForm } from "../screen/submitting.js";
import { fill } from "../words/language.js";

export function showSignIn(app) {
    const { words, session } = app;
    const submit = make("button", {}, words.signIn);
    const secret = make("input", { type: "password", spellcheck: "false", autocapitalize: "off" });
    const children = [
        choices({ name: "signIn", drafts: app.drafts }, "role", words.who, roleOptions(session.roles, words), { id: "role" }),
        field({}, { name: "passphrase", label: words.passphrase, control: secret, required: true }),
        shownSwitch([secret], words),
    ];
    const form = givenForm(words, children, submit, (data) => enter(app, data, secret));
    return [
        heading(`${words.signIn}: ${session.center.name}`),
        make("p", {}, words.signInLead),
        app.jobsGoOn ? notice("plainly", words.jobWaits) : null,
        form,
    ].filter(Boolean);
}

function roleOptions(roles, words) {
    return roles.map(({ role, certificateEnds, retryAfter }, place) => {
        const ends = certificateEnds ? fill(words.keyEnds, { date: certificateEnds }) : null;
        const locked = retryAfter > 0 ? lockedFor(retryAfter, words) : null;
        return { value: role, label: words.roles[role], hint: [words.roleHints[role], ends, locked].filter(Boolean).join(" "), checked: place === 0 };
    });
}

function lockedFor(seconds, words) {
    return fill(words.locked, { time: seconds < 60 ? words.seconds(Math.ceil(seconds)) : words.minutes(Math.ceil(seconds / 60)) });
}

async function enter(app, { role, passphrase }, secret) {
    try {
        await app.presence.enter(role, passphrase);
        secret.value = "";
    } catch (error) {
        secret.value = "";
        secret.focus();
        if (!(error instanceof OfficeFault) || !(error.retryAfter > 0)) throw error;
        throw new OfficeFault(error.status, { code: error.code, message: lockedFor(error.retryAfter, app.words) });
    }
}

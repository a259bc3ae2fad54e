/** A profile's answers as a person reads them: the same words as the command `sanad profile check`. */
import { formatTime } from "../bytes/time.js";
import { profileOutput } from "../profile/output.js";
import { count } from "../profile/examination.js";
import { fill } from "../words/language.js";
import { drawing, make, told } from "./dom.js";

/** Each answer has a shape of its own beside its word. */
const SHAPES = {
    met: "M12 1.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0-21M7 12.5l3.5 3.5L17 9",
    "not-met": "M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9zM8 8l8 8M16 8l-8 8",
    unknown: "M2 2h20v20H2zM9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1.1-1.4 2.3M12 17.6v.2",
};

const FACES = { met: "genuine", "not-met": "do-not-accept", unknown: "could-not-be-confirmed" };

/** @param {{profile: object, examination: object, shown: object[], at: number}} answered */
export function profileArticle(answered, words) {
    const { profile, examination, shown, at } = answered;
    const said = words.profile;
    const { field } = examination;
    const counts = Object.keys(SHAPES).map((verdict) => `${said.verdicts[verdict]} ${count(examination, verdict)}`);
    return make(
        "article",
        { class: "answer profile", lang: words.language },
        make("h2", {}, words.pick(profile.title)),
        make("p", { class: "hint" }, `${profile.id} · ${said.asOf(profile.asOf)}`),
        make("p", { class: "counts" }, counts.join(" · ")),
        make("p", { class: "decision" }, said.noDecision),
        profile.notes ? make("p", {}, words.pick(profile.notes)) : null,
        field === null ? null : make("p", {}, said.field(field)),
        make("ol", { class: "items" }, ...examination.items.map((item) => itemOf(item, words))),
        personLine(examination, said),
        make("p", { class: "hint" }, said.source + profile.source),
        make("p", { class: "hint" }, ...told(fill(said.answered, { time: formatTime(at), host: location.host }))),
        certificateList(shown, words),
        make("details", {}, make("summary", {}, words.page.raw), make("pre", {}, JSON.stringify(profileOutput(answered, words), null, 2))),
    );
}

function itemOf({ item, verdict, certificates, recognitions, reasons }, words) {
    const said = words.profile;
    const lines = [
        certificates.length > 0 ? said.by + certificates.join(", ") : null,
        ...recognitions.map((agreement) => words.recognition.sentence(agreement)),
        ...reasons.map(said.reason),
    ];
    const label = [words.pick(item.label), item.isConfirmed ? null : said.doubt].filter(Boolean).join(" ");
    return make(
        "li",
        { "data-item": item.id, "data-verdict": verdict },
        make("p", { class: `verdict ${FACES[verdict]}` }, drawing(SHAPES[verdict]), make("strong", {}, said.verdicts[verdict])),
        make("div", {}, make("h3", {}, label), ...lines.filter(Boolean).map((line) => make("p", {}, ...told(line)))),
    );
}

/** That certificates of more than one person may be among those that were shown. */
function personLine({ applicant, others }, said) {
    return others.length === 0 ? null : make("p", { class: "notice" }, said.notOnePerson(applicant.join(", "), others.join(", ")));
}

/** What was shown, and what each is worth. */
function certificateList(shown, words) {
    const lines = shown.map(({ name, verification }) => {
        const { certificate, face, answer, reasons, identityLinks } = verification;
        const names = certificate?.achievementNames;
        return make(
            "li",
            {},
            make("strong", {}, certificate?.number ?? name),
            ` ${words.faces[face].title}: ${words.answers[answer]}`,
            make("div", { class: "hint" }, [names && words.pick(names), certificate && (words.outcomes[certificate.outcome] ?? certificate.outcome)].filter(Boolean).join(words.comma)),
            ...reasons.map((reason) => make("div", {}, ...told(`${words.reasons[reason.kind](reason)}${words.stop}`))),
            ...identityLinks.map((link) => make("div", {}, words.identity.link(link, link.centerNames && words.pick(link.centerNames)))),
        );
    });
    return make("details", {}, make("summary", {}, words.profile.certificates), make("ul", { class: "cards" }, ...lines));
}

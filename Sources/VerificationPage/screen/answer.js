/** An answer as a person reads it: the same words in the same order as the command `sanad verify`. */
import { formatTime } from "../bytes/time.js";
import { base64 } from "../bytes/base64.js";
import { fill } from "../words/language.js";
import { drawing, fact, make, told } from "./dom.js";
import { checksOf } from "../verify/checks.js";
import { nextStep } from "../verify/next.js";
import { output } from "../verify/output.js";

/** Each face has a shape of its own: a circle, a triangle, an octagon, a square. */
export const SHAPES = {
    genuine: "M12 1.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0-21M7 12.5l3.5 3.5L17 9",
    "genuine-but": "M12 2L23 21.5H1zM12 9v6M12 18v.2",
    "do-not-accept": "M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9zM8 8l8 8M16 8l-8 8",
    "could-not-be-confirmed": "M2 2h20v20H2zM9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1.1-1.4 2.3M12 17.6v.2",
};

/**
 * @param {object} shown {name, verification, at, photo?, warning?}: what it was called, what was found out and when
 * @param {object} words
 * @param {HTMLElement[]} acts buttons
 */
export function answerArticle({ name, verification, at, photo, warning }, words, acts = []) {
    const { face, answer } = verification;
    return make(
        "article",
        { class: "answer", lang: words.language, "data-answer": answer, "data-face": face },
        make("div", { class: `face ${face}` }, drawing(SHAPES[face]), make("div", {}, make("h2", {}, words.faces[face].title), make("p", {}, words.answers[answer]))),
        reasonList(verification, words),
        make("p", { class: "next" }, nextStep(verification, words)),
        warning ? make("p", { class: "notice" }, warning) : null,
        photo ? make("img", { class: "photo", alt: words.claims.photoDigest, src: `data:image/jpeg;base64,${base64.encode(photo)}` }) : null,
        factList(verification, words),
        make("dl", { class: "facts" }, ...checkFacts(verification, words)),
        make("p", { class: "hint" }, name ? make("strong", {}, name) : null, " ", ...told(fill(words.page.checkedOn, { time: formatTime(at), host: location.host }))),
        checkedDetails(verification, words, name),
        acts.length > 0 ? make("div", { class: "acts" }, ...acts) : null,
    );
}

/** @returns {HTMLElement | null} why the answer is what it is */
export function reasonList(verification, words) {
    const { notes } = words;
    const lines = verification.reasons.map((reason) => `${words.reasons[reason.kind](reason)}${words.stop}`);
    if (verification.isOneCountrysWord && verification.answer === "valid") lines.push(notes.oneCountry);
    if (verification.certificate?.outcome === "not-passed") lines.push(notes.notPassed);
    if (verification.answer === "valid" && verification.countersigned) {
        const names = verification.countersigned.cosignatures.map(({ name }) => words.country(name)).join(words.comma);
        lines.push(notes.notRevoked(verification.statusAsOf, names));
    }
    return lines.length > 0 ? make("ul", { class: "reasons" }, ...lines.map((line) => make("li", {}, ...told(line)))) : null;
}

function factList(verification, words) {
    const { certificate } = verification;
    if (!certificate) return null;
    const { labels, notes } = words;
    const evidence = [words.kinds[certificate.kind], words.outcomes[certificate.outcome] ?? certificate.outcome];
    const end = certificate.centerEnd;
    return make(
        "dl",
        { class: "facts" },
        ...holderFacts(verification.claims, words),
        ...fact(words.identity.label, ...verification.identityLinks.map((link) => words.identity.link(link, link.centerNames && words.pick(link.centerNames)))),
        ...fact(labels.number, certificate.number),
        ...fact(labels.certifies, certificate.achievementNames && make("strong", {}, words.pick(certificate.achievementNames)), certificate.descriptions && words.pick(certificate.descriptions)),
        ...fact(labels.evidence, evidence.filter(Boolean).join(words.comma)),
        ...fact(labels.levels, ...certificate.alignments.map(({ name, framework, code }) => `${name} (${framework}: ${code})`)),
        ...fact(labels.center, [certificate.centerNames && words.pick(certificate.centerNames), certificate.center].filter(Boolean).join(" · "), end && words.centerEnd(end)),
        ...fact(labels.issued, [certificate.issuedOn, certificate.loggedAt === null ? null : notes.logged(certificate.loggedAt)].filter(Boolean).join(words.comma), certificate.awardedOn && notes.backfilled(certificate.awardedOn), certificate.isByNewKey && notes.newKey),
        ...fact(labels.validUntil, certificate.validUntil),
        ...fact(labels.statusAsOf, verification.statusAsOf === null ? null : formatTime(verification.statusAsOf)),
        ...fact(labels.vouchedBy, vouching(verification.countersigned, notes)),
        ...fact(labels.ledger, verification.provenance?.isKeptByAnother ? notes.keptByAnother(verification.origin, verification.provenance.place) : verification.origin),
        ...fact(labels.recognition, ...recognitions(verification.recognitions, words)),
        ...fact(labels.also, verification.also.map((answer) => words.answers[answer]).join(", ")),
    );
}

/** What was checked and what was not, and whom to ask where the answer leaves a question. */
function checkFacts(verification, words) {
    const { certificate, face } = verification;
    const { labels } = words;
    const { checked, notChecked } = checksOf(verification);
    const said = (names) => names.map((name) => words.checks[name]).join("; ");
    const center = certificate?.centerContact && face !== "genuine" ? [certificate.centerNames && words.pick(certificate.centerNames), certificate.center, certificate.centerContact] : [];
    return [...fact(labels.checked, said(checked)), ...fact(labels.notChecked, said(notChecked)), ...fact(labels.ask, center.filter(Boolean).join(" · "))];
}

function holderFacts(claims, words) {
    const value = (name) => claims.find((claim) => claim.name === name)?.value;
    const latin = [value("familyName"), value("givenName")].filter(Boolean).join(", ");
    const native = Object.values(value("nativeName") ?? {}).join(" · ");
    const shown = ["familyName", "givenName", "nativeName", "photoDigest"];
    const others = claims.filter(({ name }) => !shown.includes(name));
    return [
        ...fact(words.labels.holder, latin && make("strong", { class: "holder" }, latin), native),
        ...others.flatMap(({ name, value: claim }) => fact(words.claims[name] ?? name, plain(claim))),
    ];
}

/** A claim's value as people read it. */
function plain(value) {
    if (Array.isArray(value)) return value.map(plain).join("; ");
    if (typeof value !== "object" || value === null) return String(value);
    return Object.values(value).filter((part) => typeof part !== "object").join(", ");
}

function vouching(countersigned, notes) {
    if (!countersigned) return null;
    const names = countersigned.cosignatures.map(({ name }) => name).join(", ");
    const time = countersigned.quorumTime === null ? null : countersigned.quorumTime * 1000;
    return notes.vouched(names, countersigned.checkpoint.size, time);
}

/** What is agreed about it; where nothing is, why not, and what the other side's qualification stands for. */
function recognitions(found, words) {
    const { recognition } = words;
    const agreed = found.filter(({ agreement }) => agreement.state.kind === "in-force");
    if (agreed.length > 0) return agreed.map(({ agreement }) => recognition.sentence(agreement));
    const others = found.flatMap(({ agreement, other }) => [
        recognition.sentence(agreement),
        other && recognition.other(other.achievement.humanCode, words.pick(other.names), words.pick(other.descriptions)),
    ]);
    return [recognition.none, ...others.filter(Boolean)];
}

function checkedDetails(verification, words, name) {
    const { page } = words;
    const steps = verification.steps.map(({ step, detail }) => make("li", {}, ...told([words.steps[step], detail].filter(Boolean).join(": "))));
    return make(
        "details",
        {},
        make("summary", {}, page.details),
        make("h3", {}, page.checked),
        make("ul", {}, ...steps),
        make("p", {}, page.notChecked),
        make("details", {}, make("summary", {}, page.raw), make("pre", {}, JSON.stringify(output(name, verification, words), null, 2))),
    );
}

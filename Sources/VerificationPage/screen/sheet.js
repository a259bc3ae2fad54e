/** One certificate among several on one printed sheet: what it is worth, and the few lines that tell it apart. */
import { SHAPES, reasonList } from "./answer.js";
import { drawing, make, told } from "./dom.js";

/** @param {{name: string, verification: object}} found */
export function sheetEntry({ name, verification }, words) {
    const { face, answer, certificate, claims } = verification;
    const lines = certificate ? linesOf(certificate, claims, words) : [];
    return make(
        "article",
        { class: "sheet", lang: words.language, "data-answer": answer },
        make("p", { class: `verdict ${face}` }, drawing(SHAPES[face]), make("span", {}, make("strong", {}, words.faces[face].title), make("br"), words.answers[answer])),
        make("div", {}, make("h2", {}, certificate?.achievementNames ? words.pick(certificate.achievementNames) : name), ...lines.map((line) => make("p", {}, ...told(line))), reasonList(verification, words)),
    );
}

function linesOf(certificate, claims, words) {
    const { labels } = words;
    const value = (name) => claims.find((claim) => claim.name === name)?.value;
    const holder = [value("familyName"), value("givenName")].filter(Boolean).join(", ");
    const native = Object.values(value("nativeName") ?? {}).join(" · ");
    const labeled = (label, text) => (text ? `${label}: ${text}` : null);
    return [
        labeled(labels.holder, [holder, native].filter(Boolean).join(" · ")),
        [words.kinds[certificate.kind], words.outcomes[certificate.outcome] ?? certificate.outcome].filter(Boolean).join(words.comma),
        [certificate.number, certificate.centerNames && words.pick(certificate.centerNames)].filter(Boolean).join(" · "),
        [labeled(labels.issued, certificate.issuedOn), labeled(labels.validUntil, certificate.validUntil)].filter(Boolean).join(" · "),
    ].filter(Boolean);
}

/** Reads what a certificate must be. Whatever is empty or null is not asked for. */
import { OUTCOMES } from "./evidence.js";
import { ProfileObject } from "./object.js";

const NAMES = [
    "achievement", "framework", "code", "field", "tier", "grade", "level", "kind", "outcome", "percent-of-pass-mark",
    "issued-within-months", "issuer-country", "tasks-mention", "based-on",
];

const ACHIEVEMENT = "an achievement's code, as in JP-JFT-BASIC, or a beginning and *, as in BD-NTVQF-WELDING-*";

/** @throws {ProfileFault} */
export function readCriterion(object, scales) {
    object.allowOnly(NAMES);
    const criterion = {
        achievements: listed(object, "achievement", ACHIEVEMENT, (code) => /^(?:[A-Z0-9.-]{1,64}\*?)$/.test(code)),
        framework: object.optionalText("framework", "a framework and its version, as in SSW 2026"),
        codes: object.texts("code"),
        /** A code, or `same`: the same field as the other items that say so. */
        field: object.optionalText("field", "a field's code, or same"),
        tier: rank("tier", object, scales),
        grade: rank("grade", object, scales),
        level: rank("level", object, scales),
        kinds: oneOf(object, "kind", Object.keys(OUTCOMES)),
        /** Without any, a test that was not passed, or only in part, does not count. */
        outcomes: oneOf(object, "outcome", Object.values(OUTCOMES).flat()),
        /** The score, in per cent of the pass mark. */
        percent: object.number("percent-of-pass-mark", 1, 100),
        /** Since the award. */
        months: object.number("issued-within-months", 1, 600),
        countries: listed(object, "issuer-country", "two capital letters, as in JP", (code) => /^[A-Z]{2}$/.test(code)),
        /** The tasks must mention one of these. */
        words: object.texts("tasks-mention", "a word, or a list of words"),
        /** What a certificate must be that this one rests on. */
        basedOn: object.node("based-on") ? object.objects("based-on", "what it must rest on").map((each) => readCriterion(each, scales)) : [],
    };
    check(criterion, object);
    return criterion;
}

function listed(object, name, what, isRight) {
    const codes = object.texts(name, what);
    if (!codes.every(isRight)) throw object.wrong(name, what);
    return codes;
}

const oneOf = (object, name, all) => listed(object, name, `one of ${all.join(", ")}`, (text) => all.includes(text));

/** @returns {{exactly?: string, atLeast?: string} | null} a code, or `at-least` with one that a scale of the profile has */
function rank(word, object, scales) {
    const node = object.node(word);
    if (!node) return null;
    if (!node.members) return { exactly: object.text(word) };
    const inner = new ProfileObject(node, word);
    inner.allowOnly(["at-least"]);
    const code = inner.text("at-least");
    const name = `${object.text("framework", `the framework that the ${word} is of`)} ${word}`;
    const scale = scales.find(({ framework }) => framework === name);
    if (!scale?.order.includes(code)) throw inner.wrong("at-least", `a code of the scale ${name} under scales`);
    return { atLeast: code };
}

function check({ framework, achievements, kinds }, object) {
    const word = ["code", "field", "tier", "grade", "level"].find((each) => object.node(each));
    if (framework === null && word) throw object.wrong(word, "a framework beside it, with its version");
    if (framework === null && achievements.length === 0 && kinds.length === 0) {
        throw object.wrong("achievement", "an achievement, a framework or a kind, by which certificates are told apart");
    }
}

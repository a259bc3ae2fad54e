/**
 * A requirement profile: what someone asks of an applicant, item by item. It decides nothing: it is data with a date. It
 * comes as YAML, or as JSON with the same members.
 */
import { text, utf8 } from "../bytes/bytes.js";
import { JSONFault, parseJSON } from "../bytes/json.js";
import { parseDate } from "../bytes/time.js";
import { readCriterion } from "./criterion.js";
import { ProfileFault } from "./fault.js";
import { ProfileObject, nodeOf } from "./object.js";
import { parseYAML } from "./yaml.js";

const FORMAT = "sanad/profile/v1";

/** The bytes that a profile may have at most. */
export const LARGEST_PROFILE = 1 << 16;

/**
 * @param {Uint8Array} bytes
 * @returns {{id: string, title: object, notes: object | null, source: string, asOf: string, purpose: string | null,
 *     scales: {framework: string, order: string[]}[], items: {id: string, label: object, source: string,
 *     isConfirmed: boolean, alternatives: object[], months: number | null}[]}}
 * @throws {ProfileFault}
 */
export function readProfile(bytes) {
    const root = new ProfileObject(nodeIn(bytes), "a profile");
    root.allowOnly(["format", "id", "title", "note", "source", "as-of", "purpose", "scales", "items"]);
    if (root.text("format", FORMAT) !== FORMAT) throw root.wrong("format", FORMAT);
    if (parseDate(root.text("as-of")) === null) throw root.wrong("as-of", "a date as in 2026-11-21");
    const scales = root.node("scales") ? root.objects("scales", "a scale").map(readScale) : [];
    return {
        id: identity(root),
        title: root.names("title"),
        notes: root.node("note") ? root.names("note") : null,
        source: root.text("source"),
        asOf: root.text("as-of"),
        purpose: root.optionalText("purpose"),
        scales,
        items: readItems(root, scales),
    };
}

function nodeIn(bytes) {
    if (bytes.length > LARGEST_PROFILE) throw new ProfileFault(0, `expected at most ${LARGEST_PROFILE} bytes`);
    try {
        const spelling = text(bytes);
        return spelling.trimStart().startsWith("{") ? nodeOf(parseJSON(utf8(spelling))) : parseYAML(spelling);
    } catch (error) {
        if (error instanceof JSONFault) throw new ProfileFault(0, error.message);
        if (error instanceof TypeError) throw new ProfileFault(0, "expected UTF-8 text");
        throw error;
    }
}

function identity(object) {
    const what = "a name of a-z, 0-9 and hyphens";
    const id = object.text("id", what);
    if (!/^[a-z0-9-]{1,64}$/.test(id)) throw object.wrong("id", what);
    return id;
}

function readScale(object) {
    object.allowOnly(["framework", "lowest-first"]);
    const framework = object.text("framework", "a framework's tier, grade or level, as in JLPT 2026 level");
    return { framework, order: object.texts("lowest-first", "the codes in a list, the lowest first") };
}

function readItems(root, scales) {
    const items = [];
    for (const object of root.objects("items", "an item")) {
        const item = readItem(object, scales);
        if (items.some(({ id }) => id === item.id)) throw object.wrong("id", "one that no other item has");
        items.push(item);
    }
    return items;
}

function readItem(object, scales) {
    object.allowOnly(["id", "label", "source", "confirmed", "months", "any-of"]);
    const confirmed = object.text("confirmed", "yes or no");
    if (!["yes", "no"].includes(confirmed)) throw object.wrong("confirmed", "yes or no");
    return {
        id: identity(object),
        label: object.names("label"),
        source: object.text("source"),
        isConfirmed: confirmed === "yes",
        alternatives: object.objects("any-of", "what a certificate must be").map((each) => readCriterion(each, scales)),
        months: object.number("months", 1, 600),
    };
}

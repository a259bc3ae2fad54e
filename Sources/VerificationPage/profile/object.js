/** A mapping of a profile, whose members are read by name and form. */
import { isObject } from "../bytes/json.js";
import { ProfileFault } from "./fault.js";

export class ProfileObject {
    /** @throws {ProfileFault} */
    constructor(node, what) {
        if (!node.members) throw new ProfileFault(node.line, `expected ${what}: names with values`);
        this.line = node.line;
        this.members = node.members;
    }

    allowOnly(names) {
        const stranger = this.members.find(({ name }) => !names.includes(name));
        if (stranger) throw new ProfileFault(stranger.line, `found ${stranger.name}; expected one of ${names.join(", ")}`);
    }

    /** @returns {object | null} a member's value */
    node(name) {
        return this.members.find((member) => member.name === name)?.value ?? null;
    }

    /** What is wrong with a member, and what was expected. */
    wrong(name, what) {
        const node = this.node(name);
        if (!node) return new ProfileFault(this.line, `${name} is missing: expected ${what}`);
        return new ProfileFault(node.line, `${name}: ${node.text === undefined ? "" : `found ${node.text}; `}expected ${what}`);
    }

    text(name, what = "a text") {
        const node = this.node(name);
        if (!node?.text) throw this.wrong(name, what);
        return node.text;
    }

    /** @returns {string | null} */
    optionalText(name, what) {
        return this.node(name) ? this.text(name, what) : null;
    }

    /** One text, or a list of some; none where the member is not there. */
    texts(name, what = "a text, or a list of texts") {
        const node = this.node(name);
        if (!node) return [];
        if (!node.list) return [this.text(name, what)];
        if (node.list.length === 0 || !node.list.every(({ text }) => text)) throw this.wrong(name, what);
        return node.list.map(({ text }) => text);
    }

    /** @returns {number | null} */
    number(name, least, most) {
        const what = `a whole number from ${least} to ${most}`;
        const text = this.optionalText(name, what);
        if (text === null) return null;
        const number = Number(text);
        if (!/^[1-9][0-9]{0,5}$/.test(text) || number < least || number > most) throw this.wrong(name, what);
        return number;
    }

    /** A list of mappings, one or more. */
    objects(name, what) {
        const node = this.node(name);
        if (!node) throw this.wrong(name, "a list");
        if (!node.list || node.list.length === 0) throw this.wrong(name, "a list: each line begins with -");
        return node.list.map((each) => new ProfileObject(each, what));
    }

    /** A text in all three languages. */
    names(name) {
        const node = this.node(name);
        if (!node) throw this.wrong(name, "a text in en, bn and ja");
        const object = new ProfileObject(node, `${name} in en, bn and ja`);
        object.allowOnly(["en", "bn", "ja"]);
        return { en: object.text("en"), bn: object.text("bn"), ja: object.text("ja") };
    }
}

/** JSON as the same kind of value as YAML's: every value that is neither object nor array is its text, and all stand in
 * line 0, which is none. */
export function nodeOf(value) {
    if (Array.isArray(value)) return { line: 0, list: value.map(nodeOf) };
    if (!isObject(value)) return { line: 0, text: String(value) };
    return { line: 0, members: Object.entries(value).map(([name, member]) => ({ name, line: 0, value: nodeOf(member) })) };
}

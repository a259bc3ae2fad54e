/**
 * The part of YAML (1.2.2) in which profiles are written: mappings and lists in block or flow style, plain and quoted
 * texts in one line, comments. Anchors, tags, block texts and several documents are refused, and so is whatever two
 * readers might take for two things. A value is {line, text}, {line, list} or {line, members: [{name, line, value}]}; a
 * plain `yes` or `12` is a text.
 */
import { ScalarReader } from "./scalar.js";

const MOST_DEEP = 16;

class Reader extends ScalarReader {
    /** A value in block style that begins at a column or to the right of it. */
    block(least, depth) {
        if (depth > MOST_DEEP) this.fail(`it is more than ${MOST_DEEP} deep`);
        this.skip();
        if (this.rest === "" || this.column < least) this.fail("a value is missing");
        const { column } = this;
        if (/^-(?:[ \n]|$)/.test(this.rest)) return this.list(column, depth);
        if (/^[[{]/.test(this.rest)) return this.closed(() => this.flow(depth));
        const start = this.place;
        this.scalar(false);
        const isName = /^ *:(?:[ \n]|$)/.test(this.rest);
        this.place = start;
        return isName ? this.mapping(column, depth) : this.closed(() => this.scalar(false));
    }

    closed(read) {
        const value = read();
        this.expectEndOfLine();
        return value;
    }

    list(column, depth) {
        const { line } = this;
        const list = [];
        while (this.column === column && /^-(?:[ \n]|$)/.test(this.rest)) {
            this.place += 1;
            list.push(this.block(column + 1, depth + 1));
            this.skip();
        }
        return { line, list };
    }

    mapping(column, depth) {
        const { line } = this;
        const [members, known] = [[], new Set()];
        while (this.rest !== "" && this.column === column && !/^-(?:[ \n]|$)/.test(this.rest)) {
            const name = this.name(known);
            // A list may stand as far to the left as the name that it belongs to.
            const value = this.endsLine() ? this.below(column, depth) : this.beside(depth);
            members.push({ ...name, value });
            this.skip();
        }
        if (this.rest !== "" && this.column > column) this.fail("the line is too far to the right");
        return { line, members };
    }

    name(known) {
        const { line, text } = this.scalar(false);
        this.skip(false);
        if (!/^:(?:[ \n]|$)/.test(this.rest)) this.fail("a name needs a colon and a space");
        this.place += 1;
        this.remember(text, known);
        return { name: text, line };
    }

    remember(name, known) {
        if (known.has(name)) this.fail(`${name} stands there twice`);
        known.add(name);
    }

    below(column, depth) {
        this.skip();
        const isList = this.column === column && /^-(?:[ \n]|$)/.test(this.rest);
        return this.block(isList ? column : column + 1, depth + 1);
    }

    /** A value in the line of its name. */
    beside(depth) {
        return this.closed(() => (/^[[{]/.test(this.rest) ? this.flow(depth + 1) : this.scalar(false)));
    }

    flow(depth) {
        if (depth > MOST_DEEP) this.fail(`it is more than ${MOST_DEEP} deep`);
        if (this.rest[0] === "[") return this.flowList(depth);
        return this.rest[0] === "{" ? this.flowMapping(depth) : this.scalar(true);
    }

    flowList(depth) {
        const { line } = this;
        const list = [];
        this.each("]", () => list.push(this.flow(depth + 1)));
        return { line, list };
    }

    flowMapping(depth) {
        const { line } = this;
        const [members, known] = [[], new Set()];
        this.each("}", () => {
            const name = this.scalar(true);
            this.skip();
            if (!/^:(?:[\s,}]|$)/.test(this.rest)) this.fail("a name needs a colon and a space");
            this.remember(name.text, known);
            this.place += 1;
            this.skip();
            members.push({ name: name.text, line: name.line, value: this.flow(depth + 1) });
        });
        return { line, members };
    }

    /** Reads what stands between commas up to a bracket. */
    each(end, read) {
        do {
            this.place += 1;
            this.skip();
            if (this.rest[0] === end) break;
            read();
            this.skip();
        } while (this.rest[0] === ",");
        if (this.rest[0] !== end) this.fail(`there is no ${end}`);
        this.place += 1;
    }
}

/**
 * @param {string} text
 * @throws {ProfileFault}
 */
export function parseYAML(text) {
    const reader = new Reader(text.replaceAll("\r\n", "\n"));
    const control = /[\x00-\x08\x0b-\x1f\x7f\ufeff\t]/.exec(reader.text);
    if (control) {
        reader.place = control.index;
        reader.fail("there is a tab or a control character");
    }
    const value = reader.block(0, 1);
    reader.skip();
    if (reader.rest !== "") reader.fail("the line is too far to the left");
    return value;
}

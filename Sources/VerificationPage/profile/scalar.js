/** Reads the texts of YAML: plain ones and quoted ones, each in one line. */
import { Cursor } from "./cursor.js";

const ESCAPES = { '"': '"', "\\": "\\", "/": "/", n: "\n", t: "\t" };

/** What no plain text begins with. A hyphen, a question mark and a colon may, where no space follows them. */
const INDICATORS = /^(?:[,\[\]{}#&*!|>'"%@`]|[-?:](?:[\s,\[\]{}]|$))/;

export class ScalarReader extends Cursor {
    scalar(isInFlow) {
        const { line } = this;
        if (this.rest[0] === '"') return { line, text: this.quoted() };
        if (this.rest[0] === "'") return { line, text: this.singleQuoted() };
        if (INDICATORS.test(this.rest)) this.fail("a text that begins so stands in quotes");
        const form = isInFlow ? /^(?:[^\s,\[\]{}:#]|(?<=[^\s])#|:(?![\s,\[\]{}]|$)| +(?![\s#]))*/ : /^(?:[^\s:#]|(?<=[^\s])#|:(?!\s|$)| +(?![\s#]))*/;
        const text = form.exec(this.rest)[0].replace(/ +$/, "");
        if (text === "") this.fail("a value is missing");
        this.place += text.length;
        return { line, text };
    }

    quoted() {
        const [spelling] = /^"(?:[^"\\\n]|\\[^\n])*"/.exec(this.rest) ?? this.fail("a quoted text ends in its line");
        const text = spelling.slice(1, -1).replace(/\\(u[0-9A-Fa-f]{4}|.)/gu, (_, escape) => this.escape(escape));
        if (!text.isWellFormed()) this.fail("a text has half a character");
        this.place += spelling.length;
        return text;
    }

    escape(kind) {
        if (kind.length === 5) return String.fromCharCode(Number.parseInt(kind.slice(1), 16));
        return ESCAPES[kind] ?? this.fail(`there is no escape \\${kind}`);
    }

    singleQuoted() {
        const [spelling] = /^'(?:[^'\n]|'')*'/.exec(this.rest) ?? this.fail("a quoted text ends in its line");
        this.place += spelling.length;
        return spelling.slice(1, -1).replaceAll("''", "'");
    }
}

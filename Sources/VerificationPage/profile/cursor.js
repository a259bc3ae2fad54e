/** A place in a text of YAML that is read from its beginning to its end. */
import { ProfileFault } from "./fault.js";

export class Cursor {
    /** A place, and the line that it is in: the next one asked for lies mostly close behind. */
    #known = { place: 0, line: 1 };

    constructor(text) {
        this.text = text;
        this.place = 0;
    }

    get line() {
        const { place } = this;
        const from = this.#known.place <= place ? this.#known : { place: 0, line: 1 };
        const line = from.line + this.text.slice(from.place, place).split("\n").length - 1;
        this.#known = { place, line };
        return line;
    }

    get column() {
        return this.place - this.text.lastIndexOf("\n", this.place - 1) - 1;
    }

    get rest() {
        return this.text.slice(this.place);
    }

    fail(why) {
        throw new ProfileFault(this.line, `expected YAML: ${why}`);
    }

    /** Goes to what comes next, over comments and, where that is allowed, ends of lines. */
    skip(isOverLines = true) {
        const space = isOverLines ? /^[ \n]*/ : /^ */;
        for (;;) {
            this.place += space.exec(this.rest)[0].length;
            const isComment = this.rest[0] === "#" && " \n".includes(this.text.charAt(this.place - 1));
            if (!isComment) return;
            this.place += /^[^\n]*/.exec(this.rest)[0].length;
        }
    }

    /** Whether nothing stands in the rest of the line. */
    endsLine() {
        this.skip(false);
        return this.rest === "" || this.rest[0] === "\n";
    }

    expectEndOfLine() {
        if (!this.endsLine()) this.fail("something stands behind a value");
    }
}

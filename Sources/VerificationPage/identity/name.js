/** A name in Latin letters as in a passport. Some people have one part only. */

/** Characters as people count them: what stands for one letter stays together. */
const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

export class PersonName {
    /**
     * @param {string | null} family
     * @param {string | null} given
     */
    constructor(family, given) {
        Object.assign(this, { family, given });
    }

    /** The parts that there are, the family name first. */
    get text() {
        return [this.family, this.given].filter((part) => part !== null).join(", ");
    }

    get isEmpty() {
        return this.family === null && this.given === null;
    }

    /** Whether both are spelled alike but for case, punctuation and spaces. A part that one of them lacks makes them differ. */
    isSpelledLike(other) {
        return !this.isEmpty && areAlike(this.family, other.family) && areAlike(this.given, other.given);
    }
}

function areAlike(one, other) {
    if (one === null || other === null) return one === other;
    const first = folded(one);
    return first !== "" && first === folded(other);
}

function folded(name) {
    const letters = Array.from(characters.segment(name.toLowerCase()), ({ segment }) => segment);
    return letters.filter((letter) => /^\p{Alphabetic}/u.test(letter)).join("").normalize("NFC");
}

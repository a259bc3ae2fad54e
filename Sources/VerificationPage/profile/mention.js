/** Looking for words in a text: in any case, full-width letters as the plain ones. */

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Whether a word stands in a text; one that begins or ends with a Latin letter or a digit stands there by itself. */
export function mentions(text, word) {
    const [all, wanted] = [folded(text), folded(word)];
    if (wanted.length === 0) return false;
    for (let start = 0; start + wanted.length <= all.length; start += 1) {
        const end = start + wanted.length;
        if (!wanted.every((character, place) => all[start + place] === character)) continue;
        const joinsBefore = start > 0 && isPlain(all[start - 1]) && isPlain(wanted[0]);
        const joinsBehind = end < all.length && isPlain(all[end]) && isPlain(wanted.at(-1));
        if (!joinsBefore && !joinsBehind) return true;
    }
    return false;
}

const isPlain = (character) => /^[A-Za-z0-9]$/.test(character);

function folded(text) {
    const plain = text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).toLowerCase();
    return Array.from(segmenter.segment(plain), ({ segment }) => segment.normalize("NFC"));
}

/** Puts wrong codewords of a block right: Reed–Solomon codes, by Berlekamp–Massey, Chien and Forney (ISO/IEC 18004, 7.5.2 and annex B). */
import { divide, evaluate, multiply, power } from "./galois.js";

/**
 * @param {Uint8Array} block its codewords in order, those of error correction last
 * @param {number} correcting how many those are
 * @param {number} most how many wrong ones may be put right
 * @returns {Uint8Array | null} the block put right; null where more is wrong
 */
export function corrected(block, correcting, most) {
    const reversed = Uint8Array.from(block).reverse();
    const syndromes = Uint8Array.from({ length: correcting }, (_, exponent) => evaluate(reversed, power(exponent)));
    if (syndromes.every((each) => each === 0)) return block;
    const locator = locatorOf(syndromes);
    const count = locator.length - 1;
    if (count > most) return null;
    const places = rootsOf(locator, block.length);
    if (places.length !== count) return null;
    const evaluator = evaluatorOf(syndromes, locator);
    const slope = locator.map((coefficient, place) => (place % 2 === 1 ? coefficient : 0)).slice(1);
    for (const place of places) {
        const inverse = power(-place);
        const divisor = evaluate(slope, inverse);
        if (divisor === 0) return null;
        reversed[place] ^= multiply(power(place), divide(evaluate(evaluator, inverse), divisor));
    }
    const isRight = syndromes.every((_, exponent) => evaluate(reversed, power(exponent)) === 0);
    return isRight ? reversed.reverse() : null;
}

/** The polynomial whose roots tell the wrong places, constant first, by Berlekamp and Massey. */
function locatorOf(syndromes) {
    let locator = [1];
    let before = [1];
    let length = 0;
    let shift = 1;
    let discrepancyBefore = 1;
    for (let step = 0; step < syndromes.length; step++) {
        let discrepancy = syndromes[step];
        for (let place = 1; place <= length; place++) discrepancy ^= multiply(locator[place] ?? 0, syndromes[step - place]);
        if (discrepancy === 0) {
            shift++;
            continue;
        }
        const next = added(locator, before, divide(discrepancy, discrepancyBefore), shift);
        if (2 * length <= step) {
            [length, before, discrepancyBefore, shift] = [step + 1 - length, locator, discrepancy, 1];
        } else shift++;
        locator = next;
    }
    while (locator.at(-1) === 0) locator.pop();
    return locator.length - 1 === length ? locator : new Array(syndromes.length + 2).fill(1);
}

/** The sum of a polynomial and another one times `factor` x^`shift`. */
function added(one, other, factor, shift) {
    const sum = one.slice();
    while (sum.length < other.length + shift) sum.push(0);
    other.forEach((coefficient, place) => (sum[place + shift] ^= multiply(coefficient, factor)));
    return sum;
}

/** The places, counted from a block's end, whose powers' inverses are roots. */
function rootsOf(locator, length) {
    const places = [];
    for (let place = 0; place < length; place++) if (evaluate(locator, power(-place)) === 0) places.push(place);
    return places;
}

/** The product of the syndromes and the locator, of which the lower coefficients count. */
function evaluatorOf(syndromes, locator) {
    return Array.from(syndromes, (_, degree) => locator.reduce((sum, coefficient, place) => (place <= degree ? sum ^ multiply(coefficient, syndromes[degree - place]) : sum), 0));
}

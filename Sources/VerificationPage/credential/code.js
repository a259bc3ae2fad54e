/** The verification code on paper: the secret of 16 bytes in Crockford's base32, as people type it. */

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
const DIGITS = 26;

/** Says what is wrong with a code as typed; `kind` is `symbol`, `length` or `check`. */
export class CodeFault extends Error {
    constructor(kind) {
        super(`a verification code has a wrong ${kind}`);
        this.kind = kind;
    }
}

/**
 * @param {string} typed in any case, with hyphens and spaces anywhere, O for 0, I and L for 1
 * @returns {Uint8Array} the secret
 * @throws {CodeFault}
 */
export function readCode(typed) {
    const symbols = typed.replace(/[-\s]/g, "").replace(/[a-z]/g, (letter) => letter.toUpperCase()).replace(/O/g, "0").replace(/[IL]/g, "1");
    const values = Array.from(symbols, (symbol) => SYMBOLS.indexOf(symbol));
    if (values.includes(-1)) throw new CodeFault("symbol");
    if (values.length !== DIGITS + 1) throw new CodeFault("length");
    const check = values.pop();
    if (values.some((value) => value > 31) || values[0] > 7) throw new CodeFault("check");
    const number = values.reduce((sum, value) => sum * 32n + BigInt(value), 0n);
    if (number % 37n !== BigInt(check)) throw new CodeFault("check");
    return Uint8Array.from({ length: 16 }, (_, i) => Number((number >> BigInt(8 * (15 - i))) & 255n));
}

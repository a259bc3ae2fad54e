/** Certificate numbers, as in BD-TTC014-26-000123-67. */

const FORM = /^([A-Z]{2}-[A-Z0-9]{2,16})-([0-9]{2})-([0-9]{6}|[1-9][0-9]{6,9})-([0-9]{2})$/;
const LARGEST_SERIAL = 2 ** 31 - 1;

/** How many certificates share a status list. */
export const LIST_LENGTH = 131_072;

/** The number, read without hyphens in decimal with A = 10 to Z = 35, modulo 97 (ISO 7064 MOD 97-10). */
function remainder(text) {
    let rest = 0;
    for (const symbol of text.replace(/-/g, "")) {
        const value = Number.parseInt(symbol, 36);
        rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
    }
    return rest;
}

/**
 * @param {string} text
 * @returns {{text: string, center: string, year: number, serial: number} | null} null when a digit is mistyped, or for
 *     anything else
 */
export function readNumber(text) {
    const parts = FORM.exec(text);
    if (!parts) return null;
    const [, center, year, serial, check] = [...parts.slice(0, 3), Number(parts[3]), Number(parts[4])];
    const isRight = check >= 2 && check <= 98 && remainder(text) === 1 && serial >= 1 && serial <= LARGEST_SERIAL;
    return isRight ? { text, center, year: Number(year), serial } : null;
}

/** @returns {{origin: string, number: object} | null} the parts of a credential's id, `tag:<origin>,<tagDate>:<number>` */
export function readCredentialID(id) {
    const parts = typeof id === "string" ? id.split(":") : [];
    const authority = parts[1]?.split(",") ?? [];
    if (parts.length !== 3 || parts[0] !== "tag" || authority.length !== 2) return null;
    const number = readNumber(parts[2]);
    return number && { origin: authority[0], number };
}

/** @returns {{list: number, index: number}} where a serial's status stands */
export const statusPosition = (serial) => ({ list: Math.floor(serial / LIST_LENGTH), index: serial % LIST_LENGTH });

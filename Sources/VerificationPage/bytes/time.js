/** Ledger time, in milliseconds since 1970, and civil dates, as the number of the day since 1970. */

export const DAY = 86_400_000;

const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;

/** @returns {number | null} the number of the day `YYYY-MM-DD`; null for anything else, 30 February included */
export function parseDate(text) {
    if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
    const time = Date.parse(`${text}T00:00:00Z`);
    return Number.isNaN(time) || formatDate(time / DAY) !== text ? null : time / DAY;
}

/** @returns {string} `YYYY-MM-DD` */
export const formatDate = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** @returns {number | null} the one form that entries have: `2026-11-21T09:00:00.123Z` */
export function parseTime(text) {
    const parts = typeof text === "string" ? TIME.exec(text) : null;
    if (!parts || parseDate(parts[1]) === null) return null;
    return Date.parse(text);
}

export const formatTime = (milliseconds) => new Date(milliseconds).toISOString();

/** @returns {string} the civil day (UTC) of a time */
export const dateOf = (milliseconds) => formatTime(milliseconds).slice(0, 10);

/** @returns {number} seconds since 1970, the fraction cut off: what NumericDates are compared with */
export const seconds = (milliseconds) => Math.floor(milliseconds / 1000);

/**
 * @param {number} day
 * @param {string} period `P<n>Y`, `P<n>M` or `P<n>D` (ISO 8601)
 * @returns {number} the first day after the period; a month too short for the day ends with its last one
 */
export function endOfPeriod(day, period) {
    const [, digits, unit] = /^P(\d+)([YMD])$/.exec(period);
    if (unit === "D") return day + Number(digits);
    const start = new Date(day * DAY);
    const months = start.getUTCFullYear() * 12 + start.getUTCMonth() + Number(digits) * (unit === "Y" ? 12 : 1);
    const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
    return Date.UTC(Math.floor(months / 12), months % 12, Math.min(start.getUTCDate(), lastDay)) / DAY;
}

/** How long several certificates say that someone was at work, counting no day twice. */
import { DAY, endOfPeriod } from "../bytes/time.js";

/** The days that are left over of several periods make a month where there are as many. */
const DAYS_OF_A_MONTH = 31;

/**
 * @param {[number, number][]} periods the first and the last day of each
 * @returns {number} whole months
 */
export function monthsOf(periods) {
    const merged = [];
    for (const [first, last] of [...periods].sort(([one], [other]) => one - other)) {
        const before = merged.at(-1);
        if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
        else merged.push([first, last]);
    }
    const parts = merged.map(partsOf);
    const sum = (name) => parts.reduce((all, part) => all + part[name], 0);
    return sum("months") + Math.floor(sum("days") / DAYS_OF_A_MONTH);
}

function partsOf([first, last]) {
    const end = last + 1;
    let months = 0;
    while (firstDayAfter(months + 1, first) <= end) months += 1;
    return { months, days: end - firstDayAfter(months, first) };
}

/** The first day after some months. Where a month lacks the day of the start, its last day belongs to them still. */
function firstDayAfter(months, start) {
    const day = endOfPeriod(start, `P${months}M`);
    return dayOfMonth(day) === dayOfMonth(start) ? day : day + 1;
}

const dayOfMonth = (day) => new Date(day * DAY).getUTCDate();

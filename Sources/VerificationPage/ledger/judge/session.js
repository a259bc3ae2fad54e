/** A test or course of a center, which says beforehand how many certificates may come of it. */
import { parseDate } from "../../bytes/time.js";
import { refuse } from "../refusal.js";
import { covers } from "./scope.js";

export function judgeSession(judge) {
    judge.requireKeyholder(["registrar", "officer"]);
    judge.requireIssuer(judge.signer.center);
    const { center, achievement, date, closes, authorized, backfill = false } = judge.payload;
    const isOfficers = judge.signer.role === "officer";
    if (!isOfficers && center !== judge.signer.center) refuse("not-authority", "a registrar opens sessions of the own center only");
    if (!isOfficers && backfill) refuse("not-authority", "only an officer opens a session for what was awarded before");
    checkAccredited(judge, center, achievement);
    const record = {
        ...judge.origin,
        staffCode: judge.signer.key.staffCode,
        center,
        achievement,
        date: parseDate(date),
        closes: parseDate(closes),
        authorized,
        isBackfill: backfill,
        seatsTaken: 0,
        events: [],
    };
    judge.change(({ sessions }) => sessions.set(record.id, record));
}

function checkAccredited(judge, center, achievement) {
    const accreditations = judge.standing.accreditationsInForce(center, judge.time);
    if (accreditations.length === 0) refuse("not-accredited", `the center ${center} is not accredited`);
    const registered = judge.facts.achievements.get(achievement);
    if (!registered) refuse("unknown-achievement", `${achievement} is not registered`);
    const code = registered.payload.achievement.humanCode;
    if (!accreditations.some((record) => covers(record, code))) refuse("out-of-scope", `${center} is not accredited for ${code}`);
}

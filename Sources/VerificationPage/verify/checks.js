/** What was checked for an answer and what was not, by the names of its sentences, as the command `sanad verify` says it. */
import { answerOf } from "./answer.js";

/** @returns {{checked: string[], notChecked: string[]}} */
export function checksOf(verification) {
    const answers = verification.reasons.map(answerOf);
    const { certificate } = verification;
    const found = {
        signed: (certificate !== null && !verification.isNumberAlone) || answers.includes("mismatch"),
        logged: Boolean(certificate?.kind) || answers.includes("unknown") || answers.includes("not-authorized"),
        ...(verification.isOneCountrysWord ? {} : { vouched: verification.countersigned !== null }),
        status: verification.statusAsOf !== null,
        ...(verification.isPrint ? { print: false } : {}),
        holder: false,
    };
    const names = Object.keys(found);
    return { checked: names.filter((name) => found[name]), notChecked: names.filter((name) => !found[name]) };
}

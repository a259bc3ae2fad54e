/** Four steps from the signature to the other country's countersignature, with how many got so far. */
import { make, notice } from "../screen/dom.js";

/** @param {object} counts {signed, waiting, refused, logged, countersigned}: all that were signed, and where each stands now */
export function outboxSteps(counts, words) {
    const logged = counts.logged + counts.countersigned;
    const reached = { signed: counts.signed, sent: logged + counts.refused, logged, countersigned: counts.countersigned };
    const step = ([name, count]) =>
        make(
            "li",
            { class: counts.signed === 0 ? null : count === counts.signed ? "whole" : "partly" },
            make("strong", {}, String(count)),
            make("span", {}, words.steps[name]),
            make("span", { class: "hint" }, ` ${words.stepHints[name]}`),
        );
    return [
        make("ol", { class: "steps", id: "outbox" }, ...Object.entries(reached).map(step)),
        counts.refused > 0 ? notice("bad", words.refused(counts.refused)) : null,
        make("p", { id: "waiting" }, counts.waiting > 0 ? words.waiting(counts.waiting) : words.allSent),
    ].filter(Boolean);
}

/** What another country says of a certificate. */
import { RecognitionBook, standsFor } from "../ledger/recognition.js";

/** Adds the recognitions that concern a certificate, as far as the ledgers at hand hold them. */
export function findRecognitions(shown, ledger, ledgers, now, verification) {
    const country = ledger.facts.ledger?.country;
    if (country === undefined) return;
    const facts = ledgers.filter((copy) => !copy.damage && copy.facts.ledger).map((copy) => copy.facts);
    const { achievement } = shown.payload.credentialSubject;
    verification.recognitions = new RecognitionBook(facts, now).concerning(country, achievement).map((agreement) => {
        const { from, to } = agreement.body;
        const other = [to, from].find((side) => side.country !== country) ?? to;
        return { agreement, other: definitionOf(other, facts) };
    });
}

/** What a qualification stands for, as it was registered last in its country's ledger; null where that is not known. */
function definitionOf(qualification, facts) {
    const own = facts.find(({ ledger }) => ledger.country === qualification.country);
    const achievements = [...(own?.achievements.values() ?? [])].map(({ payload }) => payload);
    return achievements.findLast((definition) => standsFor(definition.achievement, qualification)) ?? null;
}

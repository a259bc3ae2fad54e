/** Answers what a certificate's file is worth. */
import { DAY, parseDate, seconds } from "../bytes/time.js";
import { readCredentialID } from "../credential/number.js";
import { CLAIMS, SDJWTFault, readSDJWT } from "../credential/sdjwt.js";
import { sha256url } from "../crypto/digest.js";
import { Refusal } from "../ledger/refusal.js";
import { readStatement } from "../ledger/statement.js";
import { Verification } from "./answer.js";
import { checkInLedger } from "./copy.js";
import { checkCountersignature, checkExcerpt } from "./excerpt.js";
import { certifiedFacts } from "./facts.js";
import { FalseProof, readLogged } from "./logged.js";
import { findRecognitions } from "./recognized.js";
import { checkEvidence } from "./status.js";

/**
 * @typedef {object} Circumstances
 * @property {Anchors} anchors
 * @property {number} now in milliseconds since 1970
 * @property {LedgerCopy[]} ledgers those that are held whole
 * @property {Map<string, string>} unread why ledgers that were looked for could not be read, by origin
 * @property {number} maximumStatusAge in days
 * @property {Map<string, object>} evidence status lists that were fetched, with what proves them, by URI
 * @property {string | null} missing the URI of one that this page's server does not have
 * @property {{country: string, url: string}[]} pages other countries' pages, whose servers have the lists of their ledgers
 * @property {string | null} purpose what the certificate is to be used for; null asks nothing
 */

/**
 * Verifies a certificate's file, with the copy at hand of the ledger that it is in. Without one the file's own proofs
 * are checked, and its status is what a list that comes along proves.
 *
 * @param {CertificateFile} file
 * @param {Circumstances} circumstances
 * @returns {Promise<Verification>} everything is an answer; nothing is thrown for what is wrong with the certificate
 */
export async function verify(file, circumstances) {
    const { anchors, ledgers, unread } = circumstances;
    const verification = new Verification();
    verification.isOneCountrysWord = anchors.isOneCountrysWord;
    const shown = await readCredential(file, verification);
    if (!shown) return verification;
    verification.origin = shown.origin;
    const logged = await checkProof(file, shown, anchors, verification);
    const ledger = ledgers.find((copy) => copy.origin === shown.origin);
    if (ledger) {
        await checkInLedger(shown, logged, file, ledger, circumstances, verification);
        findRecognitions(shown, ledger, ledgers, circumstances.now, verification);
    } else {
        const facts = await checkExcerpt(file, shown, logged, circumstances, verification);
        if (logged) checkCountersignature(logged.entry, [logged.verdict], circumstances, verification);
        // A list that was fetched just now is newer than the one that the file brings.
        const fetched = circumstances.evidence.get(shown.payload.status.status_list.uri) ?? null;
        const isKnown = await checkEvidence(fetched ?? file.status, shown, logged, { facts, support: file.support }, circumstances, verification);
        if (!isKnown) verification.add(whyStatusUnknown(shown, circumstances));
    }
    const { validUntil } = verification.certificate;
    if (validUntil !== null && seconds(circumstances.now) > seconds(parseDate(validUntil) * DAY)) {
        verification.add({ kind: "expired", date: validUntil });
    }
    return verification;
}

/** Why the status is not known; where another country's page has its list, which one. */
function whyStatusUnknown({ origin, number, payload }, { unread, missing, pages }) {
    const country = number.center.slice(0, 2);
    const page = pages.find((each) => each.country === country);
    if (missing === payload.status.status_list.uri && page) return { kind: "listElsewhere", country, url: page.url };
    return unread.has(origin) ? { kind: "ledgerNotRead", detail: unread.get(origin) } : { kind: "statusUnknown" };
}

/** Whether a disclosure shows a name: a part of the passport's, or one in the holder's own script. */
function isName({ name, value }) {
    if (name === "nativeName") return Object.keys(Object(value)).length > 0;
    return name === "familyName" || name === "givenName";
}

/** The credential and its number, when the file holds them. */
async function readCredential(file, verification) {
    try {
        const { jws, disclosures } = await readSDJWT(file.credential);
        verification.claims = disclosures;
        const other = disclosures.find(({ name }) => !CLAIMS.includes(name));
        if (other) throw new SDJWTFault(`certificates have no claim of the name ${other.name}`);
        const statement = await readStatement(jws.bytes);
        const id = readCredentialID(statement.payload.id);
        if (statement.type !== "vc+sd-jwt" || !id) {
            verification.add({ kind: "notACertificate", detail: "it holds no credential of a ledger" });
            return null;
        }
        verification.held("disclosures", String(disclosures.length));
        verification.certificate = certifiedFacts(statement.payload, { number: id.number.text, center: id.number.center });
        if (!disclosures.some(isName)) verification.add({ kind: "noName" });
        await checkPhoto(file.photo, disclosures, verification);
        return { statement, payload: statement.payload, origin: id.origin, number: id.number };
    } catch (error) {
        if (!(error instanceof SDJWTFault || error instanceof Refusal)) throw error;
        verification.add({ kind: "notWhatWasSigned", detail: error.message });
        return null;
    }
}

async function checkPhoto(photo, disclosures, verification) {
    if (!photo) return;
    const signed = disclosures.find(({ name }) => name === "photoDigest")?.value;
    if (signed === (await sha256url(photo))) return verification.held("photo");
    verification.add({ kind: "notWhatWasSigned", detail: "the photo in the file is not the one that was signed" });
}

/** The credential's entry as the file's proof shows it; null when there is none that holds. */
async function checkProof(file, shown, { policy }, verification) {
    if (policy.logKeys(shown.origin).length === 0) {
        verification.add({ kind: "outsidePolicy", detail: `the ledger ${shown.origin} is none of those that are trusted` });
        return null;
    }
    if (file.proof === null) return null;
    try {
        const logged = await readLogged(shown.statement.jws.bytes, file.proof, policy, shown.origin);
        Object.assign(verification.certificate, { loggedAt: logged.entry.time, index: logged.entry.index });
        verification.held("inclusion", `${logged.entry.index} / ${logged.verdict.checkpoint.size}`);
        verification.held("checkpoint", logged.verdict.cosignatures.map(({ name }) => name).join(", "));
        return logged;
    } catch (error) {
        if (!(error instanceof FalseProof)) throw error;
        verification.add({ kind: "falseProof", detail: error.message });
        return null;
    }
}


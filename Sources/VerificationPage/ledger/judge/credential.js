/** A certificate: who may issue it, for what, in which session, under which number. */
import { sameJSON } from "../../bytes/json.js";
import { DAY, parseDate, seconds } from "../../bytes/time.js";
import { statusPosition } from "../../credential/number.js";
import { malformed, refuse } from "../refusal.js";
import { covers } from "./scope.js";

const OUTCOMES = { tested: ["passed", "partial", "not-passed"], attended: ["completed"], observed: ["observed"], sighted: ["sighted"] };

/** The values of `type`, of the issuer's and the subject's, and of `vct`. */
const FIXED = [["VerifiableCredential", "OpenBadgeCredential"], ["Profile"], ["AchievementSubject"], "urn:sanad:vct:skill-certificate:1"];

export function judgeCredential(judge) {
    judge.requireKeyholder(["issuer"]);
    const { payload } = judge;
    const { center } = judge.signer;
    const issuerID = `https://${judge.ledger.origin}/centers/${center}`;
    judge.requireIssuer(issuerID);
    if (payload.issuer.id !== issuerID) throw malformed("issuer.id must be iss");
    const definition = registered(judge, center);
    const predecessor = payload.supersedes === undefined ? null : predecessorOf(judge, payload.supersedes);
    const session = sessionOf(judge, definition, center, predecessor);
    const number = numberOf(judge, center);
    checkStatusIndex(judge, number);
    checkDates(judge, session);
    checkClearMembers(judge, definition, center);
    const record = { ...judge.origin, center, serial: number.serial, number: number.text, session: payload.session ?? null, events: [] };
    judge.change((facts) => facts.addCredential(record));
    if (predecessor) supersede(judge, predecessor, record);
    if (session && predecessor?.session !== session.id) judge.change(() => (session.seatsTaken += 1));
}

function registered(judge, center) {
    const { achievement } = judge.payload.credentialSubject;
    const record = judge.facts.achievements.get(`${achievement.humanCode}/${achievement.version}`);
    if (!record) refuse("unknown-achievement", "the achievement's code and version are not registered");
    const definition = record.payload;
    if (!sameJSON(achievement, definition.achievement)) {
        refuse("achievement-differs", `the achievement is not, word for word, the one registered as ${record.key}`);
    }
    const accreditations = judge.standing.accreditationsInForce(center, judge.time);
    if (!accreditations.some((each) => covers(each, achievement.humanCode))) {
        refuse("out-of-scope", `${center} is not accredited for ${achievement.humanCode}`);
    }
    if (!OUTCOMES[definition.kind].includes(judge.payload.outcome)) {
        throw malformed(`outcome ${judge.payload.outcome} does not go with what is ${definition.kind}`);
    }
    return definition;
}

function sessionOf(judge, definition, center, predecessor) {
    const { session: id, supersedes, credentialSubject: { achievement } } = judge.payload;
    if (id === undefined) {
        if (definition.sessionRequired) refuse("session-required", "this is certified in a session only");
        return null;
    }
    const session = judge.facts.sessions.get(id);
    if (!session) refuse("unknown-session", `no session ${id} was opened`);
    if (session.center !== center || session.achievement !== `${achievement.humanCode}/${achievement.version}`) {
        refuse("session-mismatch", `the session is ${session.center}'s for ${session.achievement}`);
    }
    if (session.staffCode === judge.signer.key.staffCode) refuse("same-person", "who opened a session does not certify in it");
    // Without the predecessor at hand it may be one of the same session.
    const takesSeatOver = predecessor ? predecessor.session === id : supersedes !== undefined && !judge.isComplete;
    if (takesSeatOver) return session;
    if (!judge.standing.yields(session, judge.time)) refuse("session-closed", `the session ${id} yields no more certificates`);
    if (session.seatsTaken >= session.authorized) refuse("session-exceeded", `all ${session.authorized} seats of the session are taken`);
    return session;
}

function numberOf(judge, center) {
    const number = judge.numberOf(judge.payload.id);
    if (!number) refuse("bad-number", `id must be ${judge.ledger.credentialTag} and a certificate number`);
    if (number.center !== center || number.year !== Number(judge.payload.validFrom.slice(2, 4))) {
        refuse("bad-number", `the number's center and year must be ${center} and validFrom's`);
    }
    if (judge.facts.credential(center, number.serial)) refuse("bad-number", `the serial ${number.serial} is used`);
    const highest = judge.facts.highestSerials.get(center) ?? 0;
    if (judge.isComplete && number.serial > highest + 10_000) {
        refuse("bad-number", `the serial ${number.serial} is more than 10,000 above the highest`);
    }
    const { licenseNumber } = judge.payload.credentialSubject;
    if (licenseNumber !== number.text) refuse("bad-number", "licenseNumber is not the certificate's number");
    return number;
}

function checkStatusIndex(judge, number) {
    const { credentialStatus: member, status: { status_list: status } } = judge.payload;
    const position = statusPosition(number.serial);
    const uri = `https://${judge.ledger.origin}/status/${number.center}/${position.list}`;
    const isRight =
        member.type === "BitstringStatusListEntry" && member.statusPurpose === "message" && member.statusSize === 2 &&
        status.idx === position.index && status.uri === uri && member.statusListIndex === String(position.index) &&
        member.id === `${uri}#${position.index}` && member.statusListCredential === `${uri}/bitstring`;
    if (!isRight) refuse("bad-status-index", `status must be ${position.index} in ${uri}, the serial's place`);
}

function checkDates(judge, session) {
    const { backfilled = false, awardedDate } = judge.payload;
    const validFrom = parseDate(judge.payload.validFrom.slice(0, 10));
    if (session && validFrom < session.date) refuse("back-dated", "validFrom is before the session's date");
    const age = seconds(judge.time) - (validFrom * DAY) / 1000;
    if (age > 60 * 86_400 || age < -86_400) refuse("back-dated", "validFrom is more than 60 days before the ledger's time, or a day after it");
    if (backfilled !== (awardedDate !== undefined)) refuse("back-dated", "awardedDate and backfilled come together");
    if (!backfilled) return;
    if (!session?.isBackfill) refuse("back-dated", "what was awarded before is certified in a session opened for that");
    if (parseDate(awardedDate.slice(0, 10)) > validFrom) refuse("back-dated", "awardedDate is after validFrom");
}

function checkClearMembers(judge, definition, center) {
    const { payload, ledger } = judge;
    if (judge.statement.unlisted) throw judge.statement.unlisted;
    const contexts = [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        `https://${ledger.origin}/contexts/1`,
    ];
    const { credentialSubject, issuer, vct } = payload;
    const shown = [payload["@context"], payload.type, issuer.type, credentialSubject.type, vct];
    if (!sameJSON(shown, [contexts, ...FIXED])) refuse("personal-data", "a member has another value than the protocol fixes");
    if (payload.name !== definition.achievement.name) refuse("personal-data", "name is not the achievement's");
    const names = judge.standing.descriptions(center, judge.time).map((description) => description.name.en);
    if (!names.includes(issuer.name)) refuse("personal-data", `issuer.name was never in force for ${center}`);
}

/** The credential that another takes the place of; null only for a verifier that does not hold it. */
function predecessorOf(judge, id) {
    const number = judge.numberOf(id);
    const record = number && judge.facts.credential(number.center, number.serial);
    if (!number || (record ? record.number !== number.text : judge.isComplete)) {
        refuse("unknown-target", `supersedes names no credential of this ledger: ${id}`);
    }
    return record;
}

function supersede(judge, predecessor, record) {
    const { standing, time } = judge;
    if (predecessor.center !== record.center && !standing.succeeds(record.center, predecessor.center, time)) {
        refuse("unknown-target", `${predecessor.number} is not ${record.center}'s to supersede`);
    }
    const condition = standing.conditionOfCredential(predecessor);
    const session = judge.facts.sessions.get(predecessor.session);
    const isOpen = session ? standing.yields(session, time) : true;
    if (!condition.allowsSupersession || !(isOpen || condition.isSuspendedForCorrection)) {
        refuse("illegal-transition", `${predecessor.number} is ${condition.state} and cannot be superseded`);
    }
    const { id: statement, index, signer } = judge.origin;
    const by = { center: record.center, serial: record.serial };
    judge.change(() => predecessor.events.push({ index, time, signer, isOfficers: false, statement, action: "superseded", by }));
}

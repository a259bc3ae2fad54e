/** The forms of payloads: the schema's, and what a schema cannot say. */
import { CREDENTIAL_TYPE } from "../credential/jws.js";
import { parseDate, parseTime } from "../bytes/time.js";
import { difference } from "./schema.js";
import { Refusal, malformed } from "./refusal.js";

const MOST_TARGETS = 1000;
const LONGEST_SESSION = 180;

/** The schema of each `typ`; null before they are fetched. */
let definitions = null;

/** Fetches the forms, which takes long enough to be begun before the first statement is there. */
export function fetchForms() {
    definitions ??= readForms().catch((error) => {
        definitions = null;
        throw error;
    });
    return definitions;
}

async function readForms() {
    const response = await fetch(new URL("statements.schema.json", import.meta.url));
    return (await response.json()).$defs;
}

/** @returns {Promise<Refusal | null>} null when the payload has the form of its `typ` */
export async function formFault(type, payload) {
    const schema = (await fetchForms())[type];
    if (!schema) return malformed(`typ ${type} is not a statement of this protocol`);
    const found = difference(schema, payload) ?? OTHER_CHECKS[type]?.(payload) ?? null;
    if (found) return malformed(found);
    return type === CREDENTIAL_TYPE ? unlistedFault(schema, payload) : null;
}

/** What a credential shows in clear and should not: that counts once everything else is in order. */
function unlistedFault({ properties }, payload) {
    const listed = (object, schema) => Object.keys(object).every((name) => name in schema);
    const isListed = listed(payload, properties) && listed(payload.credentialSubject, properties.credentialSubject.properties);
    return isListed ? null : new Refusal("personal-data", "a member is in clear that the protocol does not list");
}

const isDay = (text) => text === undefined || parseDate(text.slice(0, 10)) !== null;

const namedFor = ({ origin, log, witness }) =>
    log.startsWith(`${origin}+`) && witness.startsWith(`${origin}/witness+`) ? null : `log and witness must be named ${origin}`;

const inOrder = ({ nbf, exp }) => (nbf < exp ? null : "exp must be after nbf");

const peersNamed = (peers) => (peers ?? []).map(namedFor).find((fault) => fault !== null) ?? null;

/** What a schema cannot say, by `typ`: each returns what is wrong, or null. */
const OTHER_CHECKS = {
    "sanad-genesis+jwt": (genesis) =>
        isDay(genesis.tagDate) ? (namedFor(genesis) ?? peersNamed(genesis.peers)) : "tagDate is no date",
    "sanad-transition+jwt": ({ peers }) => peersNamed(peers),
    "sanad-accreditation+jwt": inOrder,
    "sanad-recognition+jwt": inOrder,
    "sanad-session+jwt": sessionFault,
    "sanad-status+jwt": statusFault,
    "sanad-void+jwt": ({ index, from = index }) => (from <= index ? null : "from must not be above index"),
    [CREDENTIAL_TYPE]: credentialFault,
};

function sessionFault({ date, closes }) {
    const [first, last] = [parseDate(date), parseDate(closes)];
    if (first === null || last === null) return "date or closes is no date";
    return first <= last && last <= first + LONGEST_SESSION ? null : "closes must be date or one of the 180 days after it";
}

function statusFault({ effective, targetKind, targets }) {
    if (effective !== undefined && parseTime(effective) === null) return "effective is no time";
    if (targetKind !== "credential") return null;
    return serialCount(targets) > MOST_TARGETS ? `a status statement has at most ${MOST_TARGETS} targets` : null;
}

/** How many serials a status statement on credentials names. */
function serialCount(targets) {
    const sizes = targets.flatMap(({ serials }) => serials.map((item) => (Array.isArray(item) ? Math.max(0, item[1] - item[0] + 1) : 1)));
    return sizes.reduce((sum, size) => sum + size, 0);
}

function credentialFault({ validFrom, validUntil, awardedDate, credentialSubject }) {
    if (![validFrom, validUntil, awardedDate].every(isDay)) return "validFrom, validUntil or awardedDate is no date";
    const digests = credentialSubject._sd;
    const isSorted = digests.every((digest, i) => i === 0 || digests[i - 1] < digest);
    return isSorted ? null : "credentialSubject._sd must be sorted, each digest once";
}

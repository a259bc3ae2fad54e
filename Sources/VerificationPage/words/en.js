/** What the page says in English. Texts of answers are those of the command `sanad verify`. */
import { dateOf, formatDate, formatTime } from "../bytes/time.js";

const STATUS_REASONS = {
    error: "an error",
    correction: "a correction",
    irregular: "an irregularity",
    complete: "completion",
    "key-lost": "a lost key",
    "key-stolen": "a stolen key",
    ceased: "the center ceased",
    "revoked-in-error": "revoked in error",
    other: "another reason",
};

const COUNTRIES = { BD: "Bangladesh", JP: "Japan" };
const country = (code) => COUNTRIES[code] ?? code;
const countries = (codes) => new Intl.ListFormat("en", { type: "conjunction" }).format(codes.map(country)).replace(", and ", " and ");

const inBrackets = (sentence, detail) => (detail ? `${sentence} [${detail}]` : sentence);
const forReason = (reason) => (reason ? `, for ${STATUS_REASONS[reason]}` : "");

export const words = {
    language: "en",
    pick: (names) => names.en,
    country,
    stop: ".",
    comma: ", ",

    faces: {
        genuine: { title: "GENUINE", next: "Compare name and photo with the passport." },
        "genuine-but": { title: "GENUINE, BUT", next: "It was really issued; read the reservation before you rely on it." },
        "do-not-accept": {
            title: "DO NOT ACCEPT",
            next: "Do not accept it; ask the center that it names, at an address that you found yourself.",
        },
        "could-not-be-confirmed": {
            title: "COULD NOT BE CONFIRMED",
            next: "This says neither yes nor no: try again with what is missing.",
        },
    },

    next: {
        revoked: "Whoever shows it: what has this number was revoked, so do not accept it.",
        waiting: "Try again in a day or two: until then it is one country's word alone.",
        noHolder: "Ask for its file, its PDF or a picture of the paper; or type the number with the paper's code and the name on it.",
        newerLedger: "This says neither yes nor no: try again with a connection, or with a newer copy of the ledgers.",
    },

    answers: {
        mismatch: "not what was signed",
        unknown: "unknown to the ledger",
        "not-authorized": "not authorized",
        undetermined: "undetermined",
        revoked: "revoked",
        superseded: "superseded",
        suspended: "suspended",
        expired: "expired",
        "not-countersigned": "not yet countersigned",
        valid: "valid",
    },

    kinds: {
        tested: "tested by an examiner",
        attended: "attended a course",
        observed: "observed at work",
        sighted: "a document was sighted",
    },

    outcomes: {
        passed: "passed",
        partial: "passed in part",
        "not-passed": "NOT passed",
        completed: "completed",
        observed: "observed",
        sighted: "sighted",
    },

    /** By kind of reason. What stands in brackets is for whoever looks into it. */
    reasons: {
        notACertificate: ({ detail }) => inBrackets("This is not a certificate file", detail),
        cutShort: () => "The file is cut short: ask for it again, and have it sent as a file",
        foreignFile: () => "This is no certificate: expected a .sanad file, a PDF, or a picture in PNG or JPEG",
        notWhatWasSigned: ({ detail }) => inBrackets("What is shown is not what the center signed", detail),
        falseProof: ({ detail }) => inBrackets("Its proof is false", detail),
        falseSignature: () => "The center's signature is false",
        otherContentLogged: () => "The ledger holds another certificate under this number",
        notInLedger: () => "It is not in the ledger",
        refusedByRules: ({ code, detail }) => inBrackets("The ledger's rules refuse it", `${code}: ${detail}`),
        declaredVoid: () => "The authority declared it void",
        outsidePolicy: ({ detail }) => inBrackets("It lies outside of what is trusted here", detail),
        noName: () => "No name is shown, so it cannot be said whose it is",
        notLogged: ({ center }) => `Signed by ${center}, not yet shown to be logged`,
        signerUnknown: ({ center }) => `It names ${center} as its signer; neither that nor an entry in the ledger is shown`,
        materialMissing: ({ detail }) => inBrackets("Something needed to check it is missing", detail),
        statusUnknown: () => "Whether it was revoked could not be looked up: give a copy of the ledger",
        statusTooOld: ({ asOf }) => `Its status is known only as of ${dateOf(asOf)}`,
        copyTooOld: ({ asOf }) => `It was logged after ${formatTime(asOf)}, where this copy of the ledger ends`,
        ledgerDamaged: ({ detail }) => inBrackets("The copy of the ledger is not in order", detail),
        ledgerNotRead: ({ detail }) => inBrackets("Its ledger could not be read", detail),
        listElsewhere: ({ country: place, url }) =>
            `Its ledger is too large to be read here, and this server does not have its status list: check it on the page of ${country(place)}, ${url}`,
        notCheckedOffline: () => "A paper could not be checked offline: it takes a copy of the ledger, or the worker's file",
        differentHistories: ({ detail }) => inBrackets("The ledger shows different histories to different people", detail),
        awaitingCosignatures: ({ since, by }) =>
            `Not all who must vouch for it have done so since ${formatTime(since)}; still to come: ${by.join(", ")}`,
        cosignaturesOverdue: ({ since, by }) =>
            `For more than 14 days, since ${formatTime(since)}, these have not vouched for it: ${by.join(", ")}`,
        revoked: ({ reason, since }) =>
            reason ? `Revoked on ${dateOf(since)}${forReason(reason)}` : `Revoked, as the list of ${dateOf(since)} says`,
        superseded: ({ by, since }) =>
            by ? `Superseded by ${by} on ${dateOf(since)}` : `Superseded by another, as the list of ${dateOf(since)} says`,
        suspended: ({ reason, since }) =>
            reason ? `Suspended since ${dateOf(since)}${forReason(reason)}` : `Suspended, as the list of ${dateOf(since)} says`,
        expired: ({ date }) => `Valid until ${date}`,
        purposeUnknown: ({ purpose }) => `What it is worth for ${purpose} is not registered`,
        purposeExpired: ({ purpose, date }) => `Good for ${purpose} until ${date}`,
    },

    notes: {
        oneCountry: "By one country's word.",
        notPassed: "It certifies a test that was not passed.",
        newKey: "The key that signed it had been accredited less than 30 days before.",
        backfilled: (date) => `entered later; awarded ${date}`,
        logged: (time) => `logged ${formatTime(time)}`,
        notRevoked: (time, names) => `Not revoked as of ${formatTime(time)}, by the word of ${names}.`,
        vouched: (names, size, time) => `${names}, for the first ${size} entries${time === null ? "" : ` (${formatTime(time)})`}`,
        keptByAnother: (origin, place) => `${origin}, read from the copy that another country keeps: ${place}`,
    },

    /** How a center came to its end, and who looks after its certificates. */
    centerEnd({ state, reason, since, successors }) {
        const named = successors.map(({ id, names, contact }) => `${names.en} · ${id} (${contact})`).join(", ");
        return centerEndText(state, reason, dateOf(since)) + (named ? `; its successor: ${named}` : "");
    },

    recognition: {
        none: "No agreed recognition.",
        other: (code, name, description) => `To compare, ${code} there: ${name}: ${description}`,
        /** What both countries say, or what one says and why it is not in force. */
        sentence({ body, parties, state }) {
            const sides = [...new Set([body.from.country, body.to.country])];
            if (state.kind === "in-force") return `${countries(sides.length > 1 ? sides : parties)} agree: ${terms(body)}.`;
            return `${terms(body)} — not in force: ${whyNot(state)}.`;
        },
    },

    identity: {
        label: "Identity",
        /** Both names, who joined them and when. */
        link: ({ number, center, issuedOn, formerName, name, formerPassportNumber, passportNumber }, centerName) =>
            `${formerName.text} (then) is ${name.text} (now), passport ${formerPassportNumber} → ${passportNumber ?? "–"}: seen together by ${centerName ? `${centerName} · ` : ""}${center} on ${issuedOn}, ${number}`,
    },

    claims: {
        familyName: "Family name",
        givenName: "Given name",
        nativeName: "Name in own script",
        birthDate: "Date of birth",
        passportNumber: "Passport number",
        nationalId: "National ID",
        issuerNumber: "Center's number",
        formerFamilyName: "Former family name",
        formerGivenName: "Former given name",
        formerPassportNumber: "Former passport number",
        result: "Result",
        activityStartDate: "From",
        activityEndDate: "To",
        employer: "Employer",
        tasks: "Tasks",
        basedOn: "Rests on",
        photoDigest: "Photo",
    },

    steps: {
        disclosures: "What is shown is what the center signed: values compared",
        photo: "The photo is the one that was signed",
        signature: "The signature is the center's, and its key had the right to it",
        inclusion: "The certificate is an entry of the ledger",
        checkpoint: "The ledger's and the countries' signatures hold",
        support: "The statements that give the center its right are proven",
        root: "The ledger was founded by an authority that is trusted here",
        ledger: "Every entry of the ledger was read and judged by its rules",
        status: "The status was worked out from all entries",
        list: "The status list is proven by the snapshot in entry",
    },

    checks: {
        signed: "whether what is shown is what the center signed",
        logged: "whether the ledger holds it, and its rules allow it",
        vouched: "whether all who must vouch for it do",
        status: "whether it was revoked, suspended or replaced",
        print: "the rest of the print: read it against what stands here",
        holder: "whether the person before you is its holder",
    },

    labels: {
        checked: "Checked",
        notChecked: "Not checked",
        ask: "Ask",
        holder: "Holder",
        born: "Born",
        passport: "Passport",
        number: "Number",
        certifies: "Certifies",
        evidence: "Evidence",
        levels: "Level",
        center: "Center",
        issued: "Issued",
        validUntil: "Valid until",
        statusAsOf: "Status as of",
        vouchedBy: "Vouched by",
        ledger: "Ledger",
        recognition: "Recognition",
        also: "Also applies",
    },
};

function centerEndText(state, reason, date) {
    if (state === "suspended") return `suspended since ${date}, for ${STATUS_REASONS[reason]}`;
    if (reason === "ceased") return `ceased on ${date}`;
    return `its accreditation was revoked on ${date}, for ${STATUS_REASONS[reason]}`;
}

const title = ({ country, framework, code }) => `${country} ${framework}: ${code}`;
const day = (second) => formatDate(Math.floor(second / 86_400));

function terms({ from, to, relation, purpose, exp }) {
    const [one, other] = [title(from), title(to)];
    const claim = {
        equal: `${one} is equal to ${other}`,
        "at-least": `${one} counts as at least ${other}`,
        "part-of": `${one} counts as a part of ${other}`,
        comparable: `${one} is comparable to ${other}`,
    }[relation];
    return `${claim}${purpose === undefined ? "" : `, for ${purpose}`}, until ${day(exp - 1)}`;
}

function whyNot(state) {
    switch (state.kind) {
        case "half-made":
            return `the half of ${countries(state.countries)} is missing`;
        case "unseen":
            if (state.countries.length === 0) return "no other country's ledger is at hand";
            return `the ledger of ${countries(state.countries)} is not at hand`;
        case "differs":
            return `the two halves differ in ${state.members.join(", ")}`;
        case "unconfirmed":
            return `a second officer of ${countries(state.countries)} has not confirmed it`;
        case "not-yet-in-force":
            return `it begins on ${day(state.from)}`;
        case "expired":
            return `it ended with ${day(state.since - 1)}`;
        case "suspended":
            return `${country(state.by)} suspended it on ${dateOf(state.since)}`;
        default:
            return `${country(state.by)} revoked it on ${dateOf(state.since)}`;
    }
}

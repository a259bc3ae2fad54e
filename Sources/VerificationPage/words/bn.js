/** What the page says in Bengali. Texts of answers are those of the command `sanad verify`. */
import { dateOf, formatDate, formatTime } from "../bytes/time.js";

const STATUS_REASONS = {
    error: "ভুল",
    correction: "সংশোধন",
    irregular: "অনিয়ম",
    complete: "সমাপ্তি",
    "key-lost": "হারানো চাবি",
    "key-stolen": "চুরি যাওয়া চাবি",
    ceased: "কেন্দ্র বন্ধ",
    "revoked-in-error": "ভুলবশত বাতিল",
    other: "অন্য কারণ",
};

const COUNTRIES = { BD: "বাংলাদেশ", JP: "জাপান" };
const country = (code) => COUNTRIES[code] ?? code;

function countries(codes) {
    const names = codes.map(country);
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ও ${names.at(-1)}`;
}

/** The genitive, which is joined to a name and set off from a code. */
function countriesGenitive(codes) {
    const names = countries(codes);
    return /[\x00-\x7f]$/.test(names) ? `${names}-এর` : `${names}ের`;
}

const inBrackets = (sentence, detail) => (detail ? `${sentence} [${detail}]` : sentence);
const forReason = (reason) => `, কারণ: ${STATUS_REASONS[reason]}`;

export const words = {
    language: "bn",
    pick: (names) => names.bn ?? names.en,
    country,
    stop: "।",
    comma: ", ",

    faces: {
        genuine: { title: "খাঁটি", next: "নাম ও ছবি পাসপোর্টের সঙ্গে মিলিয়ে দেখুন।" },
        "genuine-but": { title: "খাঁটি, তবে", next: "এটি সত্যিই দেওয়া হয়েছিল; ভরসা করার আগে শর্তটি পড়ুন।" },
        "do-not-accept": {
            title: "গ্রহণ করবেন না",
            next: "এটি গ্রহণ করবেন না; নিজে খুঁজে পাওয়া ঠিকানায় উল্লিখিত কেন্দ্রকে জিজ্ঞাসা করুন।",
        },
        "could-not-be-confirmed": {
            title: "নিশ্চিত করা যায়নি",
            next: "এটি হ্যাঁ বা না কোনোটিই বলে না: যা বাকি আছে তা নিয়ে আবার চেষ্টা করুন।",
        },
    },

    next: {
        revoked: "যে-ই দেখাক: এই নম্বরের সনদ বাতিল, তাই গ্রহণ করবেন না।",
        waiting: "এক-দুই দিন পরে আবার চেষ্টা করুন: ততদিন এটি শুধু এক দেশের কথা।",
        noHolder: "এর ফাইল, PDF বা কাগজের ছবি চেয়ে নিন; অথবা নম্বরের সঙ্গে কাগজের কোড ও নাম টাইপ করুন।",
        newerLedger: "এটি হ্যাঁ বা না কোনোটিই বলে না: ইন্টারনেট সংযোগসহ, অথবা খতিয়ানের নতুন কপি নিয়ে আবার চেষ্টা করুন।",
    },

    answers: {
        mismatch: "যা স্বাক্ষরিত হয়েছিল তা নয়",
        unknown: "খতিয়ানে নেই",
        "not-authorized": "অনুমোদিত নয়",
        undetermined: "অনির্ধারিত",
        revoked: "বাতিল",
        superseded: "নতুনটি দিয়ে প্রতিস্থাপিত",
        suspended: "স্থগিত",
        expired: "মেয়াদোত্তীর্ণ",
        "not-countersigned": "এখনও প্রতিস্বাক্ষরিত নয়",
        valid: "বৈধ",
    },

    kinds: {
        tested: "পরীক্ষক দ্বারা পরীক্ষিত",
        attended: "প্রশিক্ষণে অংশ নিয়েছেন",
        observed: "কাজে পর্যবেক্ষিত",
        sighted: "নথি দেখা হয়েছে",
    },

    outcomes: {
        passed: "উত্তীর্ণ",
        partial: "আংশিক উত্তীর্ণ",
        "not-passed": "উত্তীর্ণ নয়",
        completed: "সম্পন্ন",
        observed: "পর্যবেক্ষিত",
        sighted: "দেখা হয়েছে",
    },

    /** By kind of reason. What stands in brackets is for whoever looks into it. */
    reasons: {
        notACertificate: ({ detail }) => inBrackets("এটি সনদের ফাইল নয়", detail),
        cutShort: () => "ফাইলটির শেষ অংশ নেই: আবার চেয়ে নিন, ফাইল হিসেবেই পাঠাতে বলুন",
        foreignFile: () => "এটি সনদ নয়: .sanad ফাইল, PDF, অথবা PNG বা JPEG ছবি দরকার",
        notWhatWasSigned: ({ detail }) => inBrackets("যা দেখানো হচ্ছে তা কেন্দ্রের স্বাক্ষরিত তথ্য নয়", detail),
        falseProof: ({ detail }) => inBrackets("এর প্রমাণ মিথ্যা", detail),
        falseSignature: () => "কেন্দ্রের স্বাক্ষর মিথ্যা",
        otherContentLogged: () => "এই নম্বরে খতিয়ানে অন্য একটি সনদ আছে",
        notInLedger: () => "এটি খতিয়ানে নেই",
        refusedByRules: ({ code, detail }) => inBrackets("খতিয়ানের নিয়ম এটি প্রত্যাখ্যান করে", `${code}: ${detail}`),
        declaredVoid: () => "কর্তৃপক্ষ এটি অকার্যকর ঘোষণা করেছে",
        outsidePolicy: ({ detail }) => inBrackets("এটি এখানে বিশ্বস্ত তালিকার বাইরে", detail),
        noName: () => "কোনো নাম দেখানো হয়নি, তাই এটি কার তা বলা যায় না",
        notLogged: ({ center }) => `${center} স্বাক্ষর করেছে, খতিয়ানে থাকার প্রমাণ এখনও নেই`,
        signerUnknown: ({ center }) => `স্বাক্ষরকারী হিসেবে ${center}-এর নাম আছে; তার প্রমাণ নেই, খতিয়ানে থাকার প্রমাণও নেই`,
        materialMissing: ({ detail }) => inBrackets("যাচাইয়ের জন্য প্রয়োজনীয় কিছু নেই", detail),
        statusUnknown: () => "এটি বাতিল কি না দেখা যায়নি: খতিয়ানের একটি কপি দিন",
        statusTooOld: ({ asOf }) => `এর অবস্থা শুধু ${dateOf(asOf)} পর্যন্ত জানা`,
        copyTooOld: ({ asOf }) => `এটি ${formatTime(asOf)}-এর পরে খতিয়ানভুক্ত, আর এই কপি সেখানেই শেষ`,
        ledgerDamaged: ({ detail }) => inBrackets("খতিয়ানের কপিটি ঠিক নেই", detail),
        ledgerNotRead: ({ detail }) => inBrackets("এর খতিয়ান পড়া যায়নি", detail),
        listElsewhere: ({ country: place, url }) =>
            `এর খতিয়ান এখানে পড়ার পক্ষে বড়, আর এর অবস্থা-তালিকা এই সার্ভারে নেই: ${country(place)}-এর পাতায় যাচাই করুন, ${url}`,
        notCheckedOffline: () => "কাগজের সনদ অফলাইনে যাচাই করা যায়নি: খতিয়ানের কপি বা কর্মীর ফাইল লাগবে",
        differentHistories: ({ detail }) => inBrackets("খতিয়ান ভিন্ন মানুষকে ভিন্ন ইতিহাস দেখাচ্ছে", detail),
        awaitingCosignatures: ({ since, by }) =>
            `${formatTime(since)} থেকে যাদের সাক্ষ্য প্রয়োজন তাদের সবার সাক্ষ্য আসেনি; বাকি: ${by.join(", ")}`,
        cosignaturesOverdue: ({ since, by }) =>
            `${formatTime(since)} থেকে ১৪ দিনেরও বেশি সময় ধরে এদের সাক্ষ্য আসেনি: ${by.join(", ")}`,
        revoked: ({ reason, since }) =>
            reason ? `${dateOf(since)} তারিখে বাতিল${forReason(reason)}` : `${dateOf(since)} তারিখের তালিকা অনুযায়ী বাতিল`,
        superseded: ({ by, since }) =>
            by ? `${dateOf(since)} তারিখে ${by} দিয়ে প্রতিস্থাপিত` : `${dateOf(since)} তারিখের তালিকা অনুযায়ী অন্যটি দিয়ে প্রতিস্থাপিত`,
        suspended: ({ reason, since }) =>
            reason ? `${dateOf(since)} থেকে স্থগিত${forReason(reason)}` : `${dateOf(since)} তারিখের তালিকা অনুযায়ী স্থগিত`,
        expired: ({ date }) => `${date} পর্যন্ত বৈধ ছিল`,
        purposeUnknown: ({ purpose }) => `${purpose} উদ্দেশ্যে এর মেয়াদ নিবন্ধিত নেই`,
        purposeExpired: ({ purpose, date }) => `${purpose} উদ্দেশ্যে ${date} পর্যন্ত বৈধ ছিল`,
    },

    notes: {
        oneCountry: "এক দেশের কথায়।",
        notPassed: "এটি এমন পরীক্ষার সনদ যাতে উত্তীর্ণ হননি।",
        newKey: "যে চাবি দিয়ে স্বাক্ষরিত, তা ৩০ দিনেরও কম আগে অনুমোদিত।",
        backfilled: (date) => `পরে যুক্ত; প্রদান ${date}`,
        logged: (time) => `খতিয়ানভুক্ত ${formatTime(time)}`,
        notRevoked: (time, names) => `${formatTime(time)} পর্যন্ত বাতিল নয়, ${names}-এর কথায়।`,
        vouched: (names, size, time) => `${names}, প্রথম ${size}টি ভুক্তির জন্য${time === null ? "" : ` (${formatTime(time)})`}`,
        keptByAnother: (origin, place) => `${origin}, অন্য দেশের রাখা কপি থেকে পড়া: ${place}`,
    },

    /** How a center came to its end, and who looks after its certificates. */
    centerEnd({ state, reason, since, successors }) {
        const named = successors.map(({ id, names, contact }) => `${names.bn ?? names.en} · ${id} (${contact})`).join(", ");
        return centerEndText(state, reason, dateOf(since)) + (named ? `; উত্তরসূরি: ${named}` : "");
    },

    recognition: {
        none: "সম্মত স্বীকৃতি নেই।",
        other: (code, name, description) => `তুলনার জন্য, সেখানে ${code}: ${name}: ${description}`,
        /** What both countries say, or what one says and why it is not in force. */
        sentence({ body, parties, state }) {
            const sides = [...new Set([body.from.country, body.to.country])];
            if (state.kind === "in-force") return `${countries(sides.length > 1 ? sides : parties)} একমত: ${terms(body)}।`;
            return `${terms(body)} — কার্যকর নয়: ${whyNot(state)}।`;
        },
    },

    identity: {
        label: "পরিচয়",
        /** Both names, who joined them and when. */
        link: ({ number, center, issuedOn, formerName, name, formerPassportNumber, passportNumber }, centerName) =>
            `${formerName.text} (আগের নাম) ও ${name.text} (বর্তমান নাম) একই ব্যক্তি, পাসপোর্ট ${formerPassportNumber} → ${passportNumber ?? "–"}: ${issuedOn} তারিখে ${centerName ? `${centerName} · ` : ""}${center} একসঙ্গে দেখেছে, ${number}`,
    },

    claims: {
        familyName: "পদবি",
        givenName: "নাম",
        nativeName: "নিজ লিপিতে নাম",
        birthDate: "জন্মতারিখ",
        passportNumber: "পাসপোর্ট নম্বর",
        nationalId: "জাতীয় পরিচয়পত্র",
        issuerNumber: "কেন্দ্রের নম্বর",
        formerFamilyName: "আগের পদবি",
        formerGivenName: "আগের নাম",
        formerPassportNumber: "আগের পাসপোর্ট নম্বর",
        result: "ফলাফল",
        activityStartDate: "শুরু",
        activityEndDate: "শেষ",
        employer: "নিয়োগকর্তা",
        tasks: "কাজ",
        basedOn: "যার ভিত্তিতে",
        photoDigest: "ছবি",
    },

    steps: {
        disclosures: "যা দেখানো হয়েছে তা কেন্দ্রের স্বাক্ষরিত: মিলিয়ে দেখা মান",
        photo: "ছবিটি স্বাক্ষরিত ছবিটিই",
        signature: "স্বাক্ষর কেন্দ্রেরই, এবং চাবিটির সেই অধিকার ছিল",
        inclusion: "সনদটি খতিয়ানের একটি ভুক্তি",
        checkpoint: "খতিয়ান ও দেশগুলোর স্বাক্ষর সঠিক",
        support: "কেন্দ্রকে অধিকার দেওয়া বিবৃতিগুলো প্রমাণিত",
        root: "খতিয়ানটি এখানে বিশ্বস্ত কর্তৃপক্ষের প্রতিষ্ঠিত",
        ledger: "খতিয়ানের প্রতিটি ভুক্তি পড়া ও নিয়মে বিচার করা হয়েছে",
        status: "সব ভুক্তি থেকে অবস্থা নির্ণয় করা হয়েছে",
        list: "অবস্থার তালিকা এই ভুক্তির স্ন্যাপশটে প্রমাণিত",
    },

    checks: {
        signed: "যা দেখানো হয়েছে তা কেন্দ্রের স্বাক্ষরিত তথ্য কি না",
        logged: "খতিয়ানে আছে ও নিয়ম মেনে দেওয়া কি না",
        vouched: "যাদের সাক্ষ্য প্রয়োজন তাদের সবার সাক্ষ্য আছে কি না",
        status: "বাতিল, স্থগিত বা প্রতিস্থাপিত কি না",
        print: "ছাপার বাকি অংশ: এখানকার তথ্যের সঙ্গে মিলিয়ে পড়ুন",
        holder: "সামনের ব্যক্তিই এর ধারক কি না",
    },

    labels: {
        checked: "যাচাই হয়েছে",
        notChecked: "যাচাই হয়নি",
        ask: "জিজ্ঞাসা",
        holder: "ধারক",
        born: "জন্ম",
        passport: "পাসপোর্ট",
        number: "নম্বর",
        certifies: "বিষয়",
        evidence: "প্রমাণ",
        levels: "স্তর",
        center: "কেন্দ্র",
        issued: "প্রদান",
        validUntil: "মেয়াদ",
        statusAsOf: "অবস্থা",
        vouchedBy: "সাক্ষ্য",
        ledger: "খতিয়ান",
        recognition: "স্বীকৃতি",
        also: "আরও প্রযোজ্য",
    },
};

function centerEndText(state, reason, date) {
    if (state === "suspended") return `${date} থেকে স্থগিত, কারণ: ${STATUS_REASONS[reason]}`;
    if (reason === "ceased") return `${date} তারিখে বন্ধ হয়েছে`;
    return `${date} তারিখে অনুমোদন বাতিল, কারণ: ${STATUS_REASONS[reason]}`;
}

const title = ({ country, framework, code }) => `${country} ${framework}: ${code}`;
const day = (second) => formatDate(Math.floor(second / 86_400));

function terms({ from, to, relation, purpose, exp }) {
    const [one, other] = [title(from), title(to)];
    const claim = {
        equal: `${one} এবং ${other} সমান`,
        "at-least": `${one} অন্তত ${other} হিসেবে গণ্য`,
        "part-of": `${one} হলো ${other}-এর একটি অংশ`,
        comparable: `${one} ${other}-এর সঙ্গে তুলনীয়`,
    }[relation];
    return `${claim}${purpose === undefined ? "" : `, উদ্দেশ্য: ${purpose}`}, ${day(exp - 1)} পর্যন্ত`;
}

function whyNot(state) {
    switch (state.kind) {
        case "half-made":
            return `${countriesGenitive(state.countries)} অংশ এখনও নেই`;
        case "unseen":
            if (state.countries.length === 0) return "অন্য কোনো দেশের খতিয়ান হাতে নেই";
            return `${countriesGenitive(state.countries)} খতিয়ান হাতে নেই`;
        case "differs":
            return `দুই অংশে পার্থক্য আছে: ${state.members.join(", ")}`;
        case "unconfirmed":
            return `${countriesGenitive(state.countries)} দ্বিতীয় কর্মকর্তা এটি নিশ্চিত করেননি`;
        case "not-yet-in-force":
            return `${day(state.from)} থেকে শুরু`;
        case "expired":
            return `${day(state.since - 1)} তারিখে শেষ হয়েছে`;
        case "suspended":
            return `${country(state.by)} ${dateOf(state.since)} তারিখে স্থগিত করেছে`;
        default:
            return `${country(state.by)} ${dateOf(state.since)} তারিখে বাতিল করেছে`;
    }
}

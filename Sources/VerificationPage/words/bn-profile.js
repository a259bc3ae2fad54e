/** What the page says of profiles in Bengali. Texts of answers are those of `sanad profile check`. */
import { words } from "./bn.js";

const CLAIMS = {
    result: "ফলাফল",
    activityStartDate: "কাজ শুরুর তারিখ",
    tasks: "কাজের বিবরণ",
    basedOn: "যে সনদের ভিত্তিতে দেওয়া",
};

const POINTS = {
    hides: ({ claim }) => `${CLAIMS[claim]} দেখায় না; ধারক তা দেখাতে পারেন।`,
    namesNoField: () => "কোনো ক্ষেত্রের নাম নেই।",
    passMarkUnknown: () => "নম্বর দেখায়, কিন্তু তা পাস নম্বরের কত অংশ তা দেখায় না।",
    basisNotShown: ({ numbers }) => `যার ভিত্তিতে দেওয়া, তা দেখানো বা নিশ্চিত করা হয়নি: ${numbers.join(", ")}।`,
    outcome: ({ outcome }) => `এর ফল: ${words.outcomes[outcome] ?? outcome}।`,
    tooLow: ({ framework, code }) => `${framework} ${code}; এর চেয়ে উঁচু প্রয়োজন।`,
    otherField: ({ code }) => `অন্য ক্ষেত্রের: ${code}।`,
    tooOld: ({ date }) => `বেশি পুরোনো: ${date}।`,
    scoreTooLow: () => "এর নম্বর পাস নম্বরের প্রয়োজনীয় অংশের কম।",
    noMention: (point) => `কাজের বিবরণে ${point.words.join(" / ")} উল্লেখ নেই।`,
    otherBasis: () => "অন্য ধরনের সনদের ভিত্তিতে দেওয়া।",
};

const REASONS = {
    nothingShown: () => "এই ধরনের কোনো সনদ দেখানো হয়নি।",
    fileNotRead: () => "এই ধরনের কোনো সনদ দেখানো হয়নি, তবে একটি ফাইল পড়া যায়নি।",
    point: ({ certificate, point }) => `${certificate}: ${POINTS[point.kind](point)}`,
    notConfirmed: ({ certificate, answer }) => `${certificate}: পূরণ করত, তবে এখন নির্ভর করা যায় না: ${words.answers[answer]}।`,
    doesNotCount: ({ certificate, answer }) => `${certificate}: গণ্য নয়: ${words.answers[answer]}।`,
    notShownToBeOnePerson: ({ certificate }) => `${certificate}: অন্য সনদগুলোর সঙ্গে একই ব্যক্তির বলে দেখানো হয়নি।`,
    tooFewMonths: ({ found, wanted }) => `${wanted} মাসের মধ্যে ${found} মাস দেখানো হয়েছে।`,
};

export const profile = {
    verdicts: { met: "পূরণ হয়েছে", "not-met": "পূরণ হয়নি", unknown: "অজানা" },
    noDecision: "এটি কোনো দপ্তরের সিদ্ধান্ত নয়।",
    reason: (reason) => REASONS[reason.kind](reason),
    asOf: (date) => `${date} অনুযায়ী`,
    field: (code) => `ক্ষেত্র: ${code}`,
    doubt: "(শর্তটি নিশ্চিত নয়)",
    by: "যার দ্বারা: ",
    source: "সূত্র: ",
    notOnePerson: (own, others) =>
        `একই ব্যক্তির বলে দেখানো হয়নি: ${own} / ${others}। নাম, জন্মতারিখ ও পাসপোর্ট নম্বর অথবা পরিচয় সংযোগ দেখাতে হবে।`,

    title: "এই সনদগুলো কি চাওয়া শর্ত পূরণ করে?",
    lead: "কোনো চাকরি বা কর্মসূচি যা চায়, তার প্রতিটি শর্তের সঙ্গে সনদ মিলিয়ে দেখুন। সবকিছু এই যন্ত্রেই হয়: সনদ বা শর্ত কোনোটিই কোথাও পাঠানো হয় না।",
    which: "কী চাওয়া হয়েছে",
    ready: "তৈরি তালিকা",
    choose: "বেছে নিন…",
    open: "শর্তের ফাইল খুলুন (.yaml বা .json)",
    scan: "চাকরির বিজ্ঞাপনের কিউআর কোড স্ক্যান করুন",
    paste: "চাকরির বিজ্ঞাপনের কিউআর কোডের লেখা",
    use: "ব্যবহার করুন",
    of: "কার সনদ",
    kept: "এই যন্ত্রে রাখা সনদ: {count}টি",
    given: "খোলা ফাইলের সনদ, যা রাখা হয় না: {count}টি",
    openFiles: "না রেখে অন্য ফাইল খুলুন",
    useKept: "আবার রাখা সনদ ব্যবহার করুন",
    none: "এখনও কোনো সনদ নেই: “আমার সনদ” অংশে রাখুন, অথবা এখানে ফাইল খুলুন।",
    whichField: "কোন ক্ষেত্র বোঝানো হচ্ছে",
    bestField: "যেটিতে সবচেয়ে বেশি শর্ত পূরণ হয়",
    bad: "এটি এই পাতার পড়ার মতো শর্তের ফাইল নয়",
    strangeHost: "কিউআর কোডে {host} পাতার নাম আছে, যা এখানে পরিচিত নয়। এই পাতা সেখান থেকে শুধু শর্তগুলো নিয়েছে।",
    answered: "{time}-এ {host}-এর পাতায় মেলানো হয়েছে।",
    certificates: "সনদ",
};

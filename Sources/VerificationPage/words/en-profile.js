/** What the page says of profiles in English. Texts of answers are those of `sanad profile check`. */
import { words } from "./en.js";

const CLAIMS = {
    result: "result",
    activityStartDate: "first day of the activity",
    tasks: "tasks",
    basedOn: "certificates that it rests on",
};

const POINTS = {
    hides: ({ claim }) => `does not show its ${CLAIMS[claim]}; the holder can show it.`,
    namesNoField: () => "names no field.",
    passMarkUnknown: () => "shows a score, but not what share of the pass mark that is.",
    basisNotShown: ({ numbers }) => `rests on what was not shown or confirmed: ${numbers.join(", ")}.`,
    outcome: ({ outcome }) => `its outcome is: ${words.outcomes[outcome] ?? outcome}.`,
    tooLow: ({ framework, code }) => `is ${framework} ${code}; a higher one is asked for.`,
    otherField: ({ code }) => `is of another field: ${code}.`,
    tooOld: ({ date }) => `is too old: ${date}.`,
    scoreTooLow: () => "its score is too low a share of the pass mark.",
    noMention: (point) => `its tasks do not mention ${point.words.join(" / ")}.`,
    otherBasis: () => "rests on another kind of certificate.",
};

const REASONS = {
    nothingShown: () => "No certificate of this kind was shown.",
    fileNotRead: () => "No certificate of this kind was shown, but a file could not be read.",
    point: ({ certificate, point }) => `${certificate}: ${POINTS[point.kind](point)}`,
    notConfirmed: ({ certificate, answer }) => `${certificate}: would meet it, but could not be relied on: ${words.answers[answer]}.`,
    doesNotCount: ({ certificate, answer }) => `${certificate}: does not count: ${words.answers[answer]}.`,
    notShownToBeOnePerson: ({ certificate }) => `${certificate}: not shown to be one person with the other certificates.`,
    tooFewMonths: ({ found, wanted }) => `${found} of ${wanted} months are shown.`,
};

export const profile = {
    verdicts: { met: "met", "not-met": "not met", unknown: "unknown" },
    noDecision: "This is no decision of any office.",
    reason: (reason) => REASONS[reason.kind](reason),
    asOf: (date) => `as of ${date}`,
    field: (code) => `Field: ${code}`,
    doubt: "(the condition is not confirmed)",
    by: "by ",
    source: "Source: ",
    notOnePerson: (own, others) =>
        `Not shown to be one person: ${own} / ${others}. Names, birth date and a passport number must be shown, or an identity link.`,

    title: "Do these certificates meet what is asked?",
    lead: "Hold certificates against what a job or a program asks, item by item. Everything happens on this device: neither the certificates nor what is asked is sent anywhere.",
    which: "What is asked",
    ready: "Ready ones",
    choose: "Choose…",
    open: "Open a profile (.yaml or .json)",
    scan: "Scan the job ad's QR code",
    paste: "Text of the QR code in the job ad",
    use: "Use it",
    of: "Whose certificates",
    kept: "Those that are kept on this device: {count}",
    given: "From the files that were opened, which are not kept: {count}",
    openFiles: "Open other files, without keeping them",
    useKept: "Use the kept ones again",
    none: "There are no certificates yet: keep some under “My certificates”, or open files here.",
    whichField: "The field that is meant",
    bestField: "the one that meets most",
    bad: "This is no profile that this page can read",
    strangeHost: "The QR code names the page {host}, which is none of those that are known here. This page took nothing from it but what is asked.",
    answered: "Answered on {time} with the page of {host}.",
    certificates: "Certificates",
};

import LedgerCore

/// A profile's answers as a person reads them in a terminal.
struct ProfileSheet {
    private let answered: AnsweredProfile
    private var language: Language { answered.language }
    private var examination: ProfileExamination { answered.examination }

    init(_ answered: AnsweredProfile) { self.answered = answered }

    var text: String {
        (certificateLines + [""] + headLines + examination.items.flatMap(lines) + [""] + footLines)
            .joined(separator: "\n")
    }

    private var certificateLines: [String] {
        zip(answered.names, answered.verifications).flatMap { name, verification in
            let face = "\(verification.face.title(language)): \(verification.answer.title(language))"
            let certificate = verification.certificate
            let what = [
                certificate?.achievementNames.map { language($0) },
                certificate.map { outcomeTitle($0.outcome, language) },
            ]
            return ["\(Style.bold((certificate?.number ?? "–").printable))  \(face)   \(Style.dim(name.printable))"]
                + [what.compactMap { $0 }.joined(separator: ", ")].filter { !$0.isEmpty }.map { "    \($0.printable)" }
                + verification.reasons.map { "    \($0.sentence(language).printable)\(language(".", "।", "。"))" }
                + verification.identityLinks.map { "    \($0.sentence(language).printable)" }
        }
    }

    private var headLines: [String] {
        let profile = answered.profile
        let title = Style.bold(language(profile.title).printable)
        let asOf = language("as of \(profile.asOf)", "\(profile.asOf) অনুযায়ী", "\(profile.asOf) 時点")
        let field = examination.field.map { language("  Field: ", "  ক্ষেত্র: ", "  分野：") + $0.printable }
        return ["\(title)  (\(profile.id), \(asOf))"]
            + [profile.notes.map { "  \(language($0).printable)" }, field].compactMap { $0 }
    }

    private func lines(_ answer: ItemAnswer) -> [String] {
        let item = answer.item
        let doubt = item.isConfirmed ? "" : language(" (the condition is not confirmed)", " (শর্তটি নিশ্চিত নয়)", "（条件は未確認）")
        let head =
            "  \(answer.verdict.mark) \(Style.bold(answer.verdict.title(language)))  \(language(item.label).printable)\(doubt)"
        let by =
            answer.certificates.isEmpty
            ? [] : [language("by ", "যার দ্বারা: ", "証明書：") + answer.certificates.joined(separator: ", ")]
        let details =
            by + answer.recognitions.map { $0.sentence(language) } + answer.reasons.map { $0.sentence(language) }
        return [head] + details.map { "        \($0.printable)" }
    }

    private var footLines: [String] {
        let profile = answered.profile
        let counts = ItemAnswer.Verdict.allCases.map { "\($0.title(language)) \(examination.count($0))" }
        return [counts.joined(separator: " · "), personLine].compactMap { $0 } + [
            language("Source: ", "সূত্র: ", "出典：") + profile.source.printable,
            Style.bold(noDecision(language)),
        ]
    }

    /// That certificates of more than one person may be among those that were shown.
    private var personLine: String? {
        guard !examination.others.isEmpty else { return nil }
        let (own, others) = (examination.applicant.joined(separator: ", "), examination.others.joined(separator: ", "))
        return language(
            "Not shown to be one person: \(own) / \(others). Names, birth date and a passport number must be shown, or an identity link.",
            "একই ব্যক্তির বলে দেখানো হয়নি: \(own) / \(others)। নাম, জন্মতারিখ ও পাসপোর্ট নম্বর অথবা পরিচয় সংযোগ দেখাতে হবে।",
            "同一人物と示されていません：\(own) / \(others)。氏名・生年月日・旅券番号の開示、または本人同一性の確認が必要です。"
        ).printable
    }
}

import Credentials
import LedgerCore

/// An answer as a person reads it in a terminal.
struct AnswerSheet {
    /// What was verified.
    let item: ShownItem
    let verification: Verification
    let language: Language

    var text: String {
        ([headline] + reasonLines + certificateLines + checkLines + [nextStep, ""]).joined(separator: "\n")
    }

    private var headline: String {
        let face = verification.face
        let mark =
            switch face {
            case .genuine: Style.green("✔")
            case .genuineBut: Style.yellow("!")
            case .doNotAccept: Style.red("✘")
            case .couldNotBeConfirmed: Style.yellow("?")
            }
        let title = Style.bold(face.title(language))
        return "\(mark) \(title): \(verification.answer.title(language))   \(Style.dim(item.title(language).printable))"
    }

    private var reasonLines: [String] {
        var lines = verification.reasons.map { "    \($0.sentence(language).printable)\(stop)" }
        if verification.isOneCountrysWord, verification.answer == .valid {
            lines.append("    " + language("By one country's word.", "এক দেশের কথায়।", "一国のみの保証によります。"))
        }
        if verification.certificate?.outcome == "not-passed" {
            lines.append(
                "    "
                    + language(
                        "It certifies a test that was not passed.",
                        "এটি এমন পরীক্ষার সনদ যাতে উত্তীর্ণ হননি।",
                        "不合格となった試験の証明です。"
                    )
            )
        }
        let host = item.foreignHost.map { foreignHostSentence($0, language) }
        return lines + [verification.warning(language), host].compactMap { $0.map { "    \($0.printable)\(stop)" } }
    }

    /// What ends a sentence.
    private var stop: String { language(".", "।", "。") }

    private var certificateLines: [String] {
        guard let certificate = verification.certificate else { return [] }
        return holderRows + rows(of: certificate)
    }

    private var holderRows: [String] {
        guard let claims = verification.claims else { return [] }
        let latin = [claims[.familyName]?.string, claims[.givenName]?.string].compactMap { $0 }.joined(separator: ", ")
        let native = claims[.nativeName].map { $0.members.compactMap(\.value.string).joined(separator: " · ") }
        let born = claims[.birthDate]?.string
        let passport = claims[.passportNumber]?.string
        return [
            row(language("Holder", "ধারক", "氏名"), [latin, native].compactMap { $0 }.joined(separator: " · ")),
            row(language("Born", "জন্ম", "生年月日"), born),
            row(language("Passport", "পাসপোর্ট", "旅券番号"), passport),
            row(language("Photo", "ছবি", "写真"), photo),
            row(language("Based on", "যার ভিত্তিতে", "基となる証明"), basis),
        ].compactMap { $0 } + linkRows
    }

    /// What is to be said of the photo: one that is not what was signed has its own answer.
    private var photo: String? {
        guard verification.claims?[.photoDigest] != nil else { return nil }
        guard item.file.hasPhoto else {
            return language("signed, not in this file", "স্বাক্ষরিত, এই ফাইলে নেই", "署名済み（このファイルにはありません）")
        }
        guard verification.answer != .mismatch else { return nil }
        return language(
            "in the file, as it was signed",
            "ফাইলে আছে, যেমন স্বাক্ষরিত হয়েছিল",
            "ファイル内にあり、署名されたものと同じです"
        )
    }

    /// The certificates that it rests on, by their numbers; what they are worth is their own answer.
    private var basis: String? {
        verification.claims?[.basedOn].map { $0.elements.compactMap(\.string).joined(separator: ", ") }
    }

    private var linkRows: [String] {
        let label = language("Identity", "পরিচয়", "本人")
        return verification.identityLinks.compactMap { row(label, $0.sentence(language)) }
    }

    private func rows(of certificate: CertifiedFacts) -> [String] {
        let outcome = outcomeTitle(certificate.outcome, language)
        let kind = certificate.kind?.title(language)
        let dates = [certificate.issuedOn.description, certificate.loggedAt.map { loggedText($0) }]
        return [
            row(language("Number", "নম্বর", "番号"), certificate.number),
            row(language("Certifies", "বিষয়", "内容"), certificate.achievementNames.map { language($0) }),
            row("", certificate.descriptions.map { language($0) }),
            row(language("Evidence", "প্রমাণ", "根拠"), [kind, outcome].compactMap { $0 }.joined(separator: ", ")),
        ].compactMap { $0 }
            + certificate.alignments.map { row("", "\($0.name) (\($0.framework): \($0.code))") ?? "" }
            + [
                row(language("Center", "কেন্দ্র", "センター"), center(certificate)),
                row("", certificate.centerEnd?.sentence(language)),
                row(language("Issued", "প্রদান", "発行日"), dates.compactMap { $0 }.joined(separator: ", ")),
                row(language("Valid until", "মেয়াদ", "有効期限"), certificate.validUntil?.description),
                row("", backfill(certificate)),
                row("", certificate.isByNewKey ? newKeyText : nil),
                row(language("Replaces", "যার বদলে", "差替え元"), certificate.replaces?.sentence(language)),
                row(language("Replaced by", "নতুন সনদ", "差替え先"), certificate.replacedBy?.sentence(language)),
                row(language("Status as of", "অবস্থা", "状態の時点"), verification.statusAsOf?.description),
                row("", verification.snapshotSentence(language)),
                row("", verification.unusedStatusSentence(language)),
                row(language("Vouched by", "সাক্ষ্য", "保証"), verification.vouchingSentence(language)),
                row(language("Ledger", "খতিয়ান", "台帳"), verification.provenanceSentence(language)),
            ].compactMap { $0 } + recognitionRows
    }

    func row(_ label: String, _ value: String?) -> String? {
        guard let value, !value.isEmpty else { return nil }
        let padding = "".padded(toColumns: max(1, 14 - label.displayWidth))
        return "    \(Style.bold(label))\(padding)\(value.printable)"
    }

    func center(_ certificate: CertifiedFacts) -> String {
        [certificate.centerNames.map { language($0) }, certificate.center].compactMap { $0 }.joined(separator: " · ")
    }

    private func loggedText(_ time: LedgerTime) -> String {
        language("logged \(time)", "খতিয়ানভুক্ত \(time)", "台帳記載 \(time)")
    }

    private func backfill(_ certificate: CertifiedFacts) -> String? {
        certificate.awardedOn.map { date in
            language("entered later; awarded \(date)", "পরে যুক্ত; প্রদান \(date)", "後日登録、授与日 \(date)")
        }
    }

    private var newKeyText: String {
        language(
            "The key that signed it had been accredited less than 30 days before.",
            "যে চাবি দিয়ে স্বাক্ষরিত, তা ৩০ দিনেরও কম আগে অনুমোদিত।",
            "署名した鍵は認定から30日未満でした。"
        )
    }

    /// What is agreed about it; where nothing is, why not, and what the other side's qualification stands for.
    private var recognitionRows: [String] {
        let label = language("Recognition", "স্বীকৃতি", "相互承認")
        let agreed = verification.recognitions.filter(\.agreement.isInForce)
        guard agreed.isEmpty else {
            return agreed.compactMap { row(label, $0.agreement.sentence(language)) }
        }
        let none = language("No agreed recognition.", "সম্মত স্বীকৃতি নেই।", "合意された相互承認はありません。")
        let others = verification.recognitions.flatMap { recognition in
            [recognition.agreement.sentence(language), recognition.otherText(language)]
        }
        return [row(label, none)].compactMap { $0 } + others.compactMap { row("", $0) }
    }

    private var nextStep: String { "  \(Style.cyan("→")) \(verification.nextStep(language))" }
}

import Credentials
import LedgerCore

extension RecognitionAgreement {
    /// What both countries say, or what one says and why it is not in force.
    func sentence(_ language: Language) -> String {
        guard let reason = reason(language) else {
            let countries = countryNames(body.countries.count > 1 ? body.countries : parties, language)
            return language("\(countries) agree: ", "\(countries) একমত: ", "\(countries)の合意：")
                + body.terms(language) + language(".", "।", "。")
        }
        return body.terms(language)
            + language(" — not in force: \(reason).", " — কার্যকর নয়: \(reason)।", " — 効力なし：\(reason)。")
    }

    /// Why it is not in force, without a full stop; nil when it is.
    func reason(_ language: Language) -> String? {
        switch state {
        case .inForce: nil
        case .halfMade(let missing):
            language(
                "the half of \(countryNames(missing, language)) is missing",
                "\(countryNamesGenitive(missing)) অংশ এখনও নেই",
                "\(countryNames(missing, language))側の記載がまだありません"
            )
        case .unseen(let countries): Self.unseen(countries, language)
        case .differs(let members):
            language(
                "the two halves differ in \(members.joined(separator: ", "))",
                "দুই অংশে পার্থক্য আছে: \(members.joined(separator: ", "))",
                "両国の記載が異なります（\(members.joined(separator: "、"))）"
            )
        case .unconfirmed(let countries):
            language(
                "a second officer of \(countryNames(countries, language)) has not confirmed it",
                "\(countryNamesGenitive(countries)) দ্বিতীয় কর্মকর্তা এটি নিশ্চিত করেননি",
                "\(countryNames(countries, language))側の二人目の担当官の確認待ちです"
            )
        default: timeReason(language)
        }
    }

    private func timeReason(_ language: Language) -> String? {
        switch state {
        case .notYetInForce(let from):
            language(
                "it begins on \(CivilDate(containing: from))",
                "\(CivilDate(containing: from)) থেকে শুরু",
                "\(CivilDate(containing: from)) から有効になります"
            )
        case .expired(let end):
            language(
                "it ended with \(CivilDate(containing: end - 1))",
                "\(CivilDate(containing: end - 1)) তারিখে শেষ হয়েছে",
                "\(CivilDate(containing: end - 1)) をもって終了しました"
            )
        case .suspended(let country, let time):
            language(
                "\(countryName(country, language)) suspended it on \(time.date)",
                "\(countryName(country, language)) \(time.date) তারিখে স্থগিত করেছে",
                "\(countryName(country, language))が \(time.date) に停止しました"
            )
        case .revoked(let country, let time):
            language(
                "\(countryName(country, language)) revoked it on \(time.date)",
                "\(countryName(country, language)) \(time.date) তারিখে বাতিল করেছে",
                "\(countryName(country, language))が \(time.date) に取り消しました"
            )
        default: nil
        }
    }

    private static func unseen(_ countries: [String], _ language: Language) -> String {
        guard !countries.isEmpty else {
            return language(
                "no other country's ledger is at hand",
                "অন্য কোনো দেশের খতিয়ান হাতে নেই",
                "他国の台帳が手元にありません"
            )
        }
        return language(
            "the ledger of \(countryNames(countries, language)) is not at hand",
            "\(countryNamesGenitive(countries)) খতিয়ান হাতে নেই",
            "\(countryNames(countries, language))の台帳が手元にありません"
        )
    }
}

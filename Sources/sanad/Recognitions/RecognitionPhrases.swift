import Credentials
import LedgerCore

// What a recognition says, in three languages. Texts that a ledger brings are shown as they are.

extension Recognition {
    /// What it says of the two sides, without for what and until when.
    func claim(_ language: Language) -> String {
        let (one, other) = (from.title, to.title)
        return switch relation {
        case .equal:
            language("\(one) is equal to \(other)", "\(one) এবং \(other) সমান", "\(one) は \(other) と同等")
        case .atLeast:
            language(
                "\(one) counts as at least \(other)",
                "\(one) অন্তত \(other) হিসেবে গণ্য",
                "\(one) は \(other) 以上に相当"
            )
        case .partOf:
            language(
                "\(one) counts as a part of \(other)",
                "\(one) হলো \(other)-এর একটি অংশ",
                "\(one) は \(other) の一部に相当"
            )
        case .comparable:
            language("\(one) is comparable to \(other)", "\(one) \(other)-এর সঙ্গে তুলনীয়", "\(one) は \(other) と比較可能")
        }
    }

    /// The claim, for what it holds and the last day of it.
    func terms(_ language: Language) -> String {
        let purpose = purpose.map { language(", for \($0)", ", উদ্দেশ্য: \($0)", "、用途：\($0)") } ?? ""
        return claim(language) + purpose
            + language(", until \(lastDay)", ", \(lastDay) পর্যন্ত", "、\(lastDay) まで")
    }

    /// The first day (UTC) on which it is in force.
    var firstDay: CivilDate { CivilDate(containing: notBefore) }

    /// The last day (UTC) on which it is in force.
    var lastDay: CivilDate { CivilDate(containing: expires - 1) }
}

extension Recognition.Qualification {
    /// Country, framework and code, as in `BD NTVQF 2011: 3`.
    var title: String { "\(country) \(framework): \(code)" }
}

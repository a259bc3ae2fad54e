import Credentials
import Foundation

/// The words by which offices write outcomes.
enum OutcomeSpelling {
    private struct Entry: Sendable {
        let outcome: Outcome
        /// Those of the templates' languages.
        let title: Words
        let others: [String]
    }

    private static let entries = [
        Entry(outcome: .passed, title: Words("passed", "উত্তীর্ণ", "合格"), others: ["pass", "পাস"]),
        Entry(
            outcome: .partial,
            title: Words("partial", "আংশিক উত্তীর্ণ", "一部合格"),
            others: ["passed in part"]
        ),
        Entry(
            outcome: .notPassed,
            title: Words("not-passed", "উত্তীর্ণ নয়", "不合格"),
            others: ["not passed", "failed", "fail", "অনুত্তীর্ণ"]
        ),
        Entry(outcome: .completed, title: Words("completed", "সম্পন্ন", "修了"), others: []),
        Entry(outcome: .observed, title: Words("observed", "পর্যবেক্ষিত", "観察済み"), others: []),
        Entry(outcome: .sighted, title: Words("sighted", "দেখা হয়েছে", "確認済み"), others: []),
    ]

    private static let outcomes: [String: Outcome] = {
        let pairs = entries.flatMap { entry in
            ([entry.title.en, entry.title.bn, entry.title.ja] + entry.others).map { (key($0), entry.outcome) }
        }
        return Dictionary(pairs) { first, _ in first }
    }()

    /// The outcome as it is signed; a text that is none as it is.
    static func plain(_ text: String) -> String { outcomes[key(text)]?.rawValue ?? text }

    /// What a cell may hold: some outcomes, each in the words of the language.
    static func choices(_ outcomes: [String]) -> Words {
        let titles = entries.filter { outcomes.contains($0.outcome.rawValue) }.map(\.title)
        return Words(
            "one of \(titles.map(\.en).joined(separator: ", "))",
            "এর একটি: \(titles.map(\.bn).joined(separator: ", "))",
            "次のいずれか：\(titles.map(\.ja).joined(separator: "、"))"
        )
    }

    private static func key(_ text: String) -> String {
        Spelling.plainLatin(text).lowercased().precomposedStringWithCanonicalMapping
    }
}

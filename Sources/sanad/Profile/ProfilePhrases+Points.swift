import Credentials
import LedgerCore

extension MatchPoint {
    /// For a program.
    var code: String {
        switch self {
        case .hides: "hidden"
        case .namesNoField: "no-field"
        case .passMarkUnknown: "pass-mark-unknown"
        case .basisNotShown: "basis-not-shown"
        case .outcome: "outcome"
        case .tooLow: "too-low"
        case .otherField: "other-field"
        case .tooOld: "too-old"
        case .scoreTooLow: "score-too-low"
        case .noMention: "no-mention"
        case .otherBasis: "other-basis"
        }
    }

    func sentence(_ language: Language) -> String {
        switch self {
        case .hides(let claim):
            language(
                "does not show its \(claim.title(.en)); the holder can show it.",
                "\(claim.title(.bn)) দেখায় না; ধারক তা দেখাতে পারেন।",
                "\(claim.title(.ja))が示されていません。本人が開示できます。"
            )
        case .namesNoField:
            language("names no field.", "কোনো ক্ষেত্রের নাম নেই।", "分野が記されていません。")
        case .passMarkUnknown:
            language(
                "shows a score, but not what share of the pass mark that is.",
                "নম্বর দেখায়, কিন্তু তা পাস নম্বরের কত অংশ তা দেখায় না।",
                "得点は示されていますが、合格基準点に対する割合が分かりません。"
            )
        case .basisNotShown(let numbers):
            language(
                "rests on what was not shown or confirmed: \(numbers.joined(separator: ", ")).",
                "যার ভিত্তিতে দেওয়া, তা দেখানো বা নিশ্চিত করা হয়নি: \(numbers.joined(separator: ", "))।",
                "基となる証明書が提示または確認されていません：\(numbers.joined(separator: "、"))。"
            )
        default: shortSentence(language)
        }
    }

    private func shortSentence(_ language: Language) -> String {
        switch self {
        case .outcome(let outcome):
            language("its outcome is: ", "এর ফল: ", "結果：") + outcomeTitle(outcome, language) + language(".", "।", "。")
        case .tooLow(let framework, let code):
            language(
                "is \(framework) \(code); a higher one is asked for.",
                "\(framework) \(code); এর চেয়ে উঁচু প্রয়োজন।",
                "\(framework) \(code) であり、より上位が求められています。"
            )
        case .otherField(let code):
            language("is of another field: \(code).", "অন্য ক্ষেত্রের: \(code)।", "別の分野です：\(code)。")
        case .tooOld(let date):
            language("is too old: \(date).", "বেশি পুরোনো: \(date)।", "古すぎます：\(date)。")
        case .scoreTooLow:
            language(
                "its score is too low a share of the pass mark.",
                "এর নম্বর পাস নম্বরের প্রয়োজনীয় অংশের কম।",
                "得点が合格基準点に対する所定の割合に達していません。"
            )
        case .noMention(let words):
            language(
                "its tasks do not mention \(words.joined(separator: " / ")).",
                "কাজের বিবরণে \(words.joined(separator: " / ")) উল্লেখ নেই।",
                "業務の記載に \(words.joined(separator: " / ")) がありません。"
            )
        default:
            language(
                "rests on another kind of certificate.",
                "অন্য ধরনের সনদের ভিত্তিতে দেওয়া।",
                "別の種類の証明書に基づいています。"
            )
        }
    }
}

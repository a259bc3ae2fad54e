import CenterOffice
import LedgerCore

/// Asks a person at the terminal for a reason.
struct ReasonPrompt {
    let action: StatusAction
    let language: Language

    /// - Throws: `Failure` where the answer is none of those offered.
    func ask() throws -> StatusReason {
        let offered = StatusReason.offered(for: action)
        Terminal.note(language("Why?", "কারণ কী?", "理由は？"))
        for (number, reason) in offered.enumerated() {
            Terminal.note("  \(number + 1)  \(language(reason.words)) (\(reason.rawValue))")
        }
        let question = language("Number or code: ", "সংখ্যা বা কোড: ", "番号またはコード: ")
        let answer = Terminal.answer(question) ?? ""
        if let number = Int(answer), offered.indices.contains(number - 1) { return offered[number - 1] }
        guard let reason = StatusReason(rawValue: answer) else {
            throw Failure(
                .usage,
                language(
                    "no such reason; nothing was signed",
                    "এমন কারণ নেই; কিছুই স্বাক্ষর করা হয়নি",
                    "その理由はありません。何も署名されていません"
                )
            )
        }
        return reason
    }
}

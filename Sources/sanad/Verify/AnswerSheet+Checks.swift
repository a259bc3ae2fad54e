import LedgerCore

// What was checked and what was not, and whom to ask.
extension AnswerSheet {
    var checkLines: [String] {
        let list = CheckList(verification, of: item, language)
        return [
            row(language("Checked", "যাচাই হয়েছে", "確認済み"), list.checked.joined(separator: "; ")),
            row(language("Not checked", "যাচাই হয়নি", "未確認"), list.unchecked.joined(separator: "; ")),
            row(language("Ask", "জিজ্ঞাসা", "問合せ先"), whomToAsk),
        ].compactMap { $0 }
    }

    /// The center by its registered address, where the answer leaves a question.
    private var whomToAsk: String? {
        guard let certificate = verification.certificate, verification.face != .genuine else { return nil }
        return certificate.centerContact.map { "\(center(certificate)), \($0)" }
    }
}

import CenterOffice
import LedgerCore

// The table as it goes back.
extension ApplicantTable {
    /// The same rows and columns, with the answers behind them: CSV in UTF-8, as spreadsheets open it.
    func file(answers: [Int: [Verification]], _ language: Language) -> [UInt8] {
        let width = lines.map(\.count).max() ?? 0
        let table = lines.enumerated().map { place, cells in
            let added = place == 0 ? Self.headers(language) : Self.cells(answers[place + 1] ?? [], language)
            return cells + Array(repeating: "", count: width - cells.count) + added
        }
        return CSVText.file(table)
    }

    private static func headers(_ language: Language) -> [String] {
        [
            language("Answer", "উত্তর", "判定"), language("Answer code", "উত্তরের কোড", "判定コード"),
            language("Certificate", "সনদ", "証明書"), language("Certifies", "বিষয়", "内容"),
            language("Reasons", "কারণ", "理由"), language("Next", "করণীয়", "次にすること"),
        ]
    }

    /// A row with several certificates gets several answers in each cell.
    private static func cells(_ answers: [Verification], _ language: Language) -> [String] {
        let parts: [(Verification) -> String] = [
            { $0.face.title(language) }, { $0.answer.rawValue }, { $0.certificate?.number ?? "" },
            { ($0.certificate?.achievementNames).map { language($0) } ?? "" },
            { $0.reasons.map { $0.sentence(language) }.joined(separator: ". ") },
            { $0.nextStep(language) },
        ]
        return parts.map { part in answers.map(part).joined(separator: " | ").printable }
    }
}

import CenterOffice
import Credentials

/// What became of the rows of a roster.
struct IssuedTable {
    let lines: [CertificateLine]

    /// The workers' files, by number.
    let files: [String: String]

    private var waiting: Int { lines.count { $0.state == .signed } }

    private var refusals: [String] {
        lines.compactMap { line in
            guard case .refused(let reason) = line.state else { return nil }
            return reason
        }
    }

    var message: Words {
        let refusals = refusals
        let issued = StageWords.issued(lines.count - refusals.count, waiting: waiting)
        guard let reason = refusals.first else { return issued }
        return .sentences([issued, StageWords.refused(refusals.count, RefusalWords.account(reason))])
    }

    var tree: JSONTree {
        [
            "certificates": .integer(Int64(lines.count)), "waiting": .integer(Int64(waiting)),
            "refused": .integer(Int64(refusals.count)),
        ]
    }

    /// The office's own table with number, file and state behind its columns: CSV in UTF-8 with a byte order mark.
    func file(_ sheet: RosterSheet, _ language: PageLanguage) -> [UInt8] {
        let results = lines.map { line in
            let file = files[line.number] ?? ""
            return (line.row, ReturnedTable.Result(number: line.number, file: file, state: language(words(line.state))))
        }
        return ReturnedTable.file(sheet, results: Dictionary(results) { first, _ in first }, in: { language($0) })
    }

    private func words(_ state: CertificateState) -> Words {
        switch state {
        case .reserved: Words("not signed", "স্বাক্ষর হয়নি", "未署名")
        case .refused(let reason): Self.refused(RefusalWords.account(reason))
        default: state.words
        }
    }

    private static func refused(_ reason: Words) -> Words {
        Words("refused: \(reason.en)", "প্রত্যাখ্যাত: \(reason.bn)", "拒否：\(reason.ja)")
    }
}

extension CertificateState {
    /// How far it has come, in words.
    var words: Words {
        switch self {
        case .reserved, .signed: Words("signed, waits", "স্বাক্ষরিত, অপেক্ষায়", "署名済み・送信待ち")
        case .refused: Words("refused by the ledger", "খতিয়ানে প্রত্যাখ্যাত", "台帳が拒否")
        case .logged: Words("in the ledger", "খতিয়ানে আছে", "台帳に登録済み")
        case .countersigned: Words("countersigned", "প্রতিস্বাক্ষরিত", "連署済み")
        case .erased: Words("erased", "মুছে ফেলা হয়েছে", "消去済み")
        }
    }
}

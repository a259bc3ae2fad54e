import CenterOffice
import Credentials

/// The roster's own table as a file that the office gets back, with number, file and state of each row.
struct RosterReturn {
    /// Nil where none is asked for.
    let path: String?
    let roster: Roster
    let language: Language

    /// Finds out, before anything is signed, whether another file is in the way.
    ///
    /// - Throws: `FileError.exists`, but for the table of this very roster, written before.
    func checkPath() throws {
        guard let path, NewFile.exists(path) else { return }
        guard try ReturnedTable.isOne(NewFile.read(path), of: roster.sheet) else { throw FileError.exists(path) }
    }

    /// Writes the table for its owner's eyes alone.
    ///
    /// - Parameters:
    ///   - lines: What became of the rows.
    ///   - files: The workers' files, by certificate number.
    /// - Throws: `FileError`.
    func write(_ lines: [CertificateLine], files: [String: String]) throws {
        guard let path else { return }
        try checkPath()
        let results = lines.map { line in
            let file = files[line.number] ?? ""
            return (line.row, ReturnedTable.Result(number: line.number, file: file, state: state(line.state)))
        }
        let table = ReturnedTable.file(
            roster.sheet,
            results: Dictionary(results) { first, _ in first },
            in: { language($0) }
        )
        try NewFile.replace(path, with: table, access: .owner)
    }

    private func state(_ state: CertificateState) -> String {
        switch state {
        case .reserved: language("not signed", "স্বাক্ষর হয়নি", "未署名")
        case .signed: language("signed, not in the ledger yet", "স্বাক্ষরিত, এখনো খতিয়ানে নেই", "署名済み・台帳には未登録")
        case .refused(let reason): language("refused", "প্রত্যাখ্যাত", "拒否") + ": \(reason)"
        case .erased: language("erased", "মুছে ফেলা হয়েছে", "消去済み")
        case .logged, .countersigned: language("in the ledger", "খতিয়ানে আছে", "台帳に登録済み")
        }
    }
}

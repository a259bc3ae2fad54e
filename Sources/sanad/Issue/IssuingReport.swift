import CenterOffice
import Credentials

/// The table that a center gets back: which row of its roster became which certificate.
struct IssuingReport {
    let lines: [CertificateLine]
    /// The files that were written, by number.
    let files: [String: String]
    let folder: String
    let json: Bool
    /// What was read otherwise than it was written, by row.
    var converted: [Int: JSONTree] = [:]

    /// Prints the table.
    ///
    /// - Throws: Where the ledger refused one. What waits is no failure.
    func print() throws {
        if json {
            printJSON(.array(lines.map(tree)))
        } else {
            Swift.print(Style.bold("row   number                       state"))
            for line in lines { Swift.print("\(padded(line.row, 4))  \(padded(line.number, 27))  \(state(line))") }
        }
        let refused = lines.count { if case .refused = $0.state { true } else { false } }
        guard refused == 0 else {
            throw Failure(.refused, "\(refused) of \(lines.count) certificates refused by the ledger; see the table")
        }
        if !json { Swift.print(summary) }
    }

    private var summary: String {
        let count = "\(lines.count) certificate\(lines.count == 1 ? "" : "s")"
        let waiting = lines.count { $0.state == .signed }
        guard waiting > 0 else { return "\(count) issued." }
        return "\(count) signed, \(waiting) of them not yet shown to be logged: `sanad submit --office OFFICE` sends "
            + "them, and adds the proofs to the files in \(folder)."
    }

    private func state(_ line: CertificateLine) -> String {
        switch line.state {
        case .reserved: "not signed"
        case .signed: "signed, waits  \(files[line.number] ?? "")"
        case .refused(let reason): reason.printable
        case .logged(let index), .countersigned(let index): "entry \(index)  \(files[line.number] ?? "")"
        }
    }

    private func tree(_ line: CertificateLine) -> JSONTree {
        var members: [(name: String, value: JSONTree?)] = [
            ("row", .integer(Int64(line.row))), ("number", .string(line.number)),
            ("file", files[line.number].map(JSONTree.string)), ("converted", converted[line.row]),
        ]
        switch line.state {
        case .reserved: members.append(("state", "reserved"))
        case .signed: members.append(("state", "signed"))
        case .refused(let reason): members += [("state", "refused"), ("refusal", .string(reason))]
        case .logged(let index): members += logged(index, isCountersigned: false)
        case .countersigned(let index): members += logged(index, isCountersigned: true)
        }
        return .object(omittingNil: members)
    }

    private func logged(_ index: Int, isCountersigned: Bool) -> [(name: String, value: JSONTree?)] {
        [
            ("state", "logged"), ("index", .integer(Int64(index))), ("countersigned", .boolean(isCountersigned)),
        ]
    }

    private func padded(_ text: some CustomStringConvertible, _ width: Int) -> String {
        let text = text.description
        return text + String(repeating: " ", count: max(0, width - text.count))
    }
}

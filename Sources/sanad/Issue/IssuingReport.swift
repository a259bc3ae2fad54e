import CenterOffice
import Credentials

/// The table that a center gets back: which row of its roster became which certificate.
struct IssuingReport {
    let lines: [CertificateLine]
    /// The files that were written, by number.
    let files: [String: String]
    let json: Bool

    /// Prints the table.
    ///
    /// - Throws: Where the ledger refused one.
    func print() throws {
        if json {
            printJSON(.array(lines.map(tree)))
        } else {
            Swift.print(Style.bold("row   number                       state"))
            for line in lines { Swift.print("\(padded(line.row, 4))  \(padded(line.number, 27))  \(state(line))") }
        }
        let missing = lines.count { files[$0.number] == nil }
        guard missing == 0 else {
            throw Failure(.refused, "\(missing) of \(lines.count) certificates not in the ledger; see the table")
        }
        if !json { Swift.print("\(lines.count) certificate\(lines.count == 1 ? "" : "s") issued.") }
    }

    private func state(_ line: CertificateLine) -> String {
        switch line.state {
        case .reserved: "not signed"
        case .signed: "signed, not sent"
        case .refused(let reason): reason
        case .logged(let index): "entry \(index)  \(files[line.number] ?? "")"
        }
    }

    private func tree(_ line: CertificateLine) -> JSONTree {
        var members: [(name: String, value: JSONTree?)] = [
            ("row", .integer(Int64(line.row))), ("number", .string(line.number)),
            ("file", files[line.number].map(JSONTree.string)),
        ]
        switch line.state {
        case .reserved: members.append(("state", "reserved"))
        case .signed: members.append(("state", "signed"))
        case .refused(let reason): members += [("state", "refused"), ("refusal", .string(reason))]
        case .logged(let index): members += [("state", "logged"), ("index", .integer(Int64(index)))]
        }
        return .object(omittingNil: members)
    }

    private func padded(_ text: some CustomStringConvertible, _ width: Int) -> String {
        let text = text.description
        return text + String(repeating: " ", count: max(0, width - text.count))
    }
}

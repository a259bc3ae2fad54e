package import Credentials
package import LedgerCore

/// The certificates that somebody wants to change, as they were named.
package struct CertificateSelection: Sendable {
    private var named: [Named] = []
    private var mistakes: [RosterMistake] = []

    /// A number, by its text or by its serial alone.
    private struct Named: Sendable {
        let row: Int?
        let text: String
        let center: String?
        let serial: Int
    }

    package init() {}

    package var isEmpty: Bool { named.isEmpty && mistakes.isEmpty }

    /// Adds serials of the center that is acted for.
    package mutating func add(serials: [Int]) {
        named += serials.map { Named(row: nil, text: String($0), center: nil, serial: $0) }
    }

    /// Adds a whole number.
    package mutating func add(number: CertificateNumber) {
        named.append(Named(row: nil, text: number.description, center: number.centerID, serial: number.serial))
    }

    /// Adds the numbers of a file: one a line, or the column of a table that is headed so.
    package mutating func add(file bytes: [UInt8]) {
        do throws(RosterMistake) {
            for cell in try NumberFile.cells(bytes) {
                let text = Spelling.plainNumber(cell.text)
                do {
                    let number = try CertificateNumber(parsing: text)
                    named.append(
                        Named(row: cell.row, text: text, center: number.centerID, serial: number.serial)
                    )
                } catch {
                    let found = Words.quoted(cell.text) + Words(verbatim: " (\(error))")
                    mistakes.append(
                        RosterMistake(.certificateNumber, row: cell.row, found: found, expected: CellWords.certificate)
                    )
                }
            }
        } catch {
            mistakes.append(error)
        }
    }

    /// The serials, each once, that all are a center's, sorted.
    ///
    /// - Throws: `NumbersRejected` with every number that is none, is another center's, or stands there twice.
    package func serials(of center: String) throws(NumbersRejected) -> [Int] {
        var mistakes = mistakes
        var seen: [Int: Int?] = [:]
        for name in named {
            if let other = name.center, other != center {
                mistakes.append(mistake(.otherCenter, name, CorrectionWords.ofCenter(center)))
            } else if let row = seen.updateValue(name.row, forKey: name.serial) {
                let found = Words(verbatim: "\(name.text): ") + CorrectionWords.repeated(of: row)
                mistakes.append(
                    RosterMistake(.repeatedValue, row: name.row, found: found, expected: CorrectionWords.once)
                )
            }
        }
        guard mistakes.isEmpty else { throw NumbersRejected(mistakes: mistakes) }
        return seen.keys.sorted()
    }

    /// The serials, where each is of a certificate that this office signed and that the change is allowed for.
    ///
    /// - Parameters:
    ///   - center: The office's center.
    ///   - states: What the office knows of its certificates.
    ///   - action: What is to be done.
    ///   - reason: Why.
    /// - Returns: The serials, sorted.
    /// - Throws: `NumbersRejected` with every number that is at fault, and why.
    package func serials(
        of center: String,
        in states: StatusMemory,
        for action: StatusAction,
        _ reason: StatusReason
    ) throws -> [Int] {
        let serials = try serials(of: center)
        var mistakes: [RosterMistake] = []
        for name in named {
            guard let condition = try states.condition(ofSerial: name.serial) else {
                mistakes.append(mistake(.unknownNumber, name, CorrectionWords.signedHere))
                continue
            }
            guard !condition.allows(action, reason, byOfficer: false) else { continue }
            let found = Words(verbatim: "\(name.text), ") + condition.words
            mistakes.append(
                RosterMistake(.state, row: name.row, found: found, expected: CorrectionWords.needed(for: action))
            )
        }
        guard mistakes.isEmpty else { throw NumbersRejected(mistakes: mistakes) }
        return serials
    }

    private func mistake(_ code: RosterCode, _ name: Named, _ expected: Words) -> RosterMistake {
        RosterMistake(code, row: name.row, found: Words(verbatim: name.text), expected: expected)
    }
}

import CenterOffice
import Credentials
import LedgerCrypto

/// Certificate numbers as people type them: one each, or the first and the last of a range.
struct NumberRanges {
    private let texts: [String]

    /// The most numbers in one range.
    private static let most = 10_000

    init(_ texts: [String]) { self.texts = texts }

    /// - Throws: `PageProblem` for what is no number and no range.
    func selection() throws -> CertificateSelection {
        var selection = CertificateSelection()
        for text in texts {
            let ends = text.replacing("…", with: "–").split(separator: "–").map { part in
                part.filter { !$0.isWhitespace }
            }
            let numbers = ends.compactMap { try? CertificateNumber(parsing: $0) }
            guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last, numbers.count <= 2
            else { throw PageProblem.badField("numbers", FormWords.certificateNumber) }
            if numbers.count == 1 {
                selection.add(number: first)
            } else {
                guard first.centerID.hasSameBytes(as: last.centerID), first.serial <= last.serial,
                    last.serial - first.serial < Self.most
                else { throw PageProblem.badField("numbers", FormWords.certificateNumber) }
                selection.add(serials: Array(first.serial...last.serial))
            }
        }
        return selection
    }
}

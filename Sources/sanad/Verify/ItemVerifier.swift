import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto

/// Verifies many items on all cores with the same ledgers.
struct ItemVerifier: Sendable {
    private static let share = 16
    private static let batch = 512

    let verifier: Verifier
    let copies: [LedgerCopy<RegistryMemory>]

    /// The oldest status to rely on, in days, by the ledger that was read.
    let ages: [String: Int]

    /// The same, where none was.
    let usualAge: Int

    /// The same, where it was asked for.
    let maximumStatusAge: Int?

    /// The answers, in the order of the items.
    func all(_ items: [ShownItem]) async throws -> [Verification] {
        var verifications: [Verification] = []
        var bar = ProgressBar("Verifying", total: items.count)
        let width = ProcessInfo.processInfo.activeProcessorCount
        for start in stride(from: 0, to: items.count, by: Self.batch) {
            let part = Array(items[start..<min(start + Self.batch, items.count)])
            let answers = try await inParts(part.count, share: Self.share, width: width) { range in
                try range.map { try verify(part[$0]) }
            }
            verifications += answers.flatMap { $0 }
            bar.advance(to: verifications.count)
        }
        bar.finish()
        return verifications
    }

    private func verify(_ item: ShownItem) throws -> Verification {
        var verification = try verify(item.file)
        if let coded = coded(item.file, verification) { verification.compare(print: item.printed, coded: coded) }
        if let print = item.print { verification.compare(print, with: item.file) }
        return verification
    }

    /// What the code or the file shows, to be compared with print; nil where nothing was found of it.
    private func coded(_ file: ShownFile, _ verification: Verification) -> [PaperClaim]? {
        if case .paper(let paper) = file, paper.payload != nil {
            return paper.claims + [.number(paper.number.description)]
        }
        guard let certificate = verification.certificate else { return nil }
        let claims = verification.claims?.disclosures.map { PaperClaim(name: $0.name, value: JSONTree($0.value)) }
        return (claims ?? []) + [.number(certificate.number)]
    }

    private func verify(_ file: ShownFile) throws -> Verification {
        switch file {
        case .unread(let why): return answer(.unreadInput(Names(why)))
        case .certificate(let certificate): return try verifier(for: file.origin).verify(certificate, ledgers: copies)
        case .paper(let paper): return try verifier(for: origin(of: paper)).verify(paper, ledgers: copies)
        case .stored(let stored): return try verify(reread(stored))
        }
    }

    private func reread(_ stored: StoredCertificate) -> ShownFile {
        do {
            return .certificate(try stored.read())
        } catch {
            return .unread(because: error)
        }
    }

    private func answer(_ reason: Reason) -> Verification {
        var verification = Verification()
        verification.add(reason)
        return verification
    }

    /// The ledger that was read of those a paper may be of.
    private func origin(of paper: ShownPaper) -> String? {
        ages.keys.sorted().first { paper.payload?.isOf(origin: $0) ?? true }
    }

    private func verifier(for origin: String?) -> Verifier {
        var verifier = verifier
        let age = origin.flatMap { origin in ages.first { $0.key.hasSameBytes(as: origin) }?.value }
        verifier.maximumStatusAge = maximumStatusAge ?? age ?? usualAge
        return verifier
    }
}

extension PaperClaim {
    /// The number of a certificate, which is printed and listed as its claims are.
    static func number(_ number: String) -> PaperClaim { PaperClaim(name: "number", value: .string(number)) }
}

import CenterOffice
import Foundation
import LedgerCore
import LedgerCrypto

/// A file that says how far an audit has come, so that it can go on after an interruption.
///
/// What it says is believed, as an earlier result is: only its owner may read or write it.
struct AuditProgress {
    let path: String

    /// What was audited to its end, and what an interrupted audit left.
    private(set) var basis: AuditBasis

    /// How far copies were compared.
    private var copies: [ComparedCopy] = []

    /// The ledger that is being replayed.
    private var place = ""
    private var origin = ""
    private var savedAt: ContinuousClock.Instant?

    private static let interval = Duration.seconds(3)

    /// Takes up what an interrupted audit left, when it is of these anchors.
    ///
    /// - Throws: `Failure` for a file that is something else.
    init(path: String, anchors: TrustAnchors) throws {
        self.path = path
        basis = AuditBasis(anchors: anchors, ledgers: [])
        guard NewFile.exists(path) else { return }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0o777
        guard mode & 0o077 == 0 else { throw FileError.tooOpen(path) }
        let earlier = try EarlierAudit(path: path, auditor: nil)
        try earlier.check(anchors)
        basis = earlier.basis
        copies = try Self.copies(in: NewFile.read(path), path)
        let words = basis.ledgers.map { "\($0.size) entries of \($0.place)" }.joined(separator: ", ")
        Terminal.note("going on after \(words), which an interrupted audit looked at".printable)
    }

    /// The same file while one ledger is replayed.
    func of(_ origin: String, at place: String) -> AuditProgress {
        var progress = self
        (progress.origin, progress.place) = (origin, place)
        return progress
    }

    /// What is known of the ledger that is being replayed.
    var earlier: AuditBasis.Ledger? {
        basis.ledgers.first { $0.origin.hasSameBytes(as: origin) && $0.place.hasSameBytes(as: place) }
    }

    /// Writes how far the replay has come, every few seconds, and when the program is told to end.
    ///
    /// - Throws: Where the file cannot be written; `Failure` when the program was told to end.
    mutating func save(_ auditor: Auditor<RegistryMemory>) throws {
        let isAsked = (try? Interruption.check()) == nil
        let isDue = savedAt.map { $0.duration(to: .now) > Self.interval } ?? true
        guard isAsked || isDue else { return }
        savedAt = .now
        if auditor.size > earlier?.size ?? 0 {
            try save(AuditBasis.Ledger(auditor, of: origin, at: place, findings: auditor.findings))
        }
        guard isAsked else { return }
        throw Failure(.unfinished, "interrupted after \(auditor.size) entries; the same command goes on from there")
    }

    /// Puts one ledger's state in place of what is known of it.
    mutating func save(_ ledger: AuditBasis.Ledger) throws {
        basis.ledgers.removeAll {
            $0.origin.hasSameBytes(as: ledger.origin) && $0.place.hasSameBytes(as: ledger.place)
        }
        basis.ledgers.append(ledger)
        try write()
    }

    private func write() throws {
        try NewFile.replace(path, with: readableJSON(File(basis: basis, copies: copies)), access: .owner)
    }

    /// The audit has come to its end.
    func remove() {
        // What stays behind would only be taken up again by the next audit.
        try? FileManager.default.removeItem(atPath: path)
    }
}

// How far the comparison of copies has come.
extension AuditProgress {
    private struct File: Encodable {
        let basis: AuditBasis
        let copies: [ComparedCopy]
    }

    private struct Copies: Decodable {
        let copies: [ComparedCopy]?
    }

    private static func copies(in bytes: [UInt8], _ path: String) throws -> [ComparedCopy] {
        do {
            return try JSONDecoder().decode(Copies.self, from: Data(bytes)).copies ?? []
        } catch {
            throw Failure(.data, "\(path) does not say how far copies were compared: \(error)")
        }
    }

    /// What is known of a comparison of these two places.
    func compared(_ origin: String, at place: String, with copy: String) -> ComparedCopy {
        copies.first { $0.isOf(origin, at: place, with: copy) }
            ?? ComparedCopy(origin: origin, place: place, copy: copy)
    }

    /// Writes how far a comparison has come, every few seconds, and when the program is told to end.
    ///
    /// - Throws: Where the file cannot be written; `Failure` when the program was told to end.
    mutating func save(_ compared: ComparedCopy, isDone: Bool = false) throws {
        let isAsked = (try? Interruption.check()) == nil
        let isDue = savedAt.map { $0.duration(to: .now) > Self.interval } ?? true
        guard isAsked || isDue || isDone else { return }
        savedAt = .now
        copies.removeAll { $0.isOf(compared.origin, at: compared.place, with: compared.copy) }
        copies.append(compared)
        try write()
        guard isAsked else { return }
        throw Failure(
            .unfinished,
            "interrupted after \(compared.tiles) full tiles of \(compared.copy); the same command goes on from there"
        )
    }
}

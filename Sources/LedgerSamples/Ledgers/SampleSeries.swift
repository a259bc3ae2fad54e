import Credentials
package import LedgerCore
import LedgerCrypto

/// Any number of certificates of one center in one session, to measure with: statements in an order in which a ledger
/// takes them, all at one time.
///
/// `foundation` makes the country ready to issue; `credentials` follow in any order. `entries()` is the ledger that
/// they make, in memory.
package struct SampleSeries: Sendable {
    package let country: SampleCountry
    package let center: SampleCenter

    /// Genesis, officers, achievements, the center and its session.
    package let foundation: [[UInt8]]
    package let credentials: [[UInt8]]

    /// The time at which all of it is signed.
    package let time: LedgerTime

    /// Signs `count` certificates on all cores, with new keys unless others are given.
    package init(
        credentials count: Int,
        keys: SampleKeys = .random,
        at time: LedgerTime = SampleCountry.start,
        peers: [Peer] = []
    ) async throws {
        let country = try SampleCountry(keys: keys)
        let center = try SampleCenter(14, in: country)
        var (foundation, sessions) = try country.foundation(centers: [center], seats: max(1, count), at: time)
        foundation[0] = try country.genesis(at: time, peers: peers)
        let session = sessions[0]
        credentials = try await Self.sign(count) { serial in
            try country.credential(of: center, serial: serial, session: session, at: time).issuerJWT.bytes
        }
        self.country = country
        self.center = center
        self.foundation = foundation
        self.time = time
    }

    package var statements: [[UInt8]] { foundation + credentials }

    /// The entries of the ledger that the statements make.
    ///
    /// - Throws: `Refusal` when the rules refuse one.
    package func entries() throws -> [[UInt8]] {
        var ledger = SampleLedger(country, at: time)
        for statement in statements {
            if let refusal = try ledger.append(statement) { throw refusal }
        }
        return ledger.entries
    }

    /// The certificates that the foundation registers, by which signatures can be checked ahead.
    package func certificates() throws -> [String: CertificateRecord] {
        var ledger = SampleLedger(country, at: time)
        var certificates: [String: CertificateRecord] = [:]
        for statement in foundation {
            for case .certificate(let record) in try ledger.changes(of: statement) {
                certificates[record.fingerprint] = record
            }
        }
        return certificates
    }

    private static func sign(
        _ count: Int,
        _ sign: @escaping @Sendable (_ serial: Int) throws -> [UInt8]
    ) async throws -> [[UInt8]] {
        let share = 64
        return try await withThrowingTaskGroup(of: (Int, [[UInt8]]).self) { group in
            for start in stride(from: 1, through: count, by: share) {
                group.addTask { (start, try (start...min(start + share - 1, count)).map(sign)) }
            }
            var parts: [Int: [[UInt8]]] = [:]
            for try await (start, part) in group { parts[start] = part }
            return parts.keys.sorted().flatMap { parts[$0] ?? [] }
        }
    }
}

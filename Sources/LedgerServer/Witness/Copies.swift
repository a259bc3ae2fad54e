import HTTPTypes
import LedgerCrypto
import Logging
import TransparencyLog

/// The copies of other countries' ledgers.
struct Copies: Sendable {
    let usable: [CopiedLedger]

    /// Why the others cannot be used, by their origins.
    let unusable: [(origin: String, reason: String)]

    /// Opens a copy of each ledger that the policy gives an address for. One that cannot be opened keeps
    /// neither the others nor this country's ledger from their work.
    init(of federation: Federation, for own: ServedLedger, pace: CopyPace, logger: Logger) {
        var (usable, unusable) = ([CopiedLedger](), [(origin: String, reason: String)]())
        for log in federation.logs {
            do {
                usable.append(
                    try CopiedLedger(
                        of: log,
                        for: own,
                        witnessKeys: federation.policy.witnesses.map(\.key),
                        pace: pace,
                        logger: logger
                    )
                )
            } catch {
                unusable.append((log.origin, "\(error)"))
                logger.error(
                    "a copy cannot be used; move it away to have it fetched again",
                    metadata: ["origin": "\(log.origin)", "reason": "\(error)"]
                )
            }
        }
        self.usable = usable
        self.unusable = unusable
    }

    /// The copy of a log.
    ///
    /// - Throws: 404 for a log that is none of those.
    func find(_ origin: String) throws -> CopiedLedger {
        if let copy = usable.first(where: { $0.log.origin.hasSameBytes(as: origin) }) { return copy }
        if let copy = unusable.first(where: { $0.origin.hasSameBytes(as: origin) }) {
            throw Problem(
                "copy-unusable",
                .serviceUnavailable,
                "the copy of \(copy.origin) cannot be used here; the operator's log has more",
                retryAfter: 3600
            )
        }
        throw Problem("unknown-origin", .notFound, "this witness does not know a log of this origin")
    }

    /// The copy of the log with this hash of its origin, as it stands in paths; nil when there is none.
    func find(hash: String) -> CopiedLedger? {
        usable.first { originHash($0.log.origin).hasSameBytes(as: hash) }
    }
}

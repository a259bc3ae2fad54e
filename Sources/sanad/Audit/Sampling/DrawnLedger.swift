import LedgerCore
import TransparencyLog

/// The certificates that were drawn from one ledger.
struct DrawnLedger: Encodable {
    let origin: String

    /// The checkpoint that they were drawn by.
    let size: Int
    let root: String

    /// Of how many.
    let certificates: Int
    let drawn: [Certificate]

    struct Certificate: Encodable {
        let entry: Int
        let number: String
        let center: String
        let session: String?
    }

    /// - Throws: `Failure` where no checkpoint is vouched for.
    init(_ audit: LedgerAudit, count: Int) throws {
        guard let list = audit.observer as? CredentialList, let checkpoint = audit.countersigned?.checkpoint else {
            throw Failure(
                .unfinished,
                "\(audit.ledger.origin): no checkpoint is vouched for by the witnesses that the policy asks for"
            )
        }
        origin = checkpoint.origin
        size = checkpoint.size
        root = checkpoint.root.base64
        certificates = list.count(below: checkpoint.size)
        let facts = audit.ledger.facts
        drawn = FairDraw.places(count, root: checkpoint.root, population: certificates).compactMap { place in
            let slip = list.slips[place]
            let center = list.centers[Int(slip.center)]
            return facts.credential(center: center, serial: Int(slip.serial)).map {
                Certificate(entry: slip.index, number: $0.number, center: center, session: $0.session)
            }
        }
    }

    /// Rows of CSV, whose cells need no quotation marks.
    var rows: [String] {
        drawn.map { "\(origin),\($0.entry),\($0.number),\($0.center),\($0.session ?? "")" }
    }
}

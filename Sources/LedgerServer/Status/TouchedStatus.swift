import Credentials
import LedgerCore

/// What entries may have changed in the status lists.
struct TouchedStatus: Sendable {
    /// Serials, by list.
    private(set) var serials: [StatusListName: Set<Int>] = [:]

    /// Sessions, each of whose certificates may have changed.
    private(set) var sessions: Set<String> = []

    /// Whether any certificate may have changed: a key was revoked, or a decision about one confirmed.
    private(set) var isEverything = false

    init(_ entries: [[UInt8]]) {
        for entry in entries {
            // What the rules refused changes nothing, and may not be readable.
            guard let statement = (try? Entry(parsing: entry)).flatMap({ try? Statement(parsing: $0.statement) }) else {
                continue
            }
            note(statement)
        }
    }

    private mutating func note(_ statement: Statement) {
        switch statement.content {
        case .credential(let credential):
            note(credential: credential.id)
            if let superseded = credential.supersedes { note(credential: superseded) }
        case .status(let status): note(status.target)
        case .confirmation: isEverything = true
        default: break
        }
    }

    private mutating func note(_ target: StatusStatement.Target) {
        switch target {
        case .credentials(let targets):
            for (center, serials) in targets {
                for serial in serials { note(center: center, serial: serial) }
            }
        case .others(.session, let identities): sessions.formUnion(identities)
        case .others(.key, _): isEverything = true
        case .others: break
        }
    }

    private mutating func note(credential id: String) {
        guard let number = CredentialOrigin(id)?.number else { return }
        note(center: number.centerID, serial: number.serial)
    }

    private mutating func note(center: String, serial: Int) {
        let name = StatusListName(center: center, number: StatusPosition(serial: serial).list)
        serials[name, default: []].insert(serial)
    }
}

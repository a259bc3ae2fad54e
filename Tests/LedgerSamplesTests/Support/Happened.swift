import Credentials
import LedgerCore
import LedgerStore

/// What a ledger's status statements did, and its certificates stand for.
struct Happened {
    private var found: Set<String> = []

    private static let expected = [
        "credential suspend", "credential revoke", "credential reinstate", "session close", "session suspend",
        "key revoke", "key revoke from a time", "center revoke", "a successor", "a supersession", "not-passed",
        "partial",
        "passed", "a course", "a certificate without session", "a renamed achievement",
    ]

    /// What was to happen and did not.
    var missing: [String] { Self.expected.filter { !found.contains($0) } }

    init(_ store: LedgerStore) throws {
        for entry in try store.entries(0..<store.size) {
            guard let statement = try? Statement(parsing: Entry(parsing: entry).statement) else { continue }
            switch statement.content {
            case .status(let status):
                found.insert("\(status.kind.rawValue) \(status.action.rawValue)")
                if status.effective != nil { found.insert("key revoke from a time") }
            case .accreditation(let accreditation):
                if accreditation.succeeds != nil { found.insert("a successor") }
            case .session(let session):
                if session.closes.dayNumber - session.date.dayNumber > 90 { found.insert("a course") }
            case .achievement(let achievement):
                if achievement.version == "2" { found.insert("a renamed achievement") }
            case .credential(let credential):
                found.insert(credential.outcome)
                if credential.supersedes != nil { found.insert("a supersession") }
                if credential.session == nil { found.insert("a certificate without session") }
            default: break
            }
        }
    }
}

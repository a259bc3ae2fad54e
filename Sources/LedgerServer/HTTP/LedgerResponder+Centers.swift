import Credentials
import Hummingbird
import LedgerCore
import LedgerStore

// Who may issue, as the ledger says it.
extension LedgerResponder {
    func centers() throws -> Response {
        let time = ledger.clock()
        let answer = try ledger.store.read { facts in
            let standing = Standing(facts, needsConfirmations: try facts.ledger()?.needsConfirmations ?? false)
            return try facts.centers().map { try Self.center($0, facts, standing, at: time) }
        }
        return .json(.array(answer))
    }

    private static func center(
        _ record: CenterRecord,
        _ facts: StoreFacts,
        _ standing: Standing<StoreFacts>,
        at time: LedgerTime
    ) throws -> JSONTree {
        let accreditations = try standing.accreditations(ofCenter: record.id, upTo: time)
        let description = accreditations.last?.center
        let inForce = try standing.accreditationsInForce(ofCenter: record.id, at: time)
        var keys: [JSONTree] = []
        for thumbprint in Self.keys(of: accreditations) {
            guard let key = try facts.key(thumbprint), case .center(_, let role) = key.owner else { continue }
            let state = try standing.condition(of: key).state
            keys.append([
                "kid": .string(thumbprint), "role": .string(role.rawValue), "state": .string(state.rawValue),
            ])
        }
        return .object(omittingNil: [
            ("id", .string(record.id)),
            ("name", description?.name.tree),
            ("country", description.map { .string($0.country) }),
            ("district", description?.district.map(JSONTree.string)),
            ("contact", description.map { .string($0.contact) }),
            ("state", .string(try standing.condition(of: record).state.rawValue)),
            ("accredited", .boolean(!inForce.isEmpty)),
            ("scope", .array(Set(inForce.flatMap(\.scope)).sorted().map(JSONTree.string))),
            ("keys", .array(keys)),
        ])
    }

    /// The thumbprints of the keys that accreditations list, each once, oldest first.
    static func keys(of accreditations: [AccreditationRecord]) -> [String] {
        var seen: Set<String> = []
        return accreditations.flatMap(\.keys).filter { seen.insert($0).inserted }
    }
}

import Credentials
import HTTPTypes
import LedgerCrypto
import TransparencyLog

/// What a path of the ledger's HTTP interface names.
///
/// Each thing has one path in one spelling; everything else is not found.
enum Route: Hashable, Sendable {
    case submission
    case entry(Int)
    case proof(Int)
    case credential(String)
    case centers
    case achievements
    case recognitions
    case faults
    /// A status list as an IETF Token Status List.
    case statusList(StatusListName)
    /// The same as a W3C Bitstring Status List.
    case statusBitstring(StatusListName)
    /// The same with the path to a snapshot's root and the proof of that snapshot.
    case statusProof(StatusListName)
    /// All status lists of the newest snapshot.
    case statuses
    case checkpoint
    case tile(TilePath)
    case addCheckpoint
    case handedCheckpoints
    case evidence
    /// The newest checkpoint of the log with this hash of its origin that this country's witness cosigned.
    case cosigned(hash: String)
    /// A part of the copy of that log.
    case copiedTile(hash: String, TilePath)
    case centerProfile(String)
    case issuerMetadata(String)
    case context
    case typeMetadata
    case openAPI
    case liveness
    case readiness
    case metrics
    case landing

    init?(path: String) {
        switch path {
        case "/": self = .landing
        case "/checkpoint": self = .checkpoint
        case "/v1/statements": self = .submission
        case "/v1/centers": self = .centers
        case "/v1/achievements": self = .achievements
        case "/v1/recognitions": self = .recognitions
        case "/v1/faults": self = .faults
        case "/v1/statuses": self = .statuses
        case "/v1/checkpoints": self = .handedCheckpoints
        case "/v1/evidence": self = .evidence
        case "/add-checkpoint": self = .addCheckpoint
        case "/contexts/1": self = .context
        case "/types/skill-certificate/1": self = .typeMetadata
        case "/openapi.yaml": self = .openAPI
        case "/livez": self = .liveness
        case "/readyz": self = .readiness
        case "/metrics": self = .metrics
        default:
            guard let route = Self.withParameter(path) else { return nil }
            self = route
        }
    }

    private static func withParameter(_ path: String) -> Route? {
        if path.hasPrefix("/tile/") { return TilePath(String(path.dropFirst())).map(Route.tile) }
        if let id = path.after("/centers/") { return .centerProfile(id) }
        if let id = path.after("/.well-known/jwt-vc-issuer/centers/") { return .issuerMetadata(id) }
        if let number = path.after("/v1/credentials/") { return .credential(number) }
        if let list = statusList(path) { return list }
        if let copied = copied(path) { return copied }
        guard path.hasPrefix("/v1/entries/") else { return nil }
        let parts = path.dropFirst("/v1/entries/".count).split(separator: "/", omittingEmptySubsequences: false)
        guard let index = parts.first.flatMap(Self.index) else { return nil }
        switch parts.dropFirst() {
        case []: return .entry(index)
        case ["proof"]: return .proof(index)
        default: return nil
        }
    }

    /// Reads `/status/<center>/<number>` and what lies below it.
    private static func statusList(_ path: String) -> Route? {
        guard path.hasPrefix("/status/") else { return nil }
        let parts = path.dropFirst("/status/".count).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, !parts[0].isEmpty, let number = index(parts[1]), number <= StatusListName.highestNumber
        else { return nil }
        let name = StatusListName(center: String(parts[0]), number: number)
        switch parts.dropFirst(2) {
        case []: return .statusList(name)
        case ["bitstring"]: return .statusBitstring(name)
        case ["proof"]: return .statusProof(name)
        default: return nil
        }
    }

    /// Reads what lies below the SHA-256 of a log's origin, in 64 lower-case hexadecimal digits.
    private static func copied(_ path: String) -> Route? {
        let digits = path.utf8.dropFirst().prefix(64)
        let isHash = digits.count == 64 && digits.allSatisfy { hexadecimal.contains($0) }
        guard path.hasPrefix("/"), isHash, let hash = String(digits) else { return nil }
        switch String(path.utf8.dropFirst(65)) {
        case "/checkpoint"?: return .cosigned(hash: hash)
        case let rest?: return TilePath(String(rest.dropFirst())).map { .copiedTile(hash: hash, $0) }
        case nil: return nil
        }
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)

    /// Decimal, without leading zeros.
    private static func index(_ text: Substring) -> Int? {
        guard let index = Int(text), index >= 0, String(index).hasSameBytes(as: String(text)) else { return nil }
        return index
    }

    /// What may be done with it.
    var methods: [HTTPRequest.Method] {
        switch self {
        case .submission, .addCheckpoint, .handedCheckpoints: [.post]
        default: [.get, .head]
        }
    }

    /// What metrics and logs call it: never a parameter.
    var name: String {
        switch self {
        case .submission: "statements"
        case .entry: "entry"
        case .proof: "proof"
        case .credential: "credential"
        case .centers: "centers"
        case .achievements: "achievements"
        case .recognitions: "recognitions"
        case .faults: "faults"
        case .statusList: "status"
        case .statusBitstring: "status-bitstring"
        case .statusProof: "status-proof"
        case .statuses: "statuses"
        case .checkpoint: "checkpoint"
        case .tile(.hashes): "tile"
        case .tile(.entries): "tile-entries"
        case .addCheckpoint: "add-checkpoint"
        case .handedCheckpoints: "checkpoints"
        case .evidence: "evidence"
        case .cosigned: "cosigned"
        case .copiedTile(_, .hashes): "copied-tile"
        case .copiedTile(_, .entries): "copied-tile-entries"
        case .centerProfile: "center"
        case .issuerMetadata: "issuer"
        case .context: "context"
        case .typeMetadata: "type-metadata"
        case .openAPI: "openapi"
        case .liveness: "livez"
        case .readiness: "readyz"
        case .metrics: "metrics"
        case .landing: "landing"
        }
    }
}

extension String {
    /// The one path element after `prefix`; nil for anything else.
    fileprivate func after(_ prefix: String) -> String? {
        guard hasPrefix(prefix) else { return nil }
        let rest = dropFirst(prefix.count)
        return rest.isEmpty || rest.contains("/") ? nil : String(rest)
    }
}

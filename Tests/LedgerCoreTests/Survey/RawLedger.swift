import Foundation
import LedgerCore

/// A ledger's admitted statements read by another reader than ours: lines, base64url and Foundation's JSON.
struct RawLedger {
    let statements: [Statement]

    struct Statement {
        let typ: String
        let month: String
        let payload: [String: Any]

        subscript(path: String...) -> Any? {
            path.reduce(payload as Any?) { value, name in (value as? [String: Any])?[name] }
        }
    }

    /// `refused` are the entries that the rules refused.
    init(_ entries: [[UInt8]], refused: Set<Int>) throws {
        statements = try entries.enumerated().filter { !refused.contains($0.offset) }.map { try Self.read($0.element) }
    }

    private static func read(_ entry: [UInt8]) throws -> Statement {
        let lines = String(decoding: entry, as: UTF8.self).split(separator: "\n").map(String.init)
        let parts = lines[4].split(separator: ".").map(String.init)
        return Statement(
            typ: try json(parts[0])["typ"] as? String ?? "",
            month: String(lines[2].prefix(7)),
            payload: try json(parts[1])
        )
    }

    private static func json(_ part: String) throws -> [String: Any] {
        let standard = part.replacing("-", with: "+").replacing("_", with: "/")
        let padded = standard + String(repeating: "=", count: (4 - standard.count % 4) % 4)
        let data = Data(base64Encoded: padded) ?? Data()
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    var credentials: [Statement] { statements.filter { $0.typ == "vc+sd-jwt" } }

    /// How many statements there are of each kind that `group` names.
    static func count(_ statements: [Statement], by group: (Statement) -> String?) -> [String: Int] {
        statements.compactMap(group).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}

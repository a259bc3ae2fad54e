import Credentials
import Foundation
import LedgerCore
import TransparencyLog

/// The golden ledger: 34 entries made and checked by another implementation.
enum Golden {
    static let folder = Bundle.module.resourceURL.map { $0.appending(path: "Vectors/golden") }

    static func data(_ name: String) throws -> Data {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return try Data(contentsOf: folder.appending(path: name))
    }

    static func json<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        try JSONDecoder().decode(type, from: data(name))
    }

    static func entries() throws -> [[UInt8]] {
        try EntryBundle.decode(Array(data("ledger/tile/entries/000.p/34")), count: 34)
    }

    /// The records after all entries, refused ones included.
    static func replayed() throws -> Registry<RegistryMemory> {
        var registry = Registry(RegistryMemory())
        for entry in try entries() { try registry.admit(entry) }
        return registry
    }

    struct Answers: Decodable {
        let size: Int
        let root: String
        let fault: Fault
        let credentials: [String: Credential]
        let lists: [String: String]

        struct Fault: Decodable {
            let index: Int
            let code: String
            let voided: Bool
        }

        struct Credential: Decodable {
            let state: String
            let index: Int
            let seed: String
            let signingInputSha256: String
        }
    }

    struct Refusals: Decodable {
        let refusals: [Refused]

        struct Refused: Decodable, CustomStringConvertible, Sendable {
            let code: String
            let what: String
            let entry: Data

            var description: String { "\(code): \(what)" }
        }
    }

    struct Mutations: Decodable {
        let entries: [Mutation]

        struct Mutation: Decodable, Sendable {
            let entry: Data
            let typ: String
            let mutation: String
            let at: String
            let admitted: Bool
            let code: String?
        }
    }
}

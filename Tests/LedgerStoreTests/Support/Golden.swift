import Foundation
import LedgerCore
import TransparencyLog

/// The golden ledger: 34 entries made and checked by another implementation.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../LedgerCoreTests/Vectors/golden").standardizedFileURL

    static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: name))) }

    static func json<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes(name)))
    }

    static func entries() throws -> [[UInt8]] {
        try EntryBundle.decode(bytes("ledger/tile/entries/000.p/34"), count: 34)
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
        }

        struct Credential: Decodable {
            let state: String
            let index: Int
        }
    }

    struct Refusals: Decodable {
        let refusals: [Refused]

        struct Refused: Decodable {
            let code: String
            let what: String
            let entry: Data
        }
    }

    struct Mutations: Decodable {
        let entries: [Mutation]

        struct Mutation: Decodable {
            let entry: Data
            let admitted: Bool
            let code: String?
        }
    }
}

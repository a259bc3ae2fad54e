import LedgerClient
import LedgerCore
import LedgerStore
import Testing
import TransparencyLog

extension Country {
    /// Submits statements from several clients at once until they fail or there are no more.
    ///
    /// - Returns: What was acknowledged: each statement with its index.
    func load(_ statements: [[UInt8]], clients: Int = 4) async -> [(statement: [UInt8], index: Int)] {
        await withTaskGroup { group in
            for number in 0..<clients {
                group.addTask { [self] in
                    var acknowledged: [(statement: [UInt8], index: Int)] = []
                    for place in stride(from: number, to: statements.count, by: clients) {
                        let statement = statements[place]
                        guard case .placed(let placement)? = try? await client.submit([statement]).first else { break }
                        acknowledged.append((statement, placement.index))
                    }
                    return acknowledged
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// Every acknowledged statement is in the ledger once, at its index.
    func expectPlaced(_ placed: [(statement: [UInt8], index: Int)]) async throws {
        let entries = try await entries()
        var indexes: [[UInt8]: [Int]] = [:]
        for (index, bytes) in entries.enumerated() {
            indexes[try Entry(parsing: bytes).statement, default: []].append(index)
        }
        for (statement, index) in placed { #expect(indexes[statement] == [index]) }
    }

    /// The copy of another country's ledger is what the other country serves, byte for byte.
    func expectCopy(of other: Country) async throws {
        let entries = try await other.entries()
        let copied = try Country.entries(in: copyDirectory(of: other))
        #expect(copied.count == entries.count)
        #expect(copied == entries)
    }
}

extension LedgerStore {
    /// Looks at the ledger in a directory, which a daemon may use at the same time.
    static func look<Result>(into directory: String, _ body: (LedgerStore) throws -> Result) throws -> Result {
        let store = try LedgerStore(directory: directory, mode: .reader)
        defer { try? store.close() }
        return try body(store)
    }
}

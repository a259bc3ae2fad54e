import Credentials
import Foundation
import GRDB
package import LedgerClient
import LedgerCore
import TransparencyLog

// A receipt is one country's word. A statement stays in the outbox until its proof bears the word of all.
extension OfficeFile {
    /// How many proofs are kept in one commit, and how many are asked for at a time.
    private static let proofsAtATime = 16

    /// Fetches the proofs that the ledger's witnesses have cosigned by now, oldest entry first.
    ///
    /// - Returns: How many statements are countersigned that were not before.
    /// - Throws: `LedgerClientError` where the line breaks, `badReceipt` where a proof does not hold.
    @discardableResult
    package func fetchCountersignatures(
        from client: LedgerClient,
        progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> Int {
        let ledger = try known
        let policy = try policy(in: ledger)
        let items = try awaitingCountersignature()
        var count = 0
        for start in stride(from: 0, to: items.count, by: Self.proofsAtATime) {
            let part = Array(items[start..<min(start + Self.proofsAtATime, items.count)])
            let proofs = try await Self.proofs(of: part.compactMap(\.state.index), from: client)
            var answered: [Answered] = []
            for item in part {
                guard let index = item.state.index, let proof = proofs[index] else { continue }
                let receipt = try Receipt(index: index, proof: proof, of: item.statement, log: ledger.log)
                guard try receipt.isAccepted(by: policy) else { continue }
                answered.append(Answered(item, .logged(receipt, isCountersigned: true)))
            }
            try record(answered)
            count += answered.count
            progress(start + part.count, items.count)
            // A checkpoint covers all entries below its size: what comes later is not covered either.
            guard answered.count == part.count else { break }
        }
        return count
    }

    private func awaitingCountersignature() throws -> [OutboxItem] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(OutboxItem.columns) FROM outbox
                    WHERE entry IS NOT NULL AND isCountersigned = 0 ORDER BY entry
                    """
            ).map(OutboxItem.init)
        }
    }

    /// The countersigned proofs of entries, as far as there are any, by index.
    private static func proofs(of indexes: [Int], from client: LedgerClient) async throws -> [Int: String] {
        try await withThrowingTaskGroup(of: IndexedProof.self) { group in
            for index in indexes {
                group.addTask {
                    let proof = try await client.countersignedProof(of: index)
                    return IndexedProof(index: index, proof: proof?.description)
                }
            }
            var proofs: [Int: String] = [:]
            for try await indexed in group { proofs[indexed.index] = indexed.proof }
            return proofs
        }
    }

    private struct IndexedProof: Sendable {
        let index: Int
        let proof: String?
    }
}

import Foundation
import LedgerCore
import LedgerStore

/// Appends to a ledger, batch after batch, each durable.
struct AppendBench {
    /// The statements of one batch.
    private static let batch = 100

    /// The batches of one run, and those before it that only warm up what a daemon has warm.
    private static let (batches, warmUp) = (5, 1)

    private let stand: Stand
    private let ledger: BenchLedger

    init(_ stand: Stand, _ ledger: BenchLedger) {
        self.stand = stand
        self.ledger = ledger
    }

    /// Microseconds an entry.
    func append() async throws -> Double {
        let statements = try await stand.fresh(Self.batch * (Self.batches + Self.warmUp), for: ledger)
        let store = try LedgerStore(directory: ledger.directory, mode: .writer)
        defer { try? store.close() }
        let checked = try await BenchLedger.checked(statements, for: store)
        let warm = Self.batch * Self.warmUp
        try appendBatches(of: checked[..<warm], to: store)
        let watch = Stopwatch()
        try appendBatches(of: checked[warm...], to: store)
        return watch.seconds * 1e6 / Double(Self.batch * Self.batches)
    }

    private func appendBatches(of checked: ArraySlice<CheckedStatement>, to store: LedgerStore) throws {
        for start in stride(from: checked.startIndex, to: checked.endIndex, by: Self.batch) {
            try ledger.append(Array(checked[start..<start + Self.batch]), to: store)
        }
    }

    /// The least that it can take: as many bytes as a batch has, and one fdatasync a batch. Microseconds an entry.
    func plainWrite() async throws -> Double {
        let bytes = try await stand.measured(Self.batch).prefix(Self.batch).reduce(0) { $0 + $1.count }
        return try stand.disk.appendAndSync(bytes) * 1e6 / Double(Self.batch)
    }
}

import Credentials
import Foundation
import LedgerCore
import LedgerSamples
import LedgerStore

/// A ledger on disk, as a daemon keeps it.
final class BenchLedger {
    let directory: String
    let country: BenchCountry

    /// How many certificates it was filled with.
    private var filled = 0

    /// How many of the certificates whose admission is measured it holds, or will.
    private(set) var measured = 0

    /// How many statements are checked, appended and made durable together while it is filled.
    private static let share = 2_000

    /// Founds a ledger.
    init(founding country: BenchCountry, at directory: String) throws {
        self.directory = directory
        self.country = country
        // Each rests on those before it.
        for statement in country.foundation {
            let checked = CheckedStatement(try Statement(parsing: statement), certificate: nil)
            try withStore(.writer) { try append([checked], to: $0) }
        }
    }

    /// Copies a ledger.
    init(copying other: BenchLedger, to directory: String) throws {
        self.directory = directory
        country = other.country
        filled = other.filled
        measured = other.measured
        try FileManager.default.copyItem(atPath: other.directory, toPath: directory)
    }

    /// Removes its files.
    func remove() throws { try FileManager.default.removeItem(atPath: directory) }

    var size: Int { get throws { try withStore(.reader) { try $0.size } } }

    /// Appends certificates until there are `size` entries.
    func fill(to size: Int, progress: (Int) -> Void = { _ in }) async throws {
        let store = try LedgerStore(directory: directory, mode: .writer)
        defer { try? store.close() }
        while case let held = try store.size, held < size {
            let first = filled + 1
            let statements = try await country.filling(first..<first + min(Self.share, size - held))
            try append(await Self.checked(statements, for: store), to: store)
            filled += statements.count
            progress(held + statements.count)
        }
    }

    /// Says that the next `count` of the certificates whose admission is measured go into this ledger.
    ///
    /// - Returns: Which ones they are.
    func take(_ count: Int) -> Range<Int> {
        defer { measured += count }
        return measured..<measured + count
    }

    /// Checks the form and signature of statements, as a daemon does before their turn comes.
    static func checked(_ statements: [[UInt8]], for store: LedgerStore) async throws -> [CheckedStatement] {
        try await onAllCores(statements.count) { part in
            try part.map { index in
                let statement = try Statement(parsing: statements[index])
                let record = try store.certificateRecord(statement.jws.header.certificateThumbprint)
                return CheckedStatement(statement, certificate: record)
            }
        }.flatMap { $0 }
    }

    /// Appends what is in order, in one transaction.
    func append(_ batch: [CheckedStatement], to store: LedgerStore) throws {
        let outcomes = try store.append(
            batch,
            clock: LedgerTime(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)),
            signer: country.sample.log,
            cosigner: country.sample.witness
        )
        for case .refused(let refusal) in outcomes { throw refusal }
    }

    /// Opens the ledger for as long as `body` takes.
    func withStore<Result>(_ mode: LedgerStore.Mode, _ body: (LedgerStore) throws -> Result) throws -> Result {
        let store = try LedgerStore(directory: directory, mode: mode)
        defer { try? store.close() }
        return try body(store)
    }
}

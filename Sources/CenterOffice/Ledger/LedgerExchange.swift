import Foundation
package import LedgerClient

/// One exchange of a desk with its ledger: what the ledger has more is taken in, what waits is sent, and what came
/// back is kept and added to the workers' files.
package struct LedgerExchange: Sendable {
    /// What is being done, of which so much is done.
    package enum Step: Sendable {
        case reading, sending, fetchingProofs
    }

    package let file: OfficeFile
    package let client: LedgerClient

    package init(_ file: OfficeFile, with client: LedgerClient) {
        self.file = file
        self.client = client
    }

    /// Proofs that are kept, and added to the files of a folder later.
    package struct Unfiled: Sendable {
        package let folder: String
        package let error: FileError
    }

    /// By how many seconds the ledger's clock is ahead of this computer's; nil where it shows none.
    ///
    /// - Throws: `LedgerClientError` where the line is down.
    package func clockAhead() async throws -> Int64? {
        let clock = try await client.clock()
        return clock.map { $0 - Int64(Date().timeIntervalSince1970) }
    }

    /// Takes in what the ledger has more than was seen.
    ///
    /// - Throws: `LedgerClientError` where the line is down, `OfficeError` where it is not the ledger that this office
    ///   knows.
    package func read(progress: (Step, Int, Int) -> Void) async throws {
        try await file.catchUp(with: client) { progress(.reading, $0, $1) }
    }

    /// Sends what waits as far as it goes.
    ///
    /// - Parameters:
    ///   - time: Now, in seconds since 1970.
    ///   - progress: Told how much of a step is done of how much.
    /// - Returns: The ledger's words where it took nothing more for now.
    /// - Throws: `LedgerClientError` where the line breaks; what was answered before is kept.
    package func send(at time: Int64, progress: (Step, Int, Int) -> Void) async throws -> String? {
        try await file.deliver(to: client, at: time) { progress(.sending, $0, $1) }.busy
    }

    /// Fetches what has been countersigned since, and adds to the workers' files what has become known.
    ///
    /// - Returns: What could not be added.
    /// - Throws: `LedgerClientError` where the line breaks; what came before is kept.
    package func fetchProofs(progress: (Step, Int, Int) -> Void) async throws -> [Unfiled] {
        try await file.catchUp(with: client)
        try await file.fetchCountersignatures(from: client) { progress(.fetchingProofs, $0, $1) }
        return try await refile()
    }

    private func refile() async throws -> [Unfiled] {
        var failures: [Unfiled] = []
        for filed in try file.unfinishedFiles() {
            do {
                try await file.refile(filed, from: client)
            } catch let error as FileError {
                failures.append(Unfiled(folder: filed.folder, error: error))
            }
        }
        return failures
    }
}

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

    /// What an exchange came to.
    package struct Report: Sendable {
        /// The ledger's words where it took nothing more for now.
        package internal(set) var busy: String?
        /// Why proofs are not in the files of some folders yet: they are kept, and added later.
        package internal(set) var unfiled: [FileError] = []
    }

    /// Takes in what the ledger has more than was seen.
    ///
    /// - Returns: By how many seconds the ledger's clock is ahead of this computer's; nil where it shows none.
    /// - Throws: `LedgerClientError` where the line is down, `OfficeError` where it is not the ledger that this office
    ///   knows.
    package func open(progress: (Step, Int, Int) -> Void) async throws -> Int64? {
        let clock = try await client.clock()
        let ahead = clock.map { $0 - Int64(Date().timeIntervalSince1970) }
        try await file.catchUp(with: client) { progress(.reading, $0, $1) }
        return ahead
    }

    /// Sends what waits as far as it goes, and fetches what has been countersigned since.
    ///
    /// - Parameters:
    ///   - time: Now, in seconds since 1970.
    ///   - progress: Told how much of a step is done of how much.
    /// - Returns: What it came to.
    /// - Throws: `LedgerClientError` where the line breaks; what was answered before is kept.
    package func send(at time: Int64, progress: (Step, Int, Int) -> Void) async throws -> Report {
        var report = Report()
        let delivery = try await file.deliver(to: client, at: time) { progress(.sending, $0, $1) }
        report.busy = delivery.busy
        try await file.catchUp(with: client)
        try await file.fetchCountersignatures(from: client) { progress(.fetchingProofs, $0, $1) }
        report.unfiled = try await refile()
        return report
    }

    private func refile() async throws -> [FileError] {
        var failures: [FileError] = []
        for filed in try file.unfinishedFiles() {
            do {
                try await file.refile(filed, from: client)
            } catch let error as FileError {
                failures.append(error)
            }
        }
        return failures
    }
}

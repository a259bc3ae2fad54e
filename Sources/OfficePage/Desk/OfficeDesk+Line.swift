import CenterOffice
import Credentials
import HTTPTypes
import LedgerClient
import LedgerCore
import Synchronization

/// What is known of the line to the ledger.
struct LineState: Sendable {
    var isOnline = false

    /// By how many seconds the ledger's clock was ahead of this computer's when the line was last open.
    var ledgerAhead: Int64?
}

/// What came of an exchange with the ledger.
struct Exchanged: Sendable {
    /// Whether the ledger took nothing more for now.
    let isBusy: Bool
}

// The line to the ledger. One that is down is no failure: the desk works without.
extension OfficeDesk {
    /// How often a request is made on a line that may be down, and how long its answer may take.
    private static let attempts = 2
    private static let patience = Duration.seconds(30)

    /// Takes in what the ledger has, and sends what waits.
    ///
    /// - Parameters:
    ///   - url: The ledger's address; nil for the one that was used last.
    ///   - job: Is told what is being done.
    /// - Returns: What came of it; nil where there is no line.
    /// - Throws: Where the ledger answers, and is not the one that this office knows.
    @concurrent
    func exchange(at url: String? = nil, for job: Job) async throws -> Exchanged? {
        guard let address = try url ?? file.ledgerURL else { return nil }
        let client = try LedgerClient(url: address, patience: Self.patience, attempts: Self.attempts)
        await line.take()
        do {
            let report = try await exchange(with: client, for: job)
            if url != nil { try file.remember(ledgerURL: address) }
            await line.give()
            return report
        } catch {
            lineState.withLock { $0.isOnline = false }
            await line.give()
            guard let error = error as? LedgerClientError, error.isLineDown else { throw error }
            return nil
        }
    }

    private func exchange(with client: LedgerClient, for job: Job) async throws -> Exchanged {
        let exchange = LedgerExchange(file, with: client)
        let ahead = try await exchange.clockAhead()
        lineState.withLock { $0.ledgerAhead = ahead }
        try await exchange.read { job.at($0.words, $1, of: $2) }
        lineState.withLock { $0.isOnline = true }
        try takeCertificates()
        let busy = try await exchange.send(at: now()) { job.at($0.words, $1, of: $2) }
        _ = try await exchange.fetchProofs { job.at($0.words, $1, of: $2) }
        return Exchanged(isBusy: busy != nil)
    }

    /// The authority's answer to what was asked when the desk was set up is in the ledger.
    private func takeCertificates() throws {
        guard keys.contains(where: { !$0.isCertified }), let known = try known else { return }
        try directory.takeCertificates(from: known, at: now())
    }

    /// What an act's certificates rest on, with the proofs of it; nothing off the line.
    @concurrent
    func support(of act: Act) async throws -> [CertificateFile.LoggedStatement] {
        guard lineState.withLock({ $0.isOnline }), let url = try file.ledgerURL else { return [] }
        let client = try LedgerClient(url: url, patience: Self.patience, attempts: Self.attempts)
        do {
            return try await file.support(of: act, in: file.known, from: client)
        } catch let error as LedgerClientError where error.isLineDown {
            lineState.withLock { $0.isOnline = false }
            return []
        }
    }

    /// Sends what waits, without anybody waiting for it; nothing before the ledger's address is known.
    func sendInBackground() async {
        guard (try? file.ledgerURL) != nil else { return }
        _ = await jobs.start(.send) { try await self.send(at: nil, $0) }
    }

    /// Sends what waits, and fetches what is countersigned by now and certificates that the people wait for, where there is
    /// any of it; nobody is told how it went.
    ///
    /// - Throws: What reading the office file throws, and where the ledger is not the one that this office knows.
    func sendQuietly() async throws {
        let counts = try file.summary(at: now()).all
        let isBusy = await jobs.isBusy
        let isWaiting = counts.waiting > 0 || counts.logged > 0 || keys.contains { !$0.isCertified }
        guard !isBusy, isWaiting else { return }
        _ = try await exchange(for: Job(.send))
    }

    /// Sends what waits, and says how far it came.
    func send(at url: String?, _ job: Job) async throws -> Job.Outcome {
        guard try url != nil || file.ledgerURL != nil else {
            throw PageProblem("no-ledger", .conflict, StageWords.noLedger)
        }
        guard let report = try await exchange(at: url, for: job) else {
            throw PageProblem("line-down", .serviceUnavailable, StageWords.lineDown)
        }
        let counts = try file.summary(at: now()).all
        let words = StageWords.sent(counts.logged + counts.countersigned, waiting: counts.waiting)
        let more = report.isBusy ? [StageWords.ledgerBusy] : []
        return Job.Outcome(message: .sentences([words] + more), result: counts.tree)
    }
}

extension LedgerExchange.Step {
    fileprivate var words: Words {
        switch self {
        case .reading: StageWords.reading
        case .sending: StageWords.sending
        case .fetchingProofs: StageWords.fetchingProofs
        }
    }
}

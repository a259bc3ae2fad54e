import CenterOffice
import Credentials
import LedgerClient
import LedgerCore

/// A center's desk at work: its office file, and its line to the ledger where there is one.
struct Desk {
    let file: OfficeFile

    let options: LineOptions

    /// The language of the person at the desk.
    let language: Language

    /// Nil off the line.
    private(set) var client: LedgerClient?

    /// By how many seconds the ledger's clock was ahead of this computer's when the line was opened.
    private(set) var ledgerAhead: Int64?

    /// How often a request is made on a line that may be down.
    private static let attempts = 2

    init(_ office: OfficeOptions, _ options: LineOptions, speaking language: Language = .current) throws {
        file = try office.open()
        self.options = options
        self.language = language
    }

    var isOnline: Bool { client != nil }

    /// Opens the line, and takes in what the ledger has more than was seen. A line that is down is said, and no
    /// failure: the desk works without.
    ///
    /// - Throws: Where the ledger answers, and is not the one that this office knows.
    mutating func connect() async throws {
        guard !options.offline else { return }
        guard let url = try options.ledger ?? file.ledgerURL else {
            return Terminal.note(DeskPhrases.noLedger(language))
        }
        let client = try LedgerClient(url: url, attempts: Self.attempts)
        let exchange = LedgerExchange(file, with: client)
        do {
            ledgerAhead = try await exchange.clockAhead()
            try await exchange.read(progress: draw)
        } catch let error as LedgerClientError where error.isLineDown {
            return noteLineDown(error)
        }
        if try file.ledgerURL != url { try file.remember(ledgerURL: url) }
        self.client = client
    }

    /// Opens the line as `connect` does, and sends what waits before anything is added to it.
    mutating func connectAndSend() async throws {
        try await connect()
        try await send()
    }

    /// Sends the outbox as far as it goes, fetches what has been countersigned since, and adds to the workers' files
    /// what has become known.
    mutating func send() async throws {
        guard let client else { return }
        let exchange = LedgerExchange(file, with: client)
        do {
            if let busy = try await exchange.send(at: secondsNow(), progress: draw) {
                Terminal.note(DeskPhrases.busy(busy, language).printable)
            }
            for left in try await exchange.fetchProofs(progress: draw) {
                Terminal.note(DeskPhrases.unfiled(left.folder, left.error, language).printable)
            }
        } catch let error as LedgerClientError where error.isLineDown {
            self.client = nil
            noteLineDown(error)
        }
    }

    private func draw(_ step: LedgerExchange.Step, _ done: Int, of total: Int) {
        Terminal.progress(DeskPhrases.step(step, language), done, of: total)
    }

    /// What an act's certificates rest on, with the proofs of it; nothing off the line.
    mutating func support(of act: Act) async throws -> [CertificateFile.LoggedStatement] {
        guard let client else { return [] }
        do {
            return try await file.support(of: act, in: file.known, from: client)
        } catch let error as LedgerClientError where error.isLineDown {
            self.client = nil
            noteLineDown(error)
            return []
        }
    }

    private func noteLineDown(_ error: LedgerClientError) {
        Terminal.note(DeskPhrases.lineDown(language(error.account), language).printable)
    }
}

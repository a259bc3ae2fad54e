import Foundation
import LedgerClient
import LedgerCore
import LedgerCrypto
import LedgerServer
import LedgerStore
import LedgerTestSupport
import Logging
import Testing
import TransparencyLog

/// Bangladesh's daemon, which copies and cosigns Japan's ledger.
struct WitnessScene: Sendable {
    let daemon: SampleDaemon
    let log: ScriptedLog
    let clock: SettableClock

    /// The keys that the policy knows Japan's log by.
    private var logKeys: [NoteVerifierKey]

    init(_ other: OtherLedger, publishing: Bool = true) throws {
        daemon = try SampleDaemon()
        log = ScriptedLog(origin: other.origin)
        clock = SettableClock(daemon.time)
        logKeys = [other.country.log.verifierKey]
        if publishing { log.publish(other.entries, try other.note()) }
    }

    /// The same daemon with a policy that knows Japan's log by other keys.
    func trusting(_ keys: [NoteVerifierKey]) -> WitnessScene {
        var scene = self
        scene.logKeys = keys
        return scene
    }

    var witnessKey: NoteVerifierKey {
        get throws {
            try NoteVerifierKey(
                name: "\(daemon.country.origin)/witness",
                kind: .cosignature,
                publicKey: daemon.witnessKey.publicKey
            )
        }
    }

    /// Where what the witness cosigned is served, and the copy.
    var copyPath: String { "/\(originHash(log.origin))" }

    /// Where the copy lies.
    var copyDirectory: String { LedgerStore.copyDirectory(of: log.origin, in: daemon.dataDirectory) }

    func federation(at url: String, more: String = "") throws -> Federation {
        let logs = logKeys.map { "log \($0) \(url)\n" }.joined()
        return Federation(try TrustPolicy(logs + more + "quorum none\n"), origin: daemon.country.origin)
    }

    /// Serves both ledgers while `body` runs. A busy machine has time: Japan's log to answer (`patience`), and the copy to
    /// come up to it while Japan waits for a cosignature (`answer`).
    func serving(
        pollInterval: Duration = .seconds(3600),
        patience: Duration = .seconds(60),
        answer: Duration = .seconds(30),
        foundsAtOnce: Bool = true,
        more: String = "",
        logger: Logger? = nil,
        _ body: @escaping @Sendable (RunningLedger) async throws -> Void
    ) async throws {
        try await log.serving { url in
            var configuration = LedgerService.Configuration()
            configuration.copying.interval = pollInterval
            configuration.copying.patience = patience
            configuration.copying.answer = answer
            // Small rounds, so that a small ledger takes several.
            configuration.copying.round = RoundLimits(entries: 256)
            try await LedgerServerTests.serving(
                daemon.open(foundsAtOnce: foundsAtOnce, clock: { [clock] in clock.now }),
                federation: federation(at: url, more: more),
                configuration: configuration,
                logger: logger,
                body
            )
        }
    }
}

import LedgerCore
import LedgerStore
import Logging
import ServiceLifecycle

/// Has a snapshot taken whenever one is due.
///
/// The ledger says when the last one was taken, so a new start takes none that is not due.
struct SnapshotKeeper: Service {
    let ledger: ServedLedger
    let desk: StatusDesk
    let sequencer: Sequencer
    let news: CheckpointNews
    let schedule: SnapshotSchedule
    let logger: Logger

    /// How long it does not look at the clock, at most: it may be set.
    private static let mostPause = Duration.seconds(60)

    /// How long to wait while nothing may be appended.
    private static let impatience = Duration.seconds(1)

    /// How long to wait after a refusal, which only something else changes.
    private static let patience = Duration.seconds(600)

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var complaint = ""
            while !Task.isCancelled {
                let number = news.number
                switch try await step(&complaint) {
                case .news: await news.wait(after: number, atMost: Self.mostPause)
                case .pause(let pause): try? await Task.sleep(for: min(pause, Self.patience))
                }
            }
        }
    }

    private enum Wait {
        case news
        case pause(Duration)
    }

    private func step(_ complaint: inout String) async throws -> Wait {
        let now = ledger.clock()
        guard let state = try ledger.store.ledgerState() else { return .pause(Self.impatience) }
        switch try schedule.turn(state, at: now, hasCertificates: try hasCertificates()) {
        case .awaitingCertificate: return .news
        case .awaitingAuthority, .awaitingEntry: return .pause(Self.mostPause)
        case .notBefore(let time):
            return .pause(min(Self.mostPause, .milliseconds(time.milliseconds - now.milliseconds)))
        case .due: return try await take(&complaint)
        }
    }

    private func hasCertificates() throws -> Bool { try ledger.store.read { try !$0.centersWithCredentials().isEmpty } }

    private func take(_ complaint: inout String) async throws -> Wait {
        switch try await sequencer.takeSnapshot(of: desk) {
        case .admitted(let place):
            logger.info("snapshot taken", metadata: ["index": "\(place.index)", "time": "\(place.time)"])
            complaint = ""
            return .pause(Self.mostPause)
        case .refused(let refusal):
            if complaint != refusal.description {
                logger.error("the rules refuse the snapshot", metadata: ["reason": "\(refusal)"])
            }
            complaint = refusal.description
            return .pause(Self.patience)
        case .duplicate: return .pause(Self.patience)
        case nil: return .pause(Self.impatience)
        }
    }
}

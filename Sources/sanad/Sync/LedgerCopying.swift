import CenterOffice
import LedgerCore
import LedgerStore
import TransparencyLog

/// Brings the copies of ledgers, or of their status lists, up to what these show, one after the other.
struct LedgerCopying {
    let folder: SyncedFolder
    let anchors: TrustAnchors

    /// Whether status lists alone are copied.
    let isStatuses: Bool

    /// What became of the copies so far.
    private(set) var summaries: [any SyncSummary] = []

    /// The worst of what went wrong: a contradiction before anything else; nil where nothing did.
    private(set) var worst: ExitStatus?

    enum Outcome {
        case copied(any SyncSummary)
        case failed(place: String, Failure)
    }

    init(folder: SyncedFolder, anchors: TrustAnchors, isStatuses: Bool) {
        self.folder = folder
        self.anchors = anchors
        self.isStatuses = isStatuses
    }

    mutating func run(_ place: LedgerPlace) async throws -> Outcome {
        do {
            let summary: any SyncSummary =
                isStatuses
                ? try await StatusCopying(place: place, anchors: anchors, folder: folder).run()
                : try await copy(place)
            summaries.append(summary)
            return .copied(summary)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let status = ExitStatus(of: error).flatMap { $0 == .unavailable ? nil : $0 } ?? .unfinished
            worst = worst == .refused ? .refused : status == .refused ? .refused : worst ?? status
            return .failed(place: place.place, error as? Failure ?? Failure(status, "\(error)"))
        }
    }

    private func copy(_ place: LedgerPlace) async throws -> ArchiveSummary {
        let policy = anchors.policy
        let reader = try openLedger(place.place)
        // Whoever shows it: nothing is written before the log's signature has been checked.
        let origin = try await ShownCheckpoints(at: reader, by: policy).origin
        let path = try folder.copy(of: origin)
        let lock = try ArchiveFolder.lock(path)
        defer { lock.release() }
        var archiving = Archiving(reader: reader, policy: policy, folder: ArchiveFolder(path: path))
        return try await archiving.run()
    }
}

import CenterOffice
import Credentials
import Foundation
import LedgerCore

/// All that `sanad office status` shows of a desk.
struct OfficeSheet {
    let file: OfficeFile
    let summary: OutboxSummary
    let troubles: OutboxTroubles
    let endings: [Ending]
    let backup: BackupNotice
    let titles: [String: String]
    let ledger: String?
    let lastContact: Int64?
    let lastLedgerTime: LedgerTime?

    /// The room on the disk of the office file, in bytes; nil where the system does not say.
    let freeBytes: Int64?
    let now: Int64

    /// With less room than this, in bytes, the disk is said to be nearly full.
    static let scarce: Int64 = 100 << 20

    init(_ office: OfficeOptions) throws {
        now = secondsNow()
        file = try office.open()
        summary = try file.summary(at: now)
        troubles = try OutboxTroubles(file)
        backup = try file.backupNotice()
        endings = try office.endings(file, at: now)
        titles = try Self.titles(of: summary.sessions.compactMap(\.session), in: file)
        ledger = try file.ledgerURL
        lastContact = try file.lastContact
        lastLedgerTime = try file.lastLedgerTime
        let system = try FileManager.default.attributesOfFileSystem(forPath: file.path)
        freeBytes = (system[.systemFreeSize] as? NSNumber)?.int64Value
    }

    /// What each session is for and when, where that can be told.
    private static func titles(of sessions: [String], in file: OfficeFile) throws -> [String: String] {
        var titles: [String: String] = [:]
        for identity in sessions {
            guard let item = try file.outboxItem(identity),
                case .session(let session) = try Statement(parsing: item.statement).content
            else { continue }
            titles[identity] = "\(session.achievement), \(session.date)"
        }
        return titles
    }

    /// How long the oldest statement has waited, in whole hours.
    var oldestHours: Int64? { summary.oldestWaiting.map { max(0, now - $0) / 3600 } }
}

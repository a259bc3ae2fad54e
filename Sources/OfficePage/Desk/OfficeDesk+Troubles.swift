import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto

// What does not go on by itself, a sentence each.
extension OfficeDesk {
    /// With less room than this on the disk, in bytes, it is said to be nearly full.
    private static let scarce: Int64 = 100 << 20

    func troubles(_ summary: OutboxSummary, _ language: PageLanguage) throws -> [String] {
        let refused = try file.refused().map { item in
            guard case .refused(let code, let detail) = item.state else { return (item.type, "") }
            return (item.type, "\(code): \(detail)")
        }
        let early = try file.early().map { item in
            guard case .waiting(let notice?) = item.state else { return (item.type, "") }
            return (item.type, notice)
        }
        let held = try Self.counted(file.held().map { ($0.type, $0.cause) }).map { held in
            language(DeskWords.held(held.words, try refusedCause(held.cause)))
        }
        return Self.counted(refused).map { language(DeskWords.refused($0.words, RefusalWords.account($0.cause))) }
            + held
            + Self.counted(early).map { language(DeskWords.early($0.words, RefusalWords.account($0.cause))) }
            + (try state(summary).map { language($0) })
    }

    /// What was refused, by its identity.
    private func refusedCause(_ identity: String) throws -> Words {
        guard let item = try file.outboxItem(identity) else { return Words(verbatim: identity) }
        return DeskWords.count(1, of: item.type)
    }

    private struct Counted {
        let words: Words
        let cause: String
    }

    /// A line a cause and a kind, however many statements it stands in the way of.
    private static func counted(_ items: [(StatementType, String)]) -> [Counted] {
        var order: [(type: StatementType, cause: String, count: Int)] = []
        for (type, cause) in items {
            if let index = order.firstIndex(where: { $0.type == type && $0.cause.hasSameBytes(as: cause) }) {
                order[index].count += 1
            } else {
                order.append((type, cause, 1))
            }
        }
        return order.map { Counted(words: DeskWords.count($0.count, of: $0.type), cause: $0.cause) }
    }

    private func state(_ summary: OutboxSummary) throws -> [Words] {
        let system = try FileManager.default.attributesOfFileSystem(forPath: file.path)
        let isFull = (system[.systemFreeSize] as? NSNumber).map { $0.int64Value < Self.scarce } ?? false
        return [
            summary.expired > 0 ? DeskWords.expired(summary.expired) : nil,
            summary.expiring > 0 ? DeskWords.expiring(summary.expiring) : nil, isFull ? DeskWords.diskFull : nil,
        ].compactMap(\.self)
    }

    /// How long before an end it is announced, in days.
    private static let announcement: Int64 = 60

    /// What a clerk is reminded of: rights that end soon, a backup that is due, and what a restore left open.
    func reminders(_ known: KnownLedger?) throws -> [Words] {
        let now = now()
        var endings: [Ending] = []
        for key in keys where key.isCertified {
            let certificate = try key.certificate()
            endings +=
                known?.endings(of: certificate, role: key.role, at: now)
                ?? [Ending(subject: .certificate, role: key.role, time: certificate.notAfter + 1)]
        }
        let near = endings.filter { $0.time - now <= Self.announcement * 86_400 }.map(DeskWords.ending)
        let lost = try file.lost.count
        let standing = known?.standing(at: now) ?? .accredited
        return (standing == .accredited ? [] : [DeskWords.notAccredited]) + near
            + DeskWords.backup(try file.backupNotice(), at: now) + (lost > 0 ? [DeskWords.lost(lost)] : [])
    }
}

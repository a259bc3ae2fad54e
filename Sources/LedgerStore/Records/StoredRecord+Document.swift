import Foundation
import LedgerCore
import LedgerCrypto

// Records that change seldom are stored as documents, a session in columns.
extension StoredRecord {
    /// Nil for what is not stored as a document.
    var document: Data? {
        get throws {
            switch self {
            case .ledger(let record): try Self.encode(record)
            case .certificate(let record): Data(record.certificate.der)
            case .key(let record): try Self.encode(record)
            case .staffCode(let role): try Self.encode([role])
            case .center(let record): try Self.encode(record)
            case .accreditation(let record): try Self.encode(record)
            case .confirmable(let record): try Self.encode(record)
            case .achievement(let record): try Self.encode(AchievementDocument(record))
            case .recognition(let record): try Self.encode(record)
            case .session: nil
            }
        }
    }

    /// Reads a document again.
    init?(_ kind: RecordKind, key: String, document: Data, certificates: CertificateCache) throws {
        switch kind {
        case .ledger: self = .ledger(try Self.decode(document))
        case .certificate: self = .certificate(try certificates.record(key, der: [UInt8](document)))
        case .key: self = .key(try Self.decode(document))
        case .staffCode:
            guard let role = try (Self.decode(document) as [KeyRole]).first else { return nil }
            self = .staffCode(role)
        case .center: self = .center(try Self.decode(document))
        case .accreditation: self = .accreditation(try Self.decode(document))
        case .confirmable: self = .confirmable(try Self.decode(document))
        case .achievement: self = .achievement(try (Self.decode(document) as AchievementDocument).record)
        case .recognition: self = .recognition(try Self.decode(document))
        case .session: return nil
        }
    }

    private static func encode(_ record: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record)
    }

    private static func decode<Record: Decodable>(_ document: Data) throws -> Record {
        try JSONDecoder().decode(Record.self, from: document)
    }
}

/// An achievement as it is stored: with the statement's payload, from which the
/// definition is read again.
private struct AchievementDocument: Codable {
    let index: Int
    let time: LedgerTime
    let payload: String

    init(_ record: AchievementRecord) {
        index = record.index
        time = record.time
        payload = String(decoding: record.payload, as: UTF8.self)
    }

    var record: AchievementRecord {
        get throws { try AchievementRecord(index: index, time: time, payload: Array(payload.utf8)) }
    }
}

/// What happened to a record, as its column holds it: null when nothing did.
enum EventsColumn {
    static func text(_ events: [StatusEvent]) throws -> String? {
        guard !events.isEmpty else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(events), as: UTF8.self)
    }

    static func events(_ text: String?) throws -> [StatusEvent] {
        guard let text else { return [] }
        return try JSONDecoder().decode([StatusEvent].self, from: Data(text.utf8))
    }
}

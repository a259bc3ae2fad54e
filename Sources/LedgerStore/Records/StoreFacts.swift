import Credentials
import Foundation
import GRDB
package import LedgerCore

/// The registry's records as a transaction on the database sees them.
///
/// Changed records wait in memory and are written once, when the transaction ends:
/// a session whose seats a thousand certificates take is written once and not a
/// thousand times. Certificates, identities and faults are written at once, and
/// so may be asked for by range.
package struct StoreFacts {
    let database: Database
    let records: TransactionRecords

    init(_ database: Database, _ records: TransactionRecords) {
        self.database = database
        self.records = records
    }

    func record(_ kind: RecordKind, _ key: String) throws -> StoredRecord? {
        let name = RecordKey(kind: kind, key: key)
        if let known = records.cache.find(name) { return known }
        // The cache may have forgotten what is not written yet.
        let record = try records.changed[name] ?? stored(kind, key)
        records.cache.keep(record, as: name)
        return record
    }

    private func stored(_ kind: RecordKind, _ key: String) throws -> StoredRecord? {
        guard kind != .session else { return try SessionRow.find(key, in: database).map(StoredRecord.session) }
        let sql = "SELECT document FROM record WHERE kind = ? AND key = ?"
        guard let document = try database.first(sql, [kind.rawValue, key], { try $0.decode(Data.self, atIndex: 0) })
        else { return nil }
        let record = try StoredRecord(kind, key: key, document: document, certificates: records.certificates)
        guard case .ledger(var ledger)? = record else { return record }
        try ProgressRow.update(&ledger, in: database)
        return .ledger(ledger)
    }

    /// Writes the records that changed.
    func flush() throws {
        if let ledger = records.changedLedger { try flush(ledger) }
        records.changedLedger = nil
        for (name, record) in records.changed {
            if case .session(let session) = record {
                try SessionRow.put(session, in: database)
            } else if let document = try record.document {
                try RecordRow.put(document, kind: name.kind.rawValue, key: name.key, in: database)
            }
        }
        records.changed.removeAll(keepingCapacity: true)
    }

    /// Writes how far the ledger has come, and the rest of its state when that has changed too.
    private func flush(_ ledger: LedgerState) throws {
        let isProgress =
            if case .ledger(let stored) = try record(.ledger, "") { ledger.differsOnlyInProgress(from: stored) } else {
                false
            }
        if isProgress {
            records.cache.keep(.ledger(ledger), as: RecordKey(kind: .ledger, key: ""))
        } else {
            stage(.ledger, "", to: .ledger(ledger))
        }
        try ProgressRow.put(ledger, in: database)
    }
}

/// The records that a transaction has read and changed.
final class TransactionRecords {
    var cache: RecordCache
    var changed: [RecordKey: StoredRecord] = [:]
    /// The ledger's state, which every entry changes, until it is written with the others.
    var changedLedger: LedgerState?
    /// The highest serial of each center that was asked for.
    var highestSerials: [String: Int]
    /// Of the keys asked about: whether something that they signed may be void.
    var voiding: [String: Bool] = [:]
    /// A place where no credential was found: the rules ask for it twice, as an
    /// identity and as a serial.
    var vacancy: (center: String, serial: Int)?
    var lists: KeptLists
    let certificates: CertificateCache

    init(
        cache: RecordCache = RecordCache(),
        highestSerials: [String: Int] = [:],
        lists: KeptLists = KeptLists(),
        certificates: CertificateCache
    ) {
        self.cache = cache
        self.highestSerials = highestSerials
        self.lists = lists
        self.certificates = certificates
    }
}

extension StoreFacts: RegistryFacts {
    package func ledger() throws -> LedgerState? {
        if let changed = records.changedLedger { return changed }
        return if case .ledger(let record) = try record(.ledger, "") { record } else { nil }
    }

    package func certificate(_ fingerprint: String) throws -> CertificateRecord? {
        if case .certificate(let record) = try record(.certificate, fingerprint) { record } else { nil }
    }

    package func key(_ thumbprint: String) throws -> KeyRecord? {
        if case .key(let record) = try record(.key, thumbprint) { record } else { nil }
    }

    package func mayVoid(signer: String) throws -> Bool {
        try records.voiding.known(signer) { try key($0)?.mayVoid ?? false }
    }

    package func role(ofStaffCode code: String) throws -> KeyRole? {
        if case .staffCode(let role) = try record(.staffCode, code) { role } else { nil }
    }

    package func center(_ id: String) throws -> CenterRecord? {
        if case .center(let record) = try record(.center, id) { record } else { nil }
    }

    package func accreditation(_ id: String) throws -> AccreditationRecord? {
        if case .accreditation(let record) = try record(.accreditation, id) { record } else { nil }
    }

    package func confirmable(_ id: String) throws -> ConfirmableRecord? {
        if case .confirmable(let record) = try record(.confirmable, id) { record } else { nil }
    }

    package func achievement(_ key: String) throws -> AchievementRecord? {
        if case .achievement(let record) = try record(.achievement, key) { record } else { nil }
    }

    package func session(_ id: String) throws -> SessionRecord? {
        if case .session(let record) = try record(.session, id) { record } else { nil }
    }

    package func recognition(_ id: String) throws -> RecognitionRecord? {
        if case .recognition(let record) = try record(.recognition, id) { record } else { nil }
    }

    package func recognitions() throws -> [RecognitionRecord] {
        try flush()
        let sql = "SELECT document FROM record WHERE kind = 'recognition'"
        let records = try database.all(sql) { row in
            try JSONDecoder().decode(RecognitionRecord.self, from: row.decode(Data.self, atIndex: 0))
        }
        return records.sorted { $0.index < $1.index }
    }
}

// Identities, credentials and faults
extension StoreFacts {
    /// A credential's identity is its number in this ledger's tag; another statement's has a row.
    package func index(ofIdentity id: String) throws -> Int? {
        guard id.utf8.starts(with: Self.tag.utf8) else {
            return try database.first("SELECT position FROM identity WHERE id = ?", [id]) { try $0.int(0) }
        }
        guard let number = try ledger()?.number(ofCredential: id),
            let record = try credential(center: number.centerID, serial: number.serial),
            record.number == number.description
        else { return nil }
        return record.index
    }

    static let tag = "tag:"

    package func credential(center: String, serial: Int) throws -> CredentialRecord? {
        if let highest = try highestSerial(center: center), serial > highest { return nil }
        if let vacancy = records.vacancy, vacancy == (center, serial) { return nil }
        let record = try CredentialRow.find(center: center, serial: serial, in: database)
        if record == nil { records.vacancy = (center, serial) }
        return record
    }

    package func highestSerial(center: String) throws -> Int? {
        if let known = records.highestSerials[center] { return known }
        let highest = try CredentialRow.highestSerial(center: center, in: database)
        records.highestSerials[center] = highest
        return highest
    }

    package func centersWithCredentials() throws -> [(center: String, highestSerial: Int)] {
        try CredentialRow.centers(in: database).compactMap { center in
            try CredentialRow.highestSerial(center: center, in: database).map { (center: center, highestSerial: $0) }
        }
    }

    package func credentials(center: String, serials: Range<Int>) throws -> [CredentialRecord] {
        try CredentialRow.find(center: center, serials: serials, in: database)
    }

    package func credentialsInDoubt(
        center: String,
        serials: Range<Int>,
        below size: Int
    ) throws -> [CredentialRecord]? {
        var sessions: [String: Bool] = [:]
        return try CredentialRow.find(center: center, serials: serials, below: size, in: database) { signer, session in
            try mayVoid(signer: signer)
                || session.map { try sessions.known($0) { try isInDoubt(session: $0) } } ?? false
        }
    }

    package func serials(inSessions sessions: Set<String>, of center: String) throws -> [Int] {
        try CredentialRow.serials(inSessions: sessions, of: center, in: database)
    }

    package func keptLists() -> [StatusLeaf]? { records.lists.current }

    package func keepListsUp() throws { try records.lists.catchUp(self) }

    package func openFaults(in range: ClosedRange<Int>) throws -> [FaultRecord] {
        try FaultRow.open(in: range, database)
    }

    package func voidedFaults(below size: Int) throws -> [Int] { try FaultRow.closed(below: size, database) }
}

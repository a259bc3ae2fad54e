import GRDB
package import LedgerCore

extension StoreFacts: MutableRegistryFacts {
    package mutating func apply(_ change: RegistryChange) throws {
        records.lists.note(change)
        switch change {
        case .ledger(let record): records.changedLedger = record
        case .certificate(let record): stage(.certificate, record.fingerprint, to: .certificate(record))
        case .key(let record):
            stage(.key, record.thumbprint, to: .key(record))
            records.voiding[record.thumbprint] = record.mayVoid
        case .staffCode(let code, let role): stage(.staffCode, code, to: .staffCode(role))
        case .center(let record): stage(.center, record.id, to: .center(record))
        case .accreditation(let record): stage(.accreditation, record.id, to: .accreditation(record))
        case .confirmable(let record): stage(.confirmable, record.id, to: .confirmable(record))
        case .achievement(let record): stage(.achievement, record.key, to: .achievement(record))
        case .recognition(let record):
            stage(.recognition, record.recognition.recognition, to: .recognition(record))
        case .session(let record): stage(.session, record.id, to: .session(record))
        case .identity(let id, let index):
            guard !id.utf8.starts(with: Self.tag.utf8) else { return }
            try database.run("INSERT INTO identity (id, position) VALUES (?, ?)", [id, index])
        case .credential(let record):
            try CredentialRow.put(record, in: database)
            records.vacancy = nil
            if let highest = records.highestSerials[record.center] {
                records.highestSerials[record.center] = max(highest, record.serial)
            }
        case .fault(let record): try FaultRow.put(record, in: database)
        }
    }

    func stage(_ kind: RecordKind, _ key: String, to record: StoredRecord) {
        let name = RecordKey(kind: kind, key: key)
        records.changed[name] = record
        records.cache.keep(record, as: name)
    }
}

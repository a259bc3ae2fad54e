import LedgerCore
import LedgerStore
import TransparencyLog

/// A fresh replay in memory, and the names of every record it made.
struct Replay {
    private(set) var registry = Registry(RegistryMemory())
    private(set) var faults: [FaultRecord] = []
    private var names: Set<Name> = []
    private let lacksStarts: Bool

    init(lacksStarts: Bool = false) { self.lacksStarts = lacksStarts }

    private enum Name: Hashable {
        case identity(String)
        case certificate(String)
        case key(String)
        case staffCode(String)
        case center(String)
        case accreditation(String)
        case confirmable(String)
        case achievement(String)
        case session(String)
        case recognition(String)
        case credential(String, Int)
    }

    mutating func admit(_ entry: [UInt8]) throws {
        for change in try registry.admit(entry).changes {
            switch change {
            case .ledger: break
            case .identity(let id, _): names.insert(.identity(id))
            case .certificate(let record): names.insert(.certificate(record.fingerprint))
            case .key(let record): names.insert(.key(record.thumbprint))
            case .staffCode(let code, _): names.insert(.staffCode(code))
            case .center(let record): names.insert(.center(record.id))
            case .accreditation(let record): names.insert(.accreditation(record.id))
            case .confirmable(let record): names.insert(.confirmable(record.id))
            case .achievement(let record): names.insert(.achievement(record.key))
            case .session(let record): names.insert(.session(record.id))
            case .recognition(let record): names.insert(.recognition(record.recognition.recognition))
            case .credential(let record): names.insert(.credential(record.center, record.serial))
            case .fault(let record):
                faults.removeAll { $0.index == record.index }
                faults.append(record)
            }
        }
        faults.sort { $0.index < $1.index }
    }

    /// Compares every record, and what is worked out from them.
    func compare(with stored: StoreFacts) throws {
        let memory = registry.facts
        guard try stored.ledger() == memory.ledger() else { throw Finding("the ledger's state") }
        for name in names where !(try isSame(name, stored, memory)) { throw Finding("\(name)") }
        guard try stored.recognitions() == memory.recognitions() else { throw Finding("recognitions") }
        guard try stored.voidedFaults() == memory.voidedFaults() else { throw Finding("voided faults") }
        let all = 0...max(0, memory.ledger()?.size ?? 0)
        guard try stored.openFaults(in: all) == memory.openFaults(in: all) else { throw Finding("open faults") }
        let centers = memory.centersWithCredentials().sorted { $0.center < $1.center }
        guard try stored.centersWithCredentials().sorted(by: { $0.center < $1.center }).elementsEqual(centers, by: ==)
        else { throw Finding("centers with credentials") }
        for (center, highest) in centers {
            guard try stored.highestSerial(center: center) == highest,
                try stored.credentials(center: center, serials: 0..<highest + 1)
                    == memory.credentials(center: center, serials: 0..<highest + 1)
            else { throw Finding("credentials of \(center)") }
        }
        try compareLists(stored, memory)
        try compareStatus(stored, memory)
    }

    private func compareLists(_ stored: StoreFacts, _ memory: RegistryMemory) throws {
        let centers = names.compactMap { if case .center(let id) = $0 { id } else { nil } }
        guard try stored.centers().map(\.id) == centers.sorted() else { throw Finding("centers") }
        let achievements = names.compactMap {
            if case .achievement(let key) = $0 { memory.achievement(key) } else { nil }
        }
        guard try stored.achievements().map(\.key) == achievements.sorted(by: { $0.index < $1.index }).map(\.key) else {
            throw Finding("achievements")
        }
    }

    private func compareStatus(_ stored: StoreFacts, _ memory: RegistryMemory) throws {
        guard let ledger = memory.ledger() else { return }
        let needs = ledger.needsConfirmations
        let one = try StatusSummary(
            stored,
            origin: ledger.origin,
            standing: Standing(stored, needsConfirmations: needs)
        )
        let two = try StatusSummary(
            memory,
            origin: ledger.origin,
            standing: Standing(memory, needsConfirmations: needs)
        )
        guard one.root == two.root, one.voidRoot == two.voidRoot else { throw Finding("the status lists") }
        for case .credential(let center, let serial) in names {
            guard let record = memory.credential(center: center, serial: serial) else { continue }
            guard
                try Standing(stored, needsConfirmations: needs).condition(of: record)
                    == Standing(memory, needsConfirmations: needs).condition(of: record)
            else { throw Finding("the condition of \(record.number)") }
        }
    }

    private func isSame(_ name: Name, _ stored: StoreFacts, _ memory: RegistryMemory) throws -> Bool {
        switch name {
        case .identity(let id): try stored.index(ofIdentity: id) == memory.index(ofIdentity: id)
        case .certificate(let id): try isSame(stored.certificate(id), memory.certificate(id))
        case .key(let id): try stored.key(id) == expected(memory.key(id))
        case .staffCode(let code): try stored.role(ofStaffCode: code) == memory.role(ofStaffCode: code)
        case .center(let id): try stored.center(id) == memory.center(id)
        case .accreditation(let id): try stored.accreditation(id) == memory.accreditation(id)
        case .confirmable(let id): try stored.confirmable(id) == memory.confirmable(id)
        case .achievement(let key): try isSame(stored.achievement(key), memory.achievement(key))
        case .session(let id): try stored.session(id) == memory.session(id)
        case .recognition(let id): try stored.recognition(id) == memory.recognition(id)
        case .credential(let center, let serial):
            try stored.credential(center: center, serial: serial) == memory.credential(center: center, serial: serial)
        }
    }

    private func expected(_ key: KeyRecord?) -> KeyRecord? {
        var key = key
        if lacksStarts { key?.newestStart = nil }
        return key
    }

    private func isSame(_ one: CertificateRecord?, _ other: CertificateRecord?) -> Bool {
        one?.fingerprint == other?.fingerprint && one?.key == other?.key && one?.certificate == other?.certificate
    }

    private func isSame(_ one: AchievementRecord?, _ other: AchievementRecord?) -> Bool {
        guard let one, let other else { return false }
        let (a, b) = (one.definition, other.definition)
        return one.key == other.key && one.index == other.index && one.time == other.time
            && one.payload == other.payload
            && a.achievement == b.achievement && a.names == b.names && a.descriptions == b.descriptions
            && a.kind == b.kind && a.sessionRequired == b.sessionRequired
    }
}

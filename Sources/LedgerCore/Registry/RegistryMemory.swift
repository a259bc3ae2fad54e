/// The records in memory: for an auditor of a ledger that fits, and for tests.
package struct RegistryMemory: MutableRegistryFacts, Sendable {
    private var state: LedgerState?
    private var identities: [Key: Int] = [:]
    private var certificates: [Key: CertificateRecord] = [:]
    private var keys: [Key: KeyRecord] = [:]
    private var staff: [Key: KeyRole] = [:]
    private var centers: [Key: CenterRecord] = [:]
    private var accreditations: [Key: AccreditationRecord] = [:]
    private var confirmables: [Key: ConfirmableRecord] = [:]
    private var definitions: [Key: AchievementRecord] = [:]
    private var sessions: [Key: SessionRecord] = [:]
    private var recognitionHalves: [Key: RecognitionRecord] = [:]
    private var credentials: [Key: [Int: CredentialRecord]] = [:]
    private var highestSerials: [Key: Int] = [:]
    private var faults: [Int: FaultRecord] = [:]

    package init() {}

    package func ledger() -> LedgerState? { state }
    package func index(ofIdentity id: String) -> Int? { identities[Key(id)] }
    package func certificate(_ fingerprint: String) -> CertificateRecord? { certificates[Key(fingerprint)] }
    package func key(_ thumbprint: String) -> KeyRecord? { keys[Key(thumbprint)] }
    package func role(ofStaffCode code: String) -> KeyRole? { staff[Key(code)] }
    package func center(_ id: String) -> CenterRecord? { centers[Key(id)] }
    package func accreditation(_ id: String) -> AccreditationRecord? { accreditations[Key(id)] }
    package func confirmable(_ id: String) -> ConfirmableRecord? { confirmables[Key(id)] }
    package func achievement(_ key: String) -> AchievementRecord? { definitions[Key(key)] }
    package func session(_ id: String) -> SessionRecord? { sessions[Key(id)] }
    package func recognition(_ id: String) -> RecognitionRecord? { recognitionHalves[Key(id)] }
    package func highestSerial(center: String) -> Int? { highestSerials[Key(center)] }

    package func credential(center: String, serial: Int) -> CredentialRecord? { credentials[Key(center)]?[serial] }

    package func centersWithCredentials() -> [(center: String, highestSerial: Int)] {
        highestSerials.map { (center: $0.key.text, highestSerial: $0.value) }
    }

    package func credentials(center: String, serials: Range<Int>) -> [CredentialRecord] {
        guard let records = credentials[Key(center)] else { return [] }
        return records.keys.filter(serials.contains).sorted().compactMap { records[$0] }
    }

    package func openFaults(in range: ClosedRange<Int>) -> [FaultRecord] {
        faults.values.filter { $0.closedBy == nil && range.contains($0.index) }.sorted { $0.index < $1.index }
    }

    package func voidedFaults() -> [Int] {
        faults.values.filter { $0.closedBy != nil }.map(\.index).sorted()
    }

    package func achievements() -> [AchievementRecord] {
        definitions.values.sorted { $0.index < $1.index }
    }

    package func recognitions() -> [RecognitionRecord] {
        recognitionHalves.values.sorted { $0.index < $1.index }
    }

    package mutating func apply(_ change: RegistryChange) {
        switch change {
        case .ledger(let record): state = record
        case .identity(let id, let index): identities[Key(id)] = index
        case .certificate(let record): certificates[Key(record.fingerprint)] = record
        case .key(let record): keys[Key(record.thumbprint)] = record
        case .staffCode(let code, let role): staff[Key(code)] = role
        case .center(let record): centers[Key(record.id)] = record
        case .accreditation(let record): accreditations[Key(record.id)] = record
        case .confirmable(let record): confirmables[Key(record.id)] = record
        case .achievement(let record): definitions[Key(record.key)] = record
        case .session(let record): sessions[Key(record.id)] = record
        case .recognition(let record): recognitionHalves[Key(record.recognition.recognition)] = record
        case .credential(let record):
            let center = Key(record.center)
            credentials[center, default: [:]][record.serial] = record
            highestSerials[center] = max(record.serial, highestSerials[center] ?? 0)
        case .fault(let record): faults[record.index] = record
        }
    }

    /// A string that is equal to another when its bytes are, as in the protocol and in
    /// a store; Swift's `==` also takes a Kelvin sign for a K.
    private struct Key: Hashable {
        let text: String

        init(_ text: String) { self.text = text }

        static func == (one: Key, other: Key) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

        func hash(into hasher: inout Hasher) {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }
}

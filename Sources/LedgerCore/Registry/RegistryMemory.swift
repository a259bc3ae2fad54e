import Credentials
import LedgerCrypto

/// The records in memory: for an auditor of a ledger that fits, and for tests.
package struct RegistryMemory: MutableRegistryFacts, Sendable {
    private var state: LedgerState?
    private var identities: [ByteKey: Int] = [:]
    private var certificates: [ByteKey: CertificateRecord] = [:]
    private var keys: [ByteKey: KeyRecord] = [:]

    /// The few keys with a revocation that may void something; looked up for every key that an entry rests on.
    private var voidingKeys: Set<ByteKey> = []
    private var staff: [ByteKey: KeyRole] = [:]
    private var centers: [ByteKey: CenterRecord] = [:]
    private var accreditations: [ByteKey: AccreditationRecord] = [:]
    private var confirmables: [ByteKey: ConfirmableRecord] = [:]
    private var definitions: [ByteKey: AchievementRecord] = [:]
    private var sessions: [ByteKey: SessionRecord] = [:]
    private var recognitionHalves: [ByteKey: RecognitionRecord] = [:]
    private var credentials = CredentialMemory()
    private var faults: [Int: FaultRecord] = [:]
    private var lists = KeptLists()

    package init() {}

    package func ledger() -> LedgerState? { state }
    package func certificate(_ fingerprint: String) -> CertificateRecord? { certificates[ByteKey(fingerprint)] }
    package func key(_ thumbprint: String) -> KeyRecord? { keys[ByteKey(thumbprint)] }
    package func mayVoid(signer: String) -> Bool { !voidingKeys.isEmpty && voidingKeys.contains(ByteKey(signer)) }
    package func role(ofStaffCode code: String) -> KeyRole? { staff[ByteKey(code)] }
    package func center(_ id: String) -> CenterRecord? { centers[ByteKey(id)] }
    package func accreditation(_ id: String) -> AccreditationRecord? { accreditations[ByteKey(id)] }
    package func confirmable(_ id: String) -> ConfirmableRecord? { confirmables[ByteKey(id)] }
    package func achievement(_ key: String) -> AchievementRecord? { definitions[ByteKey(key)] }
    package func session(_ id: String) -> SessionRecord? { sessions[ByteKey(id)] }
    package func recognition(_ id: String) -> RecognitionRecord? { recognitionHalves[ByteKey(id)] }
    package func highestSerial(center: String) -> Int? { credentials.highestSerial(center: center) }

    package func credential(center: String, serial: Int) -> CredentialRecord? {
        credentials.find(center: center, serial: serial)
    }

    package func centersWithCredentials() -> [(center: String, highestSerial: Int)] { credentials.highestSerials }

    package func credentials(center: String, serials: Range<Int>) -> [CredentialRecord] {
        credentials.find(center: center, serials: serials)
    }

    package func credentialsInDoubt(
        center: String,
        serials: Range<Int>,
        below size: Int
    ) throws -> [CredentialRecord]? {
        try credentials.inDoubt(center: center, serials: serials, below: size, mayVoid(signer:)) {
            try isInDoubt(session: $0)
        }
    }

    package func serials(inSessions sessions: Set<String>, of center: String) -> [Int] {
        credentials.serials(inSessions: sessions, of: center)
    }

    package func keptLists() -> [StatusLeaf]? { lists.current }

    package mutating func keepListsUp() throws {
        var lists = lists
        self.lists = KeptLists()
        try lists.catchUp(self)
        self.lists = lists
    }

    /// A credential's identity is its number in this ledger's tag; another statement's is kept.
    package func index(ofIdentity id: String) -> Int? {
        guard id.utf8.starts(with: Self.tag.utf8) else { return identities[ByteKey(id)] }
        guard let state, let number = state.number(ofCredential: id),
            let record = credentials.find(center: number.centerID, serial: number.serial),
            record.number.hasSameBytes(as: number.description)
        else { return nil }
        return record.index
    }

    private static let tag = "tag:"

    package func openFaults(in range: ClosedRange<Int>) -> [FaultRecord] {
        faults.values.filter { $0.closedBy == nil && range.contains($0.index) }.sorted { $0.index < $1.index }
    }

    package func voidedFaults() -> [Int] { voidedFaults(below: .max) }

    package func voidedFaults(below size: Int) -> [Int] {
        faults.values.filter { $0.closedBy.map { $0 < size } ?? false }.map(\.index).sorted()
    }

    package func achievements() -> [AchievementRecord] {
        definitions.values.sorted { $0.index < $1.index }
    }

    package func recognitions() -> [RecognitionRecord] {
        recognitionHalves.values.sorted { $0.index < $1.index }
    }

    /// Every session, oldest first.
    package func allSessions() -> [SessionRecord] {
        sessions.values.sorted { $0.index < $1.index }
    }

    package mutating func apply(_ change: RegistryChange) {
        lists.note(change)
        switch change {
        case .ledger(let record): state = record
        case .identity(let id, let index):
            if !id.utf8.starts(with: Self.tag.utf8) { identities[ByteKey(id)] = index }
        case .certificate(let record): certificates[ByteKey(record.fingerprint)] = record
        case .key(let record):
            keys[ByteKey(record.thumbprint)] = record
            // What was said of a key is never taken back, only lifted.
            if record.mayVoid { voidingKeys.insert(ByteKey(record.thumbprint)) }
        case .staffCode(let code, let role): staff[ByteKey(code)] = role
        case .center(let record): centers[ByteKey(record.id)] = record
        case .accreditation(let record): accreditations[ByteKey(record.id)] = record
        case .confirmable(let record): confirmables[ByteKey(record.id)] = record
        case .achievement(let record): definitions[ByteKey(record.key)] = record
        case .session(let record): sessions[ByteKey(record.id)] = record
        case .recognition(let record): recognitionHalves[ByteKey(record.recognition.recognition)] = record
        case .credential(let record): credentials.put(record)
        case .fault(let record): faults[record.index] = record
        }
    }
}

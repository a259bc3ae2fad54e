import TransparencyLog

/// What the rules look up, one record at a time, so that a ledger of any length
/// needs no memory for them.
///
/// Every function answers for the entries that have been applied so far.
package protocol RegistryFacts {
    /// Nil before the first entry.
    func ledger() throws -> LedgerState?

    /// The index of the entry that used an identity.
    func index(ofIdentity id: String) throws -> Int?
    func certificate(_ fingerprint: String) throws -> CertificateRecord?
    func key(_ thumbprint: String) throws -> KeyRecord?

    /// Whether something that a key signed may be void. May also be true where its revocation was lifted, waits for a
    /// second officer, or lies past the size in question.
    func mayVoid(signer: String) throws -> Bool
    func role(ofStaffCode code: String) throws -> KeyRole?
    func center(_ id: String) throws -> CenterRecord?
    func accreditation(_ id: String) throws -> AccreditationRecord?
    func confirmable(_ id: String) throws -> ConfirmableRecord?
    func achievement(_ key: String) throws -> AchievementRecord?
    func session(_ id: String) throws -> SessionRecord?
    func recognition(_ id: String) throws -> RecognitionRecord?
    func credential(center: String, serial: Int) throws -> CredentialRecord?
    func highestSerial(center: String) throws -> Int?

    /// The centers that have a credential, with each one's highest serial.
    func centersWithCredentials() throws -> [(center: String, highestSerial: Int)]

    /// The credentials of a center whose serials are in a range, in order.
    func credentials(center: String, serials: Range<Int>) throws -> [CredentialRecord]

    /// The same without those that are certainly valid at a size of the ledger: nothing was said of them or of their
    /// sessions, and nothing makes void what their signers signed. Nil where no credential has one of these serials below
    /// that size.
    func credentialsInDoubt(center: String, serials: Range<Int>, below size: Int) throws -> [CredentialRecord]?

    /// The serials of a center's credentials that were issued in one of some sessions, in any order.
    func serials(inSessions sessions: Set<String>, of center: String) throws -> [Int]

    /// Every status list, where they are kept up with the entries; nil where they are to be worked out.
    func keptLists() throws -> [StatusLeaf]?

    /// The refused entries that nothing closed, in order.
    func openFaults(in range: ClosedRange<Int>) throws -> [FaultRecord]

    /// The indexes of the refused entries that were void at a size of the ledger, in order.
    func voidedFaults(below size: Int) throws -> [Int]

    /// Every registered achievement, oldest first.
    func achievements() throws -> [AchievementRecord]

    /// Every half of a recognition that was made, oldest first.
    func recognitions() throws -> [RecognitionRecord]
}

extension RegistryFacts {
    /// The indexes of the refused entries that are void now, in order.
    package func voidedFaults() throws -> [Int] { try voidedFaults(below: .max) }

    /// Whether certificates of a session may not be valid, because of what was said of it or of who opened it.
    package func isInDoubt(session id: String) throws -> Bool {
        guard let session = try session(id) else { return false }
        return try session.events.contains(where: \.reachesCertificates) || mayVoid(signer: session.signer)
    }
}

/// One change that an entry makes to the records. Kept behind one reference, so that passing it on is cheap.
package indirect enum RegistryChange: Sendable {
    /// Replaces the ledger's state.
    case ledger(LedgerState)
    case identity(String, index: Int)
    case certificate(CertificateRecord)
    case key(KeyRecord)
    case staffCode(String, KeyRole)
    case center(CenterRecord)
    case accreditation(AccreditationRecord)
    case confirmable(ConfirmableRecord)
    case achievement(AchievementRecord)
    case session(SessionRecord)
    case recognition(RecognitionRecord)
    case credential(CredentialRecord)
    case fault(FaultRecord)
}

/// Records that can be changed: a store's transaction, or memory.
package protocol MutableRegistryFacts: RegistryFacts {
    /// Puts a record in the place of the one with its key.
    mutating func apply(_ change: RegistryChange) throws

    /// Brings the status lists up to the entries so far, for the snapshot that comes next.
    mutating func keepListsUp() throws
}

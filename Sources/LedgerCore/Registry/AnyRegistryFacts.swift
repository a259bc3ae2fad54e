/// Records of any kind behind one type: the rules are compiled for this one, and run twice as fast as for a type
/// that they do not know.
package struct AnyRegistryFacts: MutableRegistryFacts {
    private var base: any MutableRegistryFacts

    package init(_ base: some MutableRegistryFacts) { self.base = base }

    package func ledger() throws -> LedgerState? { try base.ledger() }
    package func index(ofIdentity id: String) throws -> Int? { try base.index(ofIdentity: id) }
    package func certificate(_ fingerprint: String) throws -> CertificateRecord? { try base.certificate(fingerprint) }
    package func key(_ thumbprint: String) throws -> KeyRecord? { try base.key(thumbprint) }
    package func mayVoid(signer: String) throws -> Bool { try base.mayVoid(signer: signer) }
    package func role(ofStaffCode code: String) throws -> KeyRole? { try base.role(ofStaffCode: code) }
    package func center(_ id: String) throws -> CenterRecord? { try base.center(id) }
    package func accreditation(_ id: String) throws -> AccreditationRecord? { try base.accreditation(id) }
    package func confirmable(_ id: String) throws -> ConfirmableRecord? { try base.confirmable(id) }
    package func achievement(_ key: String) throws -> AchievementRecord? { try base.achievement(key) }
    package func session(_ id: String) throws -> SessionRecord? { try base.session(id) }
    package func recognition(_ id: String) throws -> RecognitionRecord? { try base.recognition(id) }
    package func highestSerial(center: String) throws -> Int? { try base.highestSerial(center: center) }
    package func openFaults(in range: ClosedRange<Int>) throws -> [FaultRecord] { try base.openFaults(in: range) }
    package func voidedFaults(below size: Int) throws -> [Int] { try base.voidedFaults(below: size) }
    package func achievements() throws -> [AchievementRecord] { try base.achievements() }
    package func recognitions() throws -> [RecognitionRecord] { try base.recognitions() }

    package func credential(center: String, serial: Int) throws -> CredentialRecord? {
        try base.credential(center: center, serial: serial)
    }

    package func centersWithCredentials() throws -> [(center: String, highestSerial: Int)] {
        try base.centersWithCredentials()
    }

    package func credentials(center: String, serials: Range<Int>) throws -> [CredentialRecord] {
        try base.credentials(center: center, serials: serials)
    }

    package func credentialsInDoubt(
        center: String,
        serials: Range<Int>,
        below size: Int
    ) throws -> [CredentialRecord]? {
        try base.credentialsInDoubt(center: center, serials: serials, below: size)
    }

    package func serials(inSessions sessions: Set<String>, of center: String) throws -> [Int] {
        try base.serials(inSessions: sessions, of: center)
    }

    package func keptLists() throws -> [StatusLeaf]? { try base.keptLists() }

    package mutating func apply(_ change: RegistryChange) throws { try base.apply(change) }
    package mutating func keepListsUp() throws { try base.keepListsUp() }
}

import TransparencyLog

/// What the policy says of the notes that a file's proofs rest on: one note is under most of them, and is checked once.
struct JudgedNotes {
    private let policy: TrustPolicy
    private let origin: String

    /// What other files' notes came to.
    private let memory: VerifierMemory

    /// By the whole note, byte for byte: another signature makes it another one.
    private var verdicts: [[UInt8]: TrustVerdict] = [:]

    init(policy: TrustPolicy, origin: String, memory: VerifierMemory = VerifierMemory()) {
        self.policy = policy
        self.origin = origin
        self.memory = memory
    }

    /// What the policy says of a note as a checkpoint of the ledger.
    mutating func verdict(on note: SignedNote) -> TrustVerdict {
        let bytes = note.bytes
        if let known = verdicts[bytes] { return known }
        let verdict = memory.verdict(on: note, of: origin) { policy.check(note, origin: origin) }
        verdicts[bytes] = verdict
        return verdict
    }
}

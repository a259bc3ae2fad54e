package import LedgerCore
package import LedgerCrypto
package import LedgerStore
package import TransparencyLog

/// A statement that a sample ledger is to take, and when.
package struct PlannedStatement: Sendable {
    package let time: LedgerTime
    package let signing: Signing

    /// Which of the ledger's own keys it puts in force from the next entry on.
    package var keyChange: KeyChange?

    /// Whether nothing may be signed between the one before and this one.
    package var isBoundToPrevious = false

    /// Whether the rules refuse it, and what is bound to it declares it void.
    package var isRefusedAndVoided = false

    /// What it breaks, when it is a planted fault.
    package var fault: FaultKind?

    /// What is wrong with its entry, when something is.
    package var misplacement: Misplacement?

    package enum Misplacement: Sendable { case time, link, index }

    package init(at time: LedgerTime, _ signing: Signing) {
        self.time = time
        self.signing = signing
    }

    package enum Signing: Sendable {
        /// On any core, before its turn comes.
        case ahead(@Sendable () throws -> [UInt8])
        /// When its turn comes, knowing what the ledger holds by then.
        case inTurn(@Sendable (LedgerEnd) throws -> [UInt8])
    }

    package enum KeyChange: Sendable {
        case log(PrivateKey)
        case witness(PrivateKey)
    }
}

/// The end of a ledger that is being written.
package struct LedgerEnd {
    /// How many entries there are.
    package let size: Int

    /// The leaf hash of the last entry.
    package let last: TreeHash

    /// The newest checkpoint of another country's ledger.
    package let peer: SignedNote?

    /// What is stored: all entries so far.
    package let store: LedgerStore
}

/// Why a checkpoint of another ledger is not followed.
enum CopyError: Error, Equatable {
    /// It is a checkpoint of another log.
    case otherOrigin(found: String)

    /// A signature line is in the name of a trusted key that did not make it.
    case falseSignature

    /// No trusted key signed it, and the entries that are missing do not bring the key that did.
    case untrustedKey(origin: String, missing: Int)

    /// The key that the log's own entries put in force did not sign it.
    case replacedKey

    /// It and what is held cannot both be true.
    case contradiction(String)

    /// The entries at the address do not begin with the genesis of this log.
    case otherGenesis(expected: String)

    /// The log shows fewer entries than it signed before.
    case rewound(shown: Int, signed: Int)

    /// Entries that no checkpoint completed yet are not those that the log goes on with.
    case doubtfulTail(checked: Int, held: Int)
}

extension CopyError: CustomStringConvertible {
    var description: String {
        switch self {
        case .otherOrigin(let found): "the checkpoint at its address is of another log, \(found)"
        case .falseSignature: "a signature line is in the name of a trusted key of the log, and is not by it"
        case .untrustedKey(let origin, let missing):
            "no key that is trusted for \(origin) signed the checkpoint"
                + (missing > 0
                    ? ", and the \(missing) entries that are missing here do not bring the key that did" : "")
                + "; if the log has a new key, add it to the policy file"
        case .replacedKey:
            "the log key that the ledger's own entries put in force did not sign the checkpoint"
        case .contradiction(let what): "two histories: \(what)"
        case .otherGenesis(let expected): "the entries at its address do not begin with the genesis of \(expected)"
        case .rewound(let shown, let signed):
            "it shows \(shown) entries and has signed \(signed) before: it was restored from a backup, or hides some"
        case .doubtfulTail(let checked, let held):
            "the entries \(checked) to \(held - 1) that were copied are not those that the log has signed since"
        }
    }
}

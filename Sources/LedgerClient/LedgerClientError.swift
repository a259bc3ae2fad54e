package import TransparencyLog

/// Why a ledger did not give what was asked of it.
package enum LedgerClientError: Error, Equatable, Sendable {
    /// The address is no http or https URL, or no folder.
    case badAddress(String)

    /// No answer came.
    case unreachable(url: String, reason: String)

    /// The ledger has no such thing.
    case notFound(url: String)

    /// The ledger refused, or failed.
    case refused(url: String, status: Int, detail: String)

    /// More came than there can be.
    case tooLarge(url: String, limit: Int)

    /// The whole answer had not come when the time for it was over.
    case tooSlow(url: String, limit: Duration)

    /// What came is not what it should be.
    case malformed(url: String, reason: String)

    /// Entries or tiles have the right form, but do not lead to the root that the log signed. Who serves them, or the
    /// line, changed them: it is no proof against the log.
    case inconsistent(url: String, reason: String)

    /// The tree that the log signed does not begin with what is held of that log: `held` is the root held at the size
    /// of `prefix`, which tells what the tree begins with instead.
    case forked(url: String, held: TreeHash, prefix: LogPrefix)
}

extension LedgerClientError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .badAddress(let address): "\(address) is no http or https URL"
        case .unreachable(let url, let reason): "\(url) does not answer: \(reason)"
        case .notFound(let url): "there is nothing at \(url)"
        case .refused(let url, let status, let detail): "\(url) answers \(status): \(detail)"
        case .tooLarge(let url, let limit): "\(url) sends more than \(limit) bytes"
        case .tooSlow(let url, let limit): "\(url) has not answered in full after \(limit)"
        case .malformed(let url, let reason): "\(url) does not send what it should: \(reason)"
        case .inconsistent(let url, let reason): "\(url) is not part of what the log signed: \(reason)"
        case .forked(let url, let held, let prefix):
            """
            \(url) leads to a history that does not begin with the \(prefix.size) entries held of this log: \
            their root is \(held), and the signed tree begins with the root \(prefix.root)
            """
        }
    }
}

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

    /// What came is not what it should be.
    case malformed(url: String, reason: String)
}

extension LedgerClientError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .badAddress(let address): "\(address) is no http or https URL"
        case .unreachable(let url, let reason): "\(url) does not answer: \(reason)"
        case .notFound(let url): "there is nothing at \(url)"
        case .refused(let url, let status, let detail): "\(url) answers \(status): \(detail)"
        case .tooLarge(let url, let limit): "\(url) sends more than \(limit) bytes"
        case .malformed(let url, let reason): "\(url) does not send what it should: \(reason)"
        }
    }
}

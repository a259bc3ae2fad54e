package import CenterOffice
package import LedgerCore

/// Why the page is not served.
package enum OfficePageError: SpokenError, Equatable {
    case unprotected(KeyRole, String)
    /// The certificate and the key for TLS are not what they should be.
    case badTLS(String, String)
    /// The page's own files are not found from this program.
    case noSite(program: String)
    /// Files of the page, in a folder, are missing or not those that came with this program.
    case siteAltered(String, [String])
    /// Another program serves this office's page, at this address.
    case served(String)
    /// The port is taken, or not this user's to take.
    case noPort(Int)

    package var account: Words {
        switch self {
        case .unprotected(let role, let uri): StartWords.unprotected(role, uri)
        case .badTLS(let certificate, let key): StartWords.badTLS(certificate, key)
        case .noSite(let program): StartWords.noSite(program)
        case .siteAltered(let folder, let files): StartWords.siteAltered(folder, files)
        case .served(let address): StartWords.served(address)
        case .noPort(let port): StartWords.noPort(port)
        }
    }
}

extension PaperPayload {
    /// The payload as decimal digits.
    package var digits: String { DecimalDigits.encode(bytes) }

    package init(digits: String) throws(PaperError) {
        guard let bytes = DecimalDigits.decode(digits) else { throw .badDigits }
        try self.init(parsing: bytes)
    }

    /// The URL in the QR code, where `page` is the host, and path if any, of the verification page.
    package func url(page: String) -> String { "https://\(page)/v#\(digits)" }

    /// Reads what a QR code holds.
    ///
    /// Only the fragment counts: whoever prints a QR code chooses its host.
    package init(url: String) throws(PaperError) {
        guard let mark = url.utf8.firstIndex(of: UInt8(ascii: "#")) else { throw .noFragment }
        try self.init(digits: String(url[url.utf8.index(after: mark)...]))
    }
}

/// Why a QR code is not one of a paper certificate.
package enum PaperError: Error, Equatable, Sendable, CustomStringConvertible {
    case noFragment
    case badDigits
    case tooShort
    case unknownVersion(UInt8)
    case badNumber(CertificateNumberError)
    case badClaims(String)

    package var description: String {
        switch self {
        case .noFragment: "the code has no # with digits behind it"
        case .badDigits: "the code's digits are damaged"
        case .tooShort: "the code ends too early"
        case .unknownVersion(let version): "the code is of version \(version), which this program does not know"
        case .badNumber(let error): error.description
        case .badClaims(let what): "the printed claims cannot be read: \(what)"
        }
    }
}

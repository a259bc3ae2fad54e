import Credentials
import PaperDrawing

extension PaperSheet {
    /// The large code: the URL with its fragment in decimal digits.
    func largeCode() throws -> QRSymbol {
        let url = certificate.url
        guard let mark = url.utf8.firstIndex(of: UInt8(ascii: "#")) else {
            throw failure("QR code", FailureWords.noFragment)
        }
        let head = String(url[...mark])
        let digits = String(url[url.utf8.index(after: mark)...])
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw failure("QR code", FailureWords.noDigits)
        }
        do {
            return try QRSymbol(head, digits: digits, highestVersion: Self.highestVersion)
        } catch {
            guard case .codeTooLarge = error else { throw failure("QR code", error.account) }
            throw failure("QR code", tooLarge)
        }
    }

    private var tooLarge: PrintedText {
        FailureWords.codeTooLarge(
            Self.highestVersion,
            longest: longestClaims,
            example: dispensable.first?.name.rawValue
        )
    }

    func smallCode() throws -> QRSymbol {
        try drawing("small QR code") { try QRSymbol(certificate.numberURL, highestVersion: 8) }
    }

    /// The claims that take the most room, and that a paper can do without.
    private var dispensable: [PrintedClaim] {
        let needed: Set<ClaimName> = [.familyName, .givenName, .birthDate]
        return Array(
            certificate.claims.filter { !needed.contains($0.name) }
                .sorted { $0.text.utf8.count > $1.text.utf8.count }.prefix(3)
        )
    }

    private var longestClaims: String {
        dispensable.map { "\($0.name.rawValue) (\($0.text.utf8.count) bytes)" }.joined(separator: ", ")
    }
}

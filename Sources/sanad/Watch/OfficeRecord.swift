import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

/// What a center's office file and folder say of what was signed here.
struct OfficeRecord {
    let file: OfficeFile

    /// The thumbprints of the keys whose certificates lie in the office.
    let keys: Set<String>

    init(_ office: OfficeDirectory) throws {
        file = try OfficeFile(opening: office.file)
        let certificates = [KeyRole.issuer, .registrar].map(office.certificate).filter(NewFile.exists)
        keys = Set(try certificates.map { try Certificate.read($0).publicKey.thumbprint })
    }

    /// Whether the office signed this very statement.
    func hasSigned(_ statement: Statement) throws -> Bool {
        guard let number = Self.number(statement) else { return try file.hasSigned(statement) }
        return try file.content(ofCertificate: number) == statement.contentHash
    }

    /// Whether the office signed something under a certificate's number.
    func hasSignedUnderTheSame(_ statement: Statement) throws -> Bool {
        guard let number = Self.number(statement) else { return false }
        return try file.content(ofCertificate: number) != nil
    }

    private static func number(_ statement: Statement) -> CertificateNumber? {
        guard case .credential(let credential) = statement.content else { return nil }
        return try? CertificateNumber(parsing: credential.licenseNumber.utf8 ?? [])
    }
}

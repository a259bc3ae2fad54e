import CenterOffice
import Credentials
import Foundation
import LedgerClient
import LedgerCore
import LedgerCrypto

/// What is asked of a center that is to be set up.
struct SetUpForm {
    let center: NewCenter
    let ledgerURL: String?
    let authorityBackup: Certificate?

    /// - Throws: `PageProblem`, with the field that is at fault.
    init(_ fields: FormFields) throws {
        center = try Self.center(fields)
        ledgerURL = fields.optionalText("ledger").map { $0.trimmingCharacters(in: .whitespaces) }
        // Looks at the address only.
        if let ledgerURL { _ = try LedgerClient(url: ledgerURL) }
        authorityBackup = try fields.optionalText("authorityBackup").map { pem in
            try Self.backupCertificate(pem, in: "authorityBackup")
        }
    }

    private static func center(_ fields: FormFields) throws -> NewCenter {
        func text(_ name: String) throws -> String { try fields.text(name).trimmingCharacters(in: .whitespaces) }
        func optional(_ name: String) -> String? {
            fields.optionalText(name).map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let names = Names(en: try text("nameEn"), bn: optional("nameBn"), ja: optional("nameJa"))
        do {
            return try NewCenter(
                id: try text("id").uppercased(),
                issuer: try text("issuer"),
                registrar: try text("registrar"),
                names: names,
                district: optional("district"),
                contact: try text("contact")
            )
        } catch OfficeError.badCenterID {
            throw PageProblem.badField("id", SetUpWords.badID)
        } catch SetUpError.samePerson {
            throw PageProblem.badField("issuer", SetUpError.samePerson.account)
        } catch SetUpError.badStaffCode {
            throw PageProblem.badField("registrar", SetUpError.badStaffCode.account)
        } catch SetUpError.badText {
            throw PageProblem.badField("nameEn", SetUpError.badText.account)
        }
    }

    /// Reads a certificate for backups that a field has.
    static func backupCertificate(_ pem: String, in field: String) throws -> Certificate {
        guard let certificate = try? Certificate(pem: pem), (try? certificate.checkKeyAgreement()) != nil else {
            throw PageProblem.badField(field, SetUpWords.badBackupCertificate)
        }
        return certificate
    }
}

import ArgumentParser
import Credentials
import LedgerCore
import LedgerCrypto

/// Whose key a certificate is for: a place and a staff code, never a name.
struct KeyholderOptions: ParsableArguments {
    @Option(help: "The center's id; for an authority and its officers <country>-AUTHORITY.")
    var id: String

    @Option(help: "The keyholder's staff code.")
    var staffCode: String

    var subject: CertificateSubject { CertificateSubject(organization: id, staffCode: staffCode) }

    func validate() throws {
        guard CenterID.isWellFormed(id) else {
            throw ValidationError(SetUpUsage.center("--id", id))
        }
        guard (1...64).contains(staffCode.utf8.count) else {
            throw ValidationError(SetUpUsage.staffCode)
        }
    }
}

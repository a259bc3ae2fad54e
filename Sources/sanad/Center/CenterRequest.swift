import ArgumentParser
import CenterOffice
import Credentials
import LedgerCrypto

struct CenterRequest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Ask for a certificate for a key that was made before.",
        discussion: """
            Writes a PKCS#10 request: O is the center's id, serialNumber the keyholder's staff code, never a name.

            EXAMPLE
              sanad center request --key new-issuer.key --id BD-TTC014 \\
                --staff-code T-14-3 --out new-issuer-request.pem
              sanad center request --key 'pkcs11:token=Khulna;object=issuer' \\
                --id BD-TTC014 --staff-code T-14-3 --out new-issuer-request.pem

            \(exitCodes)
            """
    )

    @Option(help: "The key: a file, or a pkcs11: URI of a key on a token.")
    var key: String

    @Option(help: "The center's id; for officers <country>-AUTHORITY.")
    var id: String

    @Option(help: "The keyholder's staff code.")
    var staffCode: String

    @Option(help: "The file for the request; without it, it is printed.")
    var out: String?

    @OptionGroup var passphrase: PassphraseOptions

    func validate() throws {
        guard CenterID.isWellFormed(id) else {
            throw ValidationError("--id \(id): expected a center's id, as in BD-TTC014.")
        }
        guard (1...64).contains(staffCode.utf8.count) else {
            throw ValidationError("--staff-code has 1 to 64 characters.")
        }
    }

    func run() throws {
        let key = try passphrase.open(key)
        let request = try CertificateRequest(
            subject: CertificateSubject(organization: id, staffCode: staffCode),
            key: key
        )
        if let out {
            try NewFile.write(request.pem, to: out, access: .everyone)
        } else {
            print(request.pem, terminator: "")
        }
        Terminal.note("Request of \(staffCode) of \(id), key \(key.publicKey.thumbprint)\(out.map { ": \($0)" } ?? "")")
    }
}

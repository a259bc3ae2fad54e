import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

struct AuthorityCertify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certify",
        abstract: "Certify the key of a center's or the authority's staff.",
        discussion: """
            The issuing CA signs what a request asks for, once its key has been checked to have signed the request. \
            Compare the thumbprint with the keyholder before. A certificate alone allows nothing: accredit it.

            EXAMPLE
              sanad authority certify office/issuer-request.pem --authority authority \\
                --out office/issuer.pem
              sanad authority certify BD-TTC014-request.pem --staff-code T-14-1 \\
                --out issuer.pem

            \(exitCodes)
            """
    )

    @Argument(help: "The request in PEM.")
    var request: String

    @Option(help: "Whose request it is, in a file with several: what a center sends has those of both its people.")
    var staffCode: String?

    @Option(help: "The authority's folder.")
    var authority = "authority"

    @Option(help: "The file for the certificate; without it, it is printed.")
    var out: String?

    @Option(help: "For how many years.")
    var years = 3

    @OptionGroup var passphrase: PassphraseOptions

    func validate() throws {
        guard (1...10).contains(years) else { throw ValidationError("--years is 1 to 10.") }
    }

    func run() throws {
        let directory = AuthorityDirectory(path: authority)
        let country = try AuthorityDescription(reading: directory.description).country
        let request = try CertificateRequest.read(self.request, of: staffCode)
        let subject = request.subject
        guard CenterID.isWellFormed(subject.organization), subject.organization.hasPrefix("\(country)-"),
            let code = subject.staffCode, !code.isEmpty
        else {
            throw Failure(
                .data,
                "\(self.request): expected O = a center's id of \(country) and serialNumber = a staff code, "
                    + "found O = \(subject.organization), serialNumber = \(subject.staffCode ?? "none")"
            )
        }
        let issuing = try directory.issuingCA.identity(passphrase)
        let certificate = try Certificate.issue(
            subject: CertificateSubject(organization: subject.organization, staffCode: code),
            key: request.publicKey,
            use: .keyholder,
            validity: Validity.years(years),
            issuer: issuing.certificate,
            issuerKey: issuing.key
        )
        if let out {
            try NewFile.write(certificate.pem, to: out, access: .everyone)
        } else {
            print(certificate.pem, terminator: "")
        }
        Terminal.note(
            "Certified \(code) of \(subject.organization), key \(request.publicKey.thumbprint)\(out.map { ": \($0)" } ?? "")"
        )
    }
}

import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

struct CenterInit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Set up a center's desk: two keys of two people, and the office file.",
        discussion: """
            The issuer certifies, the registrar opens sessions and changes status: two people. Their requests go to \
            the authority; put the certificates that come back beside the keys, as issuer.pem and registrar.pem. The \
            office file holds serials, seeds and all that is personal: back it up, and let nobody else read it.

            EXAMPLE
              sanad center init --directory office --id BD-TTC014 --issuer T-14-1 \\
                --registrar T-14-2

            \(exitCodes)
            """
    )

    @Option(help: "The folder to make.")
    var directory = "office"

    @Option(help: "The center's id: country, hyphen, 2 to 16 capital letters and digits.")
    var id: String

    @Option(help: "The staff code of the person who certifies.")
    var issuer: String

    @Option(help: "The staff code of the person who opens sessions.")
    var registrar: String

    @Option(help: "The kind of keys.")
    var kind: KeyKindArgument = .p256

    @OptionGroup var passphrase: PassphraseOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard CenterID.isWellFormed(id) else {
            throw ValidationError("--id \(id): expected two letters, a hyphen, 2 to 16 of A-Z and 0-9.")
        }
        guard [issuer, registrar].allSatisfy({ (1...64).contains($0.utf8.count) }) else {
            throw ValidationError("Staff codes have 1 to 64 characters.")
        }
        guard issuer != registrar else {
            throw ValidationError("--issuer and --registrar are two people: give two staff codes.")
        }
    }

    func run() throws {
        let office = OfficeDirectory(path: directory)
        for path in [office.file, office.key(.issuer), office.key(.registrar)] where NewFile.exists(path) {
            throw FileError.exists(path)
        }
        try NewFile.makeFolder(directory)
        for (role, code) in [(KeyRole.issuer, issuer), (.registrar, registrar)] {
            let secret = try passphrase.forNewKeys("the \(role.rawValue), \(code)")
            let key = try PrivateKey.make(kind.kind, at: office.key(role), passphrase: secret)
            let request = try CertificateRequest(
                subject: CertificateSubject(organization: id, staffCode: code),
                key: key
            )
            try NewFile.write(request.pem, to: office.request(role), access: .everyone)
        }
        _ = try OfficeFile.create(at: office.file, centerID: id)
        report(office)
    }

    private func report(_ office: OfficeDirectory) {
        if json {
            printJSON([
                "id": .string(id), "office": .string(office.file), "issuerRequest": .string(office.request(.issuer)),
                "registrarRequest": .string(office.request(.registrar)),
            ])
        } else {
            print(
                """
                \(Style.bold("The desk of \(id) is set up in \(directory)."))

                To the authority    \(office.request(.issuer)), \(office.request(.registrar))
                Comes back          \(office.certificate(.issuer)), \(office.certificate(.registrar))
                Back up, show none  \(office.file)
                """
            )
        }
    }
}

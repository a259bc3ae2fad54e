import ArgumentParser
import CenterOffice
import Credentials
import LedgerClient
import LedgerCore
import LedgerCrypto
import TransparencyLog

struct CenterInit: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Set up a center's desk: keys of two people, a key for backups, and the office file.",
        discussion: """
            The issuer certifies, the registrar opens sessions and changes status: two people. Their requests go to \
            the authority; put the certificates that come back beside the keys, as issuer.pem and registrar.pem. The \
            office file holds serials, seeds and all that is personal: back it up, and let nobody else read it.

            A key that was made on a token is named by a pkcs11: URI (RFC 7512), which is kept as issuer.uri or \
            registrar.uri. Its PIN is asked for, or read from --passphrase-file.

            Backups are encrypted to backup.pem, whose key backup.key is the registrar's, and to the authority's \
            backup certificate: take backup.key off this PC, for with the PC it would be lost.

            EXAMPLE
              sanad center init --directory office --id BD-TTC014 --issuer T-14-1 \\
                --registrar T-14-2 --authority-backup-certificate authority-backup.pem
              sanad center init --directory office --id BD-TTC014 --issuer T-14-1 \\
                --registrar T-14-2 --issuer-key 'pkcs11:token=Khulna;object=issuer'

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

    @Option(help: "The URL of the country's ledger, for the commands that follow.")
    var ledger: String?

    @Option(help: "A tlog-policy file: which proofs count as countersigned. Without it, the ledger's own peers tell.")
    var policy: String?

    @Option(help: "The issuer's key on a token, a pkcs11: URI. Without it, a key file is made.")
    var issuerKey: String?

    @Option(help: "The registrar's key on a token, a pkcs11: URI. Without it, a key file is made.")
    var registrarKey: String?

    @Option(help: "The authority's certificate for backups, in PEM; `sanad keys backup` makes one.")
    var authorityBackupCertificate: String?

    @OptionGroup var passphrase: PassphraseOptions

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    private var center: NewCenter {
        get throws { try NewCenter(id: id, issuer: issuer, registrar: registrar) }
    }

    func validate() throws {
        do {
            _ = try center
        } catch let error as any SpokenError {
            throw ValidationError(language.language.account(of: error))
        }
        guard [issuerKey, registrarKey].allSatisfy({ $0.map(TokenURI.isOne) ?? true }) else {
            throw ValidationError(SetUpUsage.tokens)
        }
    }

    func run() throws {
        if let ledger { _ = try LedgerClient(url: ledger) }
        let policy = try policy.map { path in
            let bytes = try NewFile.read(path)
            _ = try TrustPolicy(bytes)
            return bytes
        }
        let office = OfficeDirectory(path: directory)
        try SetUpFolder(office).mend()
        try SetUpFolder(office).checkFree()
        let authority = try authorityBackupCertificate.map { try Certificate.read($0) }
        try authority?.checkKeyAgreement()
        // Everything that is asked is asked before anything is made.
        let center = try center
        let keyholders = try [KeyRole.issuer, .registrar].map { try keyholder($0, of: center) }
        var setUp = CenterSetUp(center, keyholders, backup: try backup(center))
        setUp.authorityBackup = authority
        setUp.ledgerURL = ledger
        setUp.policy = policy
        try setUp.make(in: office)
        report(office)
    }
}

import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

struct AuthorityInit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the keys of a country's authority, and found its ledger.",
        discussion: """
            Makes the root and the next root, the issuing CA, the ledger's own keys, the founding officers' keys and \
            certificates, the signed genesis and the accreditation of the officers. Nothing is sent anywhere.

            In a ceremony the next root is made on another machine, by `sanad keys new --kind p384`, and only its \
            thumbprint comes here (--next-root). Officers who made their own keys hand in requests (--officer); \
            without any, keys are made for O-001, O-002 and O-003. The ledger's own keys get no passphrase: its \
            daemon starts without people.

            EXAMPLE
              sanad authority init --directory authority --country BD \\
                --origin bd.sanad.example --name-en "Sample Authority" \\
                --name-bn "নমুনা কর্তৃপক্ষ" --contact https://authority.bd.sanad.example \\
                --passphrase-file passphrase.txt

            \(exitCodes)
            """
    )

    @Option(help: "The folder to make.")
    var directory = "authority"

    @Option(help: "The country, two capital letters (ISO 3166-1).")
    var country: String

    @Option(help: "The ledger's name: a lower-case DNS name.")
    var origin: String

    @OptionGroup var names: NameOptions

    @Option(help: "How the public reaches the authority.")
    var contact: String

    @Option(help: "1: what an officer decides waits for a second officer. 0: it does not.")
    var confirmations = 1

    @Option(help: "The ledger's URL, to be written into authority.json and the policy.")
    var url: String?

    @Option(help: "Another country's authority.json; may be given several times.")
    var peer: [String] = []

    @Option(help: "A founding officer's request in PEM; may be given several times.")
    var officer: [String] = []

    // A thumbprint may start with a hyphen.
    @Option(parsing: .unconditional, help: "The thumbprint of a next root key that was made on another machine.")
    var nextRoot: String?

    @OptionGroup var passphrase: PassphraseOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (0...1).contains(confirmations) else { throw ValidationError("--confirmations is 0 or 1.") }
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        guard country.utf8.count == 2, country.utf8.allSatisfy(letters.contains) else {
            throw ValidationError("--country is two capital letters, as in BD.")
        }
    }

    func run() throws {
        let peers = try peer.map { try AuthorityDescription(reading: $0) }
        let description = try Ceremony(
            directory: AuthorityDirectory(path: directory),
            founders: StatementDraft.Founders(
                origin: origin,
                tagDate: CivilDate(containing: secondsNow()).description,
                country: country,
                authorityName: names.names,
                contact: contact,
                needsConfirmations: confirmations == 1
            ),
            peers: peers,
            url: url,
            requests: officer,
            nextRoot: nextRoot,
            passphrase: passphrase.forNewKeys(
                Words(
                    "root, next root, issuing CA and officers",
                    "মূল, পরবর্তী মূল, প্রদানকারী CA ও কর্মকর্তারা",
                    "ルート、次のルート、発行CA、担当官"
                )
            )
        ).hold()
        if json { printJSON(description.tree) } else { explain() }
    }

    private func explain() {
        let folder = AuthorityDirectory(path: directory)
        print(
            """
            \(Style.bold("The authority of \(country) is set up in \(directory).")) Nothing was sent anywhere.

            Safe 1        \(folder.root.key)  (its certificate, \(folder.root.certificate), is public)
            Safe 2        \(nextRoot ?? folder.nextRoot.key)  (another building, other custodians)
            Offline       \(folder.issuingCA.key)  (two officers together)
            Each officer  \(folder.officers)/…  (each takes the own key, and only that)
            The daemon    \(folder.log.key), \(folder.witness.key), \(folder.status.key)
            Public        \(folder.root.certificate), \(folder.policy), \(folder.description)

            Next
              sanadd serve …  with \(folder.genesis) as its first entry
              sanad submit \(folder.officersStatement) --ledger URL
              sanad authority certify REQUEST.pem --authority \(directory)
            """
        )
    }
}

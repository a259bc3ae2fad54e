import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import TransparencyLog

struct AuthorityTransition: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transition",
        abstract: "Replace the ledger's keys, its peers, its rules or the root.",
        discussion: """
            Each part that is named is replaced whole, from the next entry on; what it replaces signs nothing more. \
            The root signs. With --new-root the key that was announced as next signs, under a new certificate, and \
            the thumbprint of another next root is announced: its key is made at --next-root-key, for the second \
            safe. Other rules come into force 30 days ahead or later, for both countries on one day: a daemon that does \
            not have them then stops countersigning.

            EXAMPLE
              sanad authority transition --authority authority --log new-log.key \\
                --ledger http://127.0.0.1:8080
              sanad authority transition --authority authority --peer jp/authority.json \\
                --out peers.jws
              sanad authority transition --authority authority \\
                --new-root authority/next-root.key \\
                --root-certificate authority/root-2.pem \\
                --next-root-key safe2/next-root.key --name-en "Sample Authority" \\
                --contact https://authority.bd.sanad.example --out root.jws

            \(exitCodes)
            """
    )

    @Option(help: "The authority's folder.")
    var authority = "authority"

    @Option(help: "The new log key (Ed25519).")
    var log: String?

    @Option(help: "The new witness key (Ed25519).")
    var witness: String?

    @Option(help: "The new status key; its certificate is written beside it as .pem.")
    var statusKey: String?

    @Option(help: "The new issuing CA's key; its certificate is written beside it as .pem.")
    var issuingCa: String?

    @Option(help: "Another country's authority.json; may be given several times. All peers are replaced.")
    var peer: [String] = []

    @Option(help: "Other rules, by their name, as in sanad/rules/v2.")
    var rules: String?

    @Option(help: "With --rules: from when on (UTC), 30 days ahead or later.")
    var rulesFrom: LedgerTime?

    @Option(help: "The key that was announced as next, which becomes the root.")
    var newRoot: String?

    @Option(help: "With --new-root: the file for its certificate.")
    var rootCertificate: String?

    @Option(help: "With --new-root: where to make the key of the root after it.")
    var nextRootKey: String?

    @Option(help: "With --new-root: the authority's name in English.")
    var nameEn: String?

    @Option(help: "With --new-root: the name in Bengali.")
    var nameBn: String?

    @Option(help: "With --new-root: the name in Japanese.")
    var nameJa: String?

    @Option(help: "With --new-root: how the public reaches the authority.")
    var contact: String?

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var delivery: Delivery

    func validate() throws {
        let parts = [log, witness, statusKey, issuingCa, rules, newRoot].compactMap(\.self)
        guard (rules == nil) == (rulesFrom == nil) else {
            throw ValidationError("--rules and --rules-from go together.")
        }
        guard !parts.isEmpty || !peer.isEmpty else { throw ValidationError("Name something to replace.") }
        let needed = [rootCertificate, nextRootKey, nameEn, contact]
        guard newRoot == nil || needed.allSatisfy({ $0 != nil }) else {
            throw ValidationError("--new-root needs --root-certificate, --next-root-key, --name-en and --contact.")
        }
    }

    func run() async throws {
        let directory = AuthorityDirectory(path: authority)
        let origin = try AuthorityDescription(reading: directory.description).origin
        var changes = StatementDraft.Changes()
        let signer: SigningIdentity
        if let newRoot {
            signer = try replaceRoot(newRoot, &changes)
        } else {
            signer = try directory.root.identity(passphrase)
        }
        let issuing = try replaceIssuingCA(under: signer, origin, directory, &changes)
        try replaceStatusKey(under: issuing, origin, directory, &changes)
        changes.log = try log.map { try NoteSigner(name: origin, privateKey: passphrase.open($0)).verifierKey }
        changes.witness = try witness.map {
            try Cosigner(name: "\(origin)/witness", privateKey: passphrase.open($0)).verifierKey
        }
        if !peer.isEmpty { changes.peers = try peer.map { try AuthorityDescription(reading: $0).peer } }
        if let rules, let rulesFrom { changes.rules = RulesChange(version: rules, from: rulesFrom.seconds) }
        let statement = try StatementDraft.transition(.now(origin), changes).signed(by: signer)
        try await delivery.deliver([statement], "The transition is in force from the next entry on.")
    }
}

import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

/// `sanad export`
struct Export: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Sign a certificate anew in a form for tools that know no other.",
        discussion: """
            With --ob3-jwt each certificate becomes a plain Open Badges 3.0 credential, a JWT by the center's issuer \
            key. Every claim that the .sanad file discloses stands in it in clear: to leave some out, make a file \
            without them by `sanad present` first.

            Such a file has no proof of logging: nothing in it shows that the ledger holds the certificate, or that \
            the other country countersigned it. Its status can still be looked up. Whoever can is to verify the \
            .sanad file. Only certificates of the own office are exported.

            EXAMPLES
              sanad export --ob3-jwt BD-TTC014-26-000123-67.sanad --office office
              sanad export --ob3-jwt BD-TTC014-26-000123-67.sanad --office office --out badge.jwt

            EXIT CODES
              0   done
              64  wrong usage
              65  a file that is no certificate, or none of this office
              73  a file is in the way; none is overwritten
              74  a file cannot be read or written
              77  wrong passphrase
            """
    )

    @Argument(help: "Certificates, as .sanad files.")
    var files: [String]

    @Flag(name: .customLong("ob3-jwt"), help: "As plain Open Badges 3.0 credentials, each a JWT.")
    var isOpenBadge = false

    @OptionGroup var office: OfficeOptions

    @Option(
        help: ArgumentHelp(
            "The file to write, for one certificate.",
            discussion: "Without it, its number and -ob3.jwt."
        )
    )
    var out: String?

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard isOpenBadge else { throw ValidationError("Expected the form to export to: --ob3-jwt.") }
        guard out == nil || files.count == 1 else { throw ValidationError("--out is for one certificate at a time.") }
    }

    func run() throws {
        let held = try files.flatMap { try HeldCertificate.all(at: $0) }
        guard out == nil || held.count == 1 else {
            throw Failure(
                .usage,
                Words(
                    "--out: the file holds \(held.count) certificates; expected one",
                    "--out: ফাইলে \(held.count)টি সনদ আছে; একটি প্রত্যাশিত",
                    "--out：ファイルに証明書が\(held.count)件あります。1件でなければなりません"
                )
            )
        }
        guard Set(held.map(\.number)).count == held.count else {
            throw Failure(
                .usage,
                Words(
                    "a certificate is given twice: expected each once",
                    "একটি সনদ দুবার দেওয়া হয়েছে: প্রতিটি একবার প্রত্যাশিত",
                    "同じ証明書が2回指定されています。1回ずつにしてください"
                )
            )
        }
        let desk = try ExportingDesk(office)
        let badges = try held.map { try desk.badge($0) }
        let paths = badges.map { out ?? "\($0.number)-ob3.jwt" }
        // Before anything is signed: either all is written, or nothing.
        for path in paths where NewFile.exists(path) { throw FileError.exists(path) }
        let key = try office.identity(.issuer, speaking: language.language).key
        let exported = try zip(badges, paths).map { export, path in
            try NewFile.write(export.badge.signed(by: key), to: path, access: .owner)
            return ExportedFile(number: export.number, out: path, claims: export.claims)
        }
        if json {
            try printReadableJSON(exported)
        } else {
            print(ExportSheet(files: exported, language: language.language).text)
        }
    }
}

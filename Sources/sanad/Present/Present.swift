import ArgumentParser
import CenterOffice
import Credentials
import LedgerCrypto

/// `sanad present`
struct Present: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "present",
        abstract: "Make a file that shows only what its holder chooses, of one certificate or of several joined.",
        discussion: """
            A certificate's file holds each personal claim apart: a name, a birth date, a score. Without --show, what \
            can be shown is listed. With it, a new file is written that holds those claims alone; what proves the \
            certificate and its status goes along. The file that it was made from stays as it is: keep it.

            Several certificates are joined into one file, which `sanad verify` and `sanad profile check` read. To \
            show that they are one person's, let them show the names, birthDate and passportNumber.

            EXAMPLES
              sanad present BD-TTC014-26-000123-67.sanad
              sanad present BD-TTC014-26-000123-67.sanad --show familyName,result --out for-the-firm.sanad
              sanad present test.sanad work.sanad --out both.sanad \\
                --show familyName,givenName,birthDate,passportNumber

            EXIT CODES
              0   done
              64  wrong usage: a claim that is not known, or that no certificate here holds
              65  a file that is no certificate
              73  a file is in the way; none is overwritten
              74  a file cannot be read or written
            """
    )

    @Argument(help: "Certificates, as .sanad files.")
    var files: [String]

    @Option(help: ArgumentHelp("The claims to show, separated by commas.", valueName: "names"))
    var show: String?

    @Option(help: ArgumentHelp("The file to write.", discussion: "Without it, the certificate's number and -shown."))
    var out: String?

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard show != nil || out == nil else { throw ValidationError("--out needs --show: which claims to write.") }
    }

    func run() throws {
        let held = try files.flatMap { try HeldCertificate.all(at: $0) }
        let numbers = held.map(\.number)
        guard Set(numbers).count == numbers.count else {
            throw Failure(.usage, PresentWords.twice)
        }
        guard let show else { return try report(held, written: nil) }
        let names = try chosen(show, of: held)
        let shown = try held.map { try $0.showing(names) }
        let path = out ?? "\(numbers.count == 1 ? numbers[0] : "certificates")-shown.sanad"
        try NewFile.write(JoinedCertificates(shown.map(\.file)).bytes, to: path, access: .owner)
        try report(shown, written: path)
    }

    /// The names that were asked for, each of them a claim that a certificate holds.
    private func chosen(_ text: String, of held: [HeldCertificate]) throws -> Set<String> {
        let available = ClaimName.allCases.filter { name in held.contains { $0.claims[name] != nil } }.map(\.rawValue)
        let names = text.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
        guard !names.isEmpty else { throw Failure(.usage, PresentWords.noName(available)) }
        for name in names where !available.contains(where: { $0.hasSameBytes(as: name) }) {
            throw Failure(.usage, PresentWords.unheld(name.printable, available))
        }
        return Set(names)
    }

    private func report(_ certificates: [HeldCertificate], written path: String?) throws {
        let language = language.language
        if json {
            try printReadableJSON(PresentationOutput(certificates, written: path, language))
        } else {
            print(PresentationSheet(certificates: certificates, path: path, language: language).text)
        }
    }
}

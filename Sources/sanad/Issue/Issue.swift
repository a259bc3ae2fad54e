import ArgumentParser
import CenterOffice
import Credentials
import LedgerClient
import LedgerCore
import LedgerCrypto

struct Issue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Certify the workers of a roster.",
        discussion: """
            Checks every row and names every mistake before anything is signed. Then each row gets a serial in \
            random order, the issuer signs, the ledger takes the certificates in, and each worker gets a file that \
            can be checked offline. Interrupted anywhere, the same command goes on where it was; it never issues \
            twice.

            The roster is CSV in UTF-8 with a header of these columns, in any order: familyName, givenName, \
            nativeNameBn, nativeNameJa, birthDate, passportNumber, nationalId, issuerNumber, formerFamilyName, \
            formerGivenName, formerPassportNumber, outcome (passed, partial, not-passed for what is tested), result \
            (scores separated by ;), activityStartDate, activityEndDate, employer, tasks, basedOn (numbers separated \
            by ;), supersedes (the number that a corrected certificate replaces).

            EXAMPLE
              sanad issue --office office --roster class.csv \\
                --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a \\
                --ledger http://127.0.0.1:8080 --out certificates
              sanad issue --office office --roster one-row.csv \\
                --supersedes BD-TTC014-26-000012-12 \\
                --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a \\
                --ledger http://127.0.0.1:8080 --out certificates

            \(exitCodes)
            """
    )

    @OptionGroup var office: OfficeOptions

    @Option(help: "The roster, a CSV file.")
    var roster: String

    @Option(help: "The identity of the session; not needed for what is certified without one.")
    var session: String?

    @Option(help: "The achievement, code/version; without it, the session's.")
    var achievement: String?

    @Option(help: "The day of issue, at most 60 days ago. Without it, today, or the day that was begun with.")
    var date: CivilDate?

    @Option(help: "The last day on which the certificates are valid, if they end.")
    var validUntil: CivilDate?

    @Option(help: "For a roster of one row: the number of the certificate that it corrects.")
    var supersedes: NumberArgument?

    @Option(help: "The ledger's URL.")
    var ledger: String

    @Option(help: "The folder for the workers' files.")
    var out = "certificates"

    @Flag(help: "Check the roster against the ledger, and sign nothing.")
    var dryRun = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard session != nil || achievement != nil else { throw ValidationError("Give --session or --achievement.") }
    }

    func run() async throws {
        let file = try office.open()
        let client = try LedgerClient(url: ledger)
        let known = try await file.catchUp(with: client) { Terminal.progress("Reading", $0, of: $1) }
        let order = try order(known)
        let now = secondsNow()
        try await file.settle(with: client, in: known, at: now)
        try file.check(order, against: known, at: now)
        guard !dryRun else { return reportDryRun(order) }
        let issuer = try office.identity(.issuer)
        let folder = try CertificateFolder(out)
        let act = try file.begin(order, at: now, using: randomBytes)
        try file.sign(act, for: order.roster.workers, in: known, by: issuer, at: now, using: randomBytes) {
            Terminal.progress("Signing", $0, of: $1)
        }
        try await file.submit(act, to: client, in: known) { Terminal.progress("Sending", $0, of: $1) }
        let support = try await file.support(of: act, in: known, from: client)
        var files: [String: String] = [:]
        for certificate in try file.logged(act) {
            files[certificate.number.description] = try folder.write(certificate, support: support)
        }
        try IssuingReport(lines: file.table(act), files: files, json: json).print()
    }

    private func order(_ known: KnownLedger) throws -> IssuingOrder {
        let key = try achievement ?? known.session(session ?? "").achievement
        let day = date ?? today()
        let kind = try known.achievement(key).kind
        var roster = try Roster(reading: NewFile.read(self.roster), kind: kind, issued: day)
        if let supersedes { roster = try roster.superseding(supersedes.number) }
        return IssuingOrder(
            roster: roster,
            achievement: key,
            session: session,
            validFrom: day,
            validUntil: validUntil,
            isDayGiven: date != nil
        )
    }

    private func reportDryRun(_ order: IssuingOrder) {
        let count = order.roster.workers.count
        if json {
            printJSON(["rows": .integer(Int64(count)), "achievement": .string(order.achievement)])
        } else {
            print("\(count) row\(count == 1 ? " is" : "s are") in order for \(order.achievement); nothing was signed.")
        }
    }

    struct NumberArgument: ExpressibleByArgument {
        let number: CertificateNumber

        init?(argument: String) {
            guard let number = try? CertificateNumber(parsing: argument) else { return nil }
            self.number = number
        }
    }
}

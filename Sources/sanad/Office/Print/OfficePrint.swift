import ArgumentParser
import CenterOffice
import Credentials
import Foundation

struct OfficePrint: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Print certificates: PDFs with QR codes and the certificate's file inside.",
        discussion: """
            Prints what is signed, whether the ledger has it yet or not; it needs no line. A reprint is the same paper \
            again, and needs no new entry. Without numbers or --session, all certificates of the office are printed. \
            Those that it took over from a center that ended are printed by their numbers or session.

            The layouts are certificate (A4), companion (A4, beside a paper whose form the law prescribes) and label \
            (60 × 60 mm, to be stuck on such a paper). Neither passport number, score nor photo is printed, unless \
            the center chose so when it signed. With a worker's first certificate comes a page on what is kept of \
            them. A center's own logo, seal, signature and texts come from a template: sanad-print template makes one.

            EXAMPLES
              sanad office print --office office --out papers
              sanad office print BD-TTC014-26-000123-67 --out papers --replace
              sanad office print --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a \\
                --template template --language ja --out class.pdf
              sanad office print --unprinted --layout label --out labels

            \(exitCodes)
            """
    )

    @Argument(help: "The numbers of the certificates.")
    var numbers: [NumberArgument] = []

    @Option(help: "The center's folder.")
    var office = "office"

    @Option(help: "Print the certificates of this session.")
    var session: String?

    @Flag(help: "Print only those that have no paper in the folder --out yet.")
    var unprinted = false

    @Option(help: "The form of the paper: certificate, companion or label.")
    var layout = PaperLayout.certificate

    @Option(
        name: .customLong("language"),
        help: """
            The language of messages and the one that the paper is mainly in: en, bn or ja. Without it, messages are in the \
            locale's, and papers in English.
            """
    )
    var paperLanguage: PaperLanguage?

    /// The language of messages.
    var spoken: Language { paperLanguage.flatMap { Language(rawValue: $0.rawValue) } ?? .current }

    /// What a clerk is told in, where something is wrong.
    var language: LanguageOption {
        var option = LanguageOption()
        option.named = spoken
        return option
    }

    @Option(help: "The folder with the center's template.json and pictures.")
    var template: String?

    @Option(help: "A folder for one PDF each, or a file that ends in .pdf for all of them.")
    var out = "papers"

    @Option(help: "The folder with the workers' files, which go into the PDFs. Without a file there, one is made.")
    var files = "certificates"

    @Option(help: "The host, and path if any, of the verification page. Without it, the ledger's.")
    var page: String?

    @Option(parsing: .upToNextOption, help: "Claims to be left off the paper, as in: --leave-out tasks employer.")
    var leaveOut: [ClaimName] = []

    @Flag(help: "Print the photo that is in the certificate's file.")
    var photo = false

    @Flag(help: "Put new papers in the place of those that are there.")
    var replace = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard numbers.isEmpty || session == nil else { throw ValidationError(OfficeUsage.numbersOrSession) }
        guard !unprinted || !out.hasSuffix(".pdf") else {
            throw ValidationError(OfficeUsage.unprintedNeedsFolder)
        }
        guard page?.contains("#") != true, page?.contains("://") != true else {
            throw ValidationError(OfficeUsage.page)
        }
    }

    func run() throws {
        let program = try PrintProgram()
        let file = try OfficeFile(opening: OfficeDirectory(path: office).file)
        let chosen = try file.numbers(of: selection).filter { !unprinted || !NewFile.exists("\(out)/\($0).pdf") }
        guard !chosen.isEmpty else { return report([]) }
        try checkNothingIsInTheWay(of: chosen)
        let maker = PaperMaker(ledger: try file.known, page: page, leavingOff: Set(leaveOut), showsPhoto: photo)
        let first = try file.firstCertificates()
        let crew = PrintCrew(program, arguments, for: chosen.count, isOneFile: out.hasSuffix(".pdf"))
        let job = maker.job(layout: layout, language: paperLanguage ?? .en, count: chosen.count)
        let make: (CertificateNumber) throws -> PrintedCertificate = { number in
            try maker.certificate(
                file.signedCertificate(number),
                file: workerFile(number, of: file),
                isFirst: first.contains(number.description)
            )
        }
        try crew.print(job, of: chosen, making: make) { Terminal.progress(PrintPhrases.printing(spoken), $0, of: $1) }
        report(chosen)
    }
}

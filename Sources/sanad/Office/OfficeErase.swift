import ArgumentParser
import CenterOffice
import Credentials
import Foundation
import LedgerCore

struct OfficeErase: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Destroy all that the center keeps of the worker of a certificate.",
        discussion: """
            Names, dates, results, the photo, the seed and every other personal thing under the number are overwritten in the \
            office file; a worker's file that still lies in the center's folder is overwritten too. It cannot be undone, and \
            no copy or reprint can be made afterwards. What stays: that it was done, the number and the day.

            Nothing on the ledger changes: it names nobody. A file or paper that the worker kept still verifies.

            Backups that were made before still hold it, encrypted; they are named, and a restore erases it again. Rosters, \
            the photos that they named, mails and papers are yours to destroy.

            EXAMPLE
              sanad office erase BD-TTC014-26-000123-67 --office office \\
                --certificates certificates --reason-reference 'letter 2026/118'

            \(exitCodes)
            """
    )

    @Argument(help: "The certificate's number.")
    var number: NumberArgument

    @OptionGroup var office: OfficeFolder

    @Option(help: "Where the request is filed, as in 'letter 2026/118'; no name or other personal thing.")
    var reasonReference: String?

    @Option(help: "The folder with the workers' files.")
    var certificates = "certificates"

    @Flag(help: "Do not destroy the worker's files in that folder.")
    var keepFiles = false

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard reasonReference?.utf8.count ?? 1 <= Erasure.longestReference else {
            throw ValidationError(OfficeUsage.reference)
        }
    }

    func run() throws {
        let file = try office.open()
        let number = number.number
        guard try file.has(number) else {
            throw Failure(.data, ErasurePhrases.unknown(number, in: office.directory.file))
        }
        let copies = keepFiles ? [] : try WorkerFiles(certificates).of(number)
        try confirm(number, copies)
        let erasure = Erasure(number: number, day: CivilDate(containing: secondsNow()), reference: reasonReference)
        try report(number, file.erase(erasure, with: copies))
    }

    private func confirm(_ number: CertificateNumber, _ copies: [String]) throws {
        guard !yes else { return }
        let language = language.language
        for copy in copies { Terminal.note(ErasurePhrases.destroying(copy, language).printable) }
        Terminal.note(ErasurePhrases.warning(number, language))
        guard Terminal.isInput, Terminal.answers(ErasurePhrases.question(language), number.description) else {
            throw Failure(.usage, ErasurePhrases.nothingErased)
        }
    }

    private func report(_ number: CertificateNumber, _ report: ErasureReport) throws {
        guard !json else {
            return printJSON([
                "number": .string(number.description), "destroyed": .array(report.destroyed.map(JSONTree.string)),
                "backups": .array(report.backups.map(JSONTree.string)),
                "foldersNotReached": .array(report.outOfReach.map(JSONTree.string)),
            ])
        }
        let language = language.language
        print(Style.bold(ErasurePhrases.erased(number, language)))
        for copy in report.destroyed { print(ErasurePhrases.destroyed(copy, language).printable) }
        for backup in report.backups { print(ErasurePhrases.stillHolds(backup, language).printable) }
        for folder in report.outOfReach { print(ErasurePhrases.outOfReach(folder, language).printable) }
        print(ErasurePhrases.advice(language))
    }
}

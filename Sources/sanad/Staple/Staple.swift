import ArgumentParser
import CenterOffice
import Credentials
import Foundation
import LedgerCore

/// `sanad staple`
struct Staple: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add proof and status to certificates' files, so that they can be checked with no network.",
        discussion: """
            Give .sanad files, or folders of them. Each gets, in place: the status list of its center as it was at the \
            ledger's newest snapshot, with what proves it by both countries' word; and where the file lacks them, the \
            countersigned proof that it is logged and the statements that it rests on. From then on "sanad verify \
            --offline" answers whether it was revoked, as of the snapshot's time.

            Whole lists are fetched, each of 131,072 certificates, and where more is needed the whole ledger is read: no \
            server learns which certificate it is about. Lists are kept in a cache, which "sanad verify" uses too. A \
            file is only ever given a newer status than it has, one that more vouch for, or none; it is replaced whole or \
            not at all. What is no certificate's file is named, and the others are done.

            --json prints one object a file: file; changed; answer as in "sanad verify --offline", with its face; status \
            (value, asOf, snapshot: the index of its entry, size, countersigned, by, source, place), absent where there \
            is none; problem, where something could not be had.

            EXAMPLES
              sanad staple BD-TTC014-26-000123-67.sanad --keys Keys
              sanad staple certificates/ --keys Keys --ledger https://bd.sanad.example
              sanad staple certificates/*.sanad --keys demo/demo.json --json

            EXIT CODES
              0   every file has a status that the policy's witnesses vouch for
              3   some have not: the output says which, and why; the others are done
              64  wrong usage · 65 a policy or root that cannot be read · 74 a file that is missing, or that cannot be \
            written
            """
    )

    @Argument(help: "Certificates, as .sanad files, or folders of them.")
    var files: [String]

    @OptionGroup var trust: TrustOptions
    @OptionGroup var kept: StatusCacheOptions

    @Option(
        name: .customLong("ledger"),
        help: ArgumentHelp(
            "A ledger: a URL, a folder of tiles, or a data directory; may be repeated.",
            valueName: "ledger"
        )
    )
    var ledgers: [String] = []

    @Option(
        help: ArgumentHelp("The oldest status in the cache to use without asking a ledger, in days.", valueName: "days")
    )
    var maxStatusAge = 0

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print what was done as JSON.")
    var json = false

    func validate() throws {
        guard (0...36_500).contains(maxStatusAge) else { throw ValidationError("--max-status-age is 0 to 36500 days") }
    }

    func run() async throws {
        let anchors = try trust.anchors()
        let desk = StaplingDesk(
            anchors: anchors,
            places: try LedgerPlaces(named: ledgers, trust: trust, policy: anchors.policy),
            cache: kept.cache,
            now: .now,
            oldestKept: maxStatusAge,
            language: language.language
        )
        let named = try Self.expanded(files).map { try NamedFile(path: $0) }
        let stapled = try await desk.staple(named.compactMap(\.stapled))
        for file in stapled where file.isChanged {
            try NewFile.replace(file.path, with: file.certificate.bytes, access: .owner)
        }
        try show(Self.answers(named, stapled, desk))
    }

    /// One answer for each file, in the order in which they were named.
    private static func answers(
        _ named: [NamedFile],
        _ stapled: [StapledFile],
        _ desk: StaplingDesk
    ) -> [StapleAnswer] {
        var done = stapled[...]
        return named.compactMap { file in
            switch file {
            case .certificate: done.popFirst().map { StapleAnswer($0, desk.verification(of: $0.certificate)) }
            case .refused(let path, let why): StapleAnswer(refused: path, why)
            }
        }
    }

    private func show(_ answers: [StapleAnswer]) throws {
        if json {
            print(
                String(decoding: try readableJSON(answers.map { StapleOutput($0, language.language) }), as: UTF8.self)
            )
        } else {
            for answer in answers { print(answer.line(language.language)) }
        }
        guard answers.allSatisfy(\.isDone) else { throw ExitCode(ExitStatus.unfinished.rawValue) }
    }

    /// The files, and those in folders by their names.
    private static func expanded(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path -> [String] in
            var isFolder: ObjCBool = false
            guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
                return [path]
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".sanad") }
            guard !names.isEmpty else { throw Failure(.inputOutput, StapleWords.noFiles(in: path)) }
            let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
            return names.sorted().map { "\(folder)/\($0)" }
        }
    }
}

import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import TransparencyLog

/// Two countries' ledgers as they are published, with what a verifier is told to trust, in a command's folder.
struct PublishedCountries {
    let sanad: Command
    var story: TwoCountries

    init(_ story: TwoCountries) throws {
        self.story = story
        sanad = try Command()
        try writePolicy()
        for country in [story.bangladesh, story.japan] {
            try sanad.write(country.root.certificate.pem, to: "keys/\(country.country).pem")
        }
    }

    /// The policy that asks for both; logs have the addresses that are given, by their country.
    func writePolicy(addresses: [String: String] = [:]) throws {
        let countries = [story.bangladesh, story.japan]
        let logs = countries.map { country in
            (["log", country.log.verifierKey.description] + [addresses[country.country]].compactMap { $0 })
                .joined(separator: " ")
        }
        let witnesses = countries.map { "witness \($0.country) \($0.witness.verifierKey)" }
        let lines = logs + witnesses + ["group both all BD JP", "quorum both"]
        try sanad.write(lines.map { $0 + "\n" }.joined(), to: "keys/policy")
    }

    /// Writes a log as it is served at a place: its own, or one that keeps a copy of it.
    func publish(_ log: SampleLog, under note: SignedNote, at place: String) throws {
        let size = try Checkpoint(text: note.text).size
        let entries = Array(log.entries.prefix(size))
        try TiledLedgerWriter(folder: URL(filePath: "\(sanad.folder)/\(place)"))
            .write(entries, leaves: entries.map { .leaf($0) }, checkpoint: note)
    }

    /// Writes the checkpoint that a place shows as the newest countersigned one of a log.
    func show(_ note: SignedNote, of country: SampleCountry, at place: String) throws {
        try sanad.write(note.description, to: "\(place)/\(originHash(country.origin))/checkpoint")
    }

    /// Writes the file of the certificate that is verified.
    func write(_ file: CertificateFile, to name: String = "one.sanad") throws {
        try sanad.write(String(decoding: file.bytes, as: UTF8.self), to: name)
    }

    /// Where a place keeps its copy of Bangladesh's log.
    func copy(at place: String) -> String { "\(place)/\(originHash(story.bangladesh.origin))" }

    /// A time at which nothing is old.
    var now: String { "--at \(story.scene.time)" }
}

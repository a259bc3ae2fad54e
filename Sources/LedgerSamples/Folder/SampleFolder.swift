import Foundation
import LedgerCore
import LedgerCrypto
import LedgerStore
import TransparencyLog

/// The folder that a sample is written to.
struct SampleFolder {
    let path: String

    func country(_ country: SampleCountry) -> String { "\(path)/\(country.country.lowercased())" }
    func data(_ country: SampleCountry) -> String { "\(self.country(country))/data" }
    func authority(_ country: SampleCountry) -> String { "\(self.country(country))/authority" }
    var keys: String { "\(path)/keys" }

    /// Makes the folders.
    ///
    /// - Throws: `SampleError.exists` where something is in the way.
    func prepare(_ countries: [SampleCountry]) throws {
        let files = FileManager.default
        if let contents = try? files.contentsOfDirectory(atPath: path), !contents.isEmpty {
            throw SampleError.exists(path)
        }
        for folder in [keys] + countries.flatMap({ ["\(authority($0))/officers", "\(self.country($0))/centers"] }) {
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
    }

    /// Writes everything beside the ledgers, and the copies that each country keeps of the others'.
    func write(_ stories: [CountryStory], _ writers: [LedgerWriter]) throws {
        let policy = Array(try TrustFiles(writers).policy().utf8)
        try write(policy, to: "\(keys)/policy")
        for (story, writer) in zip(stories, writers) {
            let country = writer.country
            try write(Array(country.root.certificate.pem.utf8), to: "\(keys)/\(country.country).pem")
            try write(policy, to: "\(authority(country))/policy")
            try AuthorityFiles(folder: self, writer: writer, centers: story.centers).write()
            try writer.store.close()
        }
        for keeper in writers {
            for other in writers where other !== keeper {
                try copy(other.country, keptBy: keeper.country)
                try note(other, in: keeper)
            }
        }
    }

    /// Writes `sample.json`.
    func write(_ summary: SampleSummary) throws {
        try write(Array((summary.text + "\n").utf8), to: "\(path)/sample.json")
    }

    private func copy(_ country: SampleCountry, keptBy keeper: SampleCountry) throws {
        let copy = LedgerStore.copyDirectory(of: country.origin, in: data(keeper))
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: LedgerStore.file(in: data(country)),
            toPath: LedgerStore.file(in: copy)
        )
    }

    /// Notes what a country's witness cosigned of another ledger.
    private func note(_ other: LedgerWriter, in keeper: LedgerWriter) throws {
        guard let note = other.newest else { return }
        let store = try LedgerStore(directory: data(keeper.country), mode: .writer)
        _ = try store.noteCosigned(note, after: 0)
        try store.close()
    }

    func write(_ bytes: [UInt8], to file: String, mode: Int = 0o644) throws {
        try Data(bytes).write(to: URL(filePath: file))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    }
}

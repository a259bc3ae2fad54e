import Foundation
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad sync, of a ledger that shows another history than before` {
    /// Bangladesh's ledger with a snapshot of its statuses and certificates behind it, at the folder `bd`.
    private struct Shown {
        let countries: PublishedCountries
        let story: TwoCountries

        init() throws {
            var story = try TwoCountries()
            try story.certify(2...4)
            story.scene.later(hours: 1)
            _ = try story.takeSnapshot()
            self.story = story
            countries = try PublishedCountries(story)
        }

        func show(_ log: SampleLog, size: Int? = nil) throws {
            let note = try size.map { try log.checkpoint($0) }
            try countries.publish(
                log,
                under: note ?? log.checkpoint(cosigned: story.both, at: story.scene.time),
                at: "bd"
            )
        }

        /// Every file of the copy but the evidence, by its name.
        func copied() throws -> [String: Data] {
            let folder = "\(countries.sanad.folder)/copies"
            let names = FileManager.default.enumerator(atPath: folder)?.allObjects.compactMap { $0 as? String } ?? []
            let files = names.filter { !$0.contains("/evidence") }.compactMap { name in
                FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, $0) }
            }
            return Dictionary(uniqueKeysWithValues: files)
        }
    }

    @Test(arguments: ["", "--statuses "], [true, false])
    func `keeps the proof of both, changes nothing, and says so by its exit code`(
        _ kind: String,
        _ hasGrown: Bool
    ) throws {
        let shown = try Shown()
        let sanad = shown.countries.sanad
        let line = "sync \(kind)bd --out copies --keys keys"
        try shown.show(shown.story.log)
        #expect(try sanad(line).status == 0)
        let before = try shown.copied()
        #expect(!before.isEmpty)

        var forked = shown.story
        if hasGrown { try forked.certify(5...6) }
        try shown.show(try forked.forked())
        let result = try sanad(line)
        #expect(result.status == 1, "\(result.output)\(result.errors)")
        #expect(result.errors.contains("Both cannot be true"), "\(result.errors)")
        #expect(try shown.copied() == before)

        let folder = "copies/bd.sanad.example/evidence"
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/\(folder)")
        #expect(files.count == 1, "\(files)")
        let proof = "\(folder)/\(files.first ?? "")"
        #expect(result.errors.contains(proof), "\(result.errors)")
        let proven = try sanad("evidence \(proof) --keys keys")
        #expect(proven.status == 0 && proven.output.contains("proves that a ledger showed two histories"))
        // Whoever trusts another log is told nothing by it.
        let text = try sanad.text(proof)
        try sanad.write(text.replacing("bd.sanad.example", with: "xx.sanad.example"), to: "other.json")
        #expect(try sanad("evidence other.json --keys keys").status != 0)

        // It is found again, and written once.
        #expect(try sanad(line).status == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/\(folder)") == files)
        // The history that was seen first can still be followed.
        try shown.show(shown.story.log)
        #expect(try sanad(line).status == 0)
    }
}

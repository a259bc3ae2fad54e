import Foundation
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Both ledgers beside the copies that the other country keeps` {
    private let countries: PublishedCountries
    private let copy: String

    init() throws {
        var story = try TwoCountries()
        try story.certify(2...6)
        countries = try PublishedCountries(story)
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.log, under: note, at: "bd")
        let other = try story.japaneseLog.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.japaneseLog, under: other, at: "jp")
        copy = countries.copy(at: "jp")
        // The copy is two entries behind.
        let behind = try story.log.checkpoint(story.log.size - 2, cosigned: story.both, at: story.scene.time)
        try countries.publish(story.log, under: behind, at: copy)
    }

    private func audit() throws -> [Command.Result.Audit] {
        let result = try countries.sanad("audit bd jp --keys keys \(countries.now) --json")
        #expect(result.status == 0 || result.status == 1, "\(result.output)\(result.errors)")
        return try result.audits().ledgers
    }

    @Test func `are the same as far as both go`() throws {
        let audits = try audit()
        #expect(audits.map(\.clean) == [true, true])
        #expect(audits[0].notes == [])
        #expect(audits[0].copies?.map(\.size) == [countries.story.log.size - 2])
        #expect(audits[1].copies == nil)
    }

    @Test func `differ in an entry, or in a tile`() throws {
        let size = countries.story.log.size - 2
        try Files.flip("\(countries.sanad.folder)/\(copy)/\(EntryBundle.path(index: 0, width: size))", at: 500)
        let entry = try audit()[0].findings
        try #require(entry.map(\.kind) == ["copy-differs"])
        #expect(entry.map(\.index) == [0])
        #expect(entry[0].since != nil && entry[0].expected != entry[0].found)
        let tile = Tile(level: 0, index: 0, width: size)
        try Files.flip("\(countries.sanad.folder)/\(copy)/\(tile.path)", at: 32 * (size - 1))
        #expect(try audit()[0].findings.map(\.index) == [0, size - 1])
    }

    @Test func `are not named twice where the ledger itself was changed`() throws {
        let size = countries.story.log.size
        try Files.flip("\(countries.sanad.folder)/bd/\(EntryBundle.path(index: 0, width: size))", at: 500)
        let kinds = try audit()[0].findings.map(\.kind)
        #expect(kinds.contains("altered-entry"))
        #expect(!kinds.contains("copy-differs"))
    }
}

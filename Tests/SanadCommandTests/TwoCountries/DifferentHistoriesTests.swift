import Foundation
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `A ledger that shows different histories` {
    /// A ledger whose copy in Japan is of another history than what it shows itself.
    private func published() throws -> PublishedCountries {
        var story = try TwoCountries()
        try story.certify(2...4)
        let countries = try PublishedCountries(story)
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.log, under: note, at: "bd")
        try countries.publish(story.japaneseLog, under: story.japaneseLog.checkpoint(cosigned: story.both), at: "jp")
        let forked = try story.forked()
        let size = story.index + 2
        try countries.publish(forked, under: forked.checkpoint(size), at: countries.copy(at: "jp"))
        try countries.write(story.log.file(story.credential, under: note))
        return countries
    }

    private func isProven(_ folder: String, _ countries: PublishedCountries) throws -> Bool {
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(countries.sanad.folder)/\(folder)")
        #expect(files.count == 1, "\(files)")
        let result = try countries.sanad("evidence \(folder)/\(files.first ?? "") --keys keys")
        return result.status == 0
    }

    @Test func `makes sanad verify say so, with both, and write the proof`() throws {
        let countries = try published()
        let line = "verify one.sanad --keys keys --ledger bd --ledger jp --evidence found \(countries.now)"
        let result = try countries.sanad("\(line) --json")
        #expect(result.status == 3, "\(result.output)\(result.errors)")
        let answer = try #require(try result.answers().first)
        #expect(answer.answer == "undetermined")
        #expect(answer.reasons.first?.text.hasPrefix("The ledger shows different histories") == true)
        let contradiction = try #require(answer.contradictions.first)
        #expect(contradiction.smaller.size == countries.story.index + 2)
        #expect(contradiction.smaller.place == countries.copy(at: "jp"))
        #expect(contradiction.larger.root == countries.story.log.tree.root.base64)
        #expect(try isProven("found", countries))
        for (language, words) in [("bn", "ভিন্ন ইতিহাস"), ("ja", "異なる履歴")] {
            #expect(try countries.sanad("\(line) --language \(language)").output.contains(words))
        }
        #expect(try isProven("found", countries), "the same evidence is written once")
    }

    @Test func `is known from the file's own proof`() throws {
        let countries = try published()
        let story = countries.story
        try FileManager.default.removeItem(atPath: "\(countries.sanad.folder)/\(countries.copy(at: "jp"))")
        for file in ["bd/checkpoint", "bd/tile"] {
            try FileManager.default.removeItem(atPath: "\(countries.sanad.folder)/\(file)")
        }
        let forked = try story.forked()
        try countries.publish(forked, under: forked.checkpoint(cosigned: story.both), at: "bd")
        try countries.write(story.log.file(story.credential, under: story.log.checkpoint(story.index + 1)))
        let result = try countries.sanad(
            "verify one.sanad --keys keys --ledger bd --evidence found \(countries.now) --json"
        )
        #expect(result.status == 3, "\(result.output)")
        #expect(try result.answers().first?.contradictions.first?.smaller.place == "the certificate's file")
        #expect(try isProven("found", countries))
    }

    @Test func `is a finding of sanad audit, which writes the proof`() throws {
        let countries = try published()
        let result = try countries.sanad("audit bd jp --keys keys --evidence found \(countries.now) --json")
        #expect(result.status == 1)
        let audits = try result.audits()
        #expect(audits.ledgers.map { $0.findings.map(\.kind) } == [["contradicting-checkpoints"], []])
        #expect(try isProven("found", countries))
    }

    @Test func `is found out by the other ledger's snapshots`() throws {
        var story = try TwoCountries()
        try story.certify(2...4)
        let forked = try story.forked()
        let good = try story.log.checkpoint(story.index + 1, cosigned: [story.japan.witness])
        let bad = try forked.checkpoint(story.index + 2, cosigned: [story.japan.witness])
        try story.admitInJapan(story.japan.snapshot(of: story.japanese, peer: good.description))
        story.japanese.time = LedgerTime(seconds: story.japanese.time.seconds + 86_400)
        for (note, isClean) in [(nil, true), (bad, false)] {
            if let note { try story.admitInJapan(story.japan.snapshot(of: story.japanese, peer: note.description)) }
            let countries = try PublishedCountries(story)
            let head = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
            try countries.publish(story.log, under: head, at: "bd")
            let other = try story.japaneseLog.checkpoint(cosigned: story.both)
            try countries.publish(story.japaneseLog, under: other, at: "jp")
            let result = try countries.sanad("audit bd jp --keys keys --evidence found --json")
            #expect(result.status == (isClean ? 0 : 1), "\(result.output)")
            let audit = try #require(try result.audits().ledgers.first)
            #expect(audit.findings.map(\.kind) == (isClean ? [] : ["contradicting-checkpoints"]))
            if !isClean {
                let place = try #require(audit.contradictions.first?.smaller.place)
                #expect(place == "entry \(story.japanese.entries.count - 1) of jp.sanad.example")
                #expect(try isProven("found", countries))
            }
        }
    }
}

import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad staple` {
    /// Both countries' word for Bangladesh's ledger with a snapshot, as files; and a certificate's file without proof.
    private func published(_ change: (inout TwoCountries) throws -> Void = { _ in }) throws -> PublishedCountries {
        var story = try TwoCountries()
        try change(&story)
        story.scene.later(hours: 1)
        _ = try story.takeSnapshot()
        let countries = try PublishedCountries(story)
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.log, under: note, at: "bd")
        try countries.write(CertificateFile(credential: story.credential.bytes))
        return countries
    }

    private struct Stapled: Decodable {
        let file: String
        let changed: Bool
        let answer: String
        let status: Status?
        let problem: String?

        struct Status: Decodable {
            let value: String
            let snapshot: Int
            let countersigned: Bool
            let by: [String]
            let source: String
        }
    }

    private func staple(_ countries: PublishedCountries, _ files: String) throws -> (code: Int, answers: [Stapled]) {
        let result = try countries.sanad("staple \(files) --keys keys --ledger bd --cache cache --json")
        let answers = try JSONDecoder().decode([Stapled].self, from: Data(result.output.utf8))
        return (Int(result.status), answers)
    }

    @Test func `makes a bare file one that needs no network, and leaves it so`() throws {
        let countries = try published()
        let offline = "verify one.sanad --keys keys --offline --cache none \(countries.now) --json"
        #expect(try countries.sanad(offline).status == 3)
        let first = try staple(countries, "one.sanad")
        #expect(first.code == 0)
        let answer = try #require(first.answers.first)
        #expect(answer.changed && answer.problem == nil)
        #expect(answer.status?.value == "valid" && answer.status?.countersigned == true)
        #expect(answer.status?.by == ["BD", "JP"])
        #expect(try countries.sanad.mode("one.sanad") == 0o600)
        let text = try countries.sanad.text("one.sanad")
        let verified = try countries.sanad(offline)
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        let again = try staple(countries, "one.sanad")
        #expect(again.code == 0 && again.answers.first?.changed == false)
        #expect(try countries.sanad.text("one.sanad") == text)
    }

    @Test(arguments: [
        ("en", "not revoked as of", "by both countries' word", "in its own file"),
        ("bn", "পর্যন্ত বাতিল হয়নি", "দুই দেশেরই কথায়", "এর নিজের ফাইলে"),
        ("ja", "時点で取り消されていません", "両国の保証による", "証明書ファイル内"),
    ])
    func `lets an answer say since when, by whose word and from where`(
        _ language: String,
        _ state: String,
        _ word: String,
        _ place: String
    ) throws {
        let countries = try published()
        #expect(try staple(countries, "one.sanad").code == 0)
        let result = try countries.sanad(
            "verify one.sanad --keys keys --offline --language \(language) \(countries.now)"
        )
        for part in [state, word, place, "\(countries.story.scene.time)"] {
            #expect(result.output.contains(part), "\(result.output)")
        }
    }

    @Test(arguments: ["revoked", "suspended"])
    func `brings bad news too`(_ state: String) throws {
        let countries = try published { story in
            try story.scene.admit(story.scene.status([1], state == "revoked" ? .revoke : .suspend))
        }
        let stapled = try staple(countries, "one.sanad")
        #expect(stapled.answers.first?.status?.value == state)
        let result = try countries.sanad("verify one.sanad --keys keys --offline \(countries.now) --json")
        #expect(try result.answers().first?.answer == state)
    }

    @Test func `takes folders, and keeps the list for files that have none`() throws {
        let countries = try published()
        try countries.write(CertificateFile(credential: countries.story.credential.bytes), to: "all/two.sanad")
        let stapled = try staple(countries, "all")
        #expect(stapled.code == 0 && stapled.answers.map(\.file) == ["all/two.sanad"])
        var file = try CertificateFile(parsing: Array(countries.sanad.text("all/two.sanad").utf8))
        file.status = nil
        try countries.write(file)
        let verify = "verify one.sanad --keys keys --offline \(countries.now) --json"
        #expect(try countries.sanad("\(verify) --cache cache").status == 0)
        let none = try countries.sanad("\(verify) --cache none")
        #expect(none.status == 3)
        #expect(try none.answers().first?.answer == "undetermined")
    }

    @Test func `says what is missing, and changes nothing`() throws {
        let countries = try published()
        let stranger = try countries.story.bangladesh.credential(
            of: countries.story.scene.first,
            serial: 99,
            session: countries.story.scene.sessions[0],
            at: countries.story.scene.time
        )
        try countries.write(CertificateFile(credential: stranger.bytes), to: "never.sanad")
        let text = try countries.sanad.text("never.sanad")
        let stapled = try staple(countries, "one.sanad never.sanad")
        #expect(stapled.code == 3)
        #expect(stapled.answers.map(\.changed) == [true, false])
        #expect(stapled.answers.last?.problem?.contains("does not hold this certificate") == true)
        #expect(try countries.sanad.text("never.sanad") == text)
    }

    @Test(arguments: [
        ("en", ["cut short", "file is empty", "no .sanad file", "2 certificates are joined"], "there is no such file"),
        ("bn", ["শেষ অংশ নেই", "ফাইলটি খালি", ".sanad ফাইল নয়", "2টি সনদ জোড়া"], "ত্রুটি: none.sanad"),
        ("ja", ["途中で切れて", "ファイルが空", ".sanad ファイルではありません", "2 件の証明書"], "エラー：none.sanad"),
    ])
    func `names what is no certificate's file in three languages, and does the others`(
        _ language: String,
        _ words: [String],
        _ missing: String
    ) throws {
        let countries = try published()
        let text = try countries.sanad.text("one.sanad")
        let one = try CertificateFile(parsing: Array(text.utf8))
        let names = ["cut.sanad", "empty.sanad", "paper.pdf", "joined.sanad"]
        let texts = [
            String(text.dropLast(9)), "", "%PDF-1.7",
            String(decoding: JoinedCertificates([one, one]).bytes, as: UTF8.self),
        ]
        for (name, text) in zip(names, texts) { try countries.sanad.write(text, to: name) }
        let line = "\(names.joined(separator: " ")) one.sanad --keys keys --ledger bd --cache cache"
        let result = try countries.sanad("staple \(line) --language \(language)")
        #expect(result.status == 3, "\(result.errors)")
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 5)
        for (line, words) in zip(lines, words) { #expect(line.hasPrefix("?") && line.contains(words), "\(line)") }
        #expect(lines.last?.hasPrefix("✔") == true)
        for (name, text) in zip(names, texts) { #expect(try countries.sanad.text(name) == text) }
        let json = try countries.sanad("staple \(line) --language \(language) --json")
        let answers = try JSONDecoder().decode([Stapled].self, from: Data(json.output.utf8))
        #expect(answers.dropLast().allSatisfy { $0.answer == "undetermined" && !$0.changed && $0.status == nil })
        for (answer, words) in zip(answers, words) { #expect(answer.problem?.contains(words) == true) }
        let none = try countries.sanad("staple none.sanad --keys keys --ledger bd --language \(language)")
        #expect(none.status == 74 && none.errors.contains(missing), "\(none.errors)")
    }

    @Test func `says what is missing in the reader's language`() throws {
        for (language, words) in [("en", "no snapshot"), ("bn", "কোনো স্ন্যাপশটে"), ("ja", "スナップショットにも含まれて")] {
            var story = try TwoCountries()
            story.scene.later(hours: 1)
            let bare = try PublishedCountries(story)
            let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
            try bare.publish(story.log, under: note, at: "bd")
            try bare.write(CertificateFile(credential: story.credential.bytes))
            let result = try bare.sanad("staple one.sanad --keys keys --ledger bd --cache none --language \(language)")
            #expect(result.status == 3 && result.output.contains(words), "\(result.output)\(result.errors)")
        }
    }

    @Test func `never puts an older status in the place of a newer one`() throws {
        let countries = try published()
        #expect(try staple(countries, "one.sanad").code == 0)
        var story = countries.story
        try story.scene.admit(story.scene.status([1], .revoke))
        story.scene.later(hours: 2)
        let index = try story.takeSnapshot()
        try countries.write(story.stapledFile(at: index))
        let text = try countries.sanad.text("one.sanad")
        let stapled = try staple(countries, "one.sanad")
        #expect(stapled.answers.first?.status?.snapshot == index)
        #expect(stapled.answers.first?.changed == false)
        #expect(try countries.sanad.text("one.sanad") == text)
    }
}

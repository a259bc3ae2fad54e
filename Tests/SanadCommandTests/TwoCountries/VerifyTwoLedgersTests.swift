import Foundation
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad verify with two ledgers` {
    /// Both ledgers, countersigned, and the certificate's file.
    private func published(_ change: (inout TwoCountries) throws -> Void = { _ in }) throws -> PublishedCountries {
        var story = try TwoCountries()
        try change(&story)
        let countries = try PublishedCountries(story)
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.log, under: note, at: "bd")
        let other = try story.japaneseLog.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.japaneseLog, under: other, at: "jp")
        try countries.publish(story.log, under: note, at: countries.copy(at: "jp"))
        try countries.write(story.log.file(story.credential, under: note))
        return countries
    }

    @Test func `looks a certificate up in the ledger of its issuer`() throws {
        let countries = try published()
        for ledgers in ["--ledger bd --ledger jp", "--ledger jp --ledger bd", "--ledger bd"] {
            let result = try countries.sanad("verify one.sanad --keys keys \(ledgers) \(countries.now) --json")
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            let answer = try #require(try result.answers().first)
            #expect(answer.answer == "valid")
            #expect(answer.ledger?.origin == "bd.sanad.example")
            #expect(answer.ledger?.place == "bd")
            #expect(answer.ledger?.copy == false)
            #expect(answer.countersigned?.by == ["BD", "JP"])
        }
    }

    @Test func `reads the ledgers that the policy names when none is given`() throws {
        let countries = try published()
        try countries.writePolicy(addresses: ["BD": "bd", "JP": "jp"])
        let result = try countries.sanad("verify one.sanad --keys keys \(countries.now) --json")
        #expect(result.status == 0, "\(result.errors)")
        #expect(try result.answers().first?.ledger?.place == "bd")
    }

    @Test func `verifies by the other country's copy when issuer, center and server are gone for ever`() throws {
        let countries = try published { story in
            let (country, first) = (story.bangladesh, story.scene.first)
            try story.scene.admit(country.status(.center, [first.id], .revoke, .ceased, at: story.scene.time))
            let heir = try SampleCenter(7, in: country)
            try story.scene.admit(country.accreditation(of: heir, succeeds: first.id, at: story.scene.time))
        }
        try FileManager.default.removeItem(atPath: "\(countries.sanad.folder)/bd")
        try countries.writePolicy(addresses: ["BD": "bd", "JP": "jp"])
        for ledgers in ["", "--ledger jp"] {
            let result = try countries.sanad("verify one.sanad --keys keys \(ledgers) \(countries.now) --json")
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            let answer = try #require(try result.answers().first)
            #expect(answer.answer == "valid")
            #expect(answer.ledger?.copy == true)
            #expect(answer.ledger?.place == countries.copy(at: "jp"))
            #expect(answer.centerEnd?.reason == "ceased")
            #expect(answer.centerEnd?.successors.map(\.name) == ["Sample TTC 7"])
        }
        let text = try countries.sanad("verify one.sanad --keys keys --language en \(countries.now)").output
        #expect(text.contains("read from the copy that another country keeps"))
        #expect(text.contains("its successor: Sample TTC 7"))
    }

    @Test func `says that a ledger could not be read when nobody keeps a copy of it`() throws {
        let countries = try published()
        for folder in ["bd", countries.copy(at: "jp")] {
            try FileManager.default.removeItem(atPath: "\(countries.sanad.folder)/\(folder)")
        }
        try countries.writePolicy(addresses: ["BD": "bd", "JP": "jp"])
        let result = try countries.sanad("verify one.sanad --keys keys \(countries.now) --json")
        #expect(result.status == 3)
        #expect(try result.answers().first?.reasons.map(\.text).contains { $0.contains("could not be read") } == true)
        #expect(result.errors.contains("bd"))
    }

    @Test func `does not trust a ledger outside the policy`() throws {
        let countries = try published()
        try countries.sanad.write("log \(countries.story.japan.log.verifierKey)\nquorum none\n", to: "keys/policy")
        let result = try countries.sanad("verify one.sanad --keys keys --ledger bd --ledger jp \(countries.now) --json")
        #expect(result.status == 1)
        #expect(try result.answers().first?.answer == "not-authorized")
    }

    @Test(arguments: ["bd", "jp"])
    func `goes by the countersigned checkpoint that a place shows while the newest has none`(_ place: String) throws {
        let countries = try published()
        let story = countries.story
        let agreed = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        var busy = story
        try busy.certify(2...5)
        try FileManager.default.removeItem(atPath: "\(countries.sanad.folder)/\(countries.copy(at: "jp"))")
        for file in ["bd/checkpoint", "bd/tile"] {
            try FileManager.default.removeItem(atPath: "\(countries.sanad.folder)/\(file)")
        }
        try countries.publish(busy.log, under: busy.log.checkpoint(), at: "bd")
        try countries.write(busy.log.file(story.credential, under: busy.log.checkpoint()))
        let line = "verify one.sanad --keys keys --ledger bd --ledger jp \(countries.now) --json"
        let before = try countries.sanad(line)
        #expect(before.status == 3)
        let waiting = try #require(try before.answers().first)
        #expect(waiting.answer == "not-countersigned")
        #expect(waiting.reasons.first?.text.contains("BD, JP") == true, "\(waiting.reasons)")
        #expect(waiting.reasons.first?.text.contains("\(story.scene.time)") == true)
        try countries.show(agreed, of: story.bangladesh, at: place)
        let after = try countries.sanad(line)
        #expect(after.status == 0, "\(after.output)")
        #expect(try after.answers().first?.countersigned?.size == story.log.size)
    }

    @Test func `prefers the copy of another country to a ledger that has gone back`() throws {
        let countries = try published { try $0.certify(2...3) }
        let story = countries.story
        for file in ["bd/checkpoint", "bd/tile"] {
            try FileManager.default.removeItem(atPath: "\(countries.sanad.folder)/\(file)")
        }
        try countries.publish(story.log, under: story.log.checkpoint(story.index), at: "bd")
        let result = try countries.sanad("verify one.sanad --keys keys --ledger bd --ledger jp \(countries.now) --json")
        #expect(result.status == 0, "\(result.output)")
        #expect(try result.answers().first?.ledger?.copy == true)
    }

    @Test(arguments: [
        ("en", "Bangladesh and Japan agree", "No agreed recognition", "To compare, N4 there"),
        ("bn", "একমত", "সম্মত স্বীকৃতি নেই", "তুলনার জন্য"),
        ("ja", "合意", "合意された相互承認はありません", "比較のため"),
    ])
    func `says what is recognized, or what there is to compare`(
        _ language: String,
        _ agreed: String,
        _ none: String,
        _ compare: String
    ) throws {
        let body = SampleCountry.recognition(SampleAgreement.id)
        for (other, state) in [(body, "in-force"), (nil, "half-made")] {
            let countries = try published { try $0.recognize(inBangladesh: true, inJapan: other) }
            let line = "verify one.sanad --keys keys --ledger bd --ledger jp --language \(language) \(countries.now)"
            let text = try countries.sanad(line).output
            #expect(text.contains(none) == (other == nil), "\(text)")
            #expect(text.contains(compare) == (other == nil))
            if other != nil { #expect(text.contains(agreed)) }
            let answer = try #require(try countries.sanad("\(line) --json").answers().first)
            #expect(answer.recognized == (other != nil))
            #expect(answer.recognitions.map(\.state) == [state])
            #expect(answer.recognitions.first?.other?.code == "N4")
        }
    }
}

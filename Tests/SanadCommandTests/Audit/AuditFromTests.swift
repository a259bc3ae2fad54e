import Credentials
import Foundation
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad audit --from` {
    private var countries: PublishedCountries
    private var sanad: Command { countries.sanad }

    init() throws {
        var story = try TwoCountries()
        try story.certify(2...5)
        countries = try PublishedCountries(story)
        try publish()
        let first = try sanad("audit bd --keys keys \(countries.now) --json")
        #expect(first.status == 0, "\(first.output)\(first.errors)")
        try sanad.write(first.output, to: "earlier.json")
    }

    private func publish() throws {
        let story = countries.story
        try? FileManager.default.removeItem(atPath: "\(sanad.folder)/bd")
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.log, under: note, at: "bd")
    }

    private func audit(_ arguments: String = "--from earlier.json") throws -> Command.Result {
        try sanad("audit bd --keys keys \(countries.now) --json \(arguments)")
    }

    @Test mutating func `goes on where the earlier audit ended`() throws {
        try countries.story.certify(6...8)
        try publish()
        let result = try audit()
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.errors.contains("not signed"))
        #expect(try result.audit().size == countries.story.log.size)
    }

    @Test mutating func `names a refused entry of before, and one that came since`() throws {
        try countries.story.scene.ledger.append(Array("e30.e30.AA".utf8))
        try publish()
        let before = try audit()
        #expect(try before.audit().findings.map(\.rule) == ["malformed"])
        try sanad.write(before.output, to: "earlier.json")
        try countries.story.certify(6...6)
        try countries.story.scene.ledger.append(countries.story.scene.credential(6))
        try publish()
        let size = countries.story.log.size
        let findings = try audit().audit().findings
        #expect(findings.map(\.index) == [size - 3, size - 1])
        #expect(findings.map(\.rule) == ["malformed", "duplicate"])
        #expect(findings.allSatisfy { $0.since != nil && !$0.meaning.isEmpty })
    }

    @Test func `finds a ledger that was rewritten or cut under the earlier audit`() throws {
        let story = countries.story
        let forked = try story.forked()
        try? FileManager.default.removeItem(atPath: "\(sanad.folder)/bd")
        try countries.publish(forked, under: forked.checkpoint(cosigned: story.both, at: story.scene.time), at: "bd")
        let rewritten = try audit()
        #expect(rewritten.status == 1)
        #expect(try rewritten.audit().findings.map(\.kind).contains("differs-from-earlier-audit"))
        let size = story.log.size - 2
        let note = try story.log.checkpoint(size, cosigned: story.both, at: story.scene.time)
        try? FileManager.default.removeItem(atPath: "\(sanad.folder)/bd")
        try countries.publish(story.log, under: note, at: "bd")
        let cut = try audit().audit().findings
        #expect(cut.map(\.kind) == ["differs-from-earlier-audit"])
        #expect(cut.map(\.found) == [String(size)])
    }

    @Test func `refuses a result of other anchors, or that does not fit the entries`() throws {
        let text = try sanad.text("earlier.json")
        let refused = #""refused" : [{"index": 3, "code": "duplicate"}], "unread" : ["#
        let false1 = text.replacing(#""refused" : ["#, with: refused)
        try sanad.write(false1, to: "false.json")
        let unfit = try audit("--from false.json")
        #expect(unfit.status == 65, "\(unfit.output)")
        #expect(unfit.errors.contains("entry 3"))
        try countries.writePolicy(addresses: ["BD": "https://bd.sanad.example"])
        #expect(try audit().status == 0)
        let one = countries.story.bangladesh
        try sanad.write("log \(one.log.verifierKey)\nquorum none\n", to: "keys/policy")
        let other = try audit()
        #expect(other.status == 65)
        #expect(other.errors.contains("trusted other keys"))
    }

    @Test func `takes a signed result by the auditor's key alone`() throws {
        let (key, other) = (try PrivateKey.generate(.p256), try PrivateKey.generate(.p256))
        try sanad.write(key.publicKey.pem, to: "auditor.pem")
        try sanad.write(other.publicKey.pem, to: "other.pem")
        let header: JSONTree = ["alg": "ES256", "kid": .string(key.publicKey.thumbprint), "typ": "sanad-audit+jwt"]
        let payload = Array(try sanad.text("earlier.json").utf8)
        let input = Base64URL.encodeToBytes(header.canonical) + [0x2E] + Base64URL.encodeToBytes(payload)
        let text = input + [0x2E] + Base64URL.encodeToBytes(try key.sign(input))
        try sanad.write(String(decoding: text, as: UTF8.self), to: "earlier.jws")
        let result = try audit("--from earlier.jws --auditor-key auditor.pem")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(!result.errors.contains("not signed"))
        #expect(try audit("--from earlier.jws --auditor-key other.pem").status == 65)
        #expect(try audit("--from earlier.jws").status == 64)
        #expect(try audit("--from earlier.json --auditor-key auditor.pem").status == 64)
        #expect(try audit("--from auditor.pem").status == 64)
        #expect(try audit("--from nothing.json").status == 74)
    }
}

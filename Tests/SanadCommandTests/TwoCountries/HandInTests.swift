import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad verify over the network` {
    /// Runs both countries' servers, whose addresses the policy names.
    private func online(
        _ story: TwoCountries,
        use: (PublishedCountries, _ bd: FolderServer, _ jp: FolderServer) async throws -> Void
    ) async throws {
        let countries = try PublishedCountries(story)
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.log, under: note, at: "bd")
        let other = try story.japaneseLog.checkpoint(cosigned: story.both, at: story.scene.time)
        try countries.publish(story.japaneseLog, under: other, at: "jp")
        try countries.publish(story.log, under: note, at: countries.copy(at: "jp"))
        try countries.write(story.log.file(story.credential, under: note))
        let folder = countries.sanad.folder
        try await FolderServer.serving("\(folder)/bd") { bd in
            try await FolderServer.serving("\(folder)/jp", posts: 202) { jp in
                try countries.writePolicy(addresses: ["BD": bd.url, "JP": jp.url])
                try await use(countries, bd, jp)
            }
        }
    }

    @Test func `hands in the checkpoint that it saw to the other country, and nothing else`() async throws {
        let story = try TwoCountries()
        try await online(story) { countries, bd, jp in
            let result = try await countries.sanad.run("verify one.sanad --keys keys \(countries.now) --json")
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            let note = try countries.sanad.text("bd/checkpoint")
            let posts = jp.requests.filter { $0.method == "POST" }
            #expect(posts.map(\.path) == ["/v1/checkpoints"])
            #expect(posts.map(\.body) == [note])
            let own = try countries.sanad.text("jp/checkpoint")
            #expect(bd.requests.filter { $0.method == "POST" }.map(\.body) == [own])
            let handedIn = try #require(try result.answers().first?.handedIn)
            #expect(handedIn.map(\.origin) == ["bd.sanad.example", "jp.sanad.example"])
            #expect(handedIn.map(\.url) == [jp.url, bd.url])
            #expect(handedIn.map(\.size) == [story.log.size, story.japaneseLog.size])
            #expect(handedIn.map(\.taken) == [true, true])
            let number = try CertificateNumber(centerID: story.scene.first.id, year: 26, serial: 1).description
            let asked = bd.requests + jp.requests
            #expect(!asked.contains { ($0.path + $0.body).contains(number) })
        }
    }

    @Test func `fetches every part of a ledger once, so that no server learns which entry is looked at`() async throws {
        var story = try TwoCountries()
        try story.certify(2...99)
        story.scene.later(hours: 1)
        let sessions = try (0..<200).map { _ in
            try story.bangladesh.session(
                of: story.scene.first,
                at: story.scene.time,
                identity: uuidURN(random: randomBytes(16))
            )
        }
        for session in sessions { try story.scene.admit(session) }
        try await online(story) { countries, bd, _ in
            let result = try await countries.sanad.run("verify one.sanad --keys keys \(countries.now)")
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            let bundles = bd.requests.map(\.path).filter { $0.hasPrefix("/tile/entries/") }
            #expect(bundles.count == 2)
            #expect(Set(bundles).count == 2)
        }
    }

    @Test(arguments: ["--no-report", "--offline"])
    func `hands in nothing when it is told not to`(_ option: String) async throws {
        try await online(TwoCountries()) { countries, bd, jp in
            let result = try await countries.sanad.run("verify one.sanad --keys keys \(option) \(countries.now) --json")
            #expect(try result.answers().first?.handedIn.isEmpty == true)
            #expect(!(bd.requests + jp.requests).contains { $0.method == "POST" })
            if option == "--offline" { #expect(bd.requests.isEmpty && jp.requests.isEmpty) }
        }
    }

    @Test func `asks nobody when it is given a ledger on this machine`() async throws {
        try await online(TwoCountries()) { countries, bd, jp in
            let result = try await countries.sanad.run("verify one.sanad --keys keys --ledger bd \(countries.now)")
            #expect(result.status == 0, "\(result.output)")
            #expect(bd.requests.isEmpty && jp.requests.isEmpty)
        }
    }

    @Test func `reads the copy of a ledger whose server does not answer`() async throws {
        try await online(TwoCountries()) { countries, _, jp in
            try countries.writePolicy(addresses: ["BD": "http://127.0.0.1:1", "JP": jp.url])
            let result = try await countries.sanad.run("verify one.sanad --keys keys \(countries.now) --json")
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            let answer = try #require(try result.answers().first)
            #expect(answer.ledger?.copy == true)
            #expect(answer.ledger?.place == "\(jp.url)/\(originHash("bd.sanad.example"))")
            #expect(answer.handedIn.map(\.taken) == [true, false], "Bangladesh's server is gone")
        }
    }

    @Test func `reports the evidence that a server keeps, as far as it is proven`() async throws {
        var story = try TwoCountries()
        try story.certify(2...4)
        let forked = try story.forked()
        let found = try Contradiction.between(
            forked.checkpoint(story.index + 1),
            story.log.checkpoint(),
            root: { story.log.tree.root(size: $0) },
            proof: { story.log.tree.consistencyProof(oldSize: $0, newSize: $1) }
        )
        let contradiction = try #require(found)
        let file = try ContradictionFile(contradiction, signedBy: [story.bangladesh.log.verifierKey])
        let unproven = String(decoding: file.bytes, as: UTF8.self)
            .replacing(contradiction.firstCheckpoint.root.base64, with: TreeHash.emptyRoot.base64)
        let evidence = String(decoding: file.bytes, as: UTF8.self)
        try await online(story) { countries, _, _ in
            for (held, count) in [(evidence, 1), (unproven, 0)] {
                let answer = "{\"origin\":\"jp.sanad.example\",\"contradictions\":[\(held)]}"
                try countries.sanad.write(answer, to: "jp/v1/evidence")
                let result = try await countries.sanad.run("verify one.sanad --keys keys \(countries.now) --json")
                #expect(result.status == 0, "both countries vouch for the certificate")
                #expect(try result.answers().first?.contradictions.count == count)
                let audit = try await countries.sanad.run(
                    "audit \(countries.bdURL) --keys keys \(countries.now) --json"
                )
                #expect(
                    try audit.audit().findings.map(\.kind)
                        == Array(repeating: "contradicting-checkpoints", count: count)
                )
            }
        }
    }
}

extension PublishedCountries {
    /// The address that the policy names for Bangladesh's log.
    fileprivate var bdURL: String {
        get throws {
            let line = try sanad.text("keys/policy").split(separator: "\n").first ?? ""
            return line.split(separator: " ").last.map(String.init) ?? ""
        }
    }
}

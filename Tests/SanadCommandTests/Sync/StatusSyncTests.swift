import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad sync, asked for status lists alone` {
    private static let copy = "copies/bd.sanad.example/statuses.json"

    struct Summary: Decodable {
        let origin: String
        let folder: String
        let lists: Int
        let changed: Int
        let bytes: Int
        let snapshot: Int
        let countersigned: Bool
    }

    /// Bangladesh's ledger with a snapshot of its certificates, as its daemon serves it from the folder `bd`.
    struct Served {
        var countries: PublishedCountries
        private(set) var snapshots: [Int] = []

        init() throws {
            countries = try PublishedCountries(try TwoCountries())
            try takeSnapshot()
            let note = try countries.story.log.checkpoint(
                cosigned: countries.story.both,
                at: countries.story.scene.time
            )
            try countries.write(countries.story.log.file(countries.story.credential, under: note))
        }

        /// Lets an hour pass and takes a snapshot, which the served files then show.
        mutating func takeSnapshot() throws {
            countries.story.scene.later(hours: 1)
            snapshots.append(try countries.story.takeSnapshot())
            try publish()
        }

        func publish(changed uris: [String]? = nil) throws {
            let story = countries.story
            let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
            try countries.publish(story.log, under: note, at: "bd")
            guard let newest = snapshots.last else { return }
            for suffix in ["", "?countersigned"] {
                try write(story.statusLists(at: newest, under: note), to: suffix)
            }
            for since in snapshots {
                let lists = try story.statusLists(at: newest, under: note, since: since, only: uris ?? [])
                for suffix in ["?since=\(since)", "?countersigned&since=\(since)"] { try write(lists, to: suffix) }
            }
        }

        private func write(_ lists: StatusLists, to suffix: String) throws {
            let text = String(decoding: lists.tree.canonical, as: UTF8.self)
            try countries.sanad.write(text, to: "bd/v1/statuses\(suffix)")
        }

        func sync(_ place: String, status: Int32 = 0) async throws -> [Summary] {
            let result = try await countries.sanad.run(
                "sync --statuses \(place) --out copies --keys keys --json"
            )
            #expect(result.status == status, "\(result.output)\(result.errors)")
            return try JSONDecoder().decode([Summary].self, from: Data(result.output.utf8))
        }

        func verify() throws -> Command.Result {
            try countries.sanad(
                "verify one.sanad --keys keys --offline --copy copies --cache none \(countries.now) --json"
            )
        }
    }

    @Test func `reads a ledger on this machine, and lets verify say as of when`() async throws {
        let served = try Served()
        let summary = try #require(await served.sync("bd").first)
        #expect(summary.folder == "copies/bd.sanad.example" && summary.lists == 1 && summary.countersigned)
        #expect(summary.snapshot == served.snapshots[0])
        let size = try served.countries.sanad.text(Self.copy).utf8.count
        #expect(summary.bytes == size)
        let verified = try served.verify()
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        #expect(verified.output.contains("\"source\" : \"copy\""), "\(verified.output)")
        let text = try served.countries.sanad(
            "verify one.sanad --keys keys --offline --copy copies --cache none \(served.countries.now)"
        )
        #expect(text.output.contains("not revoked as of \(served.countries.story.scene.time)"), "\(text.output)")
        #expect(text.output.contains("in the copy of the lists"))
    }

    @Test func `asks a daemon for what has changed, and for no certificate`() async throws {
        let served = try Served()
        try await FolderServer.serving("\(served.countries.sanad.folder)/bd") { server in
            var served = served
            let whole = try await served.sync(server.url)
            #expect(whole.first?.changed == 1)
            #expect(try served.verify().status == 0)
            let first = served.snapshots[0]
            let nothing = try await served.sync(server.url)
            #expect(nothing.first?.changed == 0)
            try served.countries.story.scene.admit(served.countries.story.scene.status([1], .revoke))
            try served.takeSnapshot()
            let uri = try served.countries.story.uri
            try served.publish(changed: [uri])
            let third = try #require(await served.sync(server.url).first)
            #expect(third.changed == 1 && third.snapshot == served.snapshots[1])
            let paths = server.requests.map(\.path).filter { $0.hasPrefix("/v1/") }
            #expect(paths.contains("/v1/statuses?countersigned&since=\(first)"))
            #expect(paths.filter { $0 == "/v1/statuses?countersigned" }.count == 1, "\(paths)")
            #expect(!paths.contains { $0.contains("credentials") || $0.contains("entries") })
            let verified = try served.verify()
            #expect(verified.status == 1)
            #expect(try verified.answers().first?.answer == "revoked")
        }
    }

    @Test func `fetches all lists where those that changed do not add up`() async throws {
        let served = try Served()
        try await FolderServer.serving("\(served.countries.sanad.folder)/bd") { server in
            var served = served
            _ = try await served.sync(server.url)
            try served.countries.story.scene.admit(served.countries.story.scene.status([1], .suspend))
            try served.takeSnapshot()
            // The daemon forgets the list that changed.
            let whole = try await served.sync(server.url)
            #expect(whole.first?.changed == 1)
            #expect(try served.verify().answers().first?.answer == "suspended")
        }
    }

    @Test func `a copy that somebody changed is refused by its name`() async throws {
        let served = try Served()
        _ = try await served.sync("bd")
        let sanad = served.countries.sanad
        let text = try sanad.text(Self.copy)
        var revoked = served.countries.story
        try revoked.scene.admit(revoked.scene.status([1], .revoke))
        let list = try #require(try served.lists(of: revoked).first)
        let old = try #require(try served.lists(of: served.countries.story).first)
        #expect(list != old && text.contains(old))
        try sanad.write(text.replacing(old, with: list), to: Self.copy)
        let verified = try served.verify()
        #expect(verified.status == 3, "\(verified.output)")
        #expect(try verified.answers().first?.answer == "undetermined")
        for said in [verified.output.replacing("\\/", with: "/"), verified.errors] {
            #expect(said.contains("\(Self.copy) is not to be believed"), "\(said)")
        }
        _ = try await served.sync("bd", status: 74)
        #expect(try sanad.text(Self.copy) == text.replacing(old, with: list))
    }
}

extension TwoCountries {
    /// The list in which the certificate stands.
    fileprivate var uri: String {
        get throws { StatusListName(center: scene.first.id, number: 0).uri(origin: bangladesh.origin) }
    }
}

extension `sanad sync, asked for status lists alone`.Served {
    /// The lists of a ledger as they stand in a file.
    func lists(of story: TwoCountries) throws -> [String] {
        let facts = story.scene.ledger.registry.facts
        let standing = Standing(facts, size: story.scene.size, needsConfirmations: false)
        return try StatusSummary(facts, origin: story.bangladesh.origin, standing: standing).lists
            .map { Base64URL.encode($0.list.compressed) }
    }
}

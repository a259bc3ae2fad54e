import AsyncHTTPClient
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerServer
import LedgerStore
import LedgerTestSupport
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import Synchronization
import Testing
import TransparencyLog

/// The copy that a daemon keeps of another country's ledger.
@Suite struct `A copy of another ledger` {
    @Test func `is served byte for byte as the log serves itself`() async throws {
        let other = try OtherLedger().growing(by: 300)
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
            let tree = other.tree
            for tile in Tile.added(to: other.size) {
                let hashes = (0..<tile.width).map {
                    tree.hash(of: TreeNode(level: 8 * tile.level, index: tile.index * 256 + $0))
                }
                let answer = try await ledger.get("\(scene.copyPath)/\(tile.path)")
                #expect(answer.body == TileContent(tile: tile, hashes: hashes).bytes)
            }
            for (index, width) in [(0, 256), (1, other.size - 256), (0, 7)] {
                let answer = try await ledger.get("\(scene.copyPath)/\(EntryBundle.path(index: index, width: width))")
                let range = index * 256..<index * 256 + width
                #expect(try answer.body == EntryBundle.encode(other.entries[range]))
                #expect(answer.header("cache-control").contains("immutable"))
            }
        }
        let store = try LedgerStore(directory: scene.copyDirectory, mode: .reader)
        #expect(try store.entries(0..<other.size) == other.entries)
        #expect(try store.checkpoint()?.text == other.note().text)
    }

    @Test(arguments: ["/tile/0/001", "/tile/0/0", "/checkpoint/", "", "/", "/v1/faults", "/tile/entries/000.p/0"])
    func `has nothing else below its path`(path: String) async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
            #expect(try await ledger.get(scene.copyPath + path).status == 404)
            let unknown = "/" + originHash("stranger.example")
            #expect(try await ledger.get(unknown + "/checkpoint").status == 404)
            #expect(try await ledger.get(unknown + "/tile/0/000.p/1").status == 404)
            #expect(try await ledger.get(scene.copyPath.uppercased() + "/checkpoint").status == 404)
        }
    }

    @Test func `stands beside this country's own ledger, under its own hash`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        let own = "/" + originHash(scene.daemon.country.origin)
        try await scene.serving { ledger in
            let checkpoint = try await ledger.get(own + "/checkpoint")
            #expect(checkpoint.status == 404)
            #expect(try checkpoint.code() == "not-countersigned")
            for path in ["/tile/0/000.p/1", "/tile/entries/000.p/1"] {
                let (copied, plain) = (try await ledger.get(own + path), try await ledger.get(path))
                #expect(plain.status == 200)
                #expect(copied.body == plain.body)
            }
        }
        let store = try scene.daemon.open(clock: { scene.clock.now }).store
        let note = try store.attach([], by: [], size: 1, isCountersigned: { _ in true })
        try store.close()
        try await scene.serving { ledger in
            let shown = try await ledger.get(own + "/checkpoint")
            #expect(shown.text == note?.description)
        }
    }

    @Test(arguments: ["gzip", "deflate, gzip;q=0.5", "br, identity", "gzip;q=0"])
    func `and the ledger itself compress bundles for those who take that`(accepted: String) async throws {
        let other = try OtherLedger().growing(by: 50)
        let scene = try WitnessScene(other)
        let expected = try EntryBundle.encode(other.entries)
        let isCompressed = !["br, identity", "gzip;q=0"].contains(accepted)
        try await scene.serving { ledger in
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
            let path = scene.copyPath + "/" + EntryBundle.path(index: 0, width: other.size)
            let plain = try await ledger.get(path)
            #expect(plain.body == expected)
            #expect(plain.header("vary") == "accept-encoding")
            let (size, coding, bytes) = try await Self.fetch(ledger.url + path, accepting: accepted)
            #expect(bytes == expected)
            #expect((coding != nil) == isCompressed)
            #expect((size < expected.count) == isCompressed)
            let (_, ownCoding, _) = try await Self.fetch(ledger.url + "/tile/entries/000.p/1", accepting: accepted)
            #expect((ownCoding != nil) == isCompressed)
            // Hashes are random: they are sent as they are.
            let (_, tileCoding, _) = try await Self.fetch(ledger.url + "/tile/0/000.p/1", accepting: accepted)
            #expect(tileCoding == nil)
        }
    }

    /// Fetches what is compressed perhaps; returns how many bytes were announced, the coding, and what they are.
    private static func fetch(
        _ url: String,
        accepting coding: String
    ) async throws -> (size: Int, coding: String?, bytes: [UInt8]) {
        var request = HTTPClientRequest(url: url)
        request.headers.add(name: "accept-encoding", value: coding)
        let raw = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        _ = try await raw.body.collect(upTo: 1 << 24)
        var configuration = HTTPClient.Configuration()
        configuration.decompression = .enabled(limit: .size(1 << 24))
        let client = HTTPClient(configuration: configuration)
        let result: Result<[UInt8], any Error>
        do {
            let response = try await client.execute(request, timeout: .seconds(30))
            result = .success(Array(try await response.body.collect(upTo: 1 << 24).readableBytesView))
        } catch {
            result = .failure(error)
        }
        try await client.shutdown()
        let size = raw.headers.first(name: "content-length").flatMap { Int($0) }
        return (size ?? 0, raw.headers.first(name: "content-encoding"), try result.get())
    }

    @Test func `goes on where it stopped`() async throws {
        let other = try OtherLedger().growing(by: 300)
        let scene = try WitnessScene(other)
        // The second round cannot be had.
        scene.log.reply("tile/entries/001.p/\(other.size - 256)", .status(404))
        try await scene.serving { ledger in
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("256 entries, 0 cosigned") }
            let answer = try await ledger.addCheckpoint(other.request(from: 0))
            #expect(answer.status == 503)
            #expect(answer.text.contains("256 of the \(other.size) entries"))
        }
        scene.log.reply("tile/entries/001.p/\(other.size - 256)", nil)
        scene.log.state.withLock { $0.paths = [] }
        try await scene.serving { ledger in
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
            #expect(!scene.log.paths.contains("tile/entries/000"))
            #expect(scene.log.paths.contains("tile/entries/001.p/\(other.size - 256)"))
            #expect(try await ledger.get("/metrics").text.contains("} \(other.size - 256)\n"))
        }
        let store = try LedgerStore(directory: scene.copyDirectory, mode: .reader)
        #expect(try store.entries(0..<other.size) == other.entries)
    }

    @Test func `of another genesis is not taken`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        let stranger = try SampleCountry(origin: "stranger.example", country: "JP")
        let genesis = Entry(
            index: 0,
            time: other.time,
            previous: Entry.linkBeforeFirst(origin: "stranger.example"),
            statement: try stranger.genesis()
        )
        let checkpoint = try Checkpoint(origin: other.origin, size: 1, root: genesis.leafHash)
        let note = try other.country.log.sign(checkpoint)
        scene.log.publish([genesis.bytes], note)
        try await scene.serving { ledger in
            let answer = try await ledger.addCheckpoint(AddCheckpointRequest(oldSize: 0, proof: [], note: note))
            #expect(answer.status == 422)
            #expect(answer.text.contains("genesis of \(other.origin)"))
            scene.log.publish(other.entries, try other.note())
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
        }
    }

    @Test func `that is damaged keeps this country's ledger from nothing`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        try FileManager.default.createDirectory(atPath: scene.copyDirectory, withIntermediateDirectories: true)
        try Data("no database".utf8).write(to: URL(filePath: scene.copyDirectory + "/ledger.sqlite"))
        try await scene.serving { ledger in
            #expect(try await ledger.get("/readyz").status == 200)
            #expect(try await ledger.get("/readyz?verbose").text.contains("- copy \(other.origin): cannot be used"))
            let answer = try await ledger.addCheckpoint(other.request(from: 0))
            #expect(answer.status == 503)
            #expect(try answer.code() == "copy-unusable")
        }
    }
}

import Credentials
import Foundation
import LedgerCore
import LedgerServer
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct LogRoutesTests {
    @Test func `checkpoint, tiles and bundles are those of a tree computed from the entries`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements + (0..<600).map { _ in try daemon.openSession() }
        try await serving(daemon.open()) { ledger in
            _ = try await ledger.post(statements)
            let size = statements.count + 1
            var entries: [[UInt8]] = []
            for index in 0..<size {
                let answer = try await ledger.get("/v1/entries/\(index)")
                #expect(answer.status == 200)
                entries.append(answer.body)
            }
            let tree = MerkleTree(leaves: entries.map(TreeHash.leaf))
            let note = try SignedNote(await ledger.get("/checkpoint").body)
            let checkpoint = try Checkpoint(text: note.text)
            #expect(checkpoint.size == size)
            #expect(checkpoint.root == tree.root)
            #expect(try daemon.policy().check(note, origin: daemon.country.origin).isAccepted)
            #expect(note.signatures.map(\.name) == [daemon.country.origin, "\(daemon.country.origin)/witness"])

            for tile in Tile.added(to: size) {
                let answer = try await ledger.get("/" + tile.path)
                let hashes = (0..<tile.width).map { place in
                    tree.hash(of: TreeNode(level: 8 * tile.level, index: tile.index * 256 + place))
                }
                #expect(answer.body == TileContent(tile: tile, hashes: hashes).bytes)
                #expect(answer.header("content-type") == "application/octet-stream")
                #expect(answer.header("cache-control").contains("immutable"))
            }
            for first in stride(from: 0, to: size, by: 256) {
                let width = min(256, size - first)
                let answer = try await ledger.get("/" + EntryBundle.path(index: first / 256, width: width))
                #expect(try answer.body == EntryBundle.encode(entries[first..<first + width]))
            }
            #expect(try await ledger.get("/tile/0/000.p/5").body.count == 5 * 32)
            for index in [0, 1, 255, 256, size - 1] {
                let proof = try TransparencyProof(await ledger.get("/v1/entries/\(index)/proof").body)
                #expect(proof.extra == (try Entry(parsing: entries[index]).head))
                let verdict = proof.verdict(
                    leaf: .leaf(entries[index]),
                    policy: try daemon.policy(),
                    origin: daemon.country.origin
                )
                #expect(verdict.isAccepted)
            }
        }
    }

    @Test func `what was fetched before is fetched as it is now`() async throws {
        let daemon = try SampleDaemon()
        let foundation = try daemon.foundation().statements
        try await serving(daemon.open()) { ledger in
            _ = try await ledger.post(foundation)
            var size = foundation.count + 1
            var paths: [String: [UInt8]] = [:]
            for _ in 0..<3 {
                let sessions = try (0..<130).map { _ in try daemon.openSession() }
                _ = try await ledger.post(sessions)
                size += sessions.count
                for _ in 0..<2 {
                    let note = try SignedNote(await ledger.get("/checkpoint").body)
                    #expect(try Checkpoint(text: note.text).size == size)
                }
                for tile in Tile.added(to: size) where tile.isFull {
                    for path in ["/" + tile.path, "/" + EntryBundle.path(index: tile.index)] {
                        let body = try await ledger.get(path).body
                        #expect(try await ledger.get(path).body == body)
                        #expect(paths.updateValue(body, forKey: path).map { $0 == body } ?? true)
                    }
                }
            }
            #expect(paths.count == 2)
        }
    }

    @Test(arguments: [
        "/nothing", "/tile/0/001", "/tile/0/000", "/tile/0/000.p/9", "/tile/0/000.p/0", "/tile/0/0", "/tile/1/000.p/1",
        "/tile/entries/000", "/tile/entries/000.p/07", "/tile/99/000", "/v1/entries/7", "/v1/entries/01",
        "/v1/entries/-1", "/v1/entries/99999999999999999999", "/v1/entries/0/", "/v1/entries/0/proof/",
        "/v1/entries/7/proof",
        "/v1/credentials/BD-TTC001-26-000001-00", "/v1/credentials/x", "/centers/BD-NONE", "/centers/", "/checkpoint/",
        "/.well-known/jwt-vc-issuer/centers/BD-NONE", "//", "/..",
    ])
    func `what is not there is a problem of its own`(path: String) async throws {
        let daemon = try SampleDaemon()
        try await serving(daemon.open()) { ledger in
            let answer = try await ledger.get(path)
            #expect(answer.status == 404)
            #expect(try answer.code() == "not-found")
        }
    }

    @Test func `a countersigned proof is not to be had by one country`() async throws {
        let daemon = try SampleDaemon()
        try await serving(daemon.open()) { ledger in
            for query in ["?countersigned", "?countersigned=1", "?a=b&countersigned"] {
                let answer = try await ledger.get("/v1/entries/0/proof" + query)
                #expect(answer.status == 404)
                #expect(try answer.code() == "not-countersigned")
                #expect(!answer.header("retry-after").isEmpty)
            }
            #expect(try await ledger.get("/v1/entries/1/proof?countersigned").code() == "not-found")
        }
    }

    @Test func `other methods are refused with those that are allowed`() async throws {
        let daemon = try SampleDaemon()
        try await serving(daemon.open()) { ledger in
            let get = try await ledger.send("GET", "/v1/statements")
            #expect(get.status == 405)
            #expect(try get.code() == "method-not-allowed")
            #expect(get.header("allow") == "POST")
            for method in ["PUT", "DELETE", "PATCH", "POST"] {
                let answer = try await ledger.send(method, "/checkpoint")
                #expect(answer.status == 405)
                #expect(answer.header("allow") == "GET, HEAD")
            }
            let head = try await ledger.send("HEAD", "/checkpoint")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            let size = try await ledger.get("/checkpoint").body.count
            #expect(head.header("content-length") == String(size))
        }
    }

    @Test func `headers above their limits end the connection, not the daemon`() async throws {
        let daemon = try SampleDaemon()
        try await serving(daemon.open()) { ledger in
            let long = String(repeating: "a", count: 20_000)
            let answer = try? await ledger.get("/livez?\(long)")
            #expect(answer?.status != 200)
            let life = try await ledger.get("/livez")
            #expect(life.status == 200)
        }
    }
}

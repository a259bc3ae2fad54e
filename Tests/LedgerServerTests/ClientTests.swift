import Credentials
import Foundation
import LedgerClient
import LedgerCore
import LedgerServer
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct ClientTests {
    @Test func `the client submits and gets what the ledger has`() async throws {
        let daemon = try SampleDaemon()
        let (statements, sessions) = try daemon.foundation()
        let credential = try daemon.credential(1, session: sessions[0])
        try await serving(daemon.open()) { ledger in
            let client = try LedgerClient(url: ledger.url + "/")
            let answers = try await client.submit(statements + [Array("x".utf8)])
            #expect(answers.compactMap(\.placement?.index) == Array(1...statements.count))
            #expect(answers.last?.code == "malformed")
            guard case .placed(let placement) = try await client.submit([credential])[0] else {
                Issue.record("the credential was not placed")
                return
            }
            #expect(!placement.isDuplicate)
            #expect(placement.treeSize == statements.count + 2)
            #expect(try await client.submit([credential])[0].placement?.isDuplicate == true)
            #expect(
                try await client.submit([statements[0], credential]).compactMap(\.placement?.isDuplicate) == [
                    true, true,
                ]
            )

            let entry = try await client.entry(placement.index)
            #expect(TreeHash.leaf(entry) == placement.leafHash)
            #expect(try Entry(parsing: entry).time == placement.time)
            let proof = try await client.proof(placement.index)
            #expect(proof == (try TransparencyProof(placement.proof)))
            let note = try await client.checkpoint()
            #expect(try daemon.policy().check(note, origin: daemon.country.origin).isAccepted)
            let number = try CertificateNumber(centerID: daemon.centers[0].id, year: 26, serial: 1)
            #expect(try await client.credential(number).root["state"]?.string == "active")
            #expect(try await client.faults().root["open"]?.count == 0)
            await #expect(throws: LedgerClientError.notFound(url: "\(ledger.url)/v1/entries/99")) {
                try await client.entry(99)
            }
        }
    }

    @Test func `more statements than a request holds are submitted in several`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements + (0..<1200).map { _ in try daemon.openSession() }
        try await serving(daemon.open()) { ledger in
            let answers = try await LedgerClient(url: ledger.url).submit(statements)
            #expect(answers.compactMap(\.placement?.index) == Array(1...statements.count))
        }
    }

    @Test func `a folder of tiles is read like the ledger itself, also after it grew`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements + (0..<300).map { _ in try daemon.openSession() }
        let folder = try TemporaryDirectory()
        try await serving(daemon.open()) { ledger in
            let client = try LedgerClient(url: ledger.url)
            _ = try await client.submit(Array(statements[..<100]))
            _ = try await client.submit(Array(statements[100...]))
            let size = statements.count + 1
            // The folder has only the tiles of the newest size.
            try await copy(ledger, size: size, to: folder)
            for source in [try LedgerSource(ledger.url), try LedgerSource(folder.path)] {
                let checkpoint = try Checkpoint(text: await source.checkpoint().text)
                #expect(checkpoint.size == size)
                let entries = try await source.entries(in: 0..<size, treeSize: size)
                #expect(entries.count == size)
                let tree = MerkleTree(leaves: entries.map(TreeHash.leaf))
                #expect(tree.root == checkpoint.root)
                #expect(try await source.entries(in: 250..<260, treeSize: size) == Array(entries[250..<260]))
                #expect(try await source.entries(in: 5..<5, treeSize: size).isEmpty)
                // What was partial once is full now.
                let old = try await source.tile(Tile(level: 0, index: 0, width: 101))
                #expect(old == entries[..<101].map(TreeHash.leaf))
                #expect(try await source.entries(in: 0..<101, treeSize: 101) == Array(entries[..<101]))
                await #expect(throws: LedgerClientError.self) { try await source.tile(Tile(level: 1, index: 9)) }
            }
        }
    }

    @Test func `errors name what failed`() async throws {
        #expect(throws: LedgerClientError.badAddress("ftp://x")) { try LedgerClient(url: "ftp://x") }
        #expect(throws: LedgerClientError.notFound(url: "/nowhere/at/all")) { try LedgerSource("/nowhere/at/all") }
        let nobody = try LedgerClient(url: "http://127.0.0.1:1")
        let error = await #expect(throws: LedgerClientError.self) { try await nobody.checkpoint() }
        #expect(error?.description.contains("http://127.0.0.1:1/checkpoint does not answer") == true)
    }

    @Test func `a file of the wrong size is refused`() async throws {
        let folder = try TemporaryDirectory()
        try folder.write(Array("nothing\n".utf8), to: "checkpoint")
        try folder.write([UInt8](repeating: 0, count: 33), to: "tile/0/000.p/1")
        try folder.write([UInt8](repeating: 0, count: 9000), to: "tile/0/001")
        try folder.write([0, 5, 1], to: "tile/entries/000.p/1")
        let source = try LedgerSource(folder.path)
        await #expect(throws: LedgerClientError.self) { try await source.checkpoint() }
        await #expect(throws: LedgerClientError.self) { try await source.tile(Tile(level: 0, index: 0, width: 1)) }
        await #expect(throws: LedgerClientError.tooLarge(url: "\(folder.path)/tile/0/001", limit: 8192)) {
            try await source.tile(Tile(level: 0, index: 1))
        }
        await #expect(throws: LedgerClientError.self) { try await source.entries(in: 0..<1, treeSize: 1) }
    }

    private func copy(_ ledger: RunningLedger, size: Int, to folder: TemporaryDirectory) async throws {
        let bundles = stride(from: 0, to: size, by: 256).map {
            EntryBundle.path(index: $0 / 256, width: min(256, size - $0))
        }
        for path in ["checkpoint"] + Tile.added(to: size).map(\.path) + bundles {
            let answer = try await ledger.get("/" + path)
            try folder.write(answer.body, to: path)
        }
    }
}

extension SubmissionAnswer {
    var placement: Placement? {
        if case .placed(let placement) = self { placement } else { nil }
    }

    var code: String? {
        if case .refused(let code, _) = self { code } else { nil }
    }
}

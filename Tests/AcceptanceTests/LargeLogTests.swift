import Foundation
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// A log of three levels of tiles, read by implementations that are not ours.
@Suite(.serialized) struct `A log of 70,000 entries` {
    private static let log = Result { try LargeLog(size: 70_000) }

    @Test(.enabled(if: Program.go != nil, "needs SANAD_TEST_GO, a Go distribution"))
    func `is accepted by the packages of Go's checksum database`() throws {
        let go = try #require(Program.go)
        let log = try Self.log.get()
        try Files.withTemporaryFolder { folder in
            try log.write(to: folder)
            let program = folder.appending(path: "sumdb_check").filePath
            try Program.shell.succeed([Files.script("sumdb_check/build.sh"), go.path, program])
            let output = try Program(path: program).succeed([folder.filePath, log.logKey, "1000"])
            #expect(String(decoding: output, as: UTF8.self).hasPrefix("size 70000, 1001 entries included, 12 sizes"))
            try Self.breakTile(in: folder)
            #expect(try Program(path: program).run([folder.filePath, log.logKey, "1000"]).status == 1)
        }
    }

    @Test(.enabled(if: Program.pythonWithTiles != nil, "needs SANAD_TEST_PYTHON_TLOG, a Python with aics-tlog"))
    func `is accepted by aics-tlog, with a proof of one of them`() throws {
        let python = try #require(Program.pythonWithTiles)
        let log = try Self.log.get()
        try Files.withTemporaryFolder { folder in
            try log.write(to: folder)
            let (proof, entry) = (folder.appending(path: "proof"), folder.appending(path: "entry"))
            try Data(log.proof(of: 65_999).bytes).write(to: proof)
            try Data(log.entries[65_999].bytes).write(to: entry)
            let arguments =
                [Files.script("aics_check.py"), folder.filePath, log.logKey]
                + log.witnessKeys.flatMap { ["--witness", $0] }
                + ["--proof", proof.filePath, "--entry", entry.filePath]
            let report = try JSONDecoder().decode([String: Int].self, from: python.succeed(arguments))
            #expect(report == ["size": 70_000, "tiles": 277, "bundles": 274])
            try Self.breakTile(in: folder)
            #expect(try python.run(arguments).status != 0)
        }
    }

    /// Changes one bit of a leaf hash.
    private static func breakTile(in folder: URL) throws {
        let tile = folder.appending(path: "tile/0/100")
        var bytes = try Data(contentsOf: tile)
        bytes[bytes.startIndex] ^= 1
        try bytes.write(to: tile)
    }
}

/// Entries in their frame and chain, with a few bytes in the place of a statement.
private struct LargeLog {
    let entries: [Entry]
    private let tree: MerkleTree
    private let note: SignedNote
    private let countries: [SampleCountry]

    init(size: Int) throws {
        countries = [try SampleCountry(), try SampleCountry(origin: "jp.sanad.example", country: "JP")]
        var (entries, leaves): ([Entry], [TreeHash]) = ([], [])
        var previous = Entry.linkBeforeFirst(origin: countries[0].origin)
        for index in 0..<size {
            let time = LedgerTime(milliseconds: SampleCountry.start.milliseconds + Int64(index) * 10)
            let entry = Entry(index: index, time: time, previous: previous, statement: Array("e30.e30.AA".utf8))
            previous = entry.leafHash
            entries.append(entry)
            leaves.append(previous)
        }
        self.entries = entries
        tree = MerkleTree(leaves: leaves)
        note = try countries[0].checkpoint(over: leaves, with: countries[1])
    }

    var logKey: String { countries[0].log.verifierKey.description }
    var witnessKeys: [String] { countries.map(\.witness.verifierKey.description) }

    func write(to folder: URL) throws {
        let bytes = entries.map(\.bytes)
        try TiledLedgerWriter(folder: folder).write(bytes, leaves: bytes.map { .leaf($0) }, checkpoint: note)
    }

    func proof(of index: Int) throws -> TransparencyProof {
        let inclusion = tree.inclusionProof(index: index, size: entries.count)
        return try TransparencyProof(extra: entries[index].head, index: index, hashes: inclusion.hashes, note: note)
    }
}

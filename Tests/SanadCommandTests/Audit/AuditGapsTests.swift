import Foundation
import LedgerTestSupport
import Testing
import TransparencyLog

/// Files of a ledger that are not there, or not whole.
@Suite struct `sanad audit of a ledger with gaps` {
    private let sanad: Command

    /// 700 entries, whose statements are none.
    init() throws {
        sanad = try Command()
        try TiledLedger(size: 700, in: SampleCountry()).write(to: "ledger", of: sanad)
    }

    private func findings(_ mode: String = "--hashes-only") throws -> [Command.Result.Audit.Finding] {
        let result = try sanad("audit ledger \(TiledLedger.keys) \(mode) --json")
        #expect(result.status == 1, "\(result.output)\(result.errors)")
        return try result.audit().findings
    }

    private func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: "\(sanad.folder)/ledger/\(path)")
    }

    @Test(arguments: [
        ("tile/entries/001", "missing-entry", 256), ("tile/entries/002.p/188", "missing-entry", 512),
        ("tile/0/001", "missing-tile", 256), ("tile/0/002.p/188", "missing-tile", 512),
        ("tile/1/000.p/2", "missing-tile", 0),
    ])
    func `names what is missing, and nothing else`(path: String, kind: String, index: Int) throws {
        try remove(path)
        let found = try findings()
        #expect(found.map(\.kind) == [kind])
        #expect(found.map(\.index) == [index])
        #expect(found[0].expected != nil && !found[0].meaning.isEmpty)
        if kind == "missing-entry" { #expect(found[0].since != nil) }
    }

    @Test func `says that the root cannot be compared without both bundle and tile`() throws {
        try remove("tile/entries/001")
        try remove("tile/0/001")
        let found = try findings()
        #expect(found.map(\.kind) == ["missing-entry", "missing-tile", "root-unknown"])
        #expect(found.map(\.index) == [256, 256, nil])
    }

    @Test func `goes on, and names what else was done`() throws {
        try remove("tile/entries/001")
        try Files.flip("\(sanad.folder)/ledger/tile/entries/002.p/188", at: 40)
        try Files.flip("\(sanad.folder)/ledger/tile/0/000", at: 32 * 5)
        let found = try findings()
        #expect(found.map(\.kind) == ["altered-tile", "missing-entry", "altered-entry"])
        #expect(found.map(\.index) == [5, 256, 512])
    }

    @Test func `names a file that is cut short, and what is missing of it`() throws {
        try Files.change("\(sanad.folder)/ledger/tile/entries/001") { $0.removeLast(30) }
        try Files.change("\(sanad.folder)/ledger/tile/0/002.p/188") { $0.removeLast(5) }
        let found = try findings()
        #expect(found.map(\.kind) == ["damaged-file", "missing-entry", "damaged-file"])
        #expect(found.map(\.index) == [256, 511, 512])
    }

    @Test func `does not judge without the first entry, and says so`() throws {
        try remove("tile/entries/000")
        let found = try findings("")
        #expect(found.map(\.kind) == ["missing-entry", "missing-entry"])
        #expect(found.map(\.index) == [0, 1])
        let text = try sanad("audit ledger \(TiledLedger.keys)")
        #expect(text.status == 1)
        #expect(text.output.contains("no other entry can be judged"), "\(text.output)")
    }

    @Test func `believes nothing of a gap once the entries are back`() throws {
        let bundle = "\(sanad.folder)/ledger/tile/entries/001"
        let bytes = try Data(contentsOf: URL(filePath: bundle))
        try remove("tile/entries/001")
        let first = try sanad("audit ledger \(TiledLedger.keys) --json")
        try sanad.write(first.output, to: "earlier.json")
        let judged = try first.audit().judged
        #expect(judged == 256)
        try bytes.write(to: URL(filePath: bundle))
        let later = try sanad("audit ledger \(TiledLedger.keys) --from earlier.json --json")
        let alone = try sanad("audit ledger \(TiledLedger.keys) --json")
        #expect(try later.audit().findings.map(\.index) == alone.audit().findings.map(\.index))
        #expect(later.status == alone.status)
    }

    @Test func `still ends as unfinished where a place does not answer, and where all entries are needed`() throws {
        #expect(try sanad("audit http://127.0.0.1:9 \(TiledLedger.keys)").status == 3)
        try remove("tile/entries/001")
        #expect(try sanad("audit sample --count 1 ledger \(TiledLedger.keys)").status == 3)
    }

    @Test(.enabled(if: ReportProgram.hasPlainPython, "needs python3"))
    func `names rows that were deleted from a data file`() throws {
        try sanad(
            """
            authority init --country BD --origin bd.sanad.example --name-en 'Sample Authority' \
            --contact https://authority.example
            """
        )
        let keys = "--policy authority/policy --authority authority/root.pem"
        do {
            let daemon = try Daemon(authority: "\(sanad.folder)/authority", data: "\(sanad.folder)/data")
            try sanad("submit authority/officers.jws --ledger \(daemon.url)")
        }
        #expect(try sanad("audit data \(keys)").status == 0)
        for (statement, kinds) in [
            ("DELETE FROM entry WHERE position = 1", ["missing-entry"]),
            ("DELETE FROM tile", ["missing-tile", "missing-entry", "root-unknown"]),
        ] {
            let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
            let edit = try ReportProgram.run(
                "python3",
                ["-c", script, "\(sanad.folder)/data/ledger.sqlite", statement]
            )
            #expect(edit.status == 0, "\(edit.errors)")
            let result = try sanad("audit data \(keys) --json")
            #expect(result.status == 1, "\(result.output)\(result.errors)")
            #expect(try result.audit().findings.map(\.kind) == kinds)
        }
    }
}

import Foundation
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad audit --hashes-only` {
    private let sanad: Command
    private let country: SampleCountry

    /// 700 entries, whose statements are none.
    init() throws {
        sanad = try Command()
        country = try SampleCountry()
        try TiledLedger(size: 700, in: country).write(to: "ledger", of: sanad)
    }

    private func audit() throws -> Command.Result.Audit {
        let result = try sanad("audit ledger \(TiledLedger.keys) --hashes-only --json")
        #expect(result.status == 0 || result.status == 1, "\(result.errors)")
        return try result.audit()
    }

    @Test func `looks at no statement, and says so`() throws {
        let audit = try audit()
        #expect(audit.clean)
        #expect(audit.mode == "hashes-only")
        #expect(audit.judged == 0)
        #expect(audit.size == 700)
        let text = try sanad("audit ledger \(TiledLedger.keys) --hashes-only").output
        #expect(text.contains("no statement's signature, and none of the rules"))
        let whole = try sanad("audit ledger \(TiledLedger.keys) --json").audit()
        #expect(whole.mode == "full")
        #expect(!whole.clean)
    }

    @Test(arguments: [
        ("tile/entries/001", 40, "altered-entry"), ("tile/0/001", 32 * 5, "altered-tile"),
        ("tile/0/002.p/188", 32 * 187, "altered-tile"), ("tile/1/000.p/2", 33, "altered-tile"),
    ])
    func `names what was changed`(_ path: String, _ place: Int, _ kind: String) throws {
        try Files.flip("\(sanad.folder)/ledger/\(path)", at: place)
        let findings = try audit().findings
        #expect(findings.map(\.kind) == [kind])
        #expect(findings.first?.expected != nil && findings.first?.found != nil)
    }

    @Test func `checks who signed the checkpoint`() throws {
        let other = try SampleCountry()
        try sanad.write("log \(other.log.verifierKey)\nquorum none\n", to: "trust/policy")
        #expect(try audit().findings.map(\.kind) == ["checkpoint-refused"])
    }
}

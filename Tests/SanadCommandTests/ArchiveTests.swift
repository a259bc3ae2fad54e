import Foundation
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad archive` {
    private let sanad: Command
    private let country: SampleCountry

    init() throws {
        sanad = try Command()
        country = try SampleCountry()
    }

    private struct Summary: Decodable {
        let size: Int
        let added: Int
        let newest: Int
        let files: Int
        let countersigned: Bool
    }

    @discardableResult
    private func archive(_ ledger: String, status: Int32 = 0, keys: String = TiledLedger.keys) throws -> Summary? {
        let result = try sanad("archive \(ledger) --out archive \(keys) --json")
        #expect(result.status == status, "\(result.output)\(result.errors)")
        return try? JSONDecoder().decode(Summary.self, from: Data(result.output.utf8))
    }

    /// The tiles and bundles of a folder that are full, or stand at its edge.
    private func tiles(in name: String) throws -> [String: Data] {
        try sanad.files(in: name).filter { $0.key.hasPrefix("tile/") }
    }

    @Test func `holds the ledger's own files, and what a stranger needs to check them`() throws {
        try TiledLedger(size: 700, in: country).write(to: "ledger", of: sanad)
        let summary = try #require(try archive("ledger"))
        #expect(summary.size == 700 && summary.added == 700 && summary.files == 7)
        #expect(try tiles(in: "archive") == tiles(in: "ledger"))
        #expect(try sanad.text("archive/checkpoint") == sanad.text("ledger/checkpoint"))
        #expect(try sanad.text("archive/checkpoints/700") == sanad.text("ledger/checkpoint"))
        for name in ["README.txt", "index.html"] {
            let text = try sanad.text("archive/\(name)")
            #expect(text.contains("bd.sanad.example") && !text.contains("ORIGIN"))
            #expect(text.contains("বাংলা") && text.contains("日本語"))
        }
        #expect(try sanad.mode("archive/check.sh") == 0o755)
        #expect(try sanad.mode("archive/tile") == 0o755)
    }

    @Test func `fetches what is new, and touches no full tile`() throws {
        let ledger = TiledLedger(size: 1300, in: country)
        try ledger.write(600, to: "ledger", of: sanad)
        try archive("ledger")
        let before = try sanad.places(in: "archive/tile")
        try ledger.write(to: "ledger", of: sanad)
        // What is in the archive is not read again.
        for name in ["entries/000", "entries/001"] {
            try FileManager.default.removeItem(atPath: "\(sanad.folder)/ledger/tile/\(name)")
        }
        let summary = try #require(try archive("ledger"))
        #expect(summary.added == 700)
        let after = try sanad.places(in: "archive/tile")
        for name in ["0/000", "0/001", "entries/000", "entries/001"] {
            #expect(before[name] != nil && before[name] == after[name], "\(name)")
        }
        let replaced = ["0/002.p/88", "entries/002.p/88"]
        for name in replaced { #expect(before[name] != nil && after[name] == nil, "\(name)") }
        // The right edge of the older checkpoint above the leaves has no full tile yet.
        #expect(after["1/000.p/2"] == before["1/000.p/2"] && after["1/000.p/5"] != nil)
        #expect(Set(try sanad.files(in: "archive/checkpoints").keys) == ["600", "1300"])

        let again = try sanad.places(in: "archive")
        let nothing = try #require(try archive("ledger"))
        #expect(nothing.added == 0 && nothing.files == 0)
        #expect(try sanad.places(in: "archive") == again)
    }

    @Test func `is an older archive or a newer one wherever it is killed, and goes on`() async throws {
        let ledger = TiledLedger(size: 9000, in: country)
        try ledger.write(to: "ledger", of: sanad)
        let whole = try tiles(in: "ledger")
        let line = "archive ledger --out archive \(TiledLedger.keys)"
        for milliseconds in [20, 60, 120, 200, 300] {
            try await sanad.kill(line, after: .milliseconds(milliseconds))
            let files = (try? sanad.files(in: "archive")) ?? [:]
            for (name, bytes) in files where name.hasPrefix("tile/") { #expect(whole[name] == bytes, "\(name)") }
            if files["checkpoint"] != nil { #expect(try tiles(in: "archive") == whole) }
        }
        try archive("ledger")
        #expect(try tiles(in: "archive") == whole)
        #expect(try sanad.files(in: "archive")[".part"] == nil)
    }

    @Test func `a damaged ledger changes nothing`() throws {
        let ledger = TiledLedger(size: 900, in: country)
        try ledger.write(300, to: "ledger", of: sanad)
        try archive("ledger")
        let before = try sanad.files(in: "archive")
        var damaged = ledger
        damaged.entries[500][40] ^= 1
        try damaged.write(to: "damaged", of: sanad)
        try ledger.write(to: "ledger", of: sanad)
        let bundle = "tile/entries/001"
        try sanad.files(in: "damaged")[bundle]?.write(to: URL(filePath: "\(sanad.folder)/ledger/\(bundle)"))
        let result = try sanad("archive ledger --out archive \(TiledLedger.keys)")
        #expect(result.status == 3)
        #expect(result.errors.contains("entry 500 at ledger"))
        let after = try sanad.files(in: "archive")
        for (name, bytes) in before { #expect(after[name] == bytes, "\(name)") }
        #expect(Set(after.keys).subtracting(before.keys) == ["checkpoints/900"])
    }

    @Test(arguments: [200, 300, 700])
    func `a ledger with another history is proven to have two`(size: Int) throws {
        try TiledLedger(size: 300, in: country).write(to: "ledger", of: sanad)
        try archive("ledger")
        let before = try sanad.files(in: "archive")
        try TiledLedger(size: size, in: country, differingFrom: 100).write(to: "ledger", of: sanad)
        let result = try sanad("archive ledger --out archive \(TiledLedger.keys)")
        #expect(result.status == 1)
        #expect(result.errors.contains("300 entries") && result.errors.contains("\(size) entries"))
        let added = try sanad.files(in: "archive").filter { $0.value != before[$0.key] }
        #expect(added.keys.allSatisfy { $0.hasPrefix("evidence/") } && added.count == 1)
        let evidence = try #require(added.keys.first)
        #expect(try sanad("evidence archive/\(evidence) \(TiledLedger.keys)").status == 0)
    }

    @Test func `is not made of another ledger, nor by a stranger's checkpoint`() throws {
        try TiledLedger(size: 3, in: country).write(to: "ledger", of: sanad)
        try archive("ledger")
        let other = TiledLedger(size: 3, in: try SampleCountry(origin: "jp.sanad.example", country: "JP"))
        try other.write(to: "other", of: sanad)
        try archive("other", status: 64)
        try TiledLedger(size: 4, in: try SampleCountry()).write(to: "forged", of: sanad)
        try TiledLedger(size: 3, in: country).write(to: "ledger", of: sanad)
        try archive("forged", status: 3)
        #expect(try sanad("archive ledger --out archive --keys nowhere").status == 64)
        #expect(try sanad("archive nowhere --out archive \(TiledLedger.keys)").status == 64)
    }

    @Test func `an archive that was damaged is not built on`() throws {
        let ledger = TiledLedger(size: 400, in: country)
        try ledger.write(300, to: "ledger", of: sanad)
        try archive("ledger")
        try Data(count: 44 * 32).write(to: URL(filePath: "\(sanad.folder)/archive/tile/0/001.p/44"))
        try ledger.write(to: "ledger", of: sanad)
        let result = try sanad("archive ledger --out archive \(TiledLedger.keys)")
        #expect(result.status == 74)
        #expect(result.errors.contains("archive is damaged"))
    }
}

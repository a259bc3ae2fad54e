import Foundation
import Testing

@Suite struct `sanad audit` {
    private let sanad: Command

    init() throws { sanad = try Command.besideGolden() }

    @Test func `finds nothing in the golden ledger`() throws {
        let result = try sanad("audit ledger --keys demo.json --json")
        #expect(result.status == 0, "\(result.errors)")
        let report = try result.audit()
        #expect(report.clean)
        #expect(report.size == 34)
        #expect(report.root == "aZwSTQaW9k7dj6JD0lqAhwlBYoFADHSA5EmF9j+vIJU=")
    }

    @Test func `judges only what was there at a time`() throws {
        let result = try sanad("audit ledger --keys demo.json --at 2026-11-01T03:29:30Z --json")
        #expect(result.status == 1)
        #expect(try result.audit().findings.map(\.index) == [29])
    }

    @Test func `names the entry in which a byte was changed`() throws {
        let bundle = URL(filePath: "\(sanad.folder)/ledger/tile/entries/000.p/34")
        var bytes = [UInt8](try Data(contentsOf: bundle))
        // Each entry stands behind its length in two bytes.
        var place = 0
        for _ in 0..<20 { place += 2 + Int(bytes[place]) << 8 + Int(bytes[place + 1]) }
        bytes[place + 1000] = bytes[place + 1000] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        try Data(bytes).write(to: bundle)
        let result = try sanad("audit ledger --keys demo.json --json")
        #expect(result.status == 1)
        #expect(try result.audit().findings.filter { $0.kind == "altered-entry" }.map(\.index) == [20])
    }

    @Test(arguments: [
        ("nowhere --keys demo.json", 64), ("http://127.0.0.1:1 --keys demo.json", 3), ("ledger", 64),
    ])
    func `says when it cannot be finished`(_ arguments: String, _ code: Int) throws {
        let result = try sanad("audit \(arguments)")
        #expect(Int(result.status) == code, "\(result.output)\(result.errors)")
        #expect(!result.errors.isEmpty)
    }
}

import LedgerCore
import LedgerTestSupport
import Testing

@testable import LedgerStore

/// Names are equal when their bytes are; Swift's own `==` says more.
@Suite struct `Names that only look equal` {
    private static let time = SampleCountry.start

    /// Compares what the stored records say with what the records in memory say.
    private func judge(_ statement: [UInt8], after ledger: SampleLedger) throws -> (RefusalCode?, RefusalCode?) {
        let directory = try TemporaryDirectory()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        try store.appendReplica(ledger.entries)
        let entry = ledger.next(statement)
        return (
            try store.read { try Registry($0).judge(entry).refusal?.code },
            try ledger.registry.judge(entry).refusal?.code
        )
    }

    @Test func `are different records`() {
        #expect("A\u{30A}" == "\u{212B}")
        #expect(RecordKey(kind: .staffCode, key: "A\u{30A}") != RecordKey(kind: .staffCode, key: "\u{212B}"))
        #expect(RecordKey(kind: .key, key: "K") != RecordKey(kind: .key, key: "\u{212A}"))
        #expect(RecordKey(kind: .key, key: "K") != RecordKey(kind: .center, key: "K"))
        #expect(RecordKey(kind: .staffCode, key: "T-1") == RecordKey(kind: .staffCode, key: "T-1"))
    }

    @Test func `are different keys`() throws {
        let country = try SampleCountry()
        // A thumbprint of 43 characters out of 64 has a K in it about every other time.
        var center = try SampleCenter(1, in: country)
        while !center.issuer.thumbprint.utf8.contains(UInt8(ascii: "K")) { center = try SampleCenter(1, in: country) }
        let target = center.issuer.thumbprint
        var ledger = SampleLedger(country)
        for statement in try country.foundation(centers: [center]).statements { try ledger.append(statement) }
        let spelled = target.replacing("K", with: "\u{212A}")
        let (stored, memory) = try judge(country.status(.key, [spelled], .suspend, at: Self.time), after: ledger)
        #expect(stored == .unknownTarget)
        #expect(memory == .unknownTarget)
    }
}

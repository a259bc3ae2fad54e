import CenterOffice
import LedgerCore
import LedgerTestSupport
import Testing

/// What can be known of a clock.
@Suite
struct ClockTests {
    private static let now: Int64 = 1_800_000_000

    private func verdict(signed: Int64? = nil, seen: Int64? = nil, ledger: Int64? = nil) -> ClockCheck.Verdict {
        ClockCheck(
            now: Self.now,
            lastSignature: signed.map { Self.now + $0 },
            lastLedgerTime: seen.map { Self.now + $0 },
            ledgerNow: ledger.map { Self.now + $0 }
        ).verdict
    }

    @Test(arguments: [
        (Int64?.none, Int64?.none, Int64?.none), (-86_400_000, -1, nil), (120, 120, nil), (nil, nil, -120),
    ])
    func `a clock that nothing contradicts is right`(signed: Int64?, seen: Int64?, ledger: Int64?) {
        #expect(verdict(signed: signed, seen: seen, ledger: ledger) == .right)
    }

    @Test func `off the line a clock is found to be behind, by the worse of two measures`() {
        #expect(verdict(signed: 121) == .doubtful(ClockDoubt(seconds: -121, measure: .lastSignature)))
        #expect(verdict(signed: 130, seen: 500) == .doubtful(ClockDoubt(seconds: -500, measure: .lastLedgerTime)))
        #expect(verdict(seen: 86_400) == .doubtful(ClockDoubt(seconds: -86_400, measure: .lastLedgerTime)))
        #expect(verdict(seen: 86_401) == .wrong(ClockDoubt(seconds: -86_401, measure: .lastLedgerTime)))
    }

    @Test(arguments: [Int64(-1), 1])
    func `on the line a clock is found out in both directions`(sign: Int64) {
        let doubt = { ClockDoubt(seconds: -sign * $0, measure: .ledgerNow) }
        #expect(verdict(ledger: sign * 121) == .doubtful(doubt(121)))
        #expect(verdict(ledger: sign * 86_401) == .wrong(doubt(86_401)))
    }

    @Test func `the line makes good what a wrong clock noted before`() {
        #expect(verdict(signed: 40 * 86_400, ledger: 3) == .right)
    }

    @Test func `the office remembers its last signature and the newest ledger time`() throws {
        var desk = try SampleDesk()
        let newest = desk.now
        _ = try desk.sign(desk.order(sampleRoster(1)), at: newest + 300)
        let check = try desk.office.clockCheck(at: newest - 1000, ledgerNow: nil)
        #expect(check.lastSignature == newest + 300)
        #expect(check.lastLedgerTime == newest)
        #expect(check.verdict == .doubtful(ClockDoubt(seconds: -1300, measure: .lastSignature)))
        try desk.reopen()
        #expect(try desk.office.clockCheck(at: newest + 301, ledgerNow: nil).verdict == .right)
    }
}

import LedgerCore
import LedgerTestSupport
import Testing

@testable import LedgerServer

@Suite struct `The watch on the clock` {
    private let watch = ClockWatch(isConfirmed: false)
    private let start = SampleCountry.start
    private let instant = ContinuousClock.now

    private func later(_ seconds: Int64) -> LedgerTime { LedgerTime(milliseconds: start.milliseconds + seconds * 1000) }

    private func refusal(_ seconds: Int64, after elapsed: Int64 = 0, last: Int64? = 0) -> String? {
        watch.refusal(at: later(seconds), after: last.map(later), now: instant + .seconds(elapsed))
    }

    @Test(arguments: [-301, -300, -1, 0, 1, 300, 301])
    func `lets a clock pass that is within five minutes of another country's`(offset: Int64) {
        watch.note(Int(start.seconds), by: "JP", clock: start, at: instant)
        #expect((refusal(offset) == nil) == (abs(offset) <= 300), "\(offset)")
    }

    @Test func `finds a clock that jumps between two cosignatures`() {
        watch.note(Int(start.seconds), by: "JP", clock: start, at: instant)
        #expect(refusal(600, after: 600) == nil)
        #expect(refusal(1000, after: 600)?.contains("ahead of that of JP") == true)
        #expect(refusal(0, after: 600)?.contains("behind that of JP") == true)
    }

    @Test func `believes this clock when another country's jumps after both have agreed`() {
        watch.note(Int(start.seconds), by: "JP", clock: start, at: instant)
        watch.note(Int(start.seconds) + 7260, by: "JP", clock: later(60), at: instant + .seconds(60))
        #expect(refusal(60, after: 60) == nil)
        #expect(watch.disagreement(at: later(60), now: instant + .seconds(60)) == nil)
        // This one has jumped as well since, and then agrees with nobody.
        #expect(refusal(600, after: 120)?.contains("ahead of that of JP") == true)
        #expect(watch.disagreement(at: later(600), now: instant + .seconds(120)) != nil)
        // Both are right again.
        watch.note(Int(start.seconds) + 180, by: "JP", clock: later(180), at: instant + .seconds(180))
        #expect(refusal(180, after: 180) == nil)
    }

    @Test func `takes another country's new time for the right one when this clock has jumped`() {
        watch.note(Int(start.seconds) + 7200, by: "JP", clock: start, at: instant)
        #expect(refusal(0) != nil)
        watch.note(Int(start.seconds) + 60, by: "JP", clock: later(60), at: instant + .seconds(60))
        #expect(refusal(60, after: 60) == nil)
    }

    @Test func `knows a time that lies in the future`() {
        #expect(!ClockWatch.isFuture(Int(start.seconds) + 300, at: start))
        #expect(ClockWatch.isFuture(Int(start.seconds) + 301, at: start))
        #expect(!ClockWatch.isFuture(0, at: start))
    }

    @Test func `believes this clock when one of several countries agrees with it`() {
        watch.note(Int(start.seconds) + 7200, by: "NP", clock: start, at: instant)
        #expect(refusal(0) != nil)
        watch.note(Int(start.seconds), by: "JP", clock: start, at: instant)
        #expect(refusal(0) == nil)
    }

    @Test func `stops a clock that is a day ahead of the last entry while nobody can be asked`() {
        #expect(refusal(86_400) == nil)
        #expect(refusal(86_401)?.contains("--confirm-clock") == true)
        #expect(refusal(86_401, last: nil) == nil)
        watch.note(Int(start.seconds), by: "JP", clock: start, at: instant)
        #expect(refusal(3000, after: 3000, last: -100_000) == nil)
        #expect(refusal(3700, after: 3700, last: -100_000) != nil, "the last answer was more than an hour ago")
    }

    @Test func `says nothing once the operator has confirmed the clock`() {
        let watch = ClockWatch(isConfirmed: true)
        watch.note(Int(start.seconds), by: "JP", clock: start, at: instant)
        #expect(watch.refusal(at: later(1 << 31), after: start, now: instant) == nil)
    }
}

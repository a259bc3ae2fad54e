import LedgerClient
import LedgerTestSupport
import Testing

@Suite struct `A retry schedule` {
    @Test func `doubles what a pause is at most, up to the cap, and starts over after a success`() {
        var generator = SeededGenerator(seed: 1)
        var schedule = RetrySchedule()
        var bounds: [Duration] = []
        for _ in 0..<10 {
            bounds.append(schedule.bound)
            let pause = schedule.next(using: &generator)
            #expect(pause >= .zero && pause <= bounds[bounds.count - 1])
        }
        #expect(bounds.map { $0 / .milliseconds(500) } == [1, 2, 4, 8, 16, 32, 64, 120, 120, 120])
        schedule.reset()
        #expect(schedule == RetrySchedule())
    }

    @Test func `draws the pause from the whole of what it may be`() {
        var generator = SeededGenerator(seed: 2)
        var quarters = [0, 0, 0, 0]
        for _ in 0..<4000 {
            var schedule = RetrySchedule(start: .seconds(1), cap: .seconds(1))
            quarters[min(3, Int(schedule.next(using: &generator) / .milliseconds(250)))] += 1
        }
        #expect(quarters.allSatisfy { $0 > 900 })
    }

    @Test func `gives two who wait different pauses`() {
        var (one, other) = (SeededGenerator(seed: 3), SeededGenerator(seed: 4))
        var (first, second) = (RetrySchedule(), RetrySchedule())
        #expect(first.next(using: &one) != second.next(using: &other))
    }

    @Test func `never goes above the cap, even after very many attempts`() {
        var generator = SeededGenerator(seed: 5)
        var schedule = RetrySchedule(start: .seconds(50), cap: .seconds(60))
        for _ in 0..<1000 { #expect(schedule.next(using: &generator) <= .seconds(60)) }
        #expect(schedule.bound == .seconds(60))
    }
}

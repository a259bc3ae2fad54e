import Testing

@testable import OfficePage

@Suite struct LockoutTests {
    @Test func `four wrong passphrases cost nothing`() {
        var lockout = Lockout()
        for _ in 0..<4 { lockout.noteWrong(at: 1000) }
        #expect(lockout.wait(at: 1000) == 0)
    }

    @Test func `the fifth costs a minute, each further one twice as much, an hour at most`() {
        var lockout = Lockout()
        for _ in 0..<4 { lockout.noteWrong(at: 1000) }
        let waits = (0..<9).map { _ in
            lockout.noteWrong(at: 1000)
            return lockout.wait(at: 1000)
        }
        #expect(waits == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
    }

    @Test func `the right one forgives`() {
        var lockout = Lockout()
        for _ in 0..<5 { lockout.noteWrong(at: 1000) }
        lockout.noteRight()
        lockout.noteWrong(at: 2000)
        #expect(lockout.wait(at: 2000) == 0)
    }
}

import CenterOffice
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

    @Test func `on a token the second wrong PIN locks, before the third that many tokens are locked by`() {
        var lockout = Lockout(isOnToken: true)
        let waits = (0..<3).map { _ in
            lockout.noteWrong(at: 1000)
            return lockout.wait(at: 1000)
        }
        #expect(waits == [0, 60, 120])
    }

    @Test func `what is kept of it is taken up again`() {
        var lockout = Lockout()
        for _ in 0..<6 { lockout.noteWrong(at: 1000) }
        #expect(lockout.tries == WrongTries(count: 6, lockedUntil: 1120))
        var later = Lockout(lockout.tries)
        later.noteWrong(at: 2000)
        #expect(later.wait(at: 2000) == 240)
        #expect(Lockout().tries == nil)
    }

    @Test func `a clock that was years ahead locks nobody out for years`() {
        var lockout = Lockout(WrongTries(count: 5, lockedUntil: 1_000_000_000))
        lockout.shorten(at: 1000)
        #expect(lockout.wait(at: 1000) == 3600)
    }
}

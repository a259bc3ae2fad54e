import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

@Suite struct `Ledger time` {
    @Test func `iat may be 300 seconds ahead and no more`() throws {
        let scene = try SampleScene()
        let now = scene.time.seconds
        for (ahead, code) in [(300, nil), (301, RefusalCode.fromTheFuture)] as [(Int64, RefusalCode?)] {
            let statement = try scene.credential(1) { $0.issuedAt = now + ahead }
            #expect(try scene.code(statement) == code)
        }
    }

    @Test func `ledger time counts in whole seconds`() throws {
        var scene = try SampleScene()
        let now = scene.time.seconds
        let statement = try scene.credential(1) { $0.issuedAt = now + 301 }
        scene.ledger.time = LedgerTime(milliseconds: now * 1000 + 999)
        #expect(try scene.code(statement) == .fromTheFuture)
        scene.ledger.time = LedgerTime(milliseconds: now * 1000 + 1000)
        #expect(try scene.code(statement) == nil)
    }

    @Test func `after seven days of silence only the authority speaks`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(9))
        scene.later(days: 7)
        #expect(try scene.code(scene.credential(1)) == nil)
        scene.ledger.time = LedgerTime(milliseconds: scene.time.milliseconds + 1)
        #expect(try scene.code(scene.credential(1)) == .timeLeap)
        #expect(try scene.code(scene.status([1], .suspend)) == .timeLeap)
        #expect(try scene.code(scene.country.snapshot(of: scene.ledger)) == .timeLeap)
        #expect(try scene.code(scene.country.achievement("BD-X", at: scene.time)) == nil)
        #expect(try scene.code(scene.country.transition(at: scene.time) { $0.peers = [] }) == nil)
    }

    @Test(arguments: [(0, true), (300, true), (301, false), (-300, true), (-301, false)] as [(Int64, Bool)])
    func `after eight silent days the authority signs within five minutes`(_ age: Int64, _ isAdmitted: Bool) throws {
        var scene = try SampleScene()
        scene.later(days: 8)
        let signed = LedgerTime(seconds: scene.time.seconds - age)
        let code: RefusalCode? = isAdmitted ? nil : age < 0 ? .fromTheFuture : .timeLeap
        #expect(try scene.code(scene.country.achievement("BD-X", at: signed)) == code)
        #expect(try scene.code(scene.country.transition(at: signed) { $0.peers = [] }) == code)
    }

    @Test func `a word of the authority ends the silence for everyone`() throws {
        var scene = try SampleScene()
        scene.later(days: 8)
        try scene.admit(scene.country.achievement("BD-X", at: scene.time))
        #expect(try scene.code(scene.credential(1)) == nil)
    }

    @Test func `a refused entry does not end the silence`() throws {
        var scene = try SampleScene()
        scene.later(days: 6)
        #expect(try scene.ledger.append(Array("garbage".utf8))?.code == .malformed)
        scene.later(days: 2)
        #expect(try scene.code(scene.credential(1)) == .timeLeap)
    }

    @Test func `a statement lies sixty days at most before it is logged`() throws {
        var scene = try SampleScene()
        let signed = scene.time
        let credential = try scene.credential(1)
        let achievement = try scene.country.achievement("BD-X", at: signed)
        let transition = try scene.country.transition(at: signed) { $0.peers = [] }
        for day in 1...10 {
            scene.later(days: 6)
            if day < 10 { try scene.admit(scene.country.achievement("BD-\(day)", at: scene.time)) }
        }
        #expect(scene.time.seconds - signed.seconds == 60 * 86_400)
        #expect(try scene.code(achievement) == nil)
        // Sixty days and the hours since midnight: a credential is back-dated before it is too old.
        #expect(try scene.code(credential) == .sessionClosed)
        scene.later(seconds: 1)
        #expect(try scene.code(achievement) == .timeLeap)
        #expect(try scene.code(credential) == .timeLeap)
        #expect(try scene.code(transition) == nil)
    }

    @Test func `a snapshot follows a true entry by thirty days at most`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        for _ in 1...5 {
            scene.later(days: 6)
            #expect(try scene.code(scene.country.snapshot(of: scene.ledger)) == nil)
            try scene.admit(scene.country.snapshot(of: scene.ledger))
        }
        scene.later(seconds: 3600)
        #expect(try scene.code(scene.country.snapshot(of: scene.ledger)) == .timeLeap)
        try scene.admit(scene.country.achievement("BD-X", at: scene.time))
        scene.later(hours: 1)
        #expect(try scene.code(scene.country.snapshot(of: scene.ledger)) == nil)
    }

    @Test func `exactly thirty days after the last true entry a snapshot is admitted`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        for _ in 1...4 {
            scene.later(days: 7)
            try scene.admit(scene.country.snapshot(of: scene.ledger))
        }
        scene.later(days: 2)
        #expect(try scene.code(scene.country.snapshot(of: scene.ledger)) == nil)
        scene.ledger.time = LedgerTime(milliseconds: scene.time.milliseconds + 1)
        #expect(try scene.code(scene.country.snapshot(of: scene.ledger)) == .timeLeap)
    }

    @Test func `a genesis is judged at its own time`() throws {
        let country = try SampleScene().country
        let start = SampleCountry.start
        for (ahead, code) in [(300, nil), (301, RefusalCode.fromTheFuture), (-90 * 86_400, nil)]
            as [(Int64, RefusalCode?)]
        {
            let ledger = SampleLedger(country)
            let genesis = try country.genesis(at: LedgerTime(seconds: start.seconds + ahead))
            #expect(try ledger.judge(genesis)?.code == code)
        }
        let late = SampleLedger(country, at: LedgerTime(seconds: SampleCountry.validity.upperBound + 1))
        #expect(try late.judge(country.genesis(at: late.time))?.code == .notAuthority)
        let last = SampleLedger(country, at: LedgerTime(seconds: SampleCountry.validity.upperBound))
        #expect(try last.judge(country.genesis(at: last.time)) == nil)
    }
}

import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

@Suite struct `Session rules` {
    static func opening(
        _ scene: SampleScene,
        seats: Int = 20,
        days: Int = 30,
        date: CivilDate? = nil,
        isBackfill: Bool = false,
        _ identity: String
    ) throws -> [UInt8] {
        try scene.country.session(
            of: scene.first,
            authorized: seats,
            date: date,
            days: days,
            isBackfill: isBackfill,
            at: scene.time,
            identity: identity,
            by: isBackfill ? scene.country.officers[0] : nil
        )
    }

    static func uuid() -> String { uuidURN(random: randomBytes(16)) }

    @Test func `a session of 20 seats yields 20 certificates`() throws {
        var scene = try SampleScene()
        let id = Self.uuid()
        try scene.admit(Self.opening(scene, id))
        for serial in 1...20 { try scene.admit(scene.credential(serial, session: id)) }
        #expect(try scene.code(scene.credential(21, session: id)) == .sessionExceeded)
        try scene.admit(scene.status([1], .revoke))
        #expect(try scene.code(scene.credential(21, session: id)) == .sessionExceeded, "a revoked one keeps its seat")
    }

    @Test func `a superseding credential takes its predecessor's seat`() throws {
        var scene = try SampleScene()
        let id = Self.uuid()
        try scene.admit(Self.opening(scene, seats: 2, id))
        try scene.admit(scene.credential(1, session: id))
        try scene.admit(scene.credential(2, session: id))
        try scene.admit(scene.credential(3, session: id, supersedes: 1))
        try scene.admit(scene.credential(4, session: id, supersedes: 3))
        #expect(try scene.code(scene.credential(5, session: id)) == .sessionExceeded)
        #expect(scene.ledger.registry.facts.session(id)?.seatsTaken == 2)
        #expect(try scene.state(1) == .superseded)
        #expect(try scene.state(3) == .superseded)
        #expect(try scene.state(4) == .active)
    }

    @Test func `superseding into another session takes a new seat there`() throws {
        var scene = try SampleScene()
        let (small, large) = (Self.uuid(), Self.uuid())
        try scene.admit(Self.opening(scene, seats: 1, small))
        try scene.admit(Self.opening(scene, seats: 1, large))
        try scene.admit(scene.credential(1, session: small))
        try scene.admit(scene.credential(2, session: large, supersedes: 1))
        #expect(scene.ledger.registry.facts.session(large)?.seatsTaken == 1)
        #expect(scene.ledger.registry.facts.session(small)?.seatsTaken == 1, "seats stay used")
        #expect(try scene.code(scene.credential(3, session: large)) == .sessionExceeded)
        #expect(try scene.code(scene.credential(3, session: small)) == .sessionExceeded)
        #expect(try scene.code(scene.credential(3, session: small, supersedes: 2)) == .sessionExceeded)
    }

    @Test(arguments: [StatusAction.suspend, .revoke, .close])
    func `a session that is suspended, revoked or closed yields nothing`(_ action: StatusAction) throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        try scene.admit(scene.sessionStatus(action, action == .close ? .complete : .irregular))
        #expect(try scene.code(scene.credential(2)) == .sessionClosed)
        if action != .close {
            try scene.admit(scene.sessionStatus(.reinstate, .revokedInError))
            #expect(try scene.code(scene.credential(2)) == nil)
        }
    }

    @Test func `the last day ends at midnight in UTC`() throws {
        var scene = try SampleScene()
        let id = Self.uuid()
        let today = scene.time.date
        try scene.admit(Self.opening(scene, days: 3, date: today.adding(days: -1), id))
        let midnight = LedgerTime(seconds: today.adding(days: 3).startOfDay)
        scene.ledger.time = LedgerTime(milliseconds: midnight.milliseconds - 1)
        #expect(try scene.code(scene.credential(1, session: id)) == nil)
        scene.ledger.time = midnight
        #expect(try scene.code(scene.credential(1, session: id)) == .sessionClosed)
    }

    @Test func `superseding within a session needs no open session but a suspension for correction`() throws {
        var scene = try SampleScene()
        for serial in 1...3 { try scene.admit(scene.credential(serial)) }
        try scene.admit(scene.status([2], .suspend, .correction))
        try scene.admit(scene.status([3], .suspend, .irregular))
        #expect(try scene.code(scene.credential(11, supersedes: 1)) == nil)
        #expect(try scene.code(scene.credential(12, supersedes: 2)) == nil)
        #expect(try scene.code(scene.credential(13, supersedes: 3)) == .illegalTransition)
        try scene.admit(scene.sessionStatus(.close, .complete))
        #expect(try scene.code(scene.credential(11, supersedes: 1)) == .illegalTransition)
        #expect(try scene.code(scene.credential(12, supersedes: 2)) == nil)
        try scene.admit(scene.credential(12, supersedes: 2))
        try scene.admit(scene.status([1], .suspend, .correction))
        try scene.admit(scene.credential(11, supersedes: 1))
        #expect(scene.ledger.registry.facts.session(scene.sessions[0])?.seatsTaken == 3)
    }

    @Test func `a whole session suspended for correction can be superseded`() throws {
        var scene = try SampleScene()
        for serial in 1...2 { try scene.admit(scene.credential(serial)) }
        try scene.admit(scene.sessionStatus(.suspend, .correction))
        #expect(try scene.code(scene.credential(3)) == .sessionClosed)
        try scene.admit(scene.credential(3, supersedes: 1))
        #expect(try scene.state(3) == .active, "it came after the suspension")
        try scene.admit(scene.sessionStatus(.reinstate))
        #expect(try scene.state(1) == .superseded)
        #expect(try scene.state(2) == .active)
        #expect(try scene.state(3) == .active)
    }

    @Test func `what is certified in a session is the session's center and achievement`() throws {
        var scene = try SampleScene()
        let country = scene.country
        #expect(try scene.code(scene.credential(1, session: Self.uuid())) == .unknownSession)
        #expect(try scene.code(scene.credential(1, session: scene.sessions[1])) == .sessionMismatch)
        #expect(try scene.code(scene.credential(1, session: .some(nil))) == .sessionRequired)
        try scene.admit(country.achievement("BD-NTVQF-WELDING-3", version: "2", at: scene.time))
        let newer = try scene.credential(1) { body in
            body.achievement = country.achievementObject(SampleCountry.welding, version: "2")
        }
        #expect(try scene.code(newer) == .sessionMismatch)
        let course = try scene.credential(1, session: .some(nil)) { body in
            body.achievement = country.achievementObject(SampleCountry.course)
            body.outcome = .completed
        }
        #expect(try scene.code(course) == nil, "what is attended needs no session")
        let uuid = Self.uuid()
        try scene.admit(
            country.session(of: scene.first, achievement: "\(SampleCountry.course)/1", at: scene.time, identity: uuid)
        )
        let inSession = try scene.credential(1, session: uuid) { body in
            body.achievement = country.achievementObject(SampleCountry.course)
            body.outcome = .completed
        }
        #expect(try scene.code(inSession) == nil, "but may have one")
    }

    @Test func `a session is opened for what is registered and in scope`() throws {
        let scene = try SampleScene()
        func code(_ achievement: String) throws -> RefusalCode? {
            try scene.code(
                scene.country.session(of: scene.first, achievement: achievement, at: scene.time, identity: Self.uuid())
            )
        }
        #expect(try code("\(SampleCountry.welding)/1") == nil)
        #expect(try code("\(SampleCountry.welding)/2") == .unknownAchievement)
        #expect(try code("BD-NTVQF-OTHER/1") == .unknownAchievement)
        let unknown = try scene.country.session(of: scene.first, at: scene.time, identity: Self.uuid())
        let officer = scene.country.officers[0]
        let changes: [(path: String, value: JSONTree?)] = [
            ("iss", .string(scene.country.authority)), ("center", "BD-TTC999"),
        ]
        #expect(try scene.code(officer.resign(unknown, changes)) == .notAccredited)
    }

    @Test func `dates of a session are at most 180 days apart`() throws {
        let scene = try SampleScene()
        for (days, code) in [(0, nil), (180, nil), (181, .malformed), (-1, .malformed)] as [(Int, RefusalCode?)] {
            let opening = try Self.opening(scene, date: scene.time.date, Self.uuid())
            let closes = JSONTree.string(scene.time.date.adding(days: days).description)
            #expect(try scene.code(scene.first.registrar.resign(opening, "closes", closes)) == code, "\(days)")
        }
    }

    @Test func `an achievement is registered once and repeated word for word`() throws {
        var scene = try SampleScene()
        let country = scene.country
        #expect(try scene.code(country.achievement(SampleCountry.welding, at: scene.time)) == .duplicate)
        let renamed = try scene.credential(1) { body in
            body.achievement = body.achievement.replacing("description", with: "Sample trade test")
        }
        #expect(try scene.code(renamed) == .achievementDiffers)
        for (path, value) in [("version", "9"), ("humanCode", "BD-NTVQF-OTHER")] as [(String, JSONTree)] {
            let unknown = try scene.credential(1) { $0.achievement = $0.achievement.replacing(path, with: value) }
            #expect(try scene.code(unknown) == .unknownAchievement, "\(path)")
        }
        let more = try scene.credential(1) { $0.achievement = $0.achievement.replacing("tag", with: ["x"]) }
        #expect(try scene.code(more) == .achievementDiffers)
        try scene.admit(country.achievement(SampleCountry.welding, version: "1.1", at: scene.time))
    }

    @Test(arguments: EvidenceKind.allCases)
    func `an outcome goes with its kind of evidence`(_ kind: EvidenceKind) throws {
        var scene = try SampleScene()
        let country = scene.country
        try scene.admit(country.achievement("BD-NTVQF-K", kind: kind, at: scene.time))
        let id = Self.uuid()
        try scene.admit(country.session(of: scene.first, achievement: "BD-NTVQF-K/1", at: scene.time, identity: id))
        for outcome in Outcome.allCases {
            let credential = try scene.credential(1, session: id) { body in
                body.achievement = country.achievementObject("BD-NTVQF-K")
                body.outcome = outcome
            }
            let isFit = kind.outcomes.contains(outcome.rawValue)
            #expect(try scene.code(credential) == (isFit ? nil : .malformed), "\(outcome)")
        }
    }
}

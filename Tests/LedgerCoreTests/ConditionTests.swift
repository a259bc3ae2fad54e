import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

/// The transitions of one thing's state, as a table.
@Suite struct `Transitions of state` {
    /// An act in short: who (`r` registrar, `o` officer) and what (`s` suspend, `i`
    /// reinstate, `e` reinstate because revoked in error, `v` revoke, `c` close).
    struct Act: Sendable, CustomStringConvertible {
        let description: String

        var officer: Int? { description.first == "o" ? 0 : nil }

        var change: (StatusAction, StatusReason) {
            switch description.last {
            case "s": (.suspend, .irregular)
            case "i": (.reinstate, .other)
            case "e": (.reinstate, .revokedInError)
            case "c": (.close, .complete)
            default: (.revoke, .error)
            }
        }

        static func list(_ text: String) -> [Act] { text.split(separator: " ").map { Act(description: String($0)) } }
    }

    static let acts = Act.list("rs os ri oi re oe rv ov")

    /// What came before, the state after it, and the acts that are then legal.
    static let table: [(String, Condition.State, String)] = [
        ("", .active, "rs os rv ov"),
        ("rs", .suspended, "os ri oi re oe rv ov"),
        ("os", .suspended, "oi oe rv ov"),
        ("rs os", .suspended, "oi oe rv ov"),
        ("rv", .revoked, "re oe"),
        ("ov", .revoked, "oe"),
        ("rs rv", .revoked, "re oe"),
        ("rs ov", .revoked, "oe"),
        ("os rv", .revoked, "oe"),
        ("rs os rv", .revoked, "oe"),
        ("os ov", .revoked, "oe"),
        ("rs ri", .active, "rs os rv ov"),
        ("os oi", .active, "rs os rv ov"),
        ("os oi rs", .suspended, "os ri oi re oe rv ov"),
        ("os rv oe", .active, "rs os rv ov"),
        ("os rv oe rv", .revoked, "re oe"),
        ("rv re rv oe os", .suspended, "oi oe rv ov"),
    ]

    @Test(arguments: table)
    func `a certificate changes as registrar and officer may`(
        _ before: String,
        _ state: Condition.State,
        _ legal: String
    ) throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        for act in Act.list(before) {
            try scene.admit(scene.status([1], act.change.0, act.change.1, officer: act.officer))
        }
        #expect(try scene.state(1) == state)
        let legal = legal.split(separator: " ").map(String.init)
        for act in Self.acts {
            let code = try scene.code(scene.status([1], act.change.0, act.change.1, officer: act.officer))
            #expect(code == (legal.contains(act.description) ? nil : .illegalTransition), "\(before), then \(act)")
        }
    }

    @Test(arguments: table)
    func `a session changes likewise, and can be closed once beside`(
        _ before: String,
        _ state: Condition.State,
        _ legal: String
    ) throws {
        for closing in ["", "rc", "oc"] {
            var scene = try SampleScene()
            func admit(_ acts: String) throws {
                for act in Act.list(acts) {
                    try scene.admit(scene.sessionStatus(act.change.0, act.change.1, officer: act.officer))
                }
            }
            try admit(closing)
            try admit(before)
            let record = try #require(scene.ledger.registry.facts.session(scene.sessions[0]))
            let condition = try scene.ledger.standing.condition(of: record)
            #expect(condition.state == state)
            #expect(condition.isClosed == !closing.isEmpty)
            var legal = legal.split(separator: " ").map(String.init)
            if closing.isEmpty, state == .active || state == .suspended { legal += ["rc", "oc"] }
            for act in Self.acts + Act.list("rc oc") {
                let code = try scene.code(scene.sessionStatus(act.change.0, act.change.1, officer: act.officer))
                #expect(code == (legal.contains(act.description) ? nil : .illegalTransition), "\(before), then \(act)")
            }
        }
    }

    @Test func `a superseded certificate stays superseded`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        try scene.admit(scene.credential(2, supersedes: 1))
        for act in Self.acts {
            let code = try scene.code(scene.status([1], act.change.0, act.change.1, officer: act.officer))
            #expect(code == .illegalTransition, "\(act)")
        }
        #expect(try scene.code(scene.credential(3, supersedes: 1)) == .illegalTransition)
    }

    @Test(arguments: [
        ("", true), ("rs", false), ("os", false), ("rv", false), ("ov", false), ("rs ri", true), ("rv re", true),
    ])
    func `only an active certificate is superseded, unless for correction`(_ before: String, _ may: Bool) throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        for act in Act.list(before) {
            try scene.admit(scene.status([1], act.change.0, act.change.1, officer: act.officer))
        }
        #expect(try scene.code(scene.credential(2, supersedes: 1)) == (may ? nil : .illegalTransition))
    }

    @Test(arguments: [nil, 0] as [Int?])
    func `one suspended for correction is superseded, whoever suspended it`(_ officer: Int?) throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        try scene.admit(scene.status([1], .suspend, .correction, officer: officer))
        try scene.admit(scene.credential(2, supersedes: 1))
        #expect(try scene.state(1) == .superseded)
    }

    @Test func `the statement that set a state is named with it`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        let suspension = try scene.status([1], .suspend, .irregular)
        try scene.admit(suspension)
        let record = try #require(scene.ledger.registry.facts.credential(center: scene.first.id, serial: 1))
        let condition = try scene.ledger.standing.condition(of: record)
        #expect(try condition.cause?.statement == Statement(parsing: suspension).identity)
        #expect(condition.cause?.index == scene.size - 1)
        #expect(condition.reason == .irregular)
        #expect(!condition.isOfficers)
    }

    @Test(arguments: StatusStatement.TargetKind.allCases)
    func `everything else is suspended, reinstated and revoked by officers`(_ kind: StatusStatement.TargetKind) throws {
        var scene = try SampleScene()
        let country = scene.country
        let uuid = uuidURN(random: randomBytes(16))
        try scene.admit(country.recognition(uuid, at: scene.time))
        let accreditation = try #require(scene.ledger.registry.facts.center(scene.second.id)?.accreditations.first)
        let targets: [StatusStatement.TargetKind: String] = [
            .center: scene.second.id, .key: scene.second.issuer.thumbprint, .accreditation: accreditation,
            .recognition: uuid, .session: scene.sessions[1],
        ]
        guard let target = targets[kind] else { return }
        for (before, legal) in [("", "os ov"), ("os", "oi oe ov"), ("ov", "oe"), ("os ov", "oe"), ("ov oe", "os ov")] {
            var scene = scene
            func statement(_ act: Act) throws -> [UInt8] {
                try country.status(kind, [target], act.change.0, act.change.1, at: scene.time)
            }
            for act in Act.list(before) { try scene.admit(statement(act)) }
            for act in Act.list("os oi oe ov") {
                let isLegal = legal.split(separator: " ").contains { $0 == act.description }
                #expect(
                    try scene.code(statement(act)) == (isLegal ? nil : .illegalTransition),
                    "\(before), then \(act)"
                )
            }
        }
    }
}

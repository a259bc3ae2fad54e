import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

/// What acts on a session do to the certificates under it.
@Suite struct `Sessions over certificates` {
    typealias State = Condition.State

    /// Runs acts on the session (`S` and then as in the table of transitions) and on
    /// single certificates (their serial first), and returns the certificates' states.
    ///
    /// `+n` issues a certificate, `n>m` one that takes the place of n.
    static func states(_ acts: String, of serials: [Int] = [1, 2]) throws -> [State?] {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        try scene.admit(scene.credential(2))
        for word in acts.split(separator: " ") {
            let text = String(word)
            if let arrow = text.firstIndex(of: ">") {
                let old = try #require(Int(text[..<arrow]))
                let new = try #require(Int(text[text.index(after: arrow)...]))
                try scene.admit(scene.credential(new, supersedes: old))
            } else if text.first == "+" {
                try scene.admit(scene.credential(#require(Int(text.dropFirst()))))
            } else {
                let isCorrection = text.last == "k"
                let act = `Transitions of state`.Act(description: String(text.suffix(2)))
                let change = isCorrection ? (.suspend, .correction) : act.change
                if text.first == "S" {
                    try scene.admit(scene.sessionStatus(change.0, change.1, officer: act.officer))
                } else {
                    let serial = try #require(Int(text.prefix(1)))
                    try scene.admit(scene.status([serial], change.0, change.1, officer: act.officer))
                }
            }
        }
        return try serials.map(scene.state)
    }

    @Test(
        arguments: [
            ("Srs", .suspended, .suspended), ("Srs Sri", .active, .active), ("Srv", .revoked, .revoked),
            ("Srv Sre", .active, .active), ("Src", .active, .active), ("Src Srs", .suspended, .suspended),
            ("Srs Src Sri", .active, .active), ("Sos Soi", .active, .active), ("Srs Srv Sre", .active, .active),
            // Individual acts on top.
            ("Srs 1ri", .active, .suspended), ("Srs 1rv", .revoked, .suspended), ("Srs 1rv Sri", .revoked, .active),
            ("Srs 1ri 1rs Sri", .suspended, .active), ("Srs 1ri Sri", .active, .active),
            ("Srs 1ri Srv", .revoked, .revoked), ("Srs 1ri Srv Sre", .active, .active),
            ("Srs 1os", .suspended, .suspended), ("Srs 1os Sri", .suspended, .active),
            // What was suspended before the session was.
            ("1rs Srs", .suspended, .suspended), ("1rs Srs Sri", .suspended, .active),
            ("1rs Srs 1ri", .active, .suspended), ("1os Srs Sri", .suspended, .active),
            ("1rv Srs Sri", .revoked, .active), ("1rv Srv Sre", .revoked, .active),
            ("1rs 1ri Srs Sri", .active, .active), ("1os Srs Sri 1oi", .active, .active),
            // An officer's suspension stays the officer's when a registrar revokes the session on top.
            ("1os Srv", .revoked, .revoked), ("1os Srv Sre", .revoked, .active), ("1os Srv Sre 1oe", .active, .active),
            // An officer takes a registrar's suspension over.
            ("Srs Sos", .suspended, .suspended), ("Srs Sos Soi", .active, .active), ("1rs Sos", .suspended, .suspended),
        ] as [(String, State, State)]
    )
    func `acts on a session and on its certificates`(_ acts: String, _ one: State, _ two: State) throws {
        #expect(try Self.states(acts) == [one, two])
    }

    @Test func `acts on a session do not reach certificates issued later`() throws {
        #expect(try Self.states("Srs Sri +3", of: [1, 3]) == [.active, .active])
        #expect(try Self.states("Srs Sri +3 Srs", of: [1, 3]) == [.suspended, .suspended])
        #expect(try Self.states("Srv Sre +3", of: [1, 3]) == [.active, .active])
        #expect(try Self.states("Srk 1>3", of: [1, 2, 3]) == [.superseded, .suspended, .active])
        #expect(try Self.states("Srk 1>3 Sri", of: [1, 2, 3]) == [.superseded, .active, .active])
        #expect(try Self.states("Srk 1>3 3rs Sri", of: [1, 2, 3]) == [.superseded, .active, .suspended])
        #expect(try Self.states("Srk 1>3 Srv", of: [1, 2, 3]) == [.superseded, .revoked, .revoked])
        #expect(try Self.states("Srk 1>3 Srv Sre", of: [1, 2, 3]) == [.superseded, .active, .active])
    }

    @Test func `acts on a session leave superseded certificates alone`() throws {
        #expect(try Self.states("1>3 Srs", of: [1, 2, 3]) == [.superseded, .suspended, .suspended])
        #expect(try Self.states("1>3 Srv Sre", of: [1, 2, 3]) == [.superseded, .active, .active])
    }

    @Test func `only an officer lifts for single certificates what an officer set on the session`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        try scene.admit(scene.sessionStatus(.suspend, .irregular, officer: 0))
        #expect(try scene.code(scene.status([1], .reinstate)) == .illegalTransition)
        #expect(try scene.code(scene.sessionStatus(.reinstate)) == .illegalTransition)
        #expect(try scene.code(scene.status([1], .reinstate, officer: 1)) == nil)
    }

    @Test func `misconduct at one session is lifted for some and confirmed for others`() throws {
        // Incident T9.
        #expect(
            try Self.states("+3 +4 Sos 1oi 2ov Soi 3rs", of: [1, 2, 3, 4]) == [.active, .revoked, .suspended, .active]
        )
    }
}

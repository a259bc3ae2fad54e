import Credentials
import LedgerClient
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// Incident T1 again: what is stolen is the key of someone who issues, and in the end the machine as well.
@Suite struct `T1, one issuer's stolen key` {
    @Test func `dates nothing back, and needs a session that a registrar keeps open`()
        async throws
    {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let session = try await bangladesh.open(seats: 5)[0]
        try await bangladesh.submit([bangladesh.credential(1, session: session)])

        func answer(_ serial: Int, _ session: String?, days: Int = 0) async throws -> String? {
            let statement = try bangladesh.credential(serial, session: session) { body in
                body.validFrom = body.validFrom.adding(days: days)
            }
            let answer = try await bangladesh.answer(to: statement)
            #expect([201, 422].contains(answer.status))
            return answer.problem
        }
        #expect(try await answer(2, nil) == "session-required")
        #expect(try await answer(2, uuidURN(random: Array(repeating: 7, count: 16))) == "unknown-session")
        // The session was held yesterday.
        #expect(try await answer(2, session, days: -2) == "back-dated")
        #expect(try await answer(2, session, days: 2) == "back-dated")
        // A registrar's old session does not help either.
        let old = uuidURN(random: Array(repeating: 8, count: 16))
        try await bangladesh.submit([
            bangladesh.sample.session(
                of: bangladesh.centers[0],
                date: LedgerTime.now.date.adding(days: -100),
                days: 150,
                at: .now,
                identity: old
            )
        ])
        #expect(try await answer(2, old, days: -61) == "back-dated")

        // Four seats are left when the session is closed, and stay empty.
        try await bangladesh.submit([
            bangladesh.sample.status(
                .session,
                [session],
                .close,
                .complete,
                at: .now,
                by: (bangladesh.centers[0].id, bangladesh.centers[0].registrar)
            )
        ])
        #expect(try await answer(2, session) == "session-closed")
        try await bangladesh.awaitCountersigned()
        #expect(try await countries.audit(bangladesh.url).clean)
    }

    @Test func `puts no entry in front of what the other country has countersigned, not even with root on the machine`()
        async throws
    {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let session = try await bangladesh.open()[0]
        try await bangladesh.submit((1...5).map { try bangladesh.credential($0, session: session) })
        try await bangladesh.awaitCountersigned()
        let cosigned = try #require(try await japan.cosigned(bangladesh))
        let size = try Checkpoint(text: cosigned.text).size

        // A thief of the issuer's key too: the certificate obeys every rule, and is of a time that is past.
        try await bangladesh.stop()
        let sold = try bangladesh.credential(6, session: session)
        let thief = Thief(at: bangladesh)
        let truth = try thief.rewrite { story in
            story.insert((story[size - 3].time, sold), at: size - 2)
        }
        try await bangladesh.start(["--alone"])
        try await eventually("the log does not sign") {
            let answer = try await bangladesh.answer(to: bangladesh.credential(7, session: session))
            return answer == (503, "not-signing") && bangladesh.log.contains("there are two histories")
        }

        // Signed by hand, with the stolen log key, it is evidence.
        let forged = try await bangladesh.client.checkpoint()
        let handed = try await HTTP.post(forged.bytes, to: "\(japan.url)/v1/checkpoints")
        #expect(handed.status == 200)
        let answer = try await japan.witness(bangladesh.request(from: size))
        #expect(answer.status == 422)
        try await eventually("the other country keeps both") {
            try await !japan.contradictions().isEmpty
        }
        let evidence = try await japan.contradictions()
        for file in evidence { try file.check(by: [bangladesh.sample.log.verifierKey]) }
        #expect(try await japan.cosigned(bangladesh)?.text == cosigned.text)
        #expect(try Country.entries(in: japan.copyDirectory(of: bangladesh)) == truth)
    }
}

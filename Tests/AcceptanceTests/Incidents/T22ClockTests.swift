import Foundation
import LedgerClient
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// Incident T22, first part: a clock jumps to 2099.
@Suite(.enabled(if: FakeClock.isThere, "needs libfaketime, of Debian's package faketime"))
struct `T22, a clock that is wrong` {
    /// From now to 2099, in seconds.
    private static let jump = 4_070_908_800 - LedgerTime.now.seconds

    @Test func `and jumps to 2099 leads neither ledger there`() async throws {
        let countries = try await TwoCountries()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let clock = try FakeClock(in: bangladesh.folder)
        try await japan.start()
        try await bangladesh.start(environment: clock.environment)
        let session = try await bangladesh.open()[0]
        let foreign = try await japan.open()[0]
        try await bangladesh.awaitCountersigned()
        try await japan.awaitCountersigned()

        try clock.set(ahead: Self.jump)
        for serial in 1...5 {
            let answer = try await bangladesh.answer(to: bangladesh.credential(serial, session: session))
            #expect(answer == (503, "not-signing"))
        }
        #expect(bangladesh.log.contains("minutes ahead of that of JP"))
        // The other country goes on, without cosignatures of that time.
        try await japan.submit((1...5).map { try japan.credential($0, session: foreign) })
        try await eventually("the other country's operator is told") {
            japan.log.contains("a witness does not cosign")
        }
        try await japan.submit([japan.credential(6, session: foreign)])
        try await expectNoCosignatureFromTheFuture(by: bangladesh, under: japan.client.checkpoint())

        // A daemon that is started with such a clock does not follow it either.
        try await bangladesh.stop()
        try await bangladesh.start(environment: clock.environment)
        for _ in 1...20 {
            let answer = try await bangladesh.answer(to: bangladesh.credential(1, session: session))
            #expect(answer == (503, "not-signing"))
            try await Task.sleep(for: .milliseconds(100))
        }
        try await japan.submit([japan.credential(7, session: foreign)])

        // Put right, it goes on, and no entry and no cosignature is of another time.
        try clock.set(ahead: 0)
        // A log that has long asked in vain asks again within a minute, and one that starts at once.
        try await japan.stop()
        try await japan.start()
        try await bangladesh.submit([bangladesh.credential(1, session: session)])
        for country in [bangladesh, japan] {
            try await country.awaitCountersigned()
            let note = try await country.client.checkpoint()
            for other in [bangladesh, japan] { try expectNoCosignatureFromTheFuture(by: other, under: note) }
            for entry in try await country.entries() {
                #expect(try Entry(parsing: entry).time.seconds <= LedgerTime.now.seconds)
            }
        }
    }

    @Test func `by an hour stops its own ledger, and not the other country's`() async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let session = try await bangladesh.open()[0]
        let foreign = try await japan.open()[0]
        try await bangladesh.awaitCountersigned()
        try await japan.awaitCountersigned()

        try await bangladesh.stop()
        let clock = try FakeClock(in: bangladesh.folder)
        try clock.set(ahead: 3600)
        try await bangladesh.start(environment: clock.environment)
        // From the first statement on: one entry of that time, and no cosignature would ever tell that it is wrong.
        try await eventually("it says why") {
            let answer = try await bangladesh.answer(to: bangladesh.credential(1, session: session))
            #expect(answer == (503, "not-signing"))
            return bangladesh.log.contains("minutes ahead of that of JP")
        }
        for serial in 1...3 {
            try await japan.submit([japan.credential(serial, session: foreign)])
            try await Task.sleep(for: .milliseconds(500))
        }
        #expect(
            try await bangladesh.answer(to: bangladesh.credential(2, session: session)) == (503, "not-signing")
        )
    }

    @Test func `and is taken for right by its operator gets no cosignature for what it writes`() async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let session = try await bangladesh.open()[0]
        let foreign = try await japan.open()[0]
        try await bangladesh.awaitCountersigned()
        try await japan.awaitCountersigned()
        let cosigned = try await japan.copy(of: bangladesh).cosigned

        try await bangladesh.stop()
        let clock = try FakeClock(in: bangladesh.folder)
        try clock.set(ahead: 3600)
        try await bangladesh.start(["--confirm-clock"], environment: clock.environment)
        let place = try await bangladesh.submit([bangladesh.credential(1, session: session)])[0]
        #expect(place.time.seconds > LedgerTime.now.seconds + 3000)

        try await eventually("the other country has the entry, and does not cosign it") {
            let answer = try await japan.witness(bangladesh.request(from: cosigned))
            let problem = try answer.problem()
            #expect(answer.status == 503)
            return problem == "from-the-future"
        }
        try await eventually("its operator is told why") {
            bangladesh.log.contains("ahead of this witness's clock")
        }
        for serial in 1...3 {
            try await japan.submit([japan.credential(serial, session: foreign)])
            try await Task.sleep(for: .milliseconds(500))
        }
        #expect(try await japan.copy(of: bangladesh).cosigned == cosigned)
        try await expectNoCosignatureFromTheFuture(by: bangladesh, under: japan.client.checkpoint())
    }

    private func expectNoCosignatureFromTheFuture(by country: Country, under note: SignedNote) throws {
        for signature in note.signatures {
            let time = country.sample.witness.verifierKey.verified(signature, over: note.text)?.timestamp
            if let time { #expect(Int64(time) <= LedgerTime.now.seconds + 60, "\(country.code)") }
        }
    }
}

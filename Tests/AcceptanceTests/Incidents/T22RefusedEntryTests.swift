import Credentials
import LedgerClient
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// Incident T22, second part: a bug or a thief puts one refused entry into a log.
@Suite struct `T22, one refused entry in a log` {
    @Test func `is named, and countersigning goes on once two officers have declared it void`() async throws {
        let countries = try await TwoCountries.running(confirmations: true)
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let session = try await bangladesh.open()[0]
        try await bangladesh.awaitCountersigned()
        let cosigned = try await japan.copy(of: bangladesh).cosigned

        try await bangladesh.stop()
        let refused = try bangladesh.credential(1, session: nil)
        let index = try Thief(at: bangladesh).slipIn([refused]).lowerBound
        try await bangladesh.start()
        let certificate = try bangladesh.certificate(2, session: session)
        let place = try await bangladesh.submit([certificate.issuerJWT.bytes])[0]
        try await eventually("the entry is named") {
            let copy = try await japan.copy(of: bangladesh)
            return copy.open == [index: "session-required"] && copy.size > place.index
        }
        #expect(try await japan.copy(of: bangladesh).cosigned == cosigned)

        // One officer alone changes nothing.
        let sample = bangladesh.sample
        let entry = try await bangladesh.client.entry(index)
        let void = try sample.void(index, leaf: entry, code: .sessionRequired, at: .now)
        try await bangladesh.submit([void])
        try await eventually("the void is copied") {
            try await japan.copy(of: bangladesh).size == bangladesh.checkpoint().size
        }
        #expect(try await japan.copy(of: bangladesh).open == [index: "session-required"])
        #expect(try await bangladesh.countersignedSize() == cosigned)

        let confirmation = try sample.confirmation(of: Statement(parsing: void).identity, at: .now, by: 1)
        try await bangladesh.submit([confirmation])
        try await bangladesh.awaitCountersigned()
        let copy = try await japan.copy(of: bangladesh)
        #expect((copy.open, copy.void) == ([:], [index]))

        let proof = try await bangladesh.countersignedProof(place.index).description
        #expect(try await countries.verify(certificate, proof: proof).answer == "valid")
        #expect(try await countries.audit(bangladesh.url).clean)
    }
}

extension Country {
    /// The size of the newest checkpoint that is countersigned; 0 without any.
    func countersignedSize() async throws -> Int {
        try await countersigned().map { try Checkpoint(text: $0.text).size } ?? 0
    }
}

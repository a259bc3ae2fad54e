import Credentials
import LedgerClient
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// Incident T1: someone within put thousands of sold certificates into the official server.
@Suite struct `T1, root on one country's machine` {
    @Test func `puts in no certificate that anyone takes for one, without a center's key`() async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let session = try await bangladesh.open()[0]
        let honest = try bangladesh.certificate(1, session: session)
        let place = try await bangladesh.submit([honest.issuerJWT.bytes])[0]
        try await bangladesh.awaitCountersigned()
        let cosigned = try await japan.copy(of: bangladesh).cosigned

        try await bangladesh.stop()
        let sold = try bangladesh.certificate(2, session: session, by: Self.unaccredited(in: bangladesh))
        let index = try Thief(at: bangladesh).slipIn([sold.issuerJWT.bytes]).lowerBound
        try await bangladesh.start()

        // The other country's daemon names it.
        try await eventually("the entry is named") {
            try await japan.copy(of: bangladesh).open == [index: "unknown-key"]
        }
        let answer = try await japan.witness(bangladesh.request(from: cosigned))
        #expect(try (answer.status, answer.problem()) == (422, "open-fault"))
        #expect(try answer.json()["index"]?.integer == Int64(index))
        #expect(try answer.json()["code"]?.string == "unknown-key")
        #expect(try await japan.copy(of: bangladesh).cosigned == cosigned)
        try await eventually("its own operator is told") { bangladesh.log.contains("entry \(index)") }

        // So does the auditor.
        let audit = try await countries.audit(bangladesh.url)
        #expect(audit.has("refused-entry", at: index))

        // Nobody who verifies it takes it for a certificate, and the others are still what they were.
        let receipt = try await bangladesh.client.proof(index).description
        #expect(try await countries.verify(sold, proof: receipt).answer == "not-authorized")
        let good = try await bangladesh.countersignedProof(place.index).description
        #expect(try await countries.verify(honest, proof: good).answer == "valid")
    }

    /// A key that someone certified who may not.
    private static func unaccredited(in country: Country) throws -> SigningIdentity {
        let authority = try SampleCountry.issuingCA("Sample CA", under: SampleCountry.root("Sample root"))
        return try SampleCountry.keyholder(country.centers[0].id, "T-1-1", .p256, under: authority)
    }
}

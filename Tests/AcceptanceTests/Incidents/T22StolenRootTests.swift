import Credentials
import LedgerClient
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// Incident T22, third part: a root key is stolen.
@Suite struct `T22, a stolen root` {
    @Test func `is evicted by the next one, and both countries go on`() async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let sample = bangladesh.sample
        let session = try await bangladesh.open()[0]
        let before = try bangladesh.certificate(1, session: session)
        let place = try await bangladesh.submit([before.issuerJWT.bytes])[0]
        let proof = try await bangladesh.countersignedProof(place.index).description

        // A thief of the root cannot choose who follows it.
        let thiefs = try SampleCountry.root("BD authority (sample)")
        for signer in [sample.root, thiefs] {
            let coup = try sample.rootChange(to: thiefs, next: thiefs.thumbprint, at: .now, by: signer)
            #expect(try await bangladesh.answer(to: coup).status == 403)
        }
        let issuing = try SampleCountry.issuingCA("BD issuing CA 2 (sample)", under: sample.nextRoot)
        let following = try SampleCountry.root("BD authority (sample)")
        let eviction = try sample.rootChange(next: following.thumbprint, at: .now) {
            $0.issuingCA = issuing.certificate
        }
        try await bangladesh.submit([eviction])
        try await bangladesh.awaitCountersigned()

        // The stolen root says nothing any more.
        let peers = try sample.transition(at: .now, by: sample.root) { $0.peers = [] }
        #expect(try await bangladesh.answer(to: peers) == (403, "not-authority"))
        let officer = try sample.keyholder(sample.authority, "O-666")
        let accreditation = try sample.accreditation(
            sample.authority,
            keys: [(.officer, officer)],
            scope: [],
            at: .now,
            by: sample.root
        )
        let answer = try await bangladesh.answer(to: accreditation)
        #expect([400, 403].contains(answer.status), "\(answer)")

        // The new one does, and what was proven before is still proven.
        try await bangladesh.submit([sample.transition(at: .now, by: sample.nextRoot) { $0.peers = [japan.peer] }])
        let after = try bangladesh.certificate(2, session: session)
        let newPlace = try await bangladesh.submit([after.issuerJWT.bytes])[0]
        let newProof = try await bangladesh.countersignedProof(newPlace.index).description
        try await bangladesh.awaitCountersigned()
        #expect(try await countries.verify(before, proof: proof).answer == "valid")
        #expect(try await countries.verify(after, proof: newProof).answer == "valid")
        #expect(try await countries.audit(bangladesh.url).clean)

        // Slipped into the database, the stolen root's statement is named.
        try await bangladesh.stop()
        let index = try Thief(at: bangladesh).slipIn([peers]).lowerBound
        try await bangladesh.start()
        try await eventually("it is named") {
            try await japan.copy(of: bangladesh).open == [index: "not-authority"]
        }
    }
}

import Credentials
import LedgerClient
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `A third country` {
    @Test func `joins by a policy file and a transition, and is waited for`() async throws {
        let countries = try await TwoCountries.running()
        let (bangladesh, japan) = (countries.bangladesh, countries.japan)
        let session = try await bangladesh.open()[0]
        let nepal = try Country("NP", in: countries.url)
        try nepal.found(beside: [bangladesh, japan])
        var policy = countries.policy
        policy.countries.append(nepal)
        try countries.trust(policy)
        try nepal.trust(policy.text)
        try await bangladesh.submit([
            bangladesh.sample.transition(at: .now) { $0.peers = [japan.peer, nepal.peer] }
        ])
        for country in [bangladesh, japan] { try await country.stop() }
        for country in [nepal, japan, bangladesh] { try await country.start() }
        let certificate = try bangladesh.certificate(1, session: session)
        let place = try await bangladesh.submit([certificate.issuerJWT.bytes])[0]
        let proof = try await bangladesh.countersignedProof(place.index)
        for country in [bangladesh, japan, nepal] {
            #expect(proof.note.verification(by: [country.sample.witness.verifierKey]).isAccepted, "\(country.code)")
        }
        try await nepal.open()
        for country in [bangladesh, japan, nepal] { try await country.awaitCountersigned() }
        #expect(try await countries.verify(certificate, proof: proof.description).answer == "valid")
        #expect(try await nepal.cosigned(bangladesh) != nil)

        // With the third one away nothing is countersigned any more, and everything is once it is back.
        try await nepal.stop()
        try await bangladesh.submit([bangladesh.credential(2, session: session)])
        try await eventually("the second country cosigns") {
            try await bangladesh.client.checkpoint().verification(by: [japan.sample.witness.verifierKey]).isAccepted
        }
        let size = try await bangladesh.checkpoint().size
        #expect(try await bangladesh.countersignedSize() < size)
        try await nepal.start()
        try await bangladesh.awaitCountersigned()
    }
}

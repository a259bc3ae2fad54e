import Credentials
import Foundation
import LedgerClient
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// Incident T6: the issuer's result page was shut down.
@Suite struct `T6, an issuer that is gone for ever` {
    @Test func `leaves certificates that the other country's copy vouches for, and its successor is named`()
        async throws
    {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let session = try await bangladesh.open()[0]
        let certificate = try bangladesh.certificate(1, session: session)
        let place = try await bangladesh.submit([certificate.issuerJWT.bytes])[0]
        let heir = try SampleCenter(3, in: bangladesh.sample)
        try await bangladesh.submit([
            bangladesh.sample.status(.center, [bangladesh.centers[0].id], .revoke, .ceased, at: .now),
            bangladesh.sample.accreditation(of: heir, succeeds: bangladesh.centers[0].id, at: .now),
        ])
        try await bangladesh.awaitCountersigned()
        let proof = try await bangladesh.countersignedProof(place.index).description

        // The center, its country's daemon and all that it stored are gone.
        try await bangladesh.kill()
        try FileManager.default.removeItem(atPath: bangladesh.dataDirectory)

        for proof in [proof, nil] {
            let verdict = try await countries.verify(certificate, proof: proof)
            #expect(verdict.answer == "valid", "\(verdict)")
            #expect(verdict.face == "genuine")
            #expect(verdict.ledger?.origin == bangladesh.origin)
            #expect(verdict.ledger?.copy == true)
            #expect(verdict.centerEnd?.reason == "ceased")
            #expect(verdict.centerEnd?.successors.map(\.id) == [heir.id])
        }
        // Nobody becomes genuine by the copy who was not.
        let never = try bangladesh.certificate(2, session: session)
        #expect(try await countries.verify(never, proof: nil).answer == "unknown")
    }
}

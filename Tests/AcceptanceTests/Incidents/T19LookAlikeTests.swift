import Credentials
import Foundation
import LedgerCrypto
import Testing

/// Incident T19: a forged paper whose QR opens a look-alike site that says "valid".
@Suite struct `T19, a paper whose code opens a look-alike site` {
    @Test func `is refused by what its code says, and the host is pointed out`() async throws {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let session = try await bangladesh.open()[0]
        // Signed by a true key, but in no ledger: nobody logged it.
        let forged = try WorkersPaper(1, of: bangladesh, session: session)
        let genuine = try WorkersPaper(2, of: bangladesh, session: session)
        try await bangladesh.submit([genuine.credential.issuerJWT.bytes])
        try await bangladesh.awaitCountersigned()
        let page = "bd.sanad.example.verify-now.example"

        let unknown = try await countries.verify(paper: forged.url(page: page))
        #expect(unknown.answer == "unknown" && unknown.face == "do-not-accept", "\(unknown.sheet)")
        #expect(unknown.foreignHost == page && unknown.sheet.contains("leads to \(page)"))
        #expect(unknown.status == 1)

        // A ledger of the forger's own, by a name that looks like the true one.
        let own = PaperPayload(
            origin: "bd-sanad.example",
            number: forged.number,
            signingInput: forged.credential.issuerJWT.signingInput,
            seed: forged.seed,
            claims: try forged.payload().claims
        )
        let refused = try await countries.verify(paper: own.url(page: page))
        #expect(refused.answer == "not-authorized" && refused.face == "do-not-accept", "\(refused.sheet)")
        #expect(refused.foreignHost == page)

        // The host decides nothing: a genuine code behind it stays genuine, and the host is pointed out all the same.
        let copied = try await countries.verify(paper: genuine.url(page: "bd.sanad.example@\(page)"))
        #expect(copied.answer == "valid" && copied.foreignHost == "bd.sanad.example@\(page)")
        let plain = try await countries.verify(paper: genuine.url())
        #expect(plain.answer == "valid" && plain.foreignHost == nil)
    }
}

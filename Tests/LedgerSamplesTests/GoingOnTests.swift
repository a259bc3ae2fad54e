import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerSamples
import LedgerStore
import Testing
import TransparencyLog

@Suite struct `A sample's ledger` {
    @Test func `goes on with the keys that lie beside it`() async throws {
        let sample = try await MadeSample(1_200)
        let authority = sample.path("bd/authority")
        let store = try LedgerStore(directory: sample.path("bd/data"), mode: .writer)
        let size = try store.size
        let last = try #require(try store.ledgerState()?.lastAdmitted)
        let time = LedgerTime(milliseconds: last.milliseconds + 3_600_000)
        let officer = try SigningIdentity(
            key: .open("\(authority)/officers/O-001.key"),
            certificate: Certificate(pem: String(contentsOfFile: "\(authority)/officers/O-001.pem", encoding: .utf8))
        )
        let stamp = StatementStamp(
            issuer: "BD-AUTHORITY",
            issuedAt: time.seconds,
            identity: uuidURN(random: randomBytes(16))
        )
        let draft = StatementDraft.recognition(
            stamp,
            Recognition(
                uuidURN(random: randomBytes(16)),
                from: .init(country: "BD", framework: "Sample", code: "1"),
                to: .init(country: "JP", framework: "Sample", code: "1"),
                relation: .comparable,
                notBefore: stamp.issuedAt,
                expires: stamp.issuedAt + 86_400
            )
        )
        let outcomes = try store.append(
            [CheckedStatement(try Statement(parsing: draft.signed(by: officer)), certificate: nil)],
            clock: time,
            signer: NoteSigner(name: "bd.sanad.example", privateKey: .open("\(authority)/log.key")),
            cosigner: Cosigner(name: "bd.sanad.example/witness", privateKey: .open("\(authority)/witness.key"))
        )
        guard case .admitted(let place)? = outcomes.first else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(place.index == size)
        try store.close()
    }

    @Test func `was ended as it should be, and its end is whole`() async throws {
        let sample = try await MadeSample(400)
        for country in ["bd", "jp"] {
            let store = try LedgerStore(directory: sample.path("\(country)/data"), mode: .writer)
            #expect(store.wasClosed)
            try store.close()
        }
    }
}

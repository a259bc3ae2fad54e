import Foundation
import LedgerClient
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// `aics-witness` is a witness of the Python package index that shares no code with ours.
@Suite(.enabled(if: Program.pythonWithWitness != nil, "needs SANAD_TEST_PYTHON_TLOG, a Python with aics-witness"))
struct `A witness that is not ours` {
    @Test func `cosigns beside two countries, and is waited for while it is away`() async throws {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let session = try await bangladesh.open()[0]
        try await bangladesh.awaitCountersigned()

        let witness = try await AicsWitness(of: bangladesh, in: countries.url)
        try witness.start()
        var policy = countries.policy
        policy.witnesses = [("third", witness.key.description, witness.url)]
        try countries.trust(policy)
        try await bangladesh.stop()
        try await bangladesh.start()
        let verifier = try OtherVerifier(in: countries)
        let keys = [bangladesh.sample.witness, countries.japan.sample.witness].map(\.verifierKey) + [witness.key]

        for serial in 1...3 {
            // The second one is submitted while the witness is away, and the third after its restart.
            if serial == 2 { try await witness.stop() }
            let place = try await bangladesh.submit([bangladesh.credential(serial, session: session)])[0]
            if serial == 2 {
                try await eventually("the other country cosigns") {
                    try await bangladesh.client.checkpoint().verification(by: [keys[1]]).isAccepted
                }
                let proof = try await HTTP.get("\(bangladesh.url)/v1/entries/\(place.index)/proof?countersigned")
                #expect(try (proof.status, proof.problem()) == (404, "not-countersigned"))
                try witness.start()
            }
            let proof = try await bangladesh.countersignedProof(place.index)
            #expect(try TrustPolicy(policy.text).check(proof.note, origin: bangladesh.origin).isAccepted)
            for key in keys { #expect(proof.note.verification(by: [key]).isAccepted) }
            let shown = try await witness.checkpoint(of: bangladesh)
            #expect(try Checkpoint(text: shown.text).size >= proof.checkpoint.size)
            #expect(shown.verification(by: [witness.key]).isAccepted)
            let report = try await verifier.report([(place.index, proof)], of: bangladesh)
            #expect(report.first?.witnesses == keys.map(\.name))
        }
        #expect(try await witness.evidence() == "[]")
    }
}

@Suite(.enabled(if: Program.pythonWithTiles != nil, "needs SANAD_TEST_PYTHON_TLOG, a Python with aics-tlog"))
struct `A verifier that is not ours` {
    @Test func `accepts a proof under the word of both countries, and no other`() async throws {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let session = try await bangladesh.open()[0]
        let placed = try await bangladesh.submit((1...20).map { try bangladesh.credential($0, session: session) })
        var proofs: [(index: Int, proof: TransparencyProof)] = []
        for place in [placed[0], placed[19]] {
            proofs.append((place.index, try await bangladesh.countersignedProof(place.index)))
        }
        let verifier = try OtherVerifier(in: countries)
        let reports = try await verifier.report(proofs, of: bangladesh)
        #expect(reports.map(\.index) == proofs.map(\.index))
        let names = ["bd.sanad.example/witness", "jp.sanad.example/witness"]
        #expect(reports.allSatisfy { $0.witnesses == names })

        // Without the other country's line, or for another entry, it proves nothing.
        let note = proofs[0].proof.note
        let own = note.signatures.filter { $0.name.hasPrefix(bangladesh.origin) }
        let alone = try TransparencyProof(
            extra: proofs[0].proof.extra,
            index: proofs[0].index,
            hashes: proofs[0].proof.inclusion.hashes,
            note: SignedNote(text: note.text, signatures: own)
        )
        await #expect(throws: Program.Failure.self) {
            try await verifier.report([(proofs[0].index, alone)], of: bangladesh)
        }
        await #expect(throws: Program.Failure.self) {
            try await verifier.report([(proofs[1].index, proofs[0].proof)], of: bangladesh)
        }
    }
}

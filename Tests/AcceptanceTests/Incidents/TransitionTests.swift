import Credentials
import LedgerClient
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// What the root changes while both countries go on.
@Suite struct `A transition` {
    private let countries: TwoCountries
    private let session: String
    private var bangladesh: Country { countries.bangladesh }
    private var japan: Country { countries.japan }

    init() async throws {
        countries = try await TwoCountries.running()
        session = try await countries.bangladesh.open()[0]
        try await countries.bangladesh.awaitCountersigned()
    }

    @Test func `of the log key is followed, and proofs under the old key still hold`() async throws {
        let (old, proof) = try await issue(1)
        let key = try PrivateKey.generate(.ed25519)
        let signer = try NoteSigner(name: bangladesh.origin, privateKey: key)
        let file = try bangladesh.folder.write(key.pem().utf8, to: "log-2.pem").filePath
        // The other country's policy does not know the new key: the ledger itself brings it.
        var policy = countries.policy
        policy.newLogKeys = [(bangladesh, signer.verifierKey)]
        try bangladesh.trust(policy.text)
        try countries.url.write(policy.text.utf8, to: "keys/policy")
        try await bangladesh.stop()
        try await bangladesh.start(["--log-key", file])

        try await bangladesh.submit([bangladesh.sample.transition(at: .now) { $0.log = signer.verifierKey }])
        let (new, newProof) = try await issue(2)
        try await bangladesh.awaitCountersigned()
        let note = try await bangladesh.client.checkpoint()
        #expect(note.verification(by: [signer.verifierKey]).isAccepted)
        #expect(note.verification(by: [bangladesh.sample.log.verifierKey]).verified.isEmpty)
        try await expectCopied()
        #expect(try await countries.verify(old, proof: proof).answer == "valid")
        #expect(try await countries.verify(new, proof: newProof).answer == "valid")
        #expect(try await countries.audit(bangladesh.url).clean)

        // Both countries find it so after a new start, and the old key signs nothing more.
        try await bangladesh.stop()
        #expect(try await bangladesh.exitCode() == 1)
        #expect(bangladesh.log.contains("log key in force"))
        try await japan.stop()
        try await japan.start()
        try await bangladesh.start(["--log-key", file])
        _ = try await issue(3)
    }

    @Test func `of the witness key is followed`() async throws {
        let (old, proof) = try await issue(1)
        let key = try PrivateKey.generate(.ed25519)
        let name = "\(bangladesh.origin)/witness"
        let witness = try NoteVerifierKey(name: name, kind: .cosignature, publicKey: key.publicKey)
        let file = try bangladesh.folder.write(key.pem().utf8, to: "witness-2.pem").filePath
        var policy = countries.policy
        policy.newWitnessKeys = [(bangladesh, witness)]
        try countries.trust(policy)
        for country in [bangladesh, japan] { try await country.stop() }
        try await japan.start()
        try await bangladesh.start(["--witness-key", file])
        try await japan.open()
        try await japan.awaitCountersigned()
        #expect(try await japan.client.checkpoint().verification(by: [witness]).verified.isEmpty)

        try await bangladesh.submit([bangladesh.sample.transition(at: .now) { $0.witness = witness }])
        let (new, newProof) = try await issue(2)
        try await bangladesh.awaitCountersigned()
        #expect(try await bangladesh.client.checkpoint().verification(by: [witness]).isAccepted)
        try await japan.submit(japan.sessions(1))
        try await japan.awaitCountersigned()
        let note = try await japan.client.checkpoint()
        #expect(note.verification(by: [witness]).isAccepted)
        #expect(note.verification(by: [bangladesh.sample.witness.verifierKey]).verified.isEmpty)
        #expect(try await countries.verify(old, proof: proof).answer == "valid")
        #expect(try await countries.verify(new, proof: newProof).answer == "valid")
        for country in [bangladesh, japan] { #expect(try await countries.audit(country.url).clean) }
    }

    @Test func `of issuing authority and status key is followed`() async throws {
        let sample = bangladesh.sample
        let (old, proof) = try await issue(1)
        let issuing = try SampleCountry.issuingCA("BD issuing CA 2 (sample)", under: sample.root)
        let statusKey = try SampleCountry.keyholder(sample.origin, "DAEMON", .p256, under: issuing)
        try await bangladesh.submit([
            sample.transition(at: .now) {
                $0.issuingCA = issuing.certificate
                $0.statusKey = statusKey.certificate
            }
        ])
        let id = "BD-TTC009"
        let staff = try ["T-9-1", "T-9-2"].map { try SampleCountry.keyholder(id, $0, .p256, under: issuing) }
        let stranger = try sample.keyholder("BD-TTC010", "T-10-1")
        try await bangladesh.submit([
            sample.accreditation(id, keys: [(.issuer, staff[0]), (.registrar, staff[1])], at: .now)
        ])
        let refused = try await bangladesh.answer(
            to: sample.accreditation("BD-TTC010", keys: [(.issuer, stranger)], at: .now)
        )
        #expect(refused == (400, "malformed"), "the old authority certifies nobody any more")
        let (new, newProof) = try await issue(2)
        try await bangladesh.awaitCountersigned()
        try await expectCopied()
        #expect(try await countries.verify(old, proof: proof).answer == "valid")
        #expect(try await countries.verify(new, proof: newProof).answer == "valid")
        #expect(try await countries.audit(bangladesh.url).clean)
    }

    /// Issues a certificate, and waits until it is countersigned.
    private func issue(_ serial: Int) async throws -> (certificate: SDJWT, proof: String) {
        let certificate = try bangladesh.certificate(serial, session: session)
        let place = try await bangladesh.submit([certificate.issuerJWT.bytes])[0]
        return (certificate, try await bangladesh.countersignedProof(place.index).description)
    }

    /// The other country's copy is the same, byte for byte.
    private func expectCopied() async throws {
        let entries = try await bangladesh.entries()
        #expect(try Country.entries(in: japan.copyDirectory(of: bangladesh)).starts(with: entries))
    }
}

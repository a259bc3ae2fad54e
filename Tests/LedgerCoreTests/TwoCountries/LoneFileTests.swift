import Credentials
import LedgerCore
import LedgerCrypto
import LedgerSamples
import LedgerTestSupport
import Testing
import TransparencyLog

/// What a verifier believes of a file that somebody put together to deceive him, with no ledger at hand.
@Suite struct `A file put together to deceive` {
    private func verify(_ file: CertificateFile, _ story: TwoCountries) throws -> Verification {
        // Through its bytes, as it comes.
        try story.verifier().verify(
            CertificateFile(parsing: file.bytes),
            ledgers: [LedgerCopy<RegistryMemory>]()
        )
    }

    /// T22: a certificate that the rules refused, which its authority declared void, so that countersigning goes on.
    private struct Voided {
        var story: TwoCountries
        let file: CertificateFile

        /// With another, two entries are void.
        init(withAnother: Bool = false) throws {
            var story = try TwoCountries()
            if withAnother {
                let unknown = "urn:uuid:00000000-0000-4000-8000-000000000001"
                try story.scene.ledger.append(story.scene.credential(9, session: .some(unknown)))
                let entry = story.log.entries[story.scene.size - 1]
                let void = try story.bangladesh.void(story.scene.size - 1, leaf: entry, at: story.scene.time)
                try story.scene.admit(void)
            }
            try story.scene.admit(story.scene.sessionStatus(.close, .complete))
            let forged = try story.bangladesh.credential(
                of: story.scene.first,
                serial: 2,
                session: story.scene.sessions[0],
                at: story.scene.time
            )
            let index = story.scene.size
            let refusal = try story.scene.ledger.append(forged.issuerJWT.bytes)
            guard refusal?.code == .sessionClosed else { throw CertificateFileError.wrongType }
            let void = try story.bangladesh.void(index, leaf: story.log.entries[index], at: story.scene.time)
            try story.scene.admit(void)
            story.scene.later(hours: 1)
            let snapshot = try story.takeSnapshot()
            let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
            var file = try story.log.file(forged, under: note)
            file.status = try story.status(at: snapshot, under: note)
            self.file = file
            self.story = story
        }
    }

    @Test func `T22: of an entry that was declared void is not authorized, though the list has nothing`() throws {
        let voided = try Voided()
        let verification = try verify(voided.file, voided.story)
        #expect(verification.answer == .notAuthorized, "\(verification.reasons)")
        #expect(verification.reasons.contains(.declaredVoid))
        #expect(verification.snapshot?.value == .valid)
    }

    @Test func `T22: that leaves the void entries out, or names others, is not believed`() throws {
        for isAlone in [true, false] {
            let voided = try Voided(withAnother: !isAlone)
            var file = voided.file
            #expect(try verify(file, voided.story).answer == .notAuthorized)
            file.status?.voids = []
            // Of one void entry alone the snapshot's root says which it is.
            #expect(try verify(file, voided.story).answer == (isAlone ? .notAuthorized : .undetermined))
            file.status?.voids = [1]
            #expect(try verify(file, voided.story).answer == .mismatch)
        }
    }

    @Test func `of another certificate is as good as before, whatever was declared void`() throws {
        let voided = try Voided()
        let note = try voided.story.log.checkpoint(cosigned: voided.story.both, at: voided.story.scene.time)
        var file = try voided.story.log.file(voided.story.credential, under: note)
        file.status = voided.file.status
        #expect(try verify(file, voided.story).answer == .valid)
    }

    @Test func `has nothing from what one country alone shows of its ledger`() throws {
        let story = try TwoCountries()
        let alone = try story.log.checkpoint(cosigned: [story.bangladesh.witness])
        var file = try story.log.file(story.credential, under: story.log.checkpoint(cosigned: story.both))
        file.support = try story.log.file(story.credential, under: alone).support
        let verification = try verify(file, story)
        #expect(verification.reasons.contains { $0.answer == .notCountersigned }, "\(verification.reasons)")
    }

    @Test func `with a claim that no certificate has is not what was signed`() throws {
        let story = try TwoCountries()
        let other = try Disclosure(salt: "AAAAAAAAAAAAAAAAAAAAAA", name: "blood", value: "0")
        let digests = ["AA", "AB", "AC", "AD", "AE", "AF", "AG", "AH", "AI", "AJ", "AK"]
            .map { $0 + String(repeating: "A", count: 41) }
        let signed = try story.scene.first.issuer.resign(
            story.credential.issuerJWT.bytes,
            "credentialSubject._sd",
            .array((digests + [other.digest]).sorted().map { .string($0) })
        )
        let credential = SDJWT(issuerJWT: try CompactJWS(parsing: signed), disclosures: [other])
        #expect(try verify(CertificateFile(credential: credential.bytes), story).answer == .mismatch)
    }
}

import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `A file without a proof that it is logged` {
    /// The sample's certificate with what it rests on, and no proof.
    private func unlogged(_ story: TwoCountries) throws -> CertificateFile {
        var file = try story.log.file(story.credential, under: story.log.checkpoint(cosigned: story.both))
        file.proof = nil
        return file
    }

    private func alone(_ file: CertificateFile, _ story: TwoCountries) throws -> Verification {
        try story.verifier().verify(file, ledgers: [LedgerCopy<RegistryMemory>]())
    }

    /// The same certificate with one bit of its signature turned.
    private func forged(_ file: CertificateFile) throws -> CertificateFile {
        let jwt = try SDJWT(parsing: file.credential)
        var bytes = jwt.issuerJWT.bytes
        let place = bytes.count - 20
        bytes[place] = bytes[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        var forged = file
        forged.credential = SDJWT(issuerJWT: try CompactJWS(parsing: bytes), disclosures: jwt.disclosures).bytes
        return forged
    }

    @Test func `is its center's, as far as it shows whose key signed it`() throws {
        let story = try TwoCountries()
        let file = try unlogged(story)
        let verification = try alone(file, story)
        #expect(verification.answer == .undetermined)
        #expect(verification.reasons.contains(.notLogged(center: story.scene.first.id)))
        #expect(try alone(forged(file), story).answer == .mismatch)
    }

    @Test func `is said to be nobody's where it does not show whose key that is`() throws {
        let story = try TwoCountries()
        var file = try unlogged(story)
        file.support = []
        let verification = try alone(file, story)
        #expect(verification.answer == .undetermined)
        #expect(verification.reasons.contains(.signerUnknown(center: story.scene.first.id)))
    }

    @Test func `is not a center's whose number it has when another center signed it`() throws {
        let story = try TwoCountries()
        var file = try unlogged(story)
        let signed = try story.scene.credential(7, by: story.scene.second.issuer)
        file.credential = signed + [UInt8(ascii: "~")]
        #expect(try alone(file, story).answer == .notAuthorized)
    }

    @Test func `is looked for in a copy of the ledger`() throws {
        var story = try TwoCountries()
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        func answer(_ signed: [UInt8]) throws -> Answer {
            try story.verify(CertificateFile(credential: signed + [UInt8(ascii: "~")]), under: note).answer
        }
        let early = try story.scene.credential(8)
        story.scene.later(days: 2)
        let late = try story.scene.credential(9)
        #expect(try answer(early) == .unknown, "it would have to be there")
        #expect(try answer(late) == .undetermined, "it was signed after the copy's end")
        let turned = try forged(CertificateFile(credential: late + [UInt8(ascii: "~")]))
        #expect(try story.verify(turned, under: note).answer == .mismatch)
    }

    @Test func `is not authorized when it was logged and refused`() throws {
        var story = try TwoCountries()
        try story.scene.admit(story.scene.sessionStatus(.close, .complete))
        let refused = try story.scene.credential(2)
        #expect(try story.scene.ledger.append(refused)?.code == .sessionClosed)
        _ = try story.scene.ledger.append(Array("garbage".utf8))
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        let file = CertificateFile(credential: refused + [UInt8(ascii: "~")])
        #expect(try story.verify(file, under: note).answer == .notAuthorized)
    }
}

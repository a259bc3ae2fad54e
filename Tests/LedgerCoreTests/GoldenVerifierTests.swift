import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Certificates of the golden ledger` {
    static let now = LedgerTime(seconds: 1_793_505_600)  // 2026-11-01T04:00:00Z

    @Test(arguments: [
        ("active", Answer.valid), ("superseded", .superseded), ("suspended", .suspended), ("revoked", .revoked),
        ("voided", .revoked),
    ])
    func `are answered from a copy of the ledger`(_ state: String, _ answer: Answer) throws {
        let copy = try Self.copy()
        let credentials = try Golden.json(Golden.Answers.self, "answers.json").credentials
        for (number, _) in credentials where credentials[number]?.state == state {
            let file = try Golden.certificate(number)
            let verification = try Verifier(anchors: Golden.anchors(), now: Self.now).verify(file, ledgers: [copy])
            #expect(verification.answer == answer, "\(number): \(verification.reasons)")
        }
    }

    @Test func `name whom and what they certify`() throws {
        let file = try Golden.certificate("BD-TTC014-26-000003-39")
        let verification = try Verifier(anchors: Golden.anchors(), now: Self.now).verify(file, ledgers: [Self.copy()])
        let certificate = try #require(verification.certificate)
        #expect(certificate.centerNames?.en == "Sample TTC Khulna")
        #expect(certificate.achievementNames?.ja == "溶接")
        #expect(certificate.kind == .tested)
        #expect(certificate.index == 11)
        #expect(certificate.isByNewKey)
        #expect(verification.claims?[.familyName] != nil)
        #expect(verification.face == .genuine)
        #expect(!verification.isOneCountrysWord)
    }

    @Test(
        arguments: [
            ([], true), (["birthDate"], true), (["familyName"], false), (["givenName"], false), (["nativeName"], false),
        ] as [([String], Bool)]
    )
    func `name nobody unless a name is shown, in whichever script`(_ shown: [String], _ isNameless: Bool) throws {
        let country = try SampleCountry()
        let center = try SampleCenter(1, in: country)
        let whole = try country.credential(of: center, serial: 1, session: nil, at: Self.now)
        let parts = whole.bytes.split(separator: UInt8(ascii: "~"))
        let kept = parts.dropFirst().filter { disclosure in
            let text = Base64URL.decode(disclosure).map { String(decoding: $0, as: UTF8.self) } ?? ""
            return shown.contains { text.contains("\"\($0)\"") }
        }
        #expect(kept.count == shown.count)
        let bytes = ([parts[0]] + kept).flatMap { $0 + [UInt8(ascii: "~")] }
        let verification = try Verifier(anchors: Golden.anchors(), now: Self.now)
            .verify(CertificateFile(credential: bytes), ledgers: [LedgerCopy<RegistryMemory>]())
        #expect(verification.reasons.contains(.noName) == isNameless, "\(verification.reasons)")
    }

    @Test func `stand on their own file when no ledger is at hand, but for their status`() throws {
        for number in try Golden.json(Golden.Answers.self, "answers.json").credentials.keys {
            let verification = try Verifier(anchors: Golden.anchors(), now: Self.now)
                .verify(Golden.certificate(number), ledgers: [LedgerCopy<RegistryMemory>]())
            #expect(verification.reasons == [.statusUnknown], "\(number)")
            #expect(verification.answer == .undetermined)
        }
    }

    @Test func `are undetermined once the copy is too old`() throws {
        let later = LedgerTime(seconds: Self.now.seconds + 91 * 86_400)
        let verification = try Verifier(anchors: Golden.anchors(), now: later)
            .verify(Golden.certificate("BD-TTC014-26-000003-39"), ledgers: [Self.copy()])
        #expect(verification.answer == .undetermined)
    }

    @Test func `wait for the other country's cosignature`() throws {
        let note = try Golden.checkpoint()
        let alone = try SignedNote(text: note.text, signatures: Array(note.signatures.prefix(2)))
        var file = try Golden.certificate("BD-TTC014-26-000003-39")
        let proof = try TransparencyProof(#require(file.proof))
        file.proof = try TransparencyProof(
            extra: proof.extra,
            index: proof.inclusion.index,
            hashes: proof.inclusion.hashes,
            note: SignedNote(text: proof.note.text, signatures: Array(proof.note.signatures.prefix(2)))
        ).description
        let verification = try Verifier(anchors: Golden.anchors(), now: Self.now).verify(
            file,
            ledgers: [Self.copy(alone)]
        )
        #expect(verification.answer == .notCountersigned)
        let logged = try #require(verification.certificate?.loggedAt)
        #expect(verification.reasons == [.awaitingCosignatures(since: logged, by: ["JP"])])
    }

    @Test func `are of no use under another root`() throws {
        let stranger = try PrivateKey.generate(.p256)
        let root = try Certificate.selfSigned(
            subject: CertificateSubject(organization: "Another authority"),
            key: stranger,
            validity: 1_758_942_000...2_108_862_000
        )
        let anchors = TrustAnchors(policy: try Golden.anchors().policy, roots: [root])
        let verification = try Verifier(anchors: anchors, now: Self.now)
            .verify(Golden.certificate("BD-TTC014-26-000003-39"), ledgers: [Self.copy()])
        #expect(verification.answer == .notAuthorized)
    }

    @Test func `fail when any character of what was signed or shown is changed`() throws {
        let file = try Golden.certificate("BD-TTC014-26-000003-39")
        let copy = try Self.copy()
        let verifier = Verifier(anchors: try Golden.anchors(), now: Self.now)
        for place in stride(from: 0, to: file.credential.count, by: 97) {
            var changed = file
            changed.credential[place] =
                changed.credential[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(try verifier.verify(changed, ledgers: [copy]).face == .doNotAccept, "character \(place)")
            #expect(
                try verifier.verify(changed, ledgers: [LedgerCopy<RegistryMemory>]()).face == .doNotAccept,
                "character \(place)"
            )
        }
    }

    @Test func `is undetermined when the copy ends before it was logged`() throws {
        let entries = Array(try Golden.entries().prefix(11))
        var auditor = Auditor(RegistryMemory(), anchors: try Golden.anchors())
        for entry in entries { try auditor.replay(entry, leaf: nil, nextLink: nil) }
        let copy = try LedgerCopy(
            auditor,
            checkpoint: Golden.checkpoint(),
            read: { entries.indices.contains($0) ? entries[$0] : nil }
        )
        let verification = try Verifier(anchors: Golden.anchors(), now: Self.now)
            .verify(Golden.certificate("BD-TTC014-26-000003-39"), ledgers: [copy])
        #expect(verification.answer == .undetermined, "\(verification.reasons)")
    }

    @Test func `is undetermined offline when its file brings nothing to stand on`() throws {
        var file = try Golden.certificate("BD-TTC014-26-000003-39")
        for keep in 0..<file.support.count {
            file.support = Array(try Golden.certificate("BD-TTC014-26-000003-39").support.prefix(keep))
            let verification = try Verifier(anchors: Golden.anchors(), now: Self.now)
                .verify(file, ledgers: [LedgerCopy<RegistryMemory>]())
            #expect(verification.answer == .undetermined, "\(keep): \(verification.reasons)")
        }
    }

    @Test func `is a mismatch when its signature is false, also without a proof`() throws {
        var file = try Golden.certificate("BD-TTC014-26-000003-39")
        let end = try #require(file.credential.firstIndex(of: UInt8(ascii: "~")))
        file.credential[end - 40] =
            file.credential[end - 40] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        file.proof = nil
        let verification = try Verifier(anchors: Golden.anchors(), now: Self.now).verify(file, ledgers: [Self.copy()])
        #expect(verification.answer == .mismatch, "\(verification.reasons)")
    }

    /// A copy of the golden ledger under its checkpoint, or under another one.
    static func copy(_ other: SignedNote? = nil) throws -> LedgerCopy<RegistryMemory> {
        let entries = try Golden.entries()
        let note = try other ?? Golden.checkpoint()
        let (auditor, _) = try Golden.audit(entries, note)
        return try LedgerCopy(
            auditor,
            checkpoint: note,
            read: { entries.indices.contains($0) ? entries[$0] : nil }
        )
    }
}

extension Golden {
    static func checkpoint() throws -> SignedNote { try SignedNote(Array(data("ledger/checkpoint"))) }

    static func anchors() throws -> TrustAnchors {
        TrustAnchors(
            policy: try TrustPolicy(Array(data("policy"))),
            roots: [try Certificate(pem: String(decoding: data("BD.pem"), as: UTF8.self))]
        )
    }

    static func certificate(_ number: String) throws -> CertificateFile {
        try CertificateFile(parsing: Array(data("certificates/\(number).sanad")))
    }

    /// Audits entries beside the leaf hashes of the golden tree.
    static func audit(
        _ entries: [[UInt8]],
        _ note: SignedNote
    ) throws -> (Auditor<RegistryMemory>, [AuditFinding]) {
        let tile = try Tile(level: 0, index: 0, width: 34).hashes(in: Array(data("ledger/tile/0/000.p/34")))
        var auditor = Auditor(RegistryMemory(), anchors: try anchors())
        for (index, entry) in entries.enumerated() {
            let next = index + 1 < entries.count ? try? Entry(parsing: entries[index + 1]).previous : nil
            try auditor.replay(entry, leaf: tile[index], nextLink: next)
        }
        let findings = try auditor.finish(checkpoint: note)
        return (auditor, findings)
    }
}

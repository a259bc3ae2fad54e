import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// What a verifier says who has a certificate's file with its status, and no ledger.
@Suite struct `A stapled status` {
    private func verify(
        _ file: CertificateFile,
        _ story: TwoCountries,
        after days: Int64 = 0,
        beside statuses: [ShownStatus] = [],
        trusting anchors: TrustAnchors? = nil
    ) throws -> Verification {
        let now = LedgerTime(seconds: story.scene.time.seconds + days * 86_400)
        var verifier = story.verifier(at: now, trusting: anchors)
        verifier.statuses = statuses
        return try verifier.verify(file, ledgers: [LedgerCopy<RegistryMemory>]())
    }

    /// A file whose status says what `change` did.
    private func stapled(_ change: (inout TwoCountries) throws -> Void = { _ in }) throws -> Stapled {
        var story = try TwoCountries()
        try change(&story)
        story.scene.later(hours: 1)
        let index = try story.takeSnapshot()
        return Stapled(story: story, index: index, file: try story.stapledFile(at: index))
    }

    private struct Stapled {
        var story: TwoCountries
        let index: Int
        var file: CertificateFile
    }

    @Test func `is the word of both countries, as of the snapshot's time`() throws {
        let stapled = try stapled()
        let verification = try verify(stapled.file, stapled.story)
        #expect(verification.answer == .valid, "\(verification.reasons)")
        let snapshot = try #require(verification.snapshot)
        #expect(snapshot.index == stapled.index)
        #expect(snapshot.isCountersigned && snapshot.value == .valid && snapshot.source == .file)
        #expect(verification.statusAsOf == stapled.story.scene.time)
        #expect(snapshot.checkpoint.cosignatures.map(\.witness.name) == ["BD", "JP"])
    }

    @Test(arguments: ["revoked", "suspended", "superseded", "voided"])
    func `says what was done`(_ change: String) throws {
        let expected: [String: (ListedStatus, Answer)] = [
            "revoked": (.revoked, .revoked), "suspended": (.suspended, .suspended),
            "superseded": (.superseded, .superseded), "voided": (.revoked, .revoked),
        ]
        let stapled = try stapled { story in
            let scene = story.scene
            switch change {
            case "revoked": try story.scene.admit(scene.status([1], .revoke))
            case "suspended": try story.scene.admit(scene.status([1], .suspend))
            case "superseded": try story.scene.admit(scene.credential(2, supersedes: 1))
            default:
                let key = scene.first.issuer.thumbprint
                let from = story.index
                try story.scene.admit(scene.country.status(.key, [key], .revoke, fromIndex: from, at: scene.time))
            }
        }
        let verification = try verify(stapled.file, stapled.story)
        let (listed, answer) = try #require(expected[change])
        #expect(verification.answer == answer, "\(verification.reasons)")
        #expect(verification.reasons == [.listed(listed, asOf: stapled.story.scene.time)])
    }

    /// T3: a key revoked from a time makes void what it signed from then on, and leaves what it signed before.
    @Test func `parts what a stolen key signed from what it had signed before`() throws {
        let stapled = try stapled { story in
            story.scene.later(hours: 5)
            let stolen = story.scene.time
            try story.certify(2...3)
            let key = story.scene.first.issuer.thumbprint
            try story.scene.admit(
                story.bangladesh.status(.key, [key], .revoke, effective: stolen, at: story.scene.time)
            )
        }
        #expect(try verify(stapled.file, stapled.story).answer == .valid)
        let story = stapled.story
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        let evidence = try #require(try story.status(at: stapled.index, under: note))
        let list = try #require(StatusList(compressed: evidence.compressedList))
        #expect((0...4).map { list[$0] } == [.valid, .valid, .revoked, .revoked, .valid])
    }

    @Test(arguments: [(Int64(90), Answer.valid), (91, .undetermined)])
    func `is too old after as many days as the verifier allows`(_ days: Int64, _ answer: Answer) throws {
        let stapled = try stapled()
        let verification = try verify(stapled.file, stapled.story, after: days)
        #expect(verification.answer == answer, "\(verification.reasons)")
        #expect(verification.statusAsOf == stapled.story.scene.time, "how old it is, is said all the same")
    }

    @Test func `is one country's word while the other has not cosigned`() throws {
        var stapled = try stapled()
        let story = stapled.story
        let alone = try story.log.checkpoint(cosigned: [story.bangladesh.witness], at: story.scene.time)
        stapled.file.status = try story.status(at: stapled.index, under: alone)
        let verification = try verify(stapled.file, story)
        #expect(verification.reasons == [.statusNotCountersigned(asOf: story.scene.time)])
        #expect(verification.answer == .undetermined)
        let trusting = try SampleCountry.anchors([story.bangladesh, story.japan], quorum: false)
        let oneCountry = try verify(stapled.file, story, trusting: trusting)
        #expect(oneCountry.answer == .valid && oneCountry.isOneCountrysWord)
    }

    @Test func `of one country's word is believed when it is bad news`() throws {
        var stapled = try stapled()
        var story = stapled.story
        try story.scene.admit(story.scene.status([1], .revoke))
        story.scene.later(hours: 2)
        let later = try story.takeSnapshot()
        let alone = try story.log.checkpoint(cosigned: [story.bangladesh.witness], at: story.scene.time)
        let news = try #require(try story.status(at: later, under: alone))
        let verification = try verify(stapled.file, story, beside: [ShownStatus(news, from: .cache("cache"))])
        #expect(verification.answer == .revoked, "\(verification.reasons)")
        #expect(verification.snapshot?.index == stapled.index)
        stapled.file.status = nil
        #expect(try verify(stapled.file, story).reasons == [.statusUnknown])
    }

    @Test func `does not cover what was logged after its snapshot`() throws {
        var story = try TwoCountries()
        let index = try story.takeSnapshot()
        let late = try story.bangladesh.credential(
            of: story.scene.first,
            serial: 9,
            session: story.scene.sessions[0],
            at: story.scene.time
        )
        try story.scene.admit(late.issuerJWT.bytes)
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        var file = try story.log.file(late, under: note)
        file.status = try story.status(at: index, under: note)
        let verification = try verify(file, story)
        #expect(verification.reasons == [.statusUnknown])
    }

    @Test func `is false when list, path, place, snapshot or proof are another's`() throws {
        let stapled = try stapled { try $0.scene.admit($0.scene.credential(1, of: $0.scene.second)) }
        let right = try #require(stapled.file.status)
        var list = try #require(StatusList(compressed: right.compressedList))
        list[1] = .suspended
        var wrong: [String: StatusEvidence] = [:]
        for name in ["uri", "list", "cut", "position", "path", "snapshot", "proof"] {
            var status = right
            switch name {
            case "uri": status.uri = "https://bd.sanad.example/status/\(stapled.story.scene.second.id)/0"
            case "list": status.compressedList = list.compressed
            case "cut": status.compressedList.removeLast()
            case "position": status.position = 1
            case "path": status.path = [Array(repeating: 1, count: 32)]
            case "snapshot": status.snapshot = try stapled.story.bangladesh.snapshot(of: stapled.story.scene.ledger)
            default: status.proof = try #require(stapled.file.proof)
            }
            wrong[name] = status
        }
        for (name, status) in wrong {
            var file = stapled.file
            file.status = status
            let verification = try verify(file, stapled.story)
            #expect(verification.answer == .mismatch, "\(name): \(verification.reasons)")
            #expect(verification.snapshot == nil)
            // What lies beside the file is nothing that the certificate could help.
            file.status = right
            let beside = try verify(file, stapled.story, beside: [ShownStatus(status, from: .cache("cache"))])
            #expect(beside.answer == .valid, "\(name): \(beside.reasons)")
        }
    }

    @Test func `must be signed by the status key that the file shows`() throws {
        var story = try TwoCountries()
        let key = try SampleCountry.keyholder(
            story.bangladesh.origin,
            "DAEMON",
            .p256,
            under: story.bangladesh.issuingCA
        )
        try story.scene.admit(
            story.bangladesh.transition(at: story.scene.time) { $0.statusKey = key.certificate }
        )
        let index = story.scene.size
        try story.scene.admit(story.bangladesh.snapshot(of: story.scene.ledger, by: key))
        var file = try story.stapledFile(at: index)
        #expect(try verify(file, story).answer == .valid)
        file.support.removeAll { logged in
            (try? Statement(parsing: logged.statement).type) == .transition
        }
        let verification = try verify(file, story)
        #expect(verification.answer == .undetermined, "\(verification.reasons)")
        #expect(verification.snapshot == nil)
    }
}

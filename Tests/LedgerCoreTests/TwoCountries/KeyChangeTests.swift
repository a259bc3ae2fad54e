import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `After a ledger has changed its keys` {
    /// A ledger that got another log key and another witness key after the certificate.
    private struct Story {
        var countries: TwoCountries
        let newLog: NoteSigner
        let newWitness: Cosigner

        /// The old keys and the new ones are listed.
        let anchors: TrustAnchors

        /// The size from which on the new keys are in force.
        let change: Int

        init() throws {
            countries = try TwoCountries()
            let (origin, witnessName) = (countries.bangladesh.origin, "\(countries.bangladesh.origin)/witness")
            let log = try NoteSigner(name: origin, privateKey: .generate(.ed25519))
            let witness = try Cosigner(name: witnessName, privateKey: .generate(.ed25519))
            let transition = try countries.bangladesh.transition(at: countries.scene.time) { changes in
                changes.log = log.verifierKey
                changes.witness = witness.verifierKey
            }
            try countries.scene.admit(transition)
            change = countries.scene.size
            try countries.certify(2...4)
            (newLog, newWitness) = (log, witness)
            anchors = try Self.anchors(countries, [countries.bangladesh.witness, witness], log)
        }

        /// A policy that lists both log keys, and these witness keys of the ledger's country.
        static func anchors(
            _ countries: TwoCountries,
            _ witnesses: [Cosigner],
            _ log: NoteSigner
        ) throws -> TrustAnchors {
            let logs = [countries.bangladesh.log, log].map { "log \($0.verifierKey)" }
            let own = witnesses.enumerated().map { "witness BD\($0) \($1.verifierKey)" }
            let names = witnesses.indices.map { "BD\($0)" }.joined(separator: " ")
            let lines =
                logs + own + [
                    "witness JP \(countries.japan.witness.verifierKey)", "group BD any \(names)",
                    "group both all BD JP", "quorum both",
                ]
            let policy = try TrustPolicy(lines.map { $0 + "\n" }.joined())
            return TrustAnchors(policy: policy, roots: [countries.bangladesh.root.certificate])
        }

        var newest: SignedNote {
            get throws {
                try countries.log.checkpoint(
                    by: newLog,
                    cosigned: [newWitness, countries.japan.witness],
                    at: countries.scene.time
                )
            }
        }

        func verify(_ file: CertificateFile, trusting other: TrustAnchors? = nil) throws -> Verification {
            let sizes = try ([file.proof].compactMap { $0 }).map { try TransparencyProof($0).checkpoint.size }
            let anchors = other ?? anchors
            let copy = try countries.log.copy(under: newest, remembering: Set(sizes), anchors: anchors)
            return try countries.verifier(trusting: anchors).verify(file, ledgers: [copy])
        }
    }

    @Test func `old proofs still hold, under the old keys`() throws {
        let story = try Story()
        for size in [story.countries.index + 1, story.change - 1] {
            let old = try story.countries.log.checkpoint(size, cosigned: story.countries.both)
            let file = try story.countries.log.file(story.countries.credential, under: old)
            #expect(try story.verify(file).answer == .valid)
            let offline = try story.countries.verifier(trusting: story.anchors)
                .verify(file, ledgers: [LedgerCopy<RegistryMemory>]())
            #expect(offline.reasons == [.statusUnknown])
        }
    }

    @Test func `new proofs hold under the new keys`() throws {
        let story = try Story()
        let file = try story.countries.log.file(story.countries.credential, under: story.newest)
        #expect(try story.verify(file).answer == .valid)
    }

    @Test func `the old log key signs nothing more`() throws {
        let story = try Story()
        for size in [story.change, story.countries.log.size] {
            let late = try story.countries.log.checkpoint(size, cosigned: story.countries.both)
            let file = try story.countries.log.file(story.countries.credential, under: late)
            #expect(try story.verify(file).answer == .mismatch, "\(size)")
            let offline = try story.countries.verifier(trusting: story.anchors)
                .verify(file, ledgers: [LedgerCopy<RegistryMemory>]())
            #expect(offline.answer == .mismatch, "\(size), by the transition that the file itself brings")
        }
        let early = try story.countries.log.checkpoint(
            story.change - 1,
            by: story.newLog,
            cosigned: story.countries.both
        )
        let file = try story.countries.log.file(story.countries.credential, under: early)
        #expect(try story.verify(file).answer == .mismatch, "nor did the new one before")
    }

    @Test func `a checkpoint by the old key counts for nothing in an audit`() throws {
        let story = try Story()
        let late = try story.countries.log.checkpoint(cosigned: story.countries.both)
        let auditor = try story.countries.log.audit(under: late, anchors: story.anchors)
        #expect(auditor.findings.map(\.kind) == [.wrongLogKey])
        let shown = try story.countries.log.audit(
            under: story.newest,
            seen: [SeenCheckpoint(late, at: "Japan")],
            anchors: story.anchors
        )
        #expect(shown.findings.isEmpty)
        #expect(shown.review.refused.map(\.seen.place) == ["Japan"])
    }

    @Test func `a witness key that the policy does not list for that ledger is not trusted`() throws {
        let story = try Story()
        let other = try Cosigner(name: "\(story.countries.bangladesh.origin)/witness", privateKey: .generate(.ed25519))
        for (witnesses, isTrusted) in [
            ([story.newWitness], true), ([story.countries.bangladesh.witness], false), ([other], false),
            ([other, story.newWitness], true),
        ] {
            let anchors = try Story.anchors(story.countries, witnesses, story.newLog)
            let auditor = try story.countries.log.audit(under: story.newest, anchors: anchors)
            #expect(auditor.findings.map(\.kind).contains(.wrongWitnessKey) == !isTrusted)
            let file = try story.countries.log.file(story.countries.credential, under: story.newest)
            #expect((try story.verify(file, trusting: anchors).answer == .notAuthorized) == !isTrusted)
            let offline = try story.countries.verifier(trusting: anchors)
                .verify(file, ledgers: [LedgerCopy<RegistryMemory>]())
            #expect((offline.answer == .notAuthorized) == !isTrusted)
        }
    }

    @Test func `a policy that asks for no witness says nothing about their keys`() throws {
        let story = try TwoCountries()
        let anchors = try TrustAnchors(
            policy: TrustPolicy("log \(story.bangladesh.log.verifierKey)\nquorum none\n"),
            roots: [story.bangladesh.root.certificate]
        )
        let note = try story.log.checkpoint()
        #expect(try story.log.audit(under: note, anchors: anchors).findings.isEmpty)
    }
}

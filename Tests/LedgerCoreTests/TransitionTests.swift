import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// Changes of the ledger's own keys, peers and rules.
@Suite struct `Transitions` {
    static func state(_ scene: SampleScene) throws -> LedgerState { try #require(scene.ledger.registry.facts.ledger()) }

    static func peer() throws -> Peer {
        let log = try NoteSigner(name: "jp.sanad.example", privateKey: .generate(.ed25519)).verifierKey
        let witness = try Cosigner(name: "jp.sanad.example/witness", privateKey: .generate(.ed25519)).verifierKey
        return Peer(country: "JP", origin: "jp.sanad.example", log: log.description, witness: witness.description)
    }

    @Test func `log, witness, status key and peers are replaced each by itself`() throws {
        var scene = try SampleScene()
        let country = scene.country
        let before = try Self.state(scene)
        let log = try NoteSigner(name: country.origin, privateKey: .generate(.ed25519)).verifierKey
        try scene.admit(country.transition(at: scene.time) { $0.log = log })
        #expect(try Self.state(scene).log == log.description)
        #expect(try Self.state(scene).witness == before.witness)
        let witness = try Cosigner(name: "\(country.origin)/witness", privateKey: .generate(.ed25519)).verifierKey
        try scene.admit(country.transition(at: scene.time) { $0.witness = witness })
        #expect(try Self.state(scene).witness == witness.description)
        let peer = try Self.peer()
        try scene.admit(country.transition(at: scene.time) { $0.peers = [peer] })
        #expect(try Self.state(scene).peers == [peer])
        try scene.admit(country.transition(at: scene.time) { $0.peers = [] })
        #expect(try Self.state(scene).peers.isEmpty)
        #expect(try Self.state(scene).root == before.root)
        let status = try SampleCountry.keyholder(country.origin, "DAEMON-2", .p256, under: country.issuingCA)
        #expect(try scene.code(country.snapshot(of: scene.ledger, by: status)) == .unknownKey)
        try scene.admit(country.transition(at: scene.time) { $0.statusKey = status.certificate })
        #expect(try scene.code(country.snapshot(of: scene.ledger)) == .notAuthority, "the replaced key")
        #expect(try scene.code(country.snapshot(of: scene.ledger, by: status)) == nil)
    }

    @Test func `keys that do not bear the ledger's name are malformed`() throws {
        let scene = try SampleScene()
        let country = scene.country
        let other = try NoteSigner(name: "jp.sanad.example", privateKey: .generate(.ed25519)).verifierKey
        let witness = try Cosigner(name: country.origin, privateKey: .generate(.ed25519)).verifierKey
        #expect(try scene.code(country.transition(at: scene.time) { $0.log = other }) == .malformed)
        #expect(try scene.code(country.transition(at: scene.time) { $0.witness = witness }) == .malformed)
        let swapped = try country.root.resign(
            country.transition(at: scene.time) { $0.peers = [] },
            [("peers", nil), ("log", .string(country.witness.verifierKey.description))]
        )
        #expect(try scene.code(swapped) == .malformed, "a key of the other kind")
        let foreign = try SampleCountry.keyholder("jp.sanad.example", "DAEMON", .p256, under: country.issuingCA)
        #expect(try scene.code(country.transition(at: scene.time) { $0.statusKey = foreign.certificate }) == .malformed)
        let issuer = try country.keyholder(country.origin, "D-1")
        let used = try SigningIdentity(
            key: scene.first.issuer.key,
            certificate: Certificate.issue(
                subject: CertificateSubject(organization: country.origin, staffCode: "D-1"),
                key: scene.first.issuer.key.publicKey,
                use: .keyholder,
                validity: SampleCountry.validity,
                issuer: country.issuingCA.certificate,
                issuerKey: country.issuingCA.key
            )
        )
        #expect(try scene.code(country.transition(at: scene.time) { $0.statusKey = issuer.certificate }) == nil)
        #expect(try scene.code(country.transition(at: scene.time) { $0.statusKey = used.certificate }) == .keyInUse)
        let stranger = try SampleCountry.root("Stranger")
        let ca = try SampleCountry.issuingCA("CA", under: stranger)
        #expect(try scene.code(country.transition(at: scene.time) { $0.issuingCA = ca.certificate }) == .malformed)
        #expect(try scene.code(country.transition(at: scene.time) { $0.issuingCA = issuer.certificate }) == .malformed)
    }

    @Test func `the next key takes the root's place under the certificate it brings`() throws {
        var scene = try SampleScene()
        let country = scene.country
        let third = try SampleCountry.root("Third root")
        let change = try country.rootChange(next: third.thumbprint, at: scene.time)
        #expect(try scene.code(country.root.resign(change, [])) == .notAuthority, "signed by the old root")
        #expect(try scene.code(country.officers[0].resign(change, [])) == .notAuthority)
        #expect(try scene.code(third.resign(change, [])) == .unknownKey)
        let other = try country.rootChange(to: third, next: third.thumbprint, at: scene.time)
        #expect(try scene.code(other) == .notAuthority, "a key that was not announced")
        let rename = try country.rootChange(to: country.root, next: country.nextRoot.thumbprint, at: scene.time)
        #expect(try scene.code(rename) == .notAuthority, "a rename too is the next key's")
        try scene.admit(change)
        let state = try Self.state(scene)
        #expect(state.root == CertificateRecord.fingerprint(of: country.nextRoot.certificate))
        #expect(state.nextRoot == third.thumbprint)
        let plain = try country.transition(at: scene.time) { $0.peers = [] }
        #expect(try scene.code(plain) == .notAuthority, "the old root signs nothing more")
        let officers = try country.officersAccreditation(at: scene.time)
        #expect(try scene.code(officers) == .notAuthority)
        let act = try country.status(
            .key,
            [country.officers[0].thumbprint],
            .suspend,
            at: scene.time,
            by: (country.origin, country.root)
        )
        #expect(try scene.code(act) == .notAuthority)
        for statement in [plain, officers, act] {
            #expect(try scene.code(country.nextRoot.resign(statement, [])) == nil)
        }
        #expect(try scene.code(scene.credential(1)) == nil, "everyone's keys go on")
        try scene.admit(country.rootChange(to: third, next: country.root.thumbprint, at: scene.time))
        #expect(try Self.state(scene).root == CertificateRecord.fingerprint(of: third.certificate))
    }

    @Test func `x5t names the certificate that a new root brings`() throws {
        let scene = try SampleScene()
        let country = scene.country
        let change = try country.rootChange(next: country.root.thumbprint, at: scene.time)
        #expect(try scene.code(change) == nil)
        let another = try SigningIdentity(
            key: country.nextRoot.key,
            certificate: .selfSigned(
                subject: CertificateSubject(organization: "Another"),
                key: country.nextRoot.key,
                validity: SampleCountry.validity
            )
        )
        #expect(try scene.code(another.resign(change, [])) == .unknownKey)
    }

    @Test func `a root out of date replaces nothing`() throws {
        let scene = try SampleScene()
        let country = scene.country
        let now = scene.time.seconds
        for (validity, code) in [
            (now...now, nil), (now + 1...now + 9, .notAccredited), (now - 9...now - 1, .notAccredited),
        ]
            as [(ClosedRange<Int64>, RefusalCode?)]
        {
            let dated = try SigningIdentity(
                key: country.nextRoot.key,
                certificate: .selfSigned(
                    subject: CertificateSubject(organization: "Next"),
                    key: country.nextRoot.key,
                    validity: validity
                )
            )
            let change = try country.rootChange(to: dated, next: country.root.thumbprint, at: scene.time)
            #expect(try scene.code(change) == code)
        }
    }

    @Test func `a new root may bring its issuing CA and status key along`() throws {
        var scene = try SampleScene()
        let country = scene.country
        let ca = try SampleCountry.issuingCA("New CA", under: country.nextRoot)
        let status = try SampleCountry.keyholder(country.origin, "DAEMON-2", .p256, under: ca)
        let oldStatus = try SampleCountry.keyholder(country.origin, "DAEMON-2", .p256, under: country.issuingCA)
        func change(_ ca: Certificate, _ status: Certificate) throws -> [UInt8] {
            try country.rootChange(next: country.root.thumbprint, at: scene.time) { changes in
                changes.issuingCA = ca
                changes.statusKey = status
            }
        }
        #expect(try scene.code(change(country.issuingCA.certificate, oldStatus.certificate)) == .malformed)
        #expect(try scene.code(change(ca.certificate, oldStatus.certificate)) == .malformed)
        let own = try Certificate.issue(
            subject: CertificateSubject(organization: country.origin, staffCode: "D"),
            key: country.nextRoot.key.publicKey,
            use: .keyholder,
            validity: SampleCountry.validity,
            issuer: ca.certificate,
            issuerKey: ca.key
        )
        #expect(try scene.code(change(ca.certificate, own)) == .keyInUse, "the new root as status key")
        try scene.admit(change(ca.certificate, status.certificate))
        #expect(try scene.code(country.snapshot(of: scene.ledger, by: status)) == nil)
        #expect(try scene.code(country.snapshot(of: scene.ledger)) == .notAuthority)
    }

    @Test func `after the issuing CA is replaced old certificates go on and new ones are the new CA's`() throws {
        var scene = try SampleScene()
        let country = scene.country
        let ca = try SampleCountry.issuingCA("New CA", under: country.root)
        try scene.admit(country.transition(at: scene.time) { $0.issuingCA = ca.certificate })
        #expect(try scene.code(scene.credential(1)) == nil)
        #expect(try scene.code(scene.sessionStatus(.suspend)) == nil)
        #expect(try scene.code(country.snapshot(of: scene.ledger)) == nil)
        let late = try country.keyholder(scene.first.id, "T-9")
        let fresh = try SampleCountry.keyholder(scene.first.id, "T-9", .p256, under: ca)
        #expect(
            try scene.code(country.accreditation(scene.first.id, keys: [(.issuer, late)], at: scene.time)) == .malformed
        )
        #expect(try scene.code(country.accreditation(scene.first.id, keys: [(.issuer, fresh)], at: scene.time)) == nil)
        // A certificate is judged once, when it is registered: to repeat it is not to register it.
        let repeated = try country.accreditation(of: scene.first, at: scene.time)
        #expect(try scene.code(repeated) == nil)
        let stolen = [(role: KeyRole.registrar, identity: scene.first.issuer)]
        #expect(try scene.code(country.accreditation(scene.first.id, keys: stolen, at: scene.time)) != nil)
        let elsewhere = [(role: KeyRole.issuer, identity: scene.first.issuer)]
        #expect(try scene.code(country.accreditation(scene.second.id, keys: elsewhere, at: scene.time)) != nil)
    }

    @Test func `other rules come 30 days ahead and are unknown from then on`() throws {
        var scene = try SampleScene()
        let country = scene.country
        let from = scene.time.seconds + 30 * 86_400
        #expect(try scene.code(country.rulesChange("sanad/rules/v2", from: from - 1, at: scene.time)) == .malformed)
        try scene.admit(country.rulesChange("sanad/rules/v2", from: from, at: scene.time))
        for day in 1...4 {
            scene.later(days: 7)
            try scene.admit(country.achievement("BD-\(day)", at: scene.time))
        }
        scene.ledger.time = LedgerTime(milliseconds: from * 1000 - 1)
        #expect(try scene.code(country.achievement("BD-X", at: scene.time)) == nil)
        scene.ledger.time = LedgerTime(seconds: from)
        #expect(throws: UnknownRules.self) { try scene.code(country.achievement("BD-X", at: scene.time)) }
        // The other rules may know kinds of statement that these do not.
        let newKind = try country.officers[0].sign(["iss": "BD"], typ: "sanad-other+jwt")
        #expect(throws: UnknownRules.self) { try scene.code(newKind) }
        #expect(throws: UnknownRules.self) { try scene.code(Array("garbage".utf8)) }
    }

    @Test func `a change of rules can be taken back before it comes into force`() throws {
        var scene = try SampleScene()
        let country = scene.country
        let from = scene.time.seconds + 30 * 86_400
        try scene.admit(country.rulesChange("sanad/rules/v2", from: from, at: scene.time))
        scene.later(days: 5)
        try scene.admit(country.rulesChange(Rules.version, from: from + 5 * 86_400, at: scene.time))
        for day in 1...6 {
            scene.later(days: 6)
            try scene.admit(country.achievement("BD-\(day)", at: scene.time))
        }
        #expect(scene.time.seconds > from + 5 * 86_400)
    }
}

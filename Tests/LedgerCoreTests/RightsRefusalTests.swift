import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// Who may sign what.
@Suite struct `Rights` {
    @Test func `a key that nobody registered is unknown`() throws {
        let scene = try SampleScene()
        let stranger = try scene.country.keyholder(scene.first.id, "T-9-9")
        #expect(try scene.code(scene.credential(1, by: stranger)) == .unknownKey)
        let other = try SigningIdentity(
            key: scene.first.issuer.key,
            certificate: Certificate.issue(
                subject: CertificateSubject(organization: scene.first.id, staffCode: "T-1-1"),
                key: scene.first.issuer.key.publicKey,
                use: .keyholder,
                validity: SampleCountry.validity,
                issuer: scene.country.issuingCA.certificate,
                issuerKey: scene.country.issuingCA.key
            )
        )
        #expect(try scene.code(scene.credential(1, by: other)) == .unknownKey, "another certificate of a known key")
        #expect(try scene.code(scene.credential(1, by: scene.country.issuingCA)) == .unknownKey)
    }

    @Test func `kid and x5t must belong together`() throws {
        let scene = try SampleScene()
        let jws = try scene.credential(1)
        let parts = jws.split(separator: UInt8(ascii: ".")).map(Array.init)
        let header = JSONTree(
            try JSON(parsing: #require(Base64URL.decode(String(decoding: parts[0], as: UTF8.self)))).root
        )
        for (name, value) in [
            ("kid", scene.first.registrar.thumbprint),
            ("x5t#S256", Base64URL.encode(scene.first.registrar.certificate.fingerprint)),
        ] {
            let changed = Base64URL.encodeToBytes(header.replacing(name, with: .string(value)).canonical)
            let statement = [changed, parts[1], parts[2]].joined(separator: [UInt8(ascii: ".")])
            #expect(try scene.code(Array(statement)) == .unknownKey, "\(name)")
        }
    }

    @Test func `a statement changed after it was signed has a bad signature`() throws {
        let scene = try SampleScene()
        let one = try scene.credential(1).split(separator: UInt8(ascii: ".")).map(Array.init)
        let two = try scene.credential(2).split(separator: UInt8(ascii: ".")).map(Array.init)
        let mixed = Array([one[0], one[1], two[2]].joined(separator: [UInt8(ascii: ".")]))
        #expect(try scene.code(mixed) == .badSignature)
    }

    @Test(arguments: [false, true])
    func `everyone signs their own kinds of statement and no other`(_ confirmations: Bool) throws {
        let scene = try SampleScene(confirmations: confirmations)
        let country = scene.country
        let signers: [(String, SigningIdentity, String)] = [
            ("root", country.root, country.origin), ("status", country.statusKey, country.origin),
            ("officer", country.officers[0], country.authority), ("issuer", scene.first.issuer, scene.first.id),
            ("registrar", scene.first.registrar, scene.first.id),
        ]
        let uuid = uuidURN(random: randomBytes(16))
        let statements: [(what: String, allowed: Set<String>, statement: [UInt8])] = [
            ("transition", ["root"], try country.transition(at: scene.time) { $0.peers = [] }),
            ("accreditation", ["officer"], try country.accreditation(of: scene.first, at: scene.time)),
            ("officers", ["root"], try country.officersAccreditation(at: scene.time)),
            ("achievement", ["officer"], try country.achievement("BD-X", at: scene.time)),
            (
                "session", ["registrar", "officer"],
                try country.session(of: scene.first, at: scene.time, identity: uuid)
            ),
            (
                "backfill", ["officer"],
                try country.session(of: scene.first, isBackfill: true, at: scene.time, identity: uuid)
            ),
            ("recognition", ["officer"], try country.recognition(uuid, at: scene.time)),
            ("snapshot", ["status"], try country.snapshot(of: scene.ledger)),
            ("session status", ["registrar", "officer"], try scene.sessionStatus(.suspend)),
            ("center status", ["officer"], try country.status(.center, [scene.second.id], .suspend, at: scene.time)),
            (
                "key status", ["officer"],
                try country.status(.key, [scene.second.issuer.thumbprint], .suspend, at: scene.time)
            ),
            (
                "officer's key status", ["officer", "root"],
                try country.status(.key, [country.officers[2].thumbprint], .suspend, at: scene.time)
            ),
        ]
        for (what, allowed, statement) in statements {
            for (name, identity, issuer) in signers {
                let code = try scene.code(identity.resign(statement, "iss", .string(issuer)))
                if allowed.contains(name) {
                    #expect(code == nil, "\(what) by \(name)")
                } else {
                    #expect(code == .notAuthority || code == .wrongRole, "\(what) by \(name)")
                }
            }
        }
    }

    @Test func `only an issuer of the own center certifies`() throws {
        let scene = try SampleScene()
        #expect(try scene.code(scene.credential(1, by: scene.first.registrar)) == .wrongRole)
        #expect(try scene.code(scene.credential(1, by: scene.country.officers[0])) == .wrongRole)
        #expect(try scene.code(scene.credential(1, by: scene.country.root)) == .notAuthority)
        #expect(try scene.code(scene.credential(1, by: scene.country.statusKey)) == .notAuthority)
        #expect(try scene.code(scene.credential(1, by: scene.second.issuer)) == .malformed, "iss is another's")
    }

    @Test func `a key that is not in force is that before it is one of another role`() throws {
        var scene = try SampleScene()
        let key = scene.first.registrar.thumbprint
        try scene.admit(scene.country.status(.key, [key], .revoke, .keyLost, at: scene.time))
        #expect(try scene.code(scene.credential(1, by: scene.first.registrar)) == .notAccredited)
        #expect(try scene.code(scene.credential(1, by: scene.second.registrar)) == .wrongRole)
    }

    @Test func `iss is the signer's own`() throws {
        let scene = try SampleScene()
        let country = scene.country
        let uuid = uuidURN(random: randomBytes(16))
        let statements: [(SigningIdentity, [UInt8])] = [
            (country.root, try country.transition(at: scene.time) { $0.peers = [] }),
            (country.root, try country.officersAccreditation(at: scene.time)),
            (country.officers[0], try country.accreditation(of: scene.first, at: scene.time)),
            (country.officers[0], try country.achievement("BD-X", at: scene.time)),
            (country.officers[0], try country.recognition(uuid, at: scene.time)),
            (country.officers[0], try country.status(.center, [scene.second.id], .suspend, at: scene.time)),
            (scene.first.registrar, try country.session(of: scene.first, at: scene.time, identity: uuid)),
            (scene.first.registrar, try scene.sessionStatus(.suspend)),
            (scene.first.issuer, try scene.credential(1)),
            (country.statusKey, try country.snapshot(of: scene.ledger)),
        ]
        for (signer, statement) in statements {
            #expect(try scene.code(statement) == nil)
            for issuer in [scene.second.id, "BD-TTC", "jp.sanad.example", "\(country.origin)."] {
                #expect(try scene.code(signer.resign(statement, "iss", .string(issuer))) == .malformed)
            }
        }
    }

    @Test func `a registrar opens sessions of the own center, an officer of any`() throws {
        let scene = try SampleScene()
        let uuid = uuidURN(random: randomBytes(16))
        let session = try scene.country.session(of: scene.second, at: scene.time, identity: uuid)
        let foreign = try scene.first.registrar.resign(session, "iss", .string(scene.first.id))
        #expect(try scene.code(foreign) == .notAuthority)
        let officer = scene.country.officers[0]
        #expect(try scene.code(officer.resign(session, "iss", .string(scene.country.authority))) == nil)
    }

    @Test func `the root acts on officers' keys and accreditations only`() throws {
        let scene = try SampleScene()
        let country = scene.country
        let root = (country.origin, country.root)
        func code(_ kind: StatusStatement.TargetKind, _ target: String) throws -> RefusalCode? {
            try scene.code(country.status(kind, [target], .suspend, at: scene.time, by: root))
        }
        #expect(try code(.key, country.officers[0].thumbprint) == nil)
        #expect(try code(.key, scene.first.issuer.thumbprint) == .notAuthority)
        #expect(try code(.center, scene.first.id) == .notAuthority)
        #expect(try code(.session, scene.sessions[0]) == .notAuthority)
        let facts = scene.ledger.registry.facts
        let officers = try #require(facts.center(country.authority)?.accreditations.first)
        let centers = try #require(facts.center(scene.first.id)?.accreditations.first)
        #expect(try code(.accreditation, officers) == nil)
        #expect(try code(.accreditation, centers) == .notAuthority)
        #expect(try scene.code(country.status(.accreditation, [officers], .suspend, at: scene.time)) == nil)
        #expect(try scene.code(country.status(.center, [country.authority], .suspend, at: scene.time)) == .notAuthority)
    }

    @Test func `certificates are in force from their first second to their last`() throws {
        var scene = try SampleScene()
        let key = try PrivateKey.generate(.p256)
        let validity = scene.time.seconds + 100...scene.time.seconds + 200
        let short = try SigningIdentity(
            key: key,
            certificate: Certificate.issue(
                subject: CertificateSubject(organization: scene.first.id, staffCode: "T-9"),
                key: key.publicKey,
                use: .keyholder,
                validity: validity,
                issuer: scene.country.issuingCA.certificate,
                issuerKey: scene.country.issuingCA.key
            )
        )
        try scene.admit(scene.country.accreditation(scene.first.id, keys: [(.issuer, short)], at: scene.time))
        for (wait, code) in [(99, .notAccredited), (1, nil), (100, nil), (1, .notAccredited)] as [(Int64, RefusalCode?)]
        {
            scene.later(seconds: wait)
            // The name that the newest accreditation gives is as good as the first.
            #expect(try scene.code(scene.credential(1, by: short)) == code)
        }
    }

    @Test func `what is withdrawn signs nothing, and again once it is given back`() throws {
        let fresh = try SampleScene()
        let facts = fresh.ledger.registry.facts
        let accreditation = try #require(facts.center(fresh.first.id)?.accreditations.first)
        let targets: [(StatusStatement.TargetKind, String)] = [
            (.key, fresh.first.issuer.thumbprint), (.center, fresh.first.id), (.accreditation, accreditation),
        ]
        for (kind, target) in targets {
            for action in [StatusAction.suspend, .revoke] {
                var scene = fresh
                try scene.admit(scene.country.status(kind, [target], action, at: scene.time))
                #expect(try scene.code(scene.credential(1)) == .notAccredited, "\(kind) \(action)")
                try scene.admit(scene.country.status(kind, [target], .reinstate, .revokedInError, at: scene.time))
                #expect(try scene.code(scene.credential(1)) == nil, "\(kind) \(action)")
            }
        }
    }
}

import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

@Suite struct `Accreditation rules` {
    @Test(arguments: [false, true])
    func `a key belongs for good to one center, one role and one person`(_ confirmations: Bool) throws {
        let scene = try SampleScene(confirmations: confirmations)
        let country = scene.country
        func certified(_ identity: SigningIdentity, _ center: String, _ staff: String) throws -> SigningIdentity {
            try SigningIdentity(
                key: identity.key,
                certificate: Certificate.issue(
                    subject: CertificateSubject(organization: center, staffCode: staff),
                    key: identity.key.publicKey,
                    use: .keyholder,
                    validity: SampleCountry.validity,
                    issuer: country.issuingCA.certificate,
                    issuerKey: country.issuingCA.key
                )
            )
        }
        func code(
            _ center: String,
            _ role: KeyRole,
            _ identity: SigningIdentity,
            _ staff: String
        ) throws -> RefusalCode? {
            let keys = [(role: role, identity: try certified(identity, center, staff))]
            return try scene.code(country.accreditation(center, keys: keys, at: scene.time))
        }
        let issuer = scene.first.issuer
        #expect(try code(scene.first.id, .issuer, issuer, "T-1-1") == nil, "a newer certificate")
        #expect(try code(scene.first.id, .registrar, issuer, "T-1-1") == .keyInUse)
        #expect(try code(scene.first.id, .issuer, issuer, "T-1-9") == .keyInUse)
        #expect(try code(scene.second.id, .issuer, issuer, "T-1-1") == .keyInUse)
        #expect(try code(scene.first.id, .issuer, country.root, "T-1-9") == .keyInUse)
        #expect(try code(scene.first.id, .issuer, country.statusKey, "T-1-9") == .keyInUse)
        #expect(try code(scene.first.id, .issuer, country.officers[0], "T-1-9") == .keyInUse)
        let fresh = try country.keyholder(scene.first.id, "T-1-9")
        let again = try certified(fresh, scene.first.id, "T-1-8")
        for keys in [
            [(role: KeyRole.issuer, identity: fresh), (role: .registrar, identity: fresh)],
            [(role: .issuer, identity: fresh), (role: .issuer, identity: again)],
        ] {
            #expect(try scene.code(country.accreditation(scene.first.id, keys: keys, at: scene.time)) == .keyInUse)
        }
        let twice = [(role: KeyRole.issuer, identity: fresh), (role: .issuer, identity: fresh)]
        #expect(try scene.code(country.accreditation(scene.first.id, keys: twice, at: scene.time)) == nil)
    }

    @Test(arguments: [false, true])
    func `a key comes again in a certificate that is registered, or in one that begins no earlier`(
        _ confirmations: Bool
    ) throws {
        var scene = try SampleScene(confirmations: confirmations)
        let (country, center) = (scene.country, scene.first.id)
        let key = try country.keyholder(center, "T-1-9")
        func beginning(_ offset: Int64) throws -> (role: KeyRole, identity: SigningIdentity) {
            let certificate = try Certificate.issue(
                subject: CertificateSubject(organization: center, staffCode: "T-1-9"),
                key: key.key.publicKey,
                use: .keyholder,
                validity: SampleCountry.validity.lowerBound + offset...SampleCountry.validity.upperBound,
                issuer: country.issuingCA.certificate,
                issuerKey: country.issuingCA.key
            )
            return (.issuer, try SigningIdentity(key: key.key, certificate: certificate))
        }
        func statement(_ keys: [(role: KeyRole, identity: SigningIdentity)]) throws -> [UInt8] {
            try country.accreditation(center, keys: keys, at: scene.time)
        }
        let first = try beginning(1000)
        #expect(try scene.code(statement([first, beginning(999)])) == .keyInUse, "an older one beside it")
        #expect(try scene.code(statement([beginning(999), first])) == nil)
        #expect(try scene.code(statement([beginning(999), first, beginning(999)])) == .keyInUse)
        try scene.admit(statement([first]))
        #expect(try scene.code(statement([beginning(999)])) == .keyInUse)
        #expect(try scene.code(statement([beginning(1000)])) == nil, "another one of the same time")
        try scene.admit(statement([beginning(3000)]))
        #expect(try scene.code(statement([beginning(2000)])) == .keyInUse)
        try scene.admit(statement([first]))
        #expect(try scene.code(statement([beginning(2000)])) == .keyInUse, "older than the newest, not than the last")
    }

    @Test func `the issuing CA's key and the next root's are no keyholder's`() throws {
        let scene = try SampleScene()
        let (country, center) = (scene.country, scene.first.id)
        for identity in [country.issuingCA, country.nextRoot] {
            let certificate = try Certificate.issue(
                subject: CertificateSubject(organization: center, staffCode: "T-1-9"),
                key: identity.key.publicKey,
                use: .keyholder,
                validity: SampleCountry.validity,
                issuer: country.issuingCA.certificate,
                issuerKey: country.issuingCA.key
            )
            let keys = [
                (role: KeyRole.issuer, identity: try SigningIdentity(key: identity.key, certificate: certificate))
            ]
            #expect(try scene.code(country.accreditation(center, keys: keys, at: scene.time)) == .keyInUse)
        }
    }

    @Test(arguments: [false, true])
    func `a person has one role in the country`(_ confirmations: Bool) throws {
        let scene = try SampleScene(confirmations: confirmations)
        let country = scene.country
        func code(_ center: String, _ role: KeyRole, _ staff: String) throws -> RefusalCode? {
            let keys = [(role: role, identity: try country.keyholder(center, staff))]
            return try scene.code(country.accreditation(center, keys: keys, at: scene.time))
        }
        #expect(try code(scene.first.id, .issuer, "T-1-1") == nil, "a second key of the same person")
        #expect(try code(scene.second.id, .issuer, "T-1-1") == nil, "the same person at another center")
        #expect(try code(scene.first.id, .registrar, "T-1-1") == .samePerson)
        #expect(try code(scene.second.id, .registrar, "T-1-1") == .samePerson)
        #expect(try code(scene.first.id, .issuer, "T-1-2") == .samePerson)
        #expect(try code(scene.first.id, .issuer, "O-001") == .samePerson)
        let both = try [
            (role: KeyRole.issuer, identity: country.keyholder(scene.first.id, "T-9")),
            (role: .registrar, identity: country.keyholder(scene.first.id, "T-9")),
        ]
        #expect(try scene.code(country.accreditation(scene.first.id, keys: both, at: scene.time)) == .samePerson)
    }

    @Test func `records are found by the bytes of their keys`() throws {
        // Swift calls these strings equal; a store that compares bytes, and the protocol, do not.
        var facts = RegistryMemory()
        facts.apply(.staffCode("R\u{E9}MY", .issuer))
        #expect(facts.role(ofStaffCode: "R\u{E9}MY") == .issuer)
        #expect(facts.role(ofStaffCode: "Re\u{301}MY") == nil)
        facts.apply(.identity("urn:K", index: 1))
        #expect(facts.index(ofIdentity: "urn:K") == 1)
        #expect(facts.index(ofIdentity: "urn:\u{212A}") == nil)
    }

    @Test func `pending accreditations bind keys and staff codes at once`() throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        let key = try country.keyholder(scene.first.id, "T-9")
        try scene.admit(country.accreditation(scene.first.id, keys: [(.issuer, key)], at: scene.time))
        let other = try country.accreditation(scene.first.id, keys: [(.registrar, key)], at: scene.time)
        #expect(try scene.code(other) == .keyInUse)
        let person = try country.keyholder(scene.second.id, "T-9")
        let role = try country.accreditation(scene.second.id, keys: [(.registrar, person)], at: scene.time)
        #expect(try scene.code(role) == .samePerson)
    }

    @Test func `officers belong to the authority and nobody else does`() throws {
        let scene = try SampleScene()
        let country = scene.country
        func code(_ center: String, _ role: KeyRole, by signer: SigningIdentity) throws -> RefusalCode? {
            let keys = [(role: role, identity: try country.keyholder(center, "N-1"))]
            return try scene.code(country.accreditation(center, keys: keys, at: scene.time, by: signer))
        }
        #expect(try code(country.authority, .officer, by: country.root) == nil)
        #expect(try code(country.authority, .issuer, by: country.root) == .wrongRole)
        #expect(try code(country.authority, .registrar, by: country.root) == .wrongRole)
        #expect(try code(country.authority, .officer, by: country.officers[0]) == .notAuthority)
        #expect(try code(scene.first.id, .officer, by: country.officers[0]) == .wrongRole)
        #expect(try code(scene.first.id, .issuer, by: country.root) == .notAuthority)
    }

    @Test func `a center and its keys are of this country and of that center`() throws {
        let scene = try SampleScene()
        let country = scene.country
        let statement = try country.accreditation(of: scene.first, at: scene.time)
        let changes: [(String, JSONTree)] = [
            ("center.country", "JP"), ("center.id", "JP-TTC001"), ("center.id", .string(scene.second.id)),
        ]
        for (path, value) in changes {
            #expect(try scene.code(country.officers[0].resign(statement, path, value)) == .malformed, "\(path)")
        }
        let keys = [(role: KeyRole.issuer, identity: try country.keyholder(scene.second.id, "N-1"))]
        #expect(try scene.code(country.accreditation(scene.first.id, keys: keys, at: scene.time)) == .malformed)
        let stranger = try SampleCountry.issuingCA("Other CA", under: country.root)
        let foreign = try SampleCountry.keyholder(scene.first.id, "N-1", .p256, under: stranger)
        let by = try country.accreditation(scene.first.id, keys: [(.issuer, foreign)], at: scene.time)
        #expect(try scene.code(by) == .malformed)
    }

    @Test func `a scope is codes, or prefixes and a star`() throws {
        let cases: [(scope: [String], covers: Bool)] = [
            (["BD-NTVQF-WELDING-3"], true), (["BD-NTVQF-*"], true), (["BD-NTVQF-WELDING-3*"], true), (["*"], true),
            (["B*"], true), ([], false), (["BD-NTVQF-WELDING-"], false), (["BD-NTVQF-WELDING-33"], false),
            (["BD-NTVQF-WELDING-3.1*"], false), (["BD-TTC-*"], false), (["BD-TTC-*", "BD-NTVQF-*"], true),
            (["BD-NTVQF-WELDING-30*"], false),
        ]
        let fresh = try SampleScene()
        for (index, (scope, covers)) in cases.enumerated() {
            var scene = fresh
            let center = try SampleCenter(10 + index, in: scene.country)
            try scene.admit(scene.country.accreditation(of: center, scope: scope, at: scene.time))
            let uuid = uuidURN(random: randomBytes(16))
            let session = try scene.country.session(of: center, at: scene.time, identity: uuid)
            #expect(try scene.code(session) == (covers ? nil : .outOfScope), "\(scope)")
        }
    }

    @Test func `key and code may come from different accreditations, both in force`() throws {
        var scene = try SampleScene()
        let country = scene.country
        try scene.admit(country.achievement("JP-X", kind: .attended, at: scene.time))
        let credential = try scene.credential(1, session: .some(nil)) {
            $0.achievement = country.achievementObject("JP-X")
            $0.outcome = .completed
        }
        #expect(try scene.code(credential) == .outOfScope)
        let now = scene.time.seconds
        let wider = try country.accreditation(
            scene.first.id,
            keys: [],
            scope: ["JP-*"],
            validity: now + 10..<now + 20,
            at: scene.time
        )
        try scene.admit(wider)
        for (wait, code) in [(9, .outOfScope), (1, nil), (9, nil), (1, .outOfScope)] as [(Int64, RefusalCode?)] {
            scene.later(seconds: wait)
            #expect(try scene.code(credential) == code, "after \(scene.time.seconds - now) seconds")
        }
    }

    @Test func `an accreditation in force begins with nbf and ends before exp`() throws {
        var scene = try SampleScene()
        let center = try SampleCenter(9, in: scene.country)
        let now = scene.time.seconds
        try scene.admit(scene.country.accreditation(of: center, validity: now + 10..<now + 20, at: scene.time))
        let uuid = uuidURN(random: randomBytes(16))
        let session = try scene.country.session(of: center, at: scene.time, identity: uuid)
        for (wait, code) in [(9, .notAccredited), (1, nil), (9, nil), (1, .notAccredited)] as [(Int64, RefusalCode?)] {
            scene.later(seconds: wait)
            #expect(try scene.code(session) == code)
        }
    }
}

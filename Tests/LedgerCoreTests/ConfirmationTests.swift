import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// Where genesis asks for a second officer.
@Suite struct `Confirmations` {
    static func identity(_ statement: [UInt8]) throws -> String { try Statement(parsing: statement).identity }

    @Test func `an accreditation counts for nothing before a second officer confirms it`() throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        let center = try SampleCenter(9, in: country)
        let accreditation = try country.accreditation(of: center, at: scene.time)
        try scene.admit(accreditation)
        let id = try Self.identity(accreditation)
        let session = try country.session(of: center, at: scene.time, identity: uuidURN(random: randomBytes(16)))
        #expect(try scene.code(session) == .notAccredited)
        #expect(try scene.code(country.confirmation(of: id, at: scene.time, by: 0)) == .samePerson)
        try scene.admit(country.confirmation(of: id, at: scene.time, by: 2))
        #expect(try scene.code(session) == nil)
        #expect(
            try scene.code(country.confirmation(of: id, at: scene.time, by: 1)) == .unknownTarget,
            "confirmed already"
        )
    }

    @Test func `another key of the same officer is the same person`() throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        let second = try country.keyholder(country.authority, "O-001")
        try scene.admit(
            country.accreditation(country.authority, keys: [(.officer, second)], at: scene.time, by: country.root)
        )
        let accreditation = try country.accreditation(scene.first.id, keys: [], at: scene.time)
        try scene.admit(accreditation)
        let confirmation = try country.confirmation(of: Self.identity(accreditation), at: scene.time)
        #expect(try scene.code(second.resign(confirmation, [])) == .samePerson)
        #expect(try scene.code(confirmation) == nil)
    }

    @Test func `only what waits can be confirmed`() throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        let achievement = try country.achievement("BD-X", at: scene.time)
        let session = scene.sessions[0]
        let suspension = try country.status(.key, [scene.first.issuer.thumbprint], .suspend, at: scene.time)
        let revocation = try country.status(.key, [scene.second.issuer.thumbprint], .revoke, at: scene.time)
        let officers = try country.officersAccreditation(at: scene.time)
        for statement in [achievement, suspension, revocation, officers] {
            try scene.admit(statement)
            let confirmation = try country.confirmation(of: Self.identity(statement), at: scene.time)
            #expect(try scene.code(confirmation) == .unknownTarget)
        }
        #expect(try scene.code(country.confirmation(of: session, at: scene.time)) == .unknownTarget)
        let none = uuidURN(random: randomBytes(16))
        #expect(try scene.code(country.confirmation(of: none, at: scene.time)) == .unknownTarget)
        let rootActs = try country.status(
            .key,
            [country.officers[2].thumbprint],
            .revoke,
            fromIndex: 1,
            at: scene.time,
            by: (country.origin, country.root)
        )
        try scene.admit(rootActs)
        let confirmation = try country.confirmation(of: Self.identity(rootActs), at: scene.time)
        #expect(try scene.code(confirmation) == .unknownTarget, "what the root signed needs none")
    }

    @Test func `without confirmations nothing waits`() throws {
        var scene = try SampleScene()
        let accreditation = try scene.country.accreditation(scene.first.id, keys: [], at: scene.time)
        try scene.admit(accreditation)
        let confirmation = try scene.country.confirmation(of: Self.identity(accreditation), at: scene.time)
        #expect(try scene.code(confirmation) == .unknownTarget)
    }

    @Test func `confirming is for officers`() throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        let accreditation = try country.accreditation(scene.first.id, keys: [], at: scene.time)
        try scene.admit(accreditation)
        let confirmation = try country.confirmation(of: Self.identity(accreditation), at: scene.time)
        for (signer, issuer) in [(scene.first.registrar, scene.first.id), (country.root, country.origin)] {
            #expect(try scene.code(signer.resign(confirmation, "iss", .string(issuer))) == .notAuthority)
        }
    }

    @Test func `a revocation that voids counts from its confirmation on`() throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        try scene.admit(scene.credential(1))
        let key = scene.first.issuer.thumbprint
        let revocation = try country.status(.key, [key], .revoke, .keyStolen, fromIndex: 0, at: scene.time)
        try scene.admit(revocation)
        #expect(try scene.state(1) == .active)
        #expect(try scene.code(scene.credential(2)) == nil, "the key is still in force")
        try scene.admit(country.confirmation(of: Self.identity(revocation), at: scene.time))
        #expect(try scene.state(1) == .voided)
        #expect(try scene.code(scene.credential(2)) == .notAccredited)
        try scene.admit(country.status(.key, [key], .reinstate, .revokedInError, at: scene.time))
        #expect(try scene.state(1) == .active)
        #expect(try scene.code(scene.credential(2)) == nil)
    }

    @Test func `a revocation that voids is passed over where the key is revoked when it is confirmed`() throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        try scene.admit(scene.credential(1))
        let key = scene.first.issuer.thumbprint
        let voiding = try country.status(.key, [key], .revoke, .keyStolen, fromIndex: 0, at: scene.time)
        try scene.admit(voiding)
        try scene.admit(country.status(.key, [key], .revoke, .keyStolen, at: scene.time))
        #expect(try scene.state(1) == .active)
        try scene.admit(country.confirmation(of: Self.identity(voiding), at: scene.time))
        #expect(try scene.state(1) == .active, "the plain revocation stands")
        try Voiding.reinstate(&scene, scene.first.issuer)
        #expect(try scene.state(1) == .active)
        try Voiding.revoke(&scene, scene.first.issuer, from: 0)
        #expect(try scene.state(1) == .voided)
    }

    @Test(arguments: [[0, 1], [1, 0]])
    func `of two revocations that void the one that is confirmed first says from where`(_ order: [Int]) throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        let first = scene.size
        for serial in 1...4 { try scene.admit(scene.credential(serial)) }
        let key = scene.first.issuer.thumbprint
        let voiding = try [2, 0].map {
            try country.status(.key, [key], .revoke, .keyStolen, fromIndex: first + $0, at: scene.time)
        }
        for statement in voiding { try scene.admit(statement) }
        for number in order {
            try scene.admit(country.confirmation(of: Self.identity(voiding[number]), at: scene.time))
            let states = try (1...4).map(scene.state)
            #expect(
                states == (order[0] == 0 ? [.active, .active, .voided, .voided] : Array(repeating: .voided, count: 4))
            )
        }
    }

    @Test func `the names that came into force last count, not those that were signed last`() throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        func names() throws -> [String] {
            try scene.ledger.standing.names(ofCenter: scene.first.id, upTo: scene.time).map(\.name.en)
        }
        let statements = try ["Signed first", "Signed last"].map {
            let first = scene.first
            let named = SampleCenter(
                id: first.id,
                name: Names(en: $0),
                issuer: first.issuer,
                registrar: first.registrar
            )
            return try country.accreditation(of: named, at: scene.time)
        }
        for statement in statements { try scene.admit(statement) }
        let registered = try names()
        for statement in statements.reversed() {
            try scene.admit(country.confirmation(of: Self.identity(statement), at: scene.time))
        }
        #expect(try names() == registered + ["Signed last", "Signed first"])
    }

    @Test func `names that begin later come into force later`() throws {
        var scene = try SampleScene()
        let (country, first, now) = (scene.country, scene.first, scene.time.seconds)
        for (name, start) in [("Announced", now + 3600), ("Meanwhile", now)] {
            let named = SampleCenter(
                id: first.id,
                name: Names(en: name),
                issuer: first.issuer,
                registrar: first.registrar
            )
            try scene.admit(country.accreditation(of: named, validity: start..<now + 86_400, at: scene.time))
        }
        func last() throws -> String? {
            try scene.ledger.standing.names(ofCenter: first.id, upTo: scene.time).last?.name.en
        }
        #expect(try last() == "Meanwhile")
        scene.later(hours: 1)
        #expect(try last() == "Announced")
    }

    @Test(arguments: [0, 29, 42])
    func `a key is new from its confirmation on`(_ days: Int64) throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        let center = try SampleCenter(9, in: country)
        let accreditation = try country.accreditation(of: center, at: scene.time)
        try scene.admit(accreditation)
        func pass(_ days: Int64) throws {
            for _ in 0..<days {
                scene.later(days: 1)
                try scene.admit(country.achievement("BD-X\(scene.size)", at: scene.time))
            }
        }
        try pass(42)
        try scene.admit(country.confirmation(of: Self.identity(accreditation), at: scene.time))
        let confirmed = scene.time
        try pass(days)
        let credential = try country.credential(
            of: center,
            serial: 1,
            code: SampleCountry.course,
            outcome: .completed,
            session: nil,
            at: scene.time
        )
        try scene.admit(credential.issuerJWT.bytes)
        let anchors = try SampleCountry.anchors([country])
        let log = SampleLog(scene)
        let note = try log.checkpoint(cosigned: [country.witness], at: scene.time)
        let copy = try log.copy(under: note, anchors: anchors)
        let certificate = try Verifier(anchors: anchors, now: scene.time)
            .verify(log.file(credential, under: note), ledgers: [copy]).certificate
        #expect(certificate?.keyAccreditedAt == confirmed)
        #expect(certificate?.isByNewKey == (days < 30))
    }

    @Test func `a confirmation by a voided officer counts no more, and another may follow`() throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        let center = try SampleCenter(9, in: country)
        let accreditation = try country.accreditation(of: center, at: scene.time)
        let id = try Self.identity(accreditation)
        try scene.admit(accreditation)
        let index = scene.size
        try scene.admit(country.confirmation(of: id, at: scene.time, by: 2))
        let session = try country.session(of: center, at: scene.time, identity: uuidURN(random: randomBytes(16)))
        #expect(try scene.code(session) == nil)
        let root = (country.origin, country.root)
        let key = country.officers[2].thumbprint
        try scene.admit(country.status(.key, [key], .revoke, .keyStolen, fromIndex: index, at: scene.time, by: root))
        #expect(try scene.code(session) == .notAccredited)
        try scene.admit(country.confirmation(of: id, at: scene.time, by: 1))
        #expect(try scene.code(session) == nil)
        try scene.admit(country.status(.key, [key], .reinstate, .revokedInError, at: scene.time, by: root))
        #expect(try scene.code(session) == nil)
    }

    @Test func `what a voided officer signed waits for nobody`() throws {
        var scene = try SampleScene(confirmations: true)
        let country = scene.country
        let accreditation = try country.accreditation(scene.first.id, keys: [], at: scene.time, by: country.officers[2])
        let index = scene.size
        try scene.admit(accreditation)
        let root = (country.origin, country.root)
        let key = country.officers[2].thumbprint
        let confirmation = try country.confirmation(of: Self.identity(accreditation), at: scene.time)
        #expect(try scene.code(confirmation) == nil)
        try scene.admit(country.status(.key, [key], .revoke, .keyStolen, fromIndex: index, at: scene.time, by: root))
        #expect(try scene.code(confirmation) == .unknownTarget)
    }
}

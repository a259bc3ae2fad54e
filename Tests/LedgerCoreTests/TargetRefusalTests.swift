import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// What a status statement names, and what is used twice.
@Suite struct `Targets` {
    @Test func `what is not in this ledger cannot be acted on`() throws {
        let scene = try SampleScene()
        let uuid = uuidURN(random: randomBytes(16))
        let targets: [(StatusStatement.TargetKind, String)] = [
            (.session, uuid), (.session, "x"), (.center, "BD-TTC999"), (.key, String(repeating: "a", count: 43)),
            (.key, scene.country.root.thumbprint), (.key, scene.country.statusKey.thumbprint), (.recognition, uuid),
            (.accreditation, uuid), (.session, scene.first.id), (.center, scene.sessions[0]),
            (.key, "\(scene.first.issuer.thumbprint) "), (.center, scene.first.id.lowercased()),
        ]
        for (kind, target) in targets {
            let statement = try scene.country.status(kind, [target], .suspend, at: scene.time)
            #expect(try scene.code(statement) == .unknownTarget, "\(kind) \(target)")
        }
        #expect(try scene.code(scene.status([1], .suspend)) == .unknownTarget)
    }

    @Test func `a target is named by its bytes`() throws {
        var scene = try SampleScene()
        let country = scene.country
        let key = try country.keyholder("BD-KHULNA", "K-1")
        try scene.admit(country.accreditation("BD-KHULNA", keys: [(.issuer, key)], at: scene.time))
        #expect(try scene.code(country.status(.center, ["BD-KHULNA"], .suspend, at: scene.time)) == nil)
        let lookalike = try country.status(.center, ["BD-\u{212A}HULNA"], .suspend, at: scene.time)
        #expect(try scene.code(lookalike) == .unknownTarget)
    }

    @Test func `one target of many that is wrong refuses the whole`() throws {
        var scene = try SampleScene()
        for serial in 1...3 { try scene.admit(scene.credential(serial)) }
        #expect(try scene.code(scene.status([1, 2, 3], .suspend)) == nil)
        #expect(try scene.code(scene.status([1, 2, 4], .suspend)) == .unknownTarget)
        try scene.admit(scene.status([2], .suspend))
        #expect(try scene.code(scene.status([1, 2, 3], .suspend)) == .illegalTransition)
        #expect(try scene.state(1) == .active)
    }

    @Test func `a serial named twice would change twice`() throws {
        var scene = try SampleScene()
        for serial in 1...3 { try scene.admit(scene.credential(serial)) }
        let base = try scene.status([1], .suspend)
        let center = JSONTree.string(scene.first.id)
        func code(_ targets: JSONTree) throws -> RefusalCode? {
            try scene.code(scene.first.registrar.resign(base, "targets", targets))
        }
        #expect(try code([["center": center, "serials": [1, 1]]]) == .illegalTransition)
        #expect(try code([["center": center, "serials": [[1, 2], 2]]]) == .illegalTransition)
        #expect(
            try code([["center": center, "serials": [1]], ["center": center, "serials": [1]]]) == .illegalTransition
        )
        #expect(try code([["center": center, "serials": [1]], ["center": center, "serials": [2, 3]]]) == nil)
        #expect(try code([["center": center, "serials": [[1, 3]]]]) == nil)
        #expect(try code([["center": center, "serials": [[3, 3], [1, 2]]]]) == nil)
        #expect(try code([["center": center, "serials": [[8, 7]]]]) == nil, "a reversed range names nothing")
        #expect(try code([["center": center, "serials": [[8, 7], 9]]]) == .unknownTarget)
    }

    @Test func `a statement has at most 1,000 targets`() throws {
        let scene = try SampleScene()
        let base = try scene.status([1], .suspend)
        func code(_ targets: [JSONTree]) throws -> RefusalCode? {
            try scene.code(scene.first.registrar.resign(base, "targets", .array(targets)))
        }
        func target(_ serials: [JSONTree]) -> JSONTree {
            ["center": .string(scene.first.id), "serials": .array(serials)]
        }
        #expect(try code([target([[1, 1000]])]) == .unknownTarget)
        #expect(try code([target([[1, 1001]])]) == .malformed)
        #expect(try code([target([[1, 999], 1000])]) == .unknownTarget)
        #expect(try code([target([[1, 1000], 1001])]) == .malformed)
        #expect(try code([target([[1, 500]]), target([[501, 1000]])]) == .unknownTarget)
        #expect(try code([target([[1, 500]]), target([[501, 1001]])]) == .malformed)
        #expect(try code([target([[1, 2_147_483_647]])]) == .malformed)
        #expect(try code([target([[1, 1000], [8, 7]])]) == .unknownTarget)
        #expect(try code(Array(repeating: target([[8, 7]]), count: 1000)) == nil)
        #expect(try code(Array(repeating: target([[8, 7]]), count: 1001)) == .malformed)
        func keys(_ count: Int) throws -> [UInt8] {
            try scene.country.status(.key, (0..<count).map { "key\($0)" }, .suspend, at: scene.time)
        }
        #expect(try scene.code(keys(1000)) == .unknownTarget)
        let many = JSONTree.array((0...1000).map { "key\($0)" })
        #expect(try scene.code(scene.country.officers[0].resign(keys(1), "targets", many)) == .malformed)
        #expect(try scene.code(scene.country.officers[0].resign(keys(1), "targets", ["a", "a"])) == .malformed)
    }

    @Test func `a registrar acts on the own center's certificates and sessions`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1, of: scene.second))
        let foreign = try scene.country.status(of: scene.second, serials: [1], .suspend, at: scene.time)
        #expect(try scene.code(foreign) == nil)
        let registrar = scene.first.registrar
        #expect(try scene.code(registrar.resign(foreign, "iss", .string(scene.first.id))) == .unknownTarget)
        let session = try scene.country.status(
            .session,
            [scene.sessions[1]],
            .suspend,
            at: scene.time,
            by: (scene.first.id, registrar)
        )
        #expect(try scene.code(session) == .unknownTarget)
        for kind in [StatusStatement.TargetKind.center, .key, .accreditation, .recognition] {
            let own = try scene.country.status(
                kind,
                [scene.first.id],
                .suspend,
                at: scene.time,
                by: (scene.first.id, registrar)
            )
            #expect(try scene.code(own) == .notAuthority, "\(kind)")
        }
    }

    @Test func `successors of a revoked center look after its certificates`() throws {
        var scene = try SampleScene()
        let country = scene.country
        try scene.admit(scene.credential(1))
        let heirs = try [31, 32].map { try SampleCenter($0, in: country) }
        func succession(_ heir: SampleCenter, of id: String) throws -> [UInt8] {
            try country.accreditation(of: heir, succeeds: id, at: scene.time)
        }
        #expect(try scene.code(succession(heirs[0], of: scene.first.id)) == .unknownTarget, "it is active")
        try scene.admit(country.status(.center, [scene.first.id], .suspend, at: scene.time))
        #expect(try scene.code(succession(heirs[0], of: scene.first.id)) == .unknownTarget, "it is suspended")
        try scene.admit(country.status(.center, [scene.first.id], .revoke, .ceased, at: scene.time))
        #expect(try scene.code(succession(heirs[0], of: "BD-TTC999")) == .unknownTarget)
        #expect(try scene.code(succession(heirs[0], of: heirs[0].id)) == .unknownTarget)
        for heir in heirs { try scene.admit(succession(heir, of: scene.first.id)) }
        for heir in heirs {
            let base = try country.status(of: scene.first, serials: [1], .suspend, at: scene.time)
            #expect(try scene.code(heir.registrar.resign(base, "iss", .string(heir.id))) == nil, "\(heir.id)")
            let session = try country.status(
                .session,
                [scene.sessions[0]],
                .suspend,
                at: scene.time,
                by: (heir.id, heir.registrar)
            )
            #expect(try scene.code(session) == nil)
            let newSession = try country.session(of: heir, at: scene.time, identity: uuidURN(random: randomBytes(16)))
            var next = scene
            try next.admit(newSession)
            let id = try Statement(parsing: newSession).identity
            try next.admit(next.credential(1, of: heir, session: id, supersedes: 1))
            #expect(try next.state(1) == .superseded)
        }
        let strangers = try country.status(of: scene.first, serials: [1], .suspend, at: scene.time)
        let stranger = try scene.second.registrar.resign(strangers, "iss", .string(scene.second.id))
        #expect(try scene.code(stranger) == .unknownTarget)
        #expect(try scene.code(scene.status([1], .suspend)) == .notAccredited, "the revoked center's own registrar")
    }

    @Test func `supersedes names a credential of this ledger that is the signer's`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        try scene.admit(scene.credential(1, of: scene.second))
        let base = try scene.credential(2, supersedes: 1)
        #expect(try scene.code(base) == nil)
        let own = try scene.country.credentialID(of: scene.first, serial: 2)
        let missing = try scene.country.credentialID(of: scene.first, serial: 3)
        let otherYear = try scene.country.credentialID(of: scene.first, serial: 1, year: 25)
        let foreign = try scene.country.credentialID(of: scene.second, serial: 1)
        for id in [own, missing, otherYear, foreign, "x", scene.sessions[0], "\(foreign) "] {
            #expect(
                try scene.code(scene.first.issuer.resign(base, "supersedes", .string(id))) == .unknownTarget,
                "\(id)"
            )
        }
    }

    @Test func `an identity is used once, whatever uses it`() throws {
        var scene = try SampleScene()
        let uuid = uuidURN(random: randomBytes(16))
        try scene.admit(scene.country.recognition(uuid, at: scene.time, identity: uuid))
        #expect(try scene.code(scene.country.session(of: scene.first, at: scene.time, identity: uuid)) == .duplicate)
        #expect(try scene.code(scene.country.recognition(uuid, at: scene.time)) == .duplicate, "the recognition's id")
        let other = uuidURN(random: randomBytes(16))
        #expect(
            try scene.code(scene.country.recognition(other, at: scene.time, identity: scene.sessions[0])) == .duplicate
        )
        #expect(try scene.code(scene.country.recognition(other, at: scene.time)) == nil)
        let unknown = try scene.status([77], .suspend)
        #expect(try scene.ledger.append(unknown)?.code == .unknownTarget)
        #expect(try scene.code(scene.status([77], .suspend)) == .unknownTarget)
        try scene.admit(scene.credential(77))
        #expect(try scene.code(unknown) == nil, "a refused statement used no identity")
    }
}

import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// What a key revoked from a time or an index on makes of what it signed.
@Suite struct `Voiding` {
    /// Revokes a key from an index or a time on, confirmed where that is asked for.
    static func revoke(
        _ scene: inout SampleScene,
        _ key: SigningIdentity,
        from index: Int? = nil,
        effective: LedgerTime? = nil
    ) throws {
        let statement = try scene.country.status(
            .key,
            [key.thumbprint],
            .revoke,
            .keyStolen,
            effective: effective,
            fromIndex: index,
            at: scene.time
        )
        try scene.admitConfirmed(statement)
    }

    static func reinstate(_ scene: inout SampleScene, _ key: SigningIdentity) throws {
        try scene.admit(scene.country.status(.key, [key.thumbprint], .reinstate, .revokedInError, at: scene.time))
    }

    @Test(arguments: [false, true])
    func `credentials from the index on are void and earlier ones are not`(_ confirmations: Bool) throws {
        var scene = try SampleScene(confirmations: confirmations)
        try scene.admit(scene.credential(1))
        let index = scene.size
        try scene.admit(scene.credential(2))
        try scene.admit(scene.credential(1, of: scene.second))
        try Self.revoke(&scene, scene.first.issuer, from: index)
        #expect(try scene.state(1) == .active)
        #expect(try scene.state(2) == .voided)
        #expect(try scene.ledger.condition(scene.second, 1) == .active)
        #expect(try scene.code(scene.status([2], .suspend)) == .illegalTransition)
        #expect(try scene.code(scene.status([2], .reinstate, .revokedInError, officer: 0)) == .illegalTransition)
        try Self.reinstate(&scene, scene.first.issuer)
        #expect(try scene.state(2) == .active)
        #expect(try scene.code(scene.credential(3)) == nil)
    }

    @Test(arguments: [false, true])
    func `ledger time counts to the millisecond`(_ confirmations: Bool) throws {
        var scene = try SampleScene(confirmations: confirmations)
        try scene.admit(scene.credential(1))
        let last = scene.time
        scene.ledger.time = LedgerTime(milliseconds: last.milliseconds + 1)
        let from = scene.time
        try scene.admit(scene.credential(2))
        try Self.revoke(&scene, scene.first.issuer, effective: from)
        #expect(try scene.state(1) == .active)
        #expect(try scene.state(2) == .voided)
    }

    @Test func `neither bound may be after the entry itself`() throws {
        let scene = try SampleScene()
        let key = scene.first.issuer.thumbprint
        func code(_ effective: LedgerTime?, _ index: Int?) throws -> RefusalCode? {
            try scene.code(
                scene.country.status(.key, [key], .revoke, effective: effective, fromIndex: index, at: scene.time)
            )
        }
        #expect(try code(scene.time, nil) == nil)
        #expect(try code(LedgerTime(milliseconds: scene.time.milliseconds + 1), nil) == .malformed)
        #expect(try code(nil, scene.size) == nil)
        #expect(try code(nil, scene.size + 1) == .malformed)
        #expect(try code(scene.time, 0) == nil)
    }

    @Test func `either bound voids`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        let late = scene.time
        scene.later(hours: 1)
        let index = scene.size
        try scene.admit(scene.credential(2))
        scene.later(hours: 1)
        let statement = try scene.country.status(
            .key,
            [scene.first.issuer.thumbprint],
            .revoke,
            effective: scene.time,
            fromIndex: index,
            at: scene.time
        )
        var other = scene
        try scene.admit(statement)
        #expect(try [1, 2].map(scene.state) == [.active, .voided])
        let wide = try scene.country.status(
            .key,
            [scene.first.issuer.thumbprint],
            .revoke,
            effective: late,
            fromIndex: index + 1,
            at: scene.time
        )
        try other.admit(wide)
        #expect(try [1, 2].map(other.state) == [.voided, .voided])
    }

    @Test func `a revocation without bounds voids nothing`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        try scene.admit(scene.country.status(.key, [scene.first.issuer.thumbprint], .revoke, at: scene.time))
        #expect(try scene.state(1) == .active)
        #expect(try scene.code(scene.credential(2)) == .notAccredited)
    }

    @Test(arguments: [false, true])
    func `a voided registrar takes the sessions and what is in them along`(_ confirmations: Bool) throws {
        var scene = try SampleScene(confirmations: confirmations)
        let id = uuidURN(random: randomBytes(16))
        let index = scene.size
        try scene.admit(scene.country.session(of: scene.first, at: scene.time, identity: id))
        try scene.admit(scene.credential(1))
        try scene.admit(scene.credential(2, session: id))
        try Self.revoke(&scene, scene.first.registrar, from: index)
        #expect(try [1, 2].map(scene.state) == [.active, .voided])
        #expect(try scene.code(scene.credential(3, session: id)) == .sessionClosed)
        try Self.reinstate(&scene, scene.first.registrar)
        #expect(try [1, 2].map(scene.state) == [.active, .active])
        #expect(try scene.code(scene.credential(3, session: id)) == nil)
    }

    @Test func `status statements of a voided registrar are undone and the rest follow in order`() throws {
        var scene = try SampleScene()
        for serial in 1...4 { try scene.admit(scene.credential(serial)) }
        let index = scene.size
        try scene.admit(scene.status([1, 2, 3], .suspend))
        try scene.admit(scene.status([2], .revoke, officer: 0))
        try scene.admit(scene.status([3], .reinstate, officer: 0))
        try scene.admit(scene.status([3], .suspend, officer: 0))
        try scene.admit(scene.sessionStatus(.suspend))
        #expect(try [1, 2, 3, 4].map(scene.state) == [.suspended, .revoked, .suspended, .suspended])
        try Self.revoke(&scene, scene.first.registrar, from: index)
        #expect(try [1, 2, 3, 4].map(scene.state) == [.active, .revoked, .suspended, .active])
        try Self.reinstate(&scene, scene.first.registrar)
        #expect(try [1, 2, 3, 4].map(scene.state) == [.suspended, .revoked, .suspended, .suspended])
    }

    @Test func `an officer's reinstatement is passed over when what it lifted is undone`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        let index = scene.size
        try scene.admit(scene.status([1], .suspend))
        try scene.admit(scene.status([1], .reinstate, officer: 0))
        try scene.admit(scene.status([1], .suspend, officer: 0))
        try Self.revoke(&scene, scene.first.registrar, from: index)
        #expect(try scene.state(1) == .suspended)
        let record = try #require(scene.ledger.registry.facts.credential(center: scene.first.id, serial: 1))
        #expect(try scene.ledger.standing.condition(of: record).cause?.index == index + 2)
    }

    @Test func `supersession by a voided credential is undone, its number and seat stay used`() throws {
        var scene = try SampleScene(seats: 2)
        try scene.admit(scene.credential(1))
        let index = scene.size
        try scene.admit(scene.credential(2, supersedes: 1))
        try scene.admit(scene.credential(3))
        #expect(try [1, 2, 3].map(scene.state) == [.superseded, .active, .active])
        try Self.revoke(&scene, scene.first.issuer, from: index)
        #expect(try [1, 2, 3].map(scene.state) == [.active, .voided, .voided])
        let fresh = try scene.country.keyholder(scene.first.id, "T-1-9")
        try scene.admit(scene.country.accreditation(scene.first.id, keys: [(.issuer, fresh)], at: scene.time))
        #expect(try scene.code(scene.credential(4, by: fresh)) == .sessionExceeded)
        let other = try CertificateNumber(centerID: scene.first.id, year: 26, serial: 2)
        #expect(try scene.code(scene.credential(2, by: fresh) { $0.number = other }) == .duplicate)
        try scene.admit(scene.credential(4, supersedes: 1, by: fresh))
        #expect(try scene.state(1) == .superseded)
        try Self.reinstate(&scene, scene.first.issuer)
        #expect(try [1, 2, 3, 4].map(scene.state) == [.superseded, .active, .active, .active])
    }

    @Test func `supersession by a credential of a voided session is undone`() throws {
        var scene = try SampleScene()
        let id = uuidURN(random: randomBytes(16))
        try scene.admit(scene.credential(1))
        let index = scene.size
        try scene.admit(scene.country.session(of: scene.first, at: scene.time, identity: id))
        try scene.admit(scene.credential(2, session: id, supersedes: 1))
        try Self.revoke(&scene, scene.first.registrar, from: index)
        #expect(try [1, 2].map(scene.state) == [.active, .voided])
    }
}

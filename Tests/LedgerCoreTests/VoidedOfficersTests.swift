import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// What a voided officer's word is worth.
@Suite struct `Voided officers` {
    @Test(arguments: [false, true])
    func `a voided officer's accreditations, confirmations and recognitions are disregarded`(
        _ confirmations: Bool
    ) throws {
        var scene = try SampleScene(confirmations: confirmations)
        let country = scene.country
        let center = try SampleCenter(9, in: country)
        let uuid = uuidURN(random: randomBytes(16))
        let index = scene.size
        // Officer 2 signs, or only confirms.
        if confirmations {
            let accreditation = try country.accreditation(of: center, at: scene.time)
            try scene.admitConfirmed(accreditation, by: 2)
        } else {
            try scene.admit(country.accreditation(of: center, at: scene.time, by: 2))
        }
        try scene.admitConfirmed(country.recognition(uuid, at: scene.time, by: 2), by: 1)
        let session = try country.session(of: center, at: scene.time, identity: uuidURN(random: randomBytes(16)))
        func recognition(_ scene: SampleScene) throws -> Condition.State? {
            try scene.ledger.registry.facts.recognition(uuid).map { try scene.ledger.standing.condition(of: $0).state }
        }
        #expect(try scene.code(session) == nil)
        #expect(try recognition(scene) == .active)
        try Voiding.revoke(&scene, country.officers[2], from: index)
        #expect(try scene.code(session) == .notAccredited)
        #expect(try recognition(scene) == .voided)
        #expect(try scene.code(country.recognition(uuid, at: scene.time)) == .duplicate, "the id stays used")
        try Voiding.reinstate(&scene, country.officers[2])
        #expect(try scene.code(session) == nil)
        #expect(try recognition(scene) == .active)
    }

    @Test func `a voided officer's revocation of another key is undone`() throws {
        var scene = try SampleScene()
        let country = scene.country
        try scene.admit(scene.credential(1))
        let index = scene.size
        let revocation = try country.status(
            .key,
            [scene.first.issuer.thumbprint],
            .revoke,
            fromIndex: 0,
            at: scene.time
        )
        try scene.admit(country.officers[2].resign(revocation, []))
        #expect(try scene.state(1) == .voided)
        try Voiding.revoke(&scene, country.officers[2], from: index)
        #expect(try scene.state(1) == .active)
        #expect(try scene.code(scene.credential(2)) == nil)
    }

    @Test func `officers who revoke each other, each with another's word, come to an answer`() throws {
        var scene = try SampleScene(confirmations: true)
        let (country, officers) = (scene.country, scene.country.officers)
        try scene.admit(scene.credential(1))
        try scene.admit(scene.status([1], .suspend, officer: 1))
        for round in 0..<9 {
            let (one, other, third) = (round % 3, (round + 1) % 3, (round + 2) % 3)
            let thumbprint = officers[other].thumbprint
            let revocation = try country.status(.key, [thumbprint], .revoke, fromIndex: 0, at: scene.time)
            let identity = try Statement(parsing: revocation).identity
            _ = try scene.ledger.append(officers[one].resign(revocation, []))
            _ = try scene.ledger.append(country.confirmation(of: identity, at: scene.time, by: third))
            let back = try country.status(.key, [thumbprint], .reinstate, .revokedInError, at: scene.time)
            _ = try scene.ledger.append(officers[third].resign(back, []))
        }
        let state = try scene.state(1)
        #expect(state == .active || state == .suspended)
        #expect(try scene.state(1) == state)
    }

    @Test(arguments: [false, true])
    func `officers who revoke each other come to an answer, and soon`(_ isContested: Bool) throws {
        var scene = try SampleScene()
        let country = scene.country
        let officers = country.officers
        try scene.admit(scene.credential(1))
        try scene.admit(scene.status([1], .suspend, officer: 1))
        // Each revokes another from the start, and a third gives the key back in between:
        // one who is never revoked, or, contested, each in turn.
        for round in 0..<12 {
            let one = round % (isContested ? 3 : 2)
            let other = isContested ? (one + 1) % 3 : 1 - one
            let third = 3 - one - other
            let thumbprint = officers[other].thumbprint
            let revocation = try country.status(.key, [thumbprint], .revoke, fromIndex: 0, at: scene.time)
            _ = try scene.ledger.append(officers[one].resign(revocation, []))
            let back = try country.status(.key, [thumbprint], .reinstate, .revokedInError, at: scene.time)
            _ = try scene.ledger.append(officers[third].resign(back, []))
        }
        let start = ContinuousClock.now
        let state = try scene.state(1)
        #expect(state == .suspended || isContested)
        #expect(try scene.state(1) == state)
        let spent = ContinuousClock.now - start
        #expect(spent < .seconds(60), "\(spent)")
    }
}

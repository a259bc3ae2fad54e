import LedgerCore
import LedgerTestSupport
import Testing

@testable import LedgerServer

@Suite struct `The schedule of snapshots` {
    private let schedule = SnapshotSchedule(interval: .seconds(86_400))

    private func turn(
        _ scene: SampleScene,
        after hours: Int64,
        hasCertificates: Bool = true
    ) throws -> SnapshotSchedule.Turn {
        let state = try #require(scene.ledger.registry.facts.ledger())
        return schedule.turn(state, at: scene.time.later(hours: hours), hasCertificates: hasCertificates)
    }

    @Test func `begins with the first certificate`() throws {
        let scene = try SampleScene()
        #expect(try turn(scene, after: 0, hasCertificates: false) == .awaitingCertificate)
        #expect(try turn(scene, after: 0) == .due)
    }

    @Test func `waits out the time since the last snapshot, to the second`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.country.snapshot(of: scene.ledger))
        #expect(try turn(scene, after: 0) == .notBefore(scene.time.later(hours: 24)))
        #expect(try turn(scene, after: 23) == .notBefore(scene.time.later(hours: 24)))
        #expect(try turn(scene, after: 24) == .due)
        // Whoever sets the clock back gets no second one.
        #expect(try turn(scene, after: -48) == .notBefore(scene.time.later(hours: 24)))
    }

    @Test func `asks the rules for nothing that they refuse`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        #expect(try turn(scene, after: 7 * 24) == .due)
        #expect(try turn(scene, after: 7 * 24 + 1) == .awaitingAuthority)
        for _ in 0..<5 {
            scene.later(days: 6)
            let snapshot = try scene.country.snapshot(of: scene.ledger)
            #expect(try scene.code(snapshot) == nil)
            try scene.admit(snapshot)
        }
        #expect(try turn(scene, after: 24) == .awaitingEntry)
        scene.later(days: 1)
        #expect(try scene.code(scene.country.snapshot(of: scene.ledger)) == .timeLeap)
    }
}

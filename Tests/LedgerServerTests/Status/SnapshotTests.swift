import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@testable import LedgerServer

@Suite struct `A daemon's snapshot` {
    /// The index of an admitted statement; nil for a refused one.
    private func index(_ outcome: AppendOutcome?) -> Int? {
        if case .admitted(let place)? = outcome { place.index } else { nil }
    }

    private func code(_ outcome: AppendOutcome?) -> RefusalCode? {
        if case .refused(let refusal)? = outcome { refusal.code } else { nil }
    }

    @Test func `states what the entries below it give, and no second one within an hour`() throws {
        let scene = try StatusScene()
        let served = try scene.open()
        try scene.found(served)
        try scene.append(scene.credential(1), to: served)
        let desk = StatusDesk(served)
        let first = try #require(index(try desk.appendSnapshot()))
        #expect(try first == served.store.size - 1)
        #expect(code(try desk.appendSnapshot()) == .snapshotTooSoon)
        scene.later(hours: 1)
        try scene.append(scene.status([1], .suspend), to: served)
        let second = try #require(index(try desk.appendSnapshot()))
        for snapshot in [first, second] {
            let entry = try Entry(parsing: #require(try served.store.entry(snapshot)))
            guard case .snapshot(let stated) = try Statement(parsing: entry.statement).content else {
                Issue.record("entry \(snapshot) is no snapshot")
                continue
            }
            #expect(try stated.root == scene.summary(served, size: snapshot).root)
            #expect(stated.lists == 1 && stated.peer == nil)
        }
    }

    @Test func `is not taken by whoever does not hold the status key`() throws {
        let scene = try StatusScene()
        let served = try scene.daemon.open()
        try scene.found(served)
        try scene.append(scene.credential(1), to: served)
        #expect(try StatusDesk(served).appendSnapshot() == nil)
        try served.store.close()
        let foreign = try SampleCountry.keyholder("bd.sanad.example", "X", .p256, under: scene.daemon.country.issuingCA)
        #expect(throws: LedgerStoreError.self) {
            try ServedLedger.open(
                LedgerStore(directory: scene.daemon.dataDirectory, mode: .writer, reserve: 0),
                logKeys: [scene.daemon.logKey],
                witnessKeys: [scene.daemon.witnessKey],
                statusKeys: [foreign.key],
                clock: { scene.clock.now }
            )
        }
    }

    @Test func `proves its lists, also after a restart and after what came later`() async throws {
        let scene = try StatusScene()
        var served = try scene.open()
        try scene.found(served)
        for serial in 1...3 { try scene.append(scene.credential(serial), to: served) }
        var desk = StatusDesk(served)
        #expect(try await desk.evidence(scene.name, isCountersigned: false) == nil)
        try scene.append(scene.status([2], .revoke), to: served)
        let snapshot = try #require(index(try desk.appendSnapshot()))
        try scene.append(scene.status([3], .revoke), to: served)
        let evidence = try #require(await desk.evidence(scene.name, isCountersigned: false))
        try served.store.close()
        served = try scene.open()
        desk = StatusDesk(served)
        let later = try #require(await desk.evidence(scene.name, isCountersigned: false))
        #expect(later == evidence)
        let list = try #require(StatusList(compressed: evidence.compressedList))
        #expect((1...3).map { list[$0] } == [.valid, .revoked, .valid])
        let proof = try TransparencyProof(evidence.proof)
        #expect(proof.inclusion.index == snapshot)
        let stranger = StatusListName(center: "BD-NOBODY", number: 0)
        #expect(try await desk.evidence(stranger, isCountersigned: false) == nil)
        await #expect(throws: Problem.notCountersigned) {
            try await desk.evidence(scene.name, isCountersigned: true)
        }
    }

    @Test func `is found again below any size`() throws {
        let scene = try StatusScene()
        let served = try scene.open()
        try scene.found(served)
        var snapshots: [Int] = []
        for serial in 1...4 {
            try scene.append(scene.credential(serial), to: served)
            scene.later(hours: 1)
            snapshots.append(try #require(index(try StatusDesk(served).appendSnapshot())))
        }
        let size = try served.store.size
        var kept = SnapshotPlaces()
        for below in Array(0...size) + (0...size).reversed() {
            let expected = snapshots.last { $0 < below }
            #expect(try kept.newest(below: below, in: served.store) == expected, "below \(below)")
            var fresh = SnapshotPlaces()
            #expect(try fresh.newest(below: below, in: served.store) == expected, "below \(below)")
        }
    }
}

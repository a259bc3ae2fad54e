import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@testable import LedgerServer

/// A ledger dates the growth of its peer's by what its own witness cosigned.
@Suite struct `The peer's checkpoint in a daemon's snapshot` {
    private let other: OtherLedger
    private let scene: StatusScene

    init() throws {
        other = try OtherLedger()
        scene = try StatusScene(peers: [other.country.peer])
    }

    /// A checkpoint of the peer's log, cosigned by this country's witness or by another key.
    private func note(_ size: Int, by key: PrivateKey? = nil) throws -> SignedNote {
        let cosigner = try Cosigner(
            name: "\(scene.daemon.country.origin)/witness",
            privateKey: key ?? scene.daemon.witnessKey
        )
        var note = try other.note(size)
        try note.add(cosigner.cosign(other.checkpoint(size), at: Int(scene.clock.now.seconds)))
        return note
    }

    /// What the next snapshot says of the peer.
    private func peer(_ served: ServedLedger) throws -> String? {
        guard case .admitted(let place)? = try StatusDesk(served).appendSnapshot() else {
            Issue.record("no snapshot was admitted")
            return nil
        }
        let entry = try Entry(parsing: #require(try served.store.entry(place.index)))
        guard case .snapshot(let snapshot) = try Statement(parsing: entry.statement).content else { return nil }
        return snapshot.peer
    }

    private func open() throws -> ServedLedger {
        let served = try scene.open()
        try scene.found(served)
        try scene.append(scene.credential(1), to: served)
        return served
    }

    @Test func `is the newest that its witness cosigned`() throws {
        let served = try open()
        #expect(try peer(served) == nil)
        var last = 0
        for size in [other.size - 1, other.size] {
            let note = try note(size)
            #expect(try served.store.noteCosigned(note, after: last) == nil)
            last = size
            scene.later(hours: 1)
            #expect(try peer(served) == note.description)
        }
        let state = try #require(try served.store.ledgerState())
        #expect(state.peerSizes == [other.origin: other.size])
    }

    @Test func `is left out where this ledger's witness did not cosign it`() throws {
        let served = try open()
        let foreign = try note(other.size, by: .generate(.ed25519))
        #expect(try served.store.noteCosigned(foreign, after: 0) == nil)
        #expect(try peer(served) == nil)
    }
}

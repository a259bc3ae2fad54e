import Credentials
import LedgerCore
import LedgerTestSupport
import TransparencyLog

/// A ledger in order, with statements of every kind.
struct EveryKind {
    private var scene: SampleScene
    private let peer: SampleCountry

    init(confirmations: Bool) throws {
        peer = try SampleCountry(origin: "jp.sanad.example", country: "JP")
        let keys = Peer(
            country: peer.country,
            origin: peer.origin,
            log: peer.log.verifierKey.description,
            witness: peer.witness.verifierKey.description
        )
        scene = try SampleScene(confirmations: confirmations, peers: [keys])
        try certify()
        try appendRefused()
        try void(scene.size - 1)
        try govern()
    }

    private mutating func certify() throws {
        for serial in 1...9 { try scene.admit(scene.credential(serial)) }
        try scene.admit(scene.credential(10_000, supersedes: 2))
        try scene.admit(scene.status([3, 4, 5], .suspend))
        try scene.admit(scene.status([4], .reinstate))
        try scene.admit(scene.status([5], .revoke, officer: 0))
        scene.later(days: 1)
        try scene.admit(scene.sessionStatus(.suspend, .irregular))
        try scene.admit(scene.sessionStatus(.reinstate))
        try scene.admit(scene.status([6], .suspend, .correction))
        try scene.admit(scene.sessionStatus(.close, .complete))
        try scene.admit(scene.credential(7, of: scene.second))
    }

    private mutating func govern() throws {
        let country = scene.country
        let recognition = "urn:uuid:9b9f1c36-0d2a-4c9e-8f5e-2f6f1a3d9c11"
        try scene.admitConfirmed(country.recognition(recognition, at: scene.time))
        try scene.admit(country.status(.recognition, [recognition], .suspend, at: scene.time))
        try scene.admit(country.transition(at: scene.time) { $0.statusKey = country.statusKey.certificate })
        try scene.admitConfirmed(
            country.status(
                .key,
                [scene.second.issuer.thumbprint],
                .revoke,
                .keyStolen,
                effective: scene.time,
                at: scene.time
            )
        )
        try scene.admit(country.status(.center, [scene.second.id], .revoke, .ceased, at: scene.time))
        let heir = try SampleCenter(3, in: country)
        try scene.admitConfirmed(country.accreditation(of: heir, succeeds: scene.second.id, at: scene.time))
        let checkpoint = try Checkpoint(origin: peer.origin, size: 7, root: .emptyRoot)
        var note = try peer.log.sign(checkpoint)
        try note.add(country.witness.cosign(checkpoint, at: 1_793_500_000))
        try scene.admit(country.snapshot(of: scene.ledger, peer: note.description))
    }

    /// Appends an entry that the rules refuse, as a thief of the log key might.
    mutating func appendRefused() throws {
        try scene.ledger.append(scene.credential(1))
    }

    /// Declares an entry void.
    mutating func void(_ index: Int) throws {
        try scene.admitConfirmed(scene.country.void(index, leaf: scene.ledger.entries[index], at: scene.time))
    }

    var kinds: [StatementType] {
        get throws { try scene.ledger.entries.map { try Statement(parsing: Entry(parsing: $0).statement).type } }
    }

    /// Its entries, or others, under the log key and two cosignatures.
    func published(_ entries: [[UInt8]]? = nil) throws -> PublishedLedger {
        try PublishedLedger(entries ?? scene.ledger.entries, of: scene.country, with: peer)
    }

    func checkpoint(over leaves: some Sequence<TreeHash>) throws -> SignedNote {
        try scene.country.checkpoint(over: Array(leaves), with: peer)
    }
}

import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Snapshots` {
    @Test(arguments: [false, true])
    func `a snapshot that the entries give is admitted, any other differs`(_ confirmations: Bool) throws {
        var scene = try SampleScene(confirmations: confirmations)
        for serial in 1...3 { try scene.admit(scene.credential(serial)) }
        try scene.admit(scene.status([2], .revoke))
        try scene.admit(scene.credential(4, supersedes: 3))
        #expect(try scene.ledger.append(Array("garbage".utf8)) != nil)
        let fault = scene.size - 1
        let before = try scene.country.snapshot(of: scene.ledger)
        try scene.admitConfirmed(scene.country.void(fault, leaf: scene.ledger.entries[fault], at: scene.time))
        let right = try scene.country.snapshot(of: scene.ledger)
        #expect(try scene.code(right) == nil)
        #expect(try scene.code(before) == .snapshotDiffers, "it lacks the void")
        let other = TreeHash.leaf([1]).base64
        let wrong: [(String, JSONTree)] = [
            ("lists", 0), ("lists", 2), ("root", .string(other)), ("voids.count", 0), ("voids.count", 2),
            ("voids.root", .string(other)),
        ]
        for (path, value) in wrong {
            #expect(try scene.code(scene.country.statusKey.resign(right, path, value)) == .snapshotDiffers, "\(path)")
        }
        try scene.admit(scene.status([1], .suspend))
        #expect(try scene.code(right) == .snapshotDiffers, "a state has changed since")
    }

    @Test func `the lists hold every state at the serial's place`() throws {
        var scene = try SampleScene()
        for serial in 1...5 { try scene.admit(scene.credential(serial)) }
        let index = scene.size
        try scene.admit(scene.credential(6))
        try scene.admit(scene.status([2], .revoke))
        try scene.admit(scene.status([3], .suspend))
        try scene.admit(scene.credential(1, of: scene.second))
        let key = try scene.country.status(
            .key,
            [scene.first.issuer.thumbprint],
            .revoke,
            fromIndex: index,
            at: scene.time
        )
        try scene.admit(key)
        let origin = scene.country.origin
        let summary = try StatusSummary(scene.ledger.registry.facts, origin: origin, standing: scene.ledger.standing)
        #expect(summary.lists.map(\.uri) == [scene.first, scene.second].map { "https://\(origin)/status/\($0.id)/0" })
        let states = (0...7).map { summary.lists[0].list[$0] }
        #expect(states == [.valid, .valid, .revoked, .suspended, .valid, .valid, .revoked, .valid])
        #expect(summary.lists[0].list.bytes[0] == 0b10_01_00_00)
        #expect(try scene.code(scene.country.snapshot(of: scene.ledger)) == nil)
    }

    @Test func `a ledger without credentials has no lists`() throws {
        let scene = try SampleScene()
        let statement = try scene.country.snapshot(of: scene.ledger)
        #expect(try payload(of: statement).value(at: "lists") == 0)
        #expect(try payload(of: statement).value(at: "root") == .string(TreeHash.emptyRoot.base64))
        #expect(try scene.code(statement) == nil)
    }

    @Test func `the lists of an earlier size are those of the shorter ledger`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.credential(1))
        let shorter = scene.ledger
        try scene.admit(scene.status([1], .revoke))
        try scene.admit(scene.credential(1, of: scene.second))
        let standing = Standing(scene.ledger.registry.facts, size: shorter.entries.count, needsConfirmations: false)
        let origin = scene.country.origin
        let now = try StatusSummary(scene.ledger.registry.facts, origin: origin, standing: standing)
        let then = try StatusSummary(shorter.registry.facts, origin: origin, standing: shorter.standing)
        #expect(now.lists.map(\.uri) == then.lists.map(\.uri))
        #expect(now.root == then.root)
    }

    @Test func `an hour lies between two snapshots`() throws {
        var scene = try SampleScene()
        try scene.admit(scene.country.snapshot(of: scene.ledger))
        let first = scene.time.milliseconds
        scene.ledger.time = LedgerTime(milliseconds: first + 3_599_999)
        #expect(try scene.code(scene.country.snapshot(of: scene.ledger)) == .snapshotTooSoon)
        scene.ledger.time = LedgerTime(milliseconds: first + 3_600_000)
        #expect(try scene.code(scene.country.snapshot(of: scene.ledger)) == nil)
    }

    @Test func `the peer's checkpoint is signed by its log and cosigned here, and never shrinks`() throws {
        let log = try NoteSigner(name: "jp.sanad.example", privateKey: .generate(.ed25519))
        let stranger = try NoteSigner(name: "jp.sanad.example", privateKey: .generate(.ed25519))
        let witness = try Cosigner(name: "jp.sanad.example/witness", privateKey: .generate(.ed25519))
        let peer = Peer(
            country: "JP",
            origin: "jp.sanad.example",
            log: log.verifierKey.description,
            witness: witness.verifierKey.description
        )
        var scene = try SampleScene(peers: [peer])
        let own = scene.country.witness
        func note(
            _ size: Int,
            origin: String = "jp.sanad.example",
            by signer: NoteSigner? = nil,
            cosigner: Cosigner?
        ) throws -> String {
            let checkpoint = try Checkpoint(origin: origin, size: size, root: .leaf([UInt8(size)]))
            var note = try (signer ?? log).sign(checkpoint)
            if let cosigner { try note.add(cosigner.cosign(checkpoint, at: 1_793_600_000)) }
            return note.description
        }
        func code(_ peer: String?) throws -> RefusalCode? {
            try scene.code(scene.country.snapshot(of: scene.ledger, peer: peer))
        }
        #expect(try code(nil) == nil)
        #expect(try code(note(5, cosigner: own)) == nil)
        #expect(try code(note(5, cosigner: nil)) == .snapshotDiffers, "without this country's cosignature")
        #expect(try code(note(5, cosigner: witness)) == .snapshotDiffers, "with the peer's own only")
        #expect(try code(note(5, by: stranger, cosigner: own)) == .snapshotDiffers, "another log key")
        #expect(try code(note(5, origin: "kr.sanad.example", cosigner: own)) == .snapshotDiffers, "no peer")
        #expect(try code("garbage") == .snapshotDiffers)
        let right = try note(5, cosigner: own)
        #expect(try code(right.replacing("\n5\n", with: "\n6\n")) == .snapshotDiffers, "changed after signing")
        try scene.admit(scene.country.snapshot(of: scene.ledger, peer: right))
        scene.later(hours: 1)
        #expect(try code(note(4, cosigner: own)) == .snapshotDiffers)
        #expect(try code(note(5, cosigner: own)) == nil)
        try scene.admit(scene.country.snapshot(of: scene.ledger))
        scene.later(hours: 1)
        #expect(try code(note(4, cosigner: own)) == .snapshotDiffers, "even after one without")
        #expect(try code(note(6, cosigner: own)) == nil)
        try scene.admit(scene.country.transition(at: scene.time) { $0.peers = [] })
        #expect(try code(note(6, cosigner: own)) == .snapshotDiffers)
        #expect(try code(nil) == nil)
    }
}

import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Synchronization
import Testing
import TransparencyLog

/// What the other country's log publishes may be strange: it is named, and what is honest goes on.
@Suite struct `A strange peer` {
    @Test func `with a published size that no tree has`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        let checkpoint = try Checkpoint(origin: other.origin, size: 1 << 62, root: .leaf([]))
        scene.log.publish(other.entries, try other.country.log.sign(checkpoint))
        try await scene.serving { ledger in
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("- copy \(other.origin)") }
            #expect(try await ledger.get("/readyz").status == 200)
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
        }
    }

    @Test func `with a checkpoint of another log at its address`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        let stranger = try NoteSigner(name: "stranger.example", privateKey: .generate(.ed25519))
        let checkpoint = try Checkpoint(origin: "stranger.example", size: other.size, root: other.tree.root)
        scene.log.publish(other.entries, try stranger.sign(checkpoint))
        try await scene.serving { ledger in
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("of another log, stranger.example") }
            scene.log.publish(other.entries, try other.note())
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
        }
    }

    @Test func `whose partial bundle is gone since it grew`() async throws {
        let other = try OtherLedger().growing(by: 260)
        let scene = try WitnessScene(other)
        scene.log.state.withLock { $0.hasFullTilesOnly = true }
        try await scene.serving { ledger in
            // The tree of 200 has only partial tiles, and the log only the full ones that came of them.
            try await ledger.cosign(other.request(from: 0, to: 200), scene.witnessKey)
            #expect(scene.log.paths.contains("tile/entries/000.p/200"))
            #expect(scene.log.paths.contains("tile/entries/000"))
        }
    }

    @Test func `under rules that this daemon does not have`() async throws {
        let start = try OtherLedger()
        var other = start
        let from = other.time.seconds + 30 * 86_400
        other.append(try other.country.rulesChange("sanad/rules/v2", from: from, at: other.time))
        let beforeChange = other.size
        for _ in 0..<6 {
            other.later(seconds: 6 * 86_400)
            other.append(try other.country.officersAccreditation(at: other.time))
        }
        let scene = try WitnessScene(start)
        scene.clock.now = other.time
        let changed = other
        try await scene.serving { ledger in
            scene.log.publish(changed.entries, try changed.note())
            try await ledger.cosign(changed.request(from: 0, to: beforeChange), scene.witnessKey)
            let answer = try await ledger.addCheckpoint(changed.request(from: beforeChange))
            #expect(answer.status == 503)
            #expect(try answer.code() == "unknown-rules")
            #expect(answer.text.contains("sanad/rules/v2"))
        }
    }

    @Test func `that shows fewer entries than it signed`() async throws {
        let other = try OtherLedger().growing(by: 3)
        let scene = try WitnessScene(other)
        try await scene.serving(pollInterval: .milliseconds(200)) { ledger in
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
            scene.log.publish(Array(other.entries.dropLast(2)), try other.note(other.size - 2))
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("restored from a backup, or hides some") }
            let rewound = try await ledger.addCheckpoint(other.request(from: other.size - 2, to: other.size - 2))
            #expect(rewound.status == 409)
            #expect(try await ledger.contradictions().isEmpty)
            let grown = try other.growing()
            scene.log.publish(grown.entries, try grown.note())
            try await ledger.cosign(grown.request(from: other.size), scene.witnessKey)
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("+ copy \(other.origin)") }
        }
    }
}

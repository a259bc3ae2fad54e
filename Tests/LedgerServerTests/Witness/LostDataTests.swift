import Foundation
import LedgerCore
import LedgerTestSupport
import Synchronization
import Testing
import TransparencyLog

/// What a witness signed binds it, whatever becomes of its data.
@Suite struct `A witness that lost data` {
    @Test func `fetches a lost copy again, and finds what it cosigned`() async throws {
        let start = try OtherLedger().growing(by: 3)
        let other = try start.growing(by: 3)
        let scene = try WitnessScene(start)
        try await scene.serving { try await $0.cosign(start.request(from: 0), scene.witnessKey) }
        try FileManager.default.removeItem(atPath: scene.copyDirectory)
        scene.log.publish(other.entries, try other.note())
        try await scene.serving { ledger in
            try await ledger.cosign(other.request(from: start.size), scene.witnessKey)
            #expect(try await ledger.contradictions().isEmpty)
        }
    }

    @Test(arguments: [false, true])
    func `finds that the log has another history now`(hasFullTilesOnly: Bool) async throws {
        let start = try OtherLedger().growing(by: 300)
        let forked = try start.doctored(at: 100).growing(by: 250)
        let scene = try WitnessScene(start)
        try await scene.serving { try await $0.cosign(start.request(from: 0), scene.witnessKey) }
        try FileManager.default.removeItem(atPath: scene.copyDirectory)
        scene.log.publish(forked.entries, try forked.note())
        scene.log.state.withLock { $0.hasFullTilesOnly = hasFullTilesOnly }
        scene.log.reply(
            "tile/0/002.p/\(forked.size - 512)",
            .bytes(forked.tile(Tile(level: 0, index: 2, width: forked.size - 512)))
        )
        scene.log.reply("tile/1/000.p/2", .bytes(forked.tile(Tile(level: 1, index: 0, width: 2))))
        try await scene.serving { ledger in
            try await ledger.wait(for: "/metrics") { $0.text.contains("\nsanad_contradictions 1\n") }
            let proof = try #require(await ledger.contradictions().first)
            try proof.check(by: [start.country.log.verifierKey])
            #expect(proof.firstCheckpoint.size == start.size)
            let shown = try SignedNote(await ledger.get(scene.copyPath + "/checkpoint").body)
            #expect(shown.text == (try start.note().text))
        }
    }

    @Test func `takes nothing else for its copy when that is lost`() async throws {
        let start = try OtherLedger().growing(by: 300)
        let scene = try WitnessScene(start)
        try await scene.serving { try await $0.cosign(start.request(from: 0), scene.witnessKey) }
        try FileManager.default.removeItem(atPath: scene.copyDirectory)
        let forked = try start.doctored(at: 100)
        for size in [start.size, 150] {
            scene.log.publish(Array(forked.entries[..<size]), try forked.note(size))
            try await scene.serving { ledger in
                let words = size < start.size ? "restored from a backup" : "two histories"
                try await ledger.wait(for: "/readyz?verbose") { $0.text.contains(words) }
                #expect(try await ledger.get(scene.copyPath + "/tile/0/000.p/101").status == 404)
            }
        }
        scene.log.publish(start.entries, try start.note())
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: start.size), scene.witnessKey)
        }
    }

    @Test(arguments: [false, true])
    func `abides by what it signed and does not remember`(isCountersigned: Bool) async throws {
        let start = try OtherLedger()
        let (other, forked) = (try start.growing(by: 3), try start.growing(by: 5))
        let scene = try WitnessScene(start)
        try await scene.serving { try await $0.cosign(start.request(from: 0), scene.witnessKey) }
        // What it signed in between, as the log has kept it.
        let cosigner = try Cosigner(name: scene.witnessKey.name, privateKey: scene.daemon.witnessKey)
        let cosignature = try cosigner.cosign(other.checkpoint(), at: Int(scene.daemon.time.seconds))
        let note = try SignedNote(text: other.note().text, signatures: other.note().signatures + [cosignature])
        scene.log.publish(other.entries, isCountersigned ? try other.note() : note)
        if isCountersigned { scene.log.state.withLock { $0.countersigned = note } }
        try await scene.serving { ledger in
            let answer = try await ledger.addCheckpoint(forked.request(from: start.size))
            #expect(answer.status != 200)
            let shown = try SignedNote(await ledger.get(scene.copyPath + "/checkpoint").body)
            #expect(shown.text == note.text)
            let again = try await ledger.addCheckpoint(forked.request(from: start.size))
            #expect(again.text == "\(other.size)\n")
            let grown = try other.growing()
            scene.log.publish(grown.entries, try grown.note())
            try await ledger.cosign(grown.request(from: other.size), scene.witnessKey)
        }
    }

    @Test func `cosigns nothing before it has asked what it signed before`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        scene.log.reply("checkpoint", .status(500))
        try await scene.serving(answer: .seconds(5)) { ledger in
            let answer = try await ledger.addCheckpoint(other.request(from: 0))
            #expect(answer.status == 503)
            #expect(answer.text.contains("has not yet learnt from the log"))
            scene.log.reply("checkpoint", nil)
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
        }
    }
}

import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// What a witness keeps of what it signed.
@Suite struct `The memory of a witness` {
    @Test func `keeps no signature that it did not verify`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        let stranger = try Cosigner(name: "stranger", privateKey: .generate(.ed25519))
        let known = try Cosigner(name: "independent", privateKey: .generate(.ed25519))
        try await scene.serving(more: "witness W \(known.verifierKey)\n") { ledger in
            let checkpoint = try other.checkpoint()
            var note = try other.note()
            try note.add(stranger.cosign(checkpoint, at: 1))
            try note.add(known.cosign(checkpoint, at: 2))
            // In this witness's own name, and not by it.
            let own = try scene.witnessKey
            try note.add(NoteSignature(name: own.name, keyID: own.id, bytes: [UInt8](repeating: 7, count: 72)))
            try await ledger.cosign(AddCheckpointRequest(oldSize: 0, proof: [], note: note), own)
            let shown = try SignedNote(await ledger.get(scene.copyPath + "/checkpoint").body)
            #expect(shown.signatures.map(\.name) == [other.origin, "independent", own.name])
            #expect(shown.verification(by: [own, known.verifierKey]).rejected.isEmpty)
            #expect(shown.verification(by: [own, known.verifierKey]).verified.count == 2)
        }
    }

    @Test func `cosigns a size again, and never with an earlier time`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            let (start, again) = (Int(scene.daemon.time.seconds), try other.request(from: other.size))
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
            for (clock, expected) in [(60, 60), (60, 60), (30, 60), (90, 90)] {
                scene.clock.now = LedgerTime(seconds: Int64(start + clock))
                let time = try await ledger.cosign(again, scene.witnessKey)
                #expect(time == start + expected)
            }
            let shown = try SignedNote(await ledger.get(scene.copyPath + "/checkpoint").body)
            #expect(shown.verification(by: [try scene.witnessKey]).verified.map(\.timestamp) == [start + 90])
        }
    }

    @Test func `lets one of several win that rest on the same size`() async throws {
        let other = try OtherLedger().growing(by: 8)
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            try await ledger.cosign(other.request(from: 0, to: 3), scene.witnessKey)
            let answers = try await withThrowingTaskGroup { group in
                for size in 4...other.size {
                    group.addTask { (size, try await ledger.addCheckpoint(other.request(from: 3, to: size))) }
                }
                return try await group.reduce(into: [Int: RunningLedger.Answer]()) { $0[$1.0] = $1.1 }
            }
            let winners = answers.filter { $0.value.status == 200 }.keys
            #expect(winners.count == 1)
            let winner = try #require(winners.first)
            for (size, answer) in answers where size != winner {
                #expect(answer.status == 409)
                #expect(answer.text == "\(winner)\n")
            }
            let shown = try SignedNote(await ledger.get(scene.copyPath + "/checkpoint").body)
            #expect(try Checkpoint(text: shown.text).size == winner)
        }
    }

    @Test func `remembers what it cosigned when it is opened again`() async throws {
        let other = try OtherLedger().growing(by: 2)
        let scene = try WitnessScene(other)
        try await scene.serving { try await $0.cosign(other.request(from: 0), scene.witnessKey) }
        try await scene.serving { ledger in
            let replayed = try await ledger.addCheckpoint(other.request(from: 0))
            #expect(replayed.status == 409)
            #expect(replayed.text == "\(other.size)\n")
            let fork = AddCheckpointRequest(oldSize: other.size, proof: [], note: try other.falseNote())
            #expect(try await ledger.addCheckpoint(fork).status == 409)
            try await ledger.cosign(other.request(from: other.size), scene.witnessKey)
        }
    }

    @Test func `cosigns a tree without entries`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            try await ledger.cosign(other.request(from: 0, to: 0), scene.witnessKey)
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
        }
    }

    @Test func `answers while its own ledger is not founded`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        let absent = try Cosigner(name: "absent", privateKey: .generate(.ed25519))
        let policy = "witness W \(absent.verifierKey) http://127.0.0.1:1\n"
        try await scene.serving(foundsAtOnce: false, more: policy) { ledger in
            #expect(try await ledger.get("/checkpoint").status == 404)
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
        }
    }
}

import Credentials
import LedgerCore
import LedgerCrypto
import LedgerServer
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

/// What C2SP tlog-witness asks for, request by request.
@Suite struct `A witness` {
    @Test func `answers 200 with one cosignature, and shows the checkpoint to monitors`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            #expect(try await ledger.get(scene.copyPath + "/checkpoint").status == 404)
            let request = try other.request(from: 0)
            let answer = try await ledger.addCheckpoint(request)
            #expect(answer.status == 200)
            let time = try answer.cosignatureTime(by: scene.witnessKey, over: request.note)
            #expect(time == Int(scene.daemon.time.seconds))
            let shown = try SignedNote(await ledger.get(scene.copyPath + "/checkpoint").body)
            #expect(shown.text == request.note.text)
            #expect(shown.signatures.map(\.name) == [other.origin, try scene.witnessKey.name])
            let verification = shown.verification(by: [other.country.log.verifierKey, try scene.witnessKey])
            #expect(verification.verified.count == 2 && verification.rejected.isEmpty)
        }
    }

    @Test func `answers 400 to what is no request, and to an old size above the checkpoint's`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            let good = try other.request(from: 0).bytes
            let text = String(decoding: good, as: UTF8.self)
            let bodies = [
                "", "old 0\n", "old 0\n\n", text.replacing("old 0", with: "old 00"),
                text.replacing("old 0", with: "old"),
                text.replacing("old 0\n", with: "old 0\nAAAA\n"), String(text.dropLast()),
                text.replacing("\n\(other.size)\n", with: "\n0\(other.size)\n"),
                text.replacing("old 0\n", with: "old \(other.size + 1)\n"),
            ]
            for body in bodies {
                let answer = try await ledger.addCheckpoint(Array(body.utf8))
                #expect(answer.status == 400, "\(body)")
                #expect(try answer.code() == "malformed", "\(body)")
            }
            let large = try await ledger.addCheckpoint([UInt8](repeating: 65, count: 1 << 17))
            #expect(large.status == 413)
            #expect(try await ledger.send("GET", "/add-checkpoint").status == 405)
        }
    }

    @Test func `answers 404 for an origin that it does not know`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        let stranger = try NoteSigner(name: "stranger.example", privateKey: .generate(.ed25519))
        try await scene.serving { ledger in
            let note = try stranger.sign(Checkpoint(origin: "stranger.example", size: 1, root: .leaf([])))
            let answer = try await ledger.addCheckpoint(AddCheckpointRequest(oldSize: 0, proof: [], note: note))
            #expect(answer.status == 404)
            #expect(try answer.code() == "unknown-origin")
        }
    }

    @Test func `answers 403 when no trusted key signed, or someone signed in its name`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        let thief = try NoteSigner(name: other.origin, privateKey: .generate(.ed25519))
        try await scene.serving { ledger in
            let genuine = try #require(try other.note().signatures.first)
            let byThief = try other.note(by: thief)
            var bytes = genuine.bytes
            bytes[0] ^= 1
            let forged = try NoteSignature(name: genuine.name, keyID: genuine.keyID, bytes: bytes)
            let text = byThief.text
            let notes = [
                byThief, try SignedNote(text: text, signatures: [forged]),
                try SignedNote(text: text, signatures: [forged, genuine]),
                try SignedNote(text: text, signatures: [genuine, forged]),
            ]
            for note in notes {
                let answer = try await ledger.addCheckpoint(AddCheckpointRequest(oldSize: 0, proof: [], note: note))
                #expect(answer.status == 403)
                #expect(try answer.code() == "untrusted-signature")
            }
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
        }
    }

    @Test func `answers 409 with its size when the request rests on another`() async throws {
        let other = try OtherLedger().growing(by: 4)
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            for (old, expected) in [(1, "0\n"), (other.size, "0\n")] {
                let answer = try await ledger.addCheckpoint(other.request(from: old))
                #expect(answer.status == 409)
                #expect(answer.text == expected)
                #expect(answer.header("content-type") == "text/x.tlog.size")
            }
            try await ledger.cosign(other.request(from: 0, to: 5), scene.witnessKey)
            for (old, size) in [(0, 5), (0, other.size), (4, 5), (6, other.size), (2, 3)] {
                let answer = try await ledger.addCheckpoint(other.request(from: old, to: size))
                #expect(answer.status == 409)
                #expect(answer.text == "5\n")
            }
            try await ledger.cosign(other.request(from: 5), scene.witnessKey)
        }
    }

    @Test func `answers 409 to another tree of the size that it cosigned, and keeps the proof`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
            let request = AddCheckpointRequest(oldSize: other.size, proof: [], note: try other.falseNote())
            let answer = try await ledger.addCheckpoint(request)
            #expect(answer.status == 409)
            #expect(answer.text == "\(other.size)\n")
            let proofs = try await ledger.contradictions()
            #expect(proofs.count == 1)
            try proofs[0].check(by: [other.country.log.verifierKey])
            try await ledger.cosign(other.request(from: other.size), scene.witnessKey)
        }
    }

    @Test func `answers 422 when the proof does not verify`() async throws {
        let other = try OtherLedger().growing(by: 4)
        let scene = try WitnessScene(other)
        try await scene.serving { ledger in
            let (note, hash) = (try other.note(), TreeHash.leaf([1]))
            let atFirst = AddCheckpointRequest(oldSize: 0, proof: [hash], note: note)
            #expect(try await ledger.addCheckpoint(atFirst).status == 422)
            try await ledger.cosign(other.request(from: 0, to: 5), scene.witnessKey)
            let proof = other.proof(from: 5)
            let proofs = [
                [], [hash], proof.dropLast(), proof + [hash], Array(proof.reversed()), [hash] + proof.dropFirst(),
            ]
            for proof in proofs {
                let request = AddCheckpointRequest(oldSize: 5, proof: Array(proof), note: note)
                let answer = try await ledger.addCheckpoint(request)
                #expect(answer.status == 422)
                #expect(try answer.code() == "inconsistent")
            }
            let same = AddCheckpointRequest(oldSize: 5, proof: [hash], note: try other.note(5))
            #expect(try await ledger.addCheckpoint(same).status == 422)
            #expect(try await ledger.contradictions().isEmpty)
            try await ledger.cosign(other.request(from: 5), scene.witnessKey)
        }
    }
}

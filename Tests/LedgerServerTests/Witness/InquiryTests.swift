import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@testable import LedgerServer

/// Anyone hands in what a log showed elsewhere.
@Suite struct `A checkpoint that is handed in` {
    private func known(_ note: SignedNote, _ ledger: RunningLedger) async throws -> String {
        let answer = try await ledger.hand(in: note)
        guard answer.status == 200 else { return "\(answer.status)" }
        let checkpoint = try Checkpoint(text: note.text)
        let json = try answer.json()
        #expect(json["origin"]?.string == checkpoint.origin)
        #expect(json["size"]?.integer == Int64(checkpoint.size))
        return json["known"]?.string ?? ""
    }

    @Test func `is refused when it is none, of an unknown log, or not signed`() async throws {
        let other = try OtherLedger()
        let scene = try WitnessScene(other)
        let thief = try NoteSigner(name: other.origin, privateKey: .generate(.ed25519))
        let stranger = try NoteSigner(name: "stranger.example", privateKey: .generate(.ed25519))
        try await scene.serving { ledger in
            try await ledger.cosign(other.request(from: 0), scene.witnessKey)
            #expect(try await ledger.send("POST", "/v1/checkpoints", body: Array("no note".utf8)).status == 400)
            let foreign = try stranger.sign(Checkpoint(origin: "stranger.example", size: 1, root: .leaf([])))
            #expect(try await known(foreign, ledger) == "404")
            #expect(try await known(other.note(by: thief), ledger) == "403")
            let ownThief = try NoteSigner(name: scene.daemon.country.origin, privateKey: .generate(.ed25519))
            let own = try ownThief.sign(
                Checkpoint(origin: scene.daemon.country.origin, size: 99, root: .leaf([]))
            )
            #expect(try await known(own, ledger) == "403")
            #expect(try await ledger.get("/v1/checkpoints").status == 405)
        }
    }

    @Test func `is compared with the copy, now or when that has grown`() async throws {
        let start = try OtherLedger().growing(by: 3)
        let (other, forked) = (try start.growing(by: 4), try start.growing(by: 2))
        let scene = try WitnessScene(start)
        try await scene.serving(pollInterval: .milliseconds(300)) { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            #expect(try await known(start.note(4), ledger) == "consistent")
            #expect(try await known(start.note(), ledger) == "consistent")
            #expect(try await ledger.contradictions().isEmpty)
            #expect(try await known(start.falseNote(4), ledger) == "contradiction")
            #expect(try await known(start.falseNote(4), ledger) == "contradiction")
            #expect(try await ledger.contradictions().count == 1)
            #expect(try await known(forked.note(), ledger) == "ahead")
            #expect(try await known(other.note(), ledger) == "ahead")
            #expect(try await ledger.contradictions().count == 1)
            scene.log.publish(other.entries, try other.note())
            try await ledger.wait(for: "/metrics") { $0.text.contains("\nsanad_contradictions 2\n") }
            for proof in try await ledger.contradictions() { try proof.check(by: [start.country.log.verifierKey]) }
            #expect(try await known(other.note(), ledger) == "consistent")
        }
    }

    @Test func `under this log's own signature stops it when it is larger or another`() async throws {
        for isLarger in [false, true] {
            let daemon = try SampleDaemon()
            let signer = try NoteSigner(name: daemon.country.origin, privateKey: daemon.logKey)
            let statement = try daemon.foundation().statements[0]
            try await serving(daemon.open()) { ledger in
                let genuine = try SignedNote(await ledger.get("/checkpoint").body)
                #expect(try await known(genuine, ledger) == "consistent")
                #expect(ledger.service.gate.obstacle == nil)
                let size = isLarger ? 2 : 1
                let note = try signer.sign(
                    Checkpoint(origin: daemon.country.origin, size: size, root: .leaf([1]))
                )
                #expect(try await known(note, ledger) == (isLarger ? "ahead" : "contradiction"))
                #expect(ledger.service.gate.obstacle != nil)
                #expect(try await ledger.post(statement).status == 503)
                let proofs = try await ledger.contradictions()
                #expect(proofs.count == (isLarger ? 0 : 1))
                for proof in proofs { try proof.check(by: [signer.verifierKey]) }
            }
        }
    }

    @Test func `is remembered only so often`() {
        var state = CopyState()
        for number in 0..<100 {
            guard
                let note = try? SignedNote(
                    text: "\(number)\n",
                    signatures: [NoteSignature(name: "n", keyID: 1, bytes: [1])]
                )
            else { continue }
            state.remember(ahead: note)
            state.remember(ahead: note)
            state.want(note)
            state.fail(note, with: CopyError.falseSignature)
        }
        #expect(state.ahead.count == CopyState.mostAhead)
        #expect(state.wanted.count == CopyState.mostWanted)
        #expect(state.failures.count <= CopyState.mostWanted)
    }
}

extension RunningLedger {
    func hand(in note: SignedNote) async throws -> Answer {
        try await send("POST", "/v1/checkpoints", body: note.bytes, type: "text/plain")
    }
}

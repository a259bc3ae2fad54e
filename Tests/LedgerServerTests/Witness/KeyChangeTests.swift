import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// Another log's key changes: by its own entries, by the policy, by this country's root.
@Suite struct `A change of another log's key` {
    private let signer: NoteSigner
    private let start: OtherLedger
    private let changed: OtherLedger

    init() throws {
        let key = try NoteSigner(name: "jp.sanad.example", privateKey: .generate(.ed25519))
        start = try OtherLedger()
        var other = start
        other.append(try other.country.transition(at: other.time) { $0.log = key.verifierKey })
        signer = key
        changed = other
    }

    private func request(from old: Int, _ other: OtherLedger, by signer: NoteSigner) throws -> AddCheckpointRequest {
        AddCheckpointRequest(oldSize: old, proof: other.proof(from: old), note: try other.note(by: signer))
    }

    @Test func `is followed when its own entries bring it`() async throws {
        let scene = try WitnessScene(start)
        let other = try changed.growing(by: 2)
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            scene.log.publish(other.entries, try other.note(by: signer))
            try await ledger.cosign(request(from: start.size, other, by: signer), scene.witnessKey)
            // The replaced key signs nothing more.
            let grown = try other.growing()
            scene.log.publish(grown.entries, try grown.note(by: signer))
            let stale = try await ledger.addCheckpoint(request(from: other.size, grown, by: grown.country.log))
            #expect(stale.status == 403)
            #expect(try stale.code() == "untrusted-signature")
            try await ledger.cosign(request(from: other.size, grown, by: signer), scene.witnessKey)
        }
    }

    @Test func `is not followed by the thief of a replaced key`() async throws {
        let scene = try WitnessScene(changed)
        scene.log.publish(changed.entries, try changed.note(by: signer))
        try await scene.serving { ledger in
            try await ledger.cosign(request(from: 0, changed, by: signer), scene.witnessKey)
            // He serves entries of his own, under the key that the policy still lists.
            let forged = try changed.growing(by: 5)
            scene.log.publish(forged.entries, try forged.note())
            let answer = try await ledger.addCheckpoint(request(from: changed.size, forged, by: forged.country.log))
            #expect(answer.status == 403)
            let grown = try changed.growing(by: 2)
            scene.log.publish(grown.entries, try grown.note(by: signer))
            try await ledger.cosign(request(from: changed.size, grown, by: signer), scene.witnessKey)
        }
    }

    @Test func `is not undone by many entries of a thief`() async throws {
        let scene = try WitnessScene(changed)
        scene.log.publish(changed.entries, try changed.note(by: signer))
        try await scene.serving { ledger in
            try await ledger.cosign(request(from: 0, changed, by: signer), scene.witnessKey)
            let forged = try changed.growing(by: 300)
            scene.log.publish(forged.entries, try forged.note())
            _ = try await ledger.addCheckpoint(request(from: changed.size, forged, by: forged.country.log))
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("the ledger's own entries put in force") }
            #expect(try await ledger.get("/readyz?verbose").text.contains(": \(changed.size) entries"))
            let grown = try changed.growing(by: 2)
            scene.log.publish(grown.entries, try grown.note(by: signer))
            try await ledger.cosign(request(from: changed.size, grown, by: signer), scene.witnessKey)
        }
    }

    @Test func `is not believed without the entry that brings it`() async throws {
        let scene = try WitnessScene(start)
        let other = try start.growing(by: 2)
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            scene.log.publish(other.entries, try other.note(by: signer))
            let answer = try await ledger.addCheckpoint(request(from: start.size, other, by: signer))
            #expect(answer.status == 403)
            // Nothing of it was taken.
            #expect(try await ledger.get("\(scene.copyPath)/tile/0/000.p/\(other.size)").status == 404)
            let grown = try start.growing()
            scene.log.publish(grown.entries, try grown.note())
            try await ledger.cosign(grown.request(from: start.size), scene.witnessKey)
        }
    }

    @Test func `among many missing entries needs the new key in the policy`() async throws {
        let other = try changed.growing(by: 260)
        let scene = try WitnessScene(start)
        scene.log.publish(other.entries, try other.note(by: signer))
        try await scene.serving { ledger in
            let answer = try await ledger.addCheckpoint(request(from: 0, other, by: signer))
            #expect(answer.status == 403)
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("add it to the policy file") }
        }
        try await scene.trusting([signer.verifierKey]).serving { ledger in
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("+ copy \(other.origin): \(other.size)") }
            try await ledger.cosign(request(from: 0, other, by: signer), scene.witnessKey)
        }
    }

    @Test func `is followed when this country's root names the new key among its peers`() async throws {
        let scene = try WitnessScene(start)
        let other = try start.growing()
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            let peer = Peer(
                country: "JP",
                origin: other.origin,
                log: signer.verifierKey.description,
                witness: other.country.witness.verifierKey.description
            )
            let country = scene.daemon.country
            let posted = try await ledger.post(country.transition(at: scene.daemon.time) { $0.peers = [peer] })
            #expect(posted.status == 201)
            scene.log.publish(other.entries, try other.note(by: signer))
            // Its signature is believed then; that the log's own entries do not put it in force is seen.
            let answer = try await ledger.addCheckpoint(request(from: start.size, other, by: signer))
            #expect(answer.status == 403)
            #expect(answer.text.contains("the ledger's own entries put in force"))
        }
    }
}

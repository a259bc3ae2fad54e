import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Synchronization
import Testing
import TransparencyLog

/// Whatever the other country's log shows: it is refused and named, and what is honest goes on.
@Suite struct `A lying peer` {
    /// Has an honest start cosigned, then a lie told, which must be answered with `status` and named in the detail;
    /// afterwards the honest side goes on.
    private func tell(
        _ lie: @escaping @Sendable (OtherLedger, ScriptedLog) throws -> AddCheckpointRequest,
        _ status: Int,
        naming words: String,
        patience: Duration = .seconds(60),
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let start = try OtherLedger()
        let other = try start.growing(by: 3)
        let scene = try WitnessScene(start)
        try await scene.serving(patience: patience) { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            scene.log.publish(other.entries, try other.note())
            let answer = try await ledger.addCheckpoint(lie(other, scene.log))
            #expect(answer.status == status, "\(answer.text)", sourceLocation: sourceLocation)
            #expect(answer.text.contains(words), "\(answer.text)", sourceLocation: sourceLocation)
            let shown = try SignedNote(await ledger.get(scene.copyPath + "/checkpoint").body)
            #expect(try Checkpoint(text: shown.text).size == start.size, sourceLocation: sourceLocation)

            let grown = try other.growing(by: 2)
            for path in scene.log.state.withLock({ Array($0.replies.keys) }) { scene.log.reply(path, nil) }
            scene.log.publish(grown.entries, try grown.note())
            try await ledger.cosign(grown.request(from: start.size), scene.witnessKey)
            #expect(try await ledger.get("/livez").status == 200, sourceLocation: sourceLocation)
        }
    }

    @Test func `with a root that its entries do not have`() async throws {
        try await tell(
            { other, _ in
                // What it sends has the form of a proof: only the entries tell.
                let doctored = try other.doctored(at: other.size - 1)
                return AddCheckpointRequest(
                    oldSize: other.size - 3,
                    proof: doctored.proof(from: other.size - 3),
                    note: try doctored.note()
                )
            },
            503,
            naming: "is not part of what the log signed"
        )
    }

    @Test func `with changed entry bytes under a right root`() async throws {
        try await tell(
            { other, log in
                var bundle = try EntryBundle.encode(other.entries)
                bundle[bundle.count - 10] ^= 1
                log.reply(EntryBundle.path(index: 0, width: other.size), .bytes(bundle))
                return try other.request(from: other.size - 3)
            },
            503,
            naming: "tile/entries/000.p/"
        )
    }

    @Test func `with a missing tile`() async throws {
        try await tell(
            { other, log in
                log.reply("tile/entries/000.p/\(other.size)", .status(404))
                return try other.request(from: other.size - 3)
            },
            503,
            naming: "there is nothing at"
        )
    }

    @Test func `with a size that no tree has`() async throws {
        try await tell(
            { other, _ in
                let checkpoint = try Checkpoint(origin: other.origin, size: 1 << 62, root: .leaf([]))
                return AddCheckpointRequest(
                    oldSize: other.size - 3,
                    proof: [.leaf([1])],
                    note: try other.country.log.sign(checkpoint)
                )
            },
            422,
            naming: "the proof does not lead"
        )
    }

    @Test func `with answers that trickle`() async throws {
        try await tell(
            { other, log in
                log.reply("tile/entries/000.p/\(other.size)", .trickle)
                return try other.request(from: other.size - 3)
            },
            503,
            naming: "has not answered in full",
            patience: .seconds(2)
        )
    }

    @Test func `with a redirect, which is not followed`() async throws {
        try await tell(
            { other, log in
                log.publish(other.entries, try other.note())
                log.reply("tile/entries/000.p/\(other.size)", .redirect("/elsewhere"))
                log.reply("elsewhere", .bytes(try EntryBundle.encode(other.entries)))
                return try other.request(from: other.size - 3)
            },
            503,
            naming: "307"
        )
    }

    @Test func `with a signature by another key`() async throws {
        let thief = try NoteSigner(name: "jp.sanad.example", privateKey: .generate(.ed25519))
        try await tell(
            { other, log in
                log.publish(other.entries, try other.note(by: thief))
                let request = try other.request(from: other.size - 3)
                return AddCheckpointRequest(
                    oldSize: request.oldSize,
                    proof: request.proof,
                    note: try other.note(by: thief)
                )
            },
            403,
            naming: "add it to the policy file"
        )
    }
}

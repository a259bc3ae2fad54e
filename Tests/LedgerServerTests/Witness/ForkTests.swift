import Foundation
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// Two histories under one log's signature: kept, shown to everyone, and never cosigned.
@Suite struct `A log with two histories` {
    /// The proofs that the daemon keeps must convince who knows only the log's key.
    private func expectProof(_ ledger: RunningLedger, against other: OtherLedger, count: Int = 1) async throws {
        let proofs = try await ledger.contradictions()
        #expect(proofs.count == count)
        for proof in proofs { try proof.check(by: [other.country.log.verifierKey]) }
    }

    @Test func `is convicted by its own proof from another tree`() async throws {
        let start = try OtherLedger().growing(by: 3)
        let (honest, forked) = (try start.growing(by: 4), try start.doctored(at: start.size - 2).growing(by: 4))
        let scene = try WitnessScene(start)
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            let answer = try await ledger.addCheckpoint(forked.request(from: start.size))
            #expect(answer.status == 422)
            try await expectProof(ledger, against: start)
            // The witness goes on with the branch that it cosigned.
            scene.log.publish(honest.entries, try honest.note())
            try await ledger.cosign(honest.request(from: start.size), scene.witnessKey)
        }
    }

    @Test func `is found out when it submits another tree than it publishes`() async throws {
        let start = try OtherLedger().growing(by: 3)
        let (honest, forked) = (try start.growing(by: 4), try start.growing(by: 2))
        let scene = try WitnessScene(honest)
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            try await ledger.wait(for: scene.copyPath + "/tile/0/000.p/\(honest.size)") { $0.status == 200 }
            let answer = try await ledger.addCheckpoint(forked.request(from: start.size))
            #expect(answer.status == 422)
            #expect(try answer.code() == "contradiction")
            try await expectProof(ledger, against: start)
            try await ledger.cosign(honest.request(from: start.size), scene.witnessKey)
        }
    }

    @Test func `is found out when it goes on with another tree than it showed`() async throws {
        let start = try OtherLedger().growing(by: 3)
        let (honest, forked) = (try start.growing(by: 2), try start.growing(by: 4))
        let scene = try WitnessScene(honest)
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            try await ledger.wait(for: scene.copyPath + "/tile/0/000.p/\(honest.size)") { $0.status == 200 }
            scene.log.publish(forked.entries, try forked.note())
            for _ in 0..<2 {
                let answer = try await ledger.addCheckpoint(forked.request(from: start.size))
                #expect(answer.status == 422)
                #expect(try answer.code() == "contradiction")
            }
            try await expectProof(ledger, against: start)
            let grown = try honest.growing()
            scene.log.publish(grown.entries, try grown.note())
            try await ledger.cosign(grown.request(from: start.size), scene.witnessKey)
        }
    }

    @Test func `is found out by what it publishes`() async throws {
        let start = try OtherLedger().growing(by: 3)
        let forked = try start.doctored(at: start.size - 2).growing(by: 3)
        let scene = try WitnessScene(start)
        try await scene.serving(pollInterval: .milliseconds(200)) { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            scene.log.publish(forked.entries, try forked.note())
            try await ledger.wait(for: "/metrics") { $0.text.contains("\nsanad_contradictions 1\n") }
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("two histories") }
            #expect(try await ledger.get("/readyz").status == 200)
            try await expectProof(ledger, against: start)
            // A smaller one that differs is found out as well.
            let early = try forked.note(start.size - 1)
            scene.log.publish(forked.entries, early)
            try await ledger.wait(for: "/metrics") { $0.text.contains("\nsanad_contradictions 2\n") }
            try await expectProof(ledger, against: start, count: 2)
            scene.log.publish(start.entries, try start.note())
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("+ copy \(start.origin)") }
        }
    }

    @Test func `fills no memory: sixteen proofs are kept, over a restart too`() async throws {
        let start = try OtherLedger()
        let scene = try WitnessScene(start)
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            for number in 0..<20 {
                let note = try start.falseNote(root: "\(number)")
                let answer = try await ledger.addCheckpoint(
                    AddCheckpointRequest(oldSize: start.size, proof: [], note: note)
                )
                #expect(answer.status == 409)
            }
            try await expectProof(ledger, against: start, count: 16)
        }
        try await scene.serving { ledger in try await expectProof(ledger, against: start, count: 16) }
    }
}

/// Entries that were stored and that no checkpoint completed are not the last word.
@Suite struct `A copy that was misled half-way` {
    @Test(arguments: [false, true])
    func `goes back to what was checked`(isNewHistoryLarger: Bool) async throws {
        let start = try OtherLedger().growing(by: 3)
        let misleading = try start.growing(by: 300)
        let other = try start.growing(by: isNewHistoryLarger ? 400 : 5)
        let scene = try WitnessScene(start)
        scene.log.reply("tile/entries/001.p/\(misleading.size - 256)", .status(404))
        try await scene.serving { ledger in
            try await ledger.cosign(start.request(from: 0), scene.witnessKey)
            scene.log.publish(misleading.entries, try misleading.note())
            let answer = try await ledger.addCheckpoint(misleading.request(from: start.size))
            #expect(answer.status == 503)
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains(": 256 entries") }

            scene.log.reply("tile/entries/001.p/\(misleading.size - 256)", nil)
            scene.log.publish(other.entries, try other.note())
            try await ledger.cosign(other.request(from: start.size), scene.witnessKey)
            #expect(try await ledger.get("/readyz?verbose").text.contains(": \(other.size) entries"))
            let bundle = try await ledger.get("\(scene.copyPath)/\(EntryBundle.path(index: 0, width: 12))")
            #expect(try bundle.body == EntryBundle.encode(other.entries[..<12]))
        }
        try await scene.serving { ledger in try await ledger.cosign(other.request(from: other.size), scene.witnessKey) }
    }

    @Test func `is found again after a crash between two renames`() async throws {
        let other = try OtherLedger().growing(by: 3)
        let scene = try WitnessScene(other)
        try await scene.serving { try await $0.cosign(other.request(from: 0), scene.witnessKey) }
        try FileManager.default.moveItem(atPath: scene.copyDirectory, toPath: scene.copyDirectory + ".old")
        try await scene.serving { ledger in
            try await ledger.wait(for: "/readyz?verbose") { $0.text.contains("+ copy") }
            #expect(
                try await ledger.get("/metrics").text.contains(
                    "sanad_copy_fetched_entries{origin=\"\(other.origin)\"} 0\n"
                )
            )
            try await ledger.cosign(other.request(from: other.size), scene.witnessKey)
        }
    }
}

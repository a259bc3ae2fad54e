import Credentials
import LedgerCore
import LedgerStore
import LedgerTestSupport
import Synchronization
import Testing
import TransparencyLog

@testable import LedgerServer

@Suite struct RecosigningTests {
    @Test func `without entries the checkpoint is cosigned again and again, once at the start`() async throws {
        let daemon = try SampleDaemon()
        let clock = SettableClock(daemon.time)
        let statements = try daemon.foundation().statements
        let served = try daemon.open(clock: { clock.now })
        let founded = try #require(try served.store.checkpoint())
        clock.now = daemon.time + 86_400
        var configuration = LedgerService.Configuration()
        try await serving(served, configuration: configuration) { ledger in
            // The next time of the timer is far off: this is the one at the start.
            try await waitForCosignature(at: clock.now, in: ledger, of: daemon)
        }
        configuration.recosigningInterval = .milliseconds(10)
        try await serving(daemon.open(clock: { clock.now }), configuration: configuration) { ledger in
            for day in 2...4 as ClosedRange<Int64> {
                clock.now = daemon.time + day * 86_400
                try await waitForCosignature(at: clock.now, in: ledger, of: daemon)
            }
            let note = try SignedNote(await ledger.get("/checkpoint").text)
            #expect(note.text == founded.text)
            #expect(note.signatures.count == 2)
            #expect(note.signatures.first == founded.signatures.first)
            #expect(try TransparencyProof(await ledger.get("/v1/entries/0/proof").text).note == note)
            // The ledger goes on growing meanwhile, and duplicates are answered with what is fresh.
            for statement in statements {
                let answer = try await ledger.post(statement)
                #expect(answer.status == 201)
            }
            let size = statements.count + 1
            #expect(try Checkpoint(text: await SignedNote(ledger.get("/checkpoint").text).text).size == size)
            clock.now = clock.now + 3600
            try await waitForCosignature(at: clock.now, in: ledger, of: daemon)
            let receipt = try await ledger.post(statements[0]).json()
            let proof = try TransparencyProof(#require(receipt["proof"]?.string))
            #expect(try cosignedAt(proof.note, of: daemon) == Int(clock.now.seconds))
        }
        let reopened = try daemon.open(clock: { clock.now })
        #expect(try cosignedAt(#require(try reopened.store.checkpoint()), of: daemon) == Int(clock.now.seconds))
    }

    @Test func `after a cosignature of unknown outcome the service ends`() async throws {
        struct Broken: Error {}
        let daemon = try SampleDaemon()
        _ = try daemon.open()
        let faults = WriteFaults { step, moment in if step == .commit, moment == .after { throw Broken() } }
        let served = try daemon.open(writeFaults: faults, clock: { daemon.time + 3600 })
        await #expect(throws: StorageFailure.self) {
            try await serving(served) { _ in try await Task.sleep(for: .milliseconds(300)) }
        }
    }

    private func cosignedAt(_ note: SignedNote, of daemon: SampleDaemon) throws -> Int? {
        let witness = try Cosigner(name: "\(daemon.country.origin)/witness", privateKey: daemon.witnessKey)
        return note.verification(by: [witness.verifierKey]).verified.first?.timestamp
    }

    private func waitForCosignature(
        at time: LedgerTime,
        in ledger: RunningLedger,
        of daemon: SampleDaemon
    ) async throws {
        let deadline = ContinuousClock.now + .seconds(120)
        while true {
            let note = try SignedNote(await ledger.get("/checkpoint").text)
            if try cosignedAt(note, of: daemon) == Int(time.seconds) { return }
            try #require(ContinuousClock.now < deadline, "the cosignature stays old")
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}

private func + (time: LedgerTime, seconds: Int64) -> LedgerTime {
    LedgerTime(milliseconds: time.milliseconds + seconds * 1000)
}

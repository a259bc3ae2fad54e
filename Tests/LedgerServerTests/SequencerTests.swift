import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import Synchronization
import Testing
import TransparencyLog

@testable import LedgerServer

@Suite struct SequencerTests {
    @Test func `a full queue says so at once, and what it holds is taken`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements
        let gate = Gate()
        let time = daemon.time
        let served = try daemon.open(clock: {
            gate.pass()
            return time
        })
        var configuration = LedgerService.Configuration()
        configuration.queueCapacity = 2
        try await serving(served, configuration: configuration) { ledger in
            _ = try await ledger.post(statements)
            gate.close()
            try await withThrowingTaskGroup(of: RunningLedger.Answer.self) { group in
                // The first is being appended, two wait.
                for waiting in 0..<3 {
                    let statement = try daemon.openSession()
                    group.addTask { try await ledger.post(statement) }
                    while gate.waiting == 0 || ledger.service.sequencer.pendingCount < waiting {
                        try await Task.sleep(for: .milliseconds(2))
                    }
                }
                let refused = try await ledger.post(daemon.openSession())
                #expect(refused.status == 503)
                #expect(try refused.code() == "busy")
                #expect(refused.header("retry-after") == "1")
                gate.open()
                for try await answer in group { #expect(answer.status == 201) }
            }
            #expect(try served.store.size == statements.count + 4)
        }
    }

    @Test func `without space nothing is taken, and the ledger is still read`() async throws {
        let daemon = try SampleDaemon()
        _ = try daemon.open()
        try await serving(daemon.open(reserve: Int.max / 2)) { ledger in
            let answer = try await ledger.post(daemon.country.officersAccreditation(at: daemon.time))
            #expect(answer.status == 503)
            #expect(try answer.code() == "storage-full")
            #expect(try await ledger.get("/checkpoint").status == 200)
            #expect(
                try await ledger.get("/metrics").text.contains("sanad_append_errors_total{reason=\"storage-full\"} 1")
            )
        }
    }

    @Test(arguments: [WriteFaults.Moment.before, .after])
    func `after a failed commit nobody is told that it succeeded, and the service ends`(
        moment: WriteFaults.Moment
    ) async throws {
        struct Broken: Error {}
        let daemon = try SampleDaemon()
        _ = try daemon.open()
        let faults = WriteFaults { step, now in if step == .commit, now == moment { throw Broken() } }
        let served = try daemon.open(writeFaults: faults)
        let statement = try daemon.country.officersAccreditation(at: daemon.time)
        let answers = Mutex<[Int]>([])
        await #expect(throws: StorageFailure.self) {
            try await serving(served) { ledger in
                let answer = try await ledger.post(statement)
                answers.withLock { $0.append(answer.status) }
                #expect(try answer.code() == "storage-failed")
            }
        }
        #expect(answers.withLock { $0 } == [503])
    }

    @Test func `a transition to a key that the daemon does not hold fails alone`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements
        let other = try SampleDaemon()
        let transition = try daemon.country.transition(at: daemon.time) { changes in
            changes.log = try? .init(name: daemon.country.origin, kind: .ed25519, publicKey: other.logKey.publicKey)
        }
        try await serving(daemon.open()) { ledger in
            _ = try await ledger.post(statements)
            let answer = try await ledger.post(transition)
            #expect(answer.status == 503)
            #expect(try answer.code() == "key-not-held")
            #expect(try await ledger.post(daemon.openSession()).status == 201)
        }
    }

    @Test func `a client that goes away harms nobody`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements
        let sessions = try (0..<20).map { _ in try daemon.openSession() }
        let served = try daemon.open()
        try await serving(served) { ledger in
            _ = try await ledger.post(statements)
            await withTaskGroup { group in
                for session in sessions {
                    group.addTask { _ = try? await ledger.post(session) }
                }
                group.cancelAll()
            }
            let answers = try await ledger.post(sessions).lines()
            #expect(answers.allSatisfy { [200, 201].contains($0["status"]?.integer) })
            #expect(try served.store.size == statements.count + 1 + sessions.count)
        }
    }
}

/// Holds threads back while it is closed.
private final class Gate: Sendable {
    private let state = Mutex((isClosed: false, waiting: 0))

    var waiting: Int { state.withLock { $0.waiting } }

    func close() { state.withLock { $0.isClosed = true } }

    func open() { state.withLock { $0.isClosed = false } }

    func pass() {
        guard state.withLock({ $0.isClosed }) else { return }
        state.withLock { $0.waiting += 1 }
        while state.withLock({ $0.isClosed }) { Thread.sleep(forTimeInterval: 0.001) }
        state.withLock { $0.waiting -= 1 }
    }
}

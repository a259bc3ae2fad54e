import Synchronization
import Testing

@testable import LedgerServer

@Suite struct `A gate whose daemon has just started` {
    /// Says when waiting at a gate is over.
    private final class Wait: Sendable {
        private let isOver = Mutex(false)

        func run(at gate: SigningGate) async {
            await gate.awaitClocks()
            isOver.withLock { $0 = true }
        }

        func expectItLasts(_ why: String) async throws {
            try await Task.sleep(for: .milliseconds(30))
            #expect(isOver.withLock { !$0 }, "\(why)")
        }
    }

    /// A busy machine may hold a test up.
    private static let long = Duration.seconds(300)

    private let clocks = ClockWatch(isConfirmed: false, asking: ["JP", "NP"])

    @Test func `waits until every other country was asked for the time`() async throws {
        let gate = SigningGate(clocks: clocks, patience: Self.long)
        gate.open()
        let wait = Wait()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await wait.run(at: gate) }
            for witness in ["JP", "NP"] {
                try await wait.expectItLasts("\(witness) was not asked")
                #expect(gate.isAskingTheTime)
                clocks.noteAsked(witness)
            }
            try await group.waitForAll()
        }
        #expect(!gate.isAskingTheTime)
    }

    @Test func `waits no longer once it is shut, or its daemon ends`() async throws {
        let gate = SigningGate(clocks: clocks, patience: Self.long)
        #expect(!gate.isAskingTheTime, "it was not opened")
        gate.open()
        let ending = Task { await gate.awaitClocks() }
        ending.cancel()
        await ending.value
        #expect(gate.isAskingTheTime, "nobody was asked")
        let wait = Wait()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await wait.run(at: gate) }
            try await wait.expectItLasts("nobody was asked")
            gate.shut(.behind(size: 2, held: 1, witness: "JP"))
            try await group.waitForAll()
        }
    }

    @Test func `waits for no country longer than it has patience`() async {
        let gate = SigningGate(clocks: clocks, patience: .zero)
        gate.open()
        // Who still waited would end without giving up on anybody.
        let ending = Task { await gate.awaitClocks() }
        ending.cancel()
        await ending.value
        #expect(!gate.isAskingTheTime)
    }

    @Test func `waits for nobody when its operator has confirmed the clock`() {
        let gate = SigningGate(clocks: ClockWatch(isConfirmed: true, asking: ["JP"]))
        gate.open()
        #expect(!gate.isAskingTheTime)
    }
}

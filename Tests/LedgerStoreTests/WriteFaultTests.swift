import LedgerCore
import LedgerStore
import LedgerTestSupport
import Synchronization
import Testing
import TransparencyLog

@Suite struct `A write that fails` {
    private struct Injected: Error {}

    /// Every step, failed and failed after it took effect.
    static let places = WriteStep.allCases.flatMap { step in WriteFaults.Moment.allCases.map { (step, $0) } }

    /// Fails the place once, in the append after `armed` is set.
    private final class Trap: Sendable {
        private let armed = Mutex(false)

        func arm() { armed.withLock { $0 = true } }

        func faults(at step: WriteStep, _ moment: WriteFaults.Moment) -> WriteFaults {
            WriteFaults { [self] in
                guard $0 == step, $1 == moment, armed.withLock({ exchange(&$0, with: false) }) else { return }
                throw Injected()
            }
        }
    }

    @Test(arguments: places) func `changes nothing, or is known to be unknown`(
        step: WriteStep,
        moment: WriteFaults.Moment
    ) throws {
        let story = try Story.confirming.get()
        let checked = try story.checked()
        let half = checked.count / 2
        let directory = try TemporaryDirectory()
        let trap = Trap()
        var store = try LedgerStore(
            directory: directory.path,
            mode: .writer,
            writeFaults: trap.faults(at: step, moment)
        )
        try append(checked[..<half], to: store, story)
        let size = try store.size
        let note = try store.checkpoint()

        trap.arm()
        if step == .commit {
            #expect(throws: LedgerStoreError.outcomeUnknown(reason: "Injected()")) {
                try append(checked[half...], to: store, story)
            }
            #expect(throws: LedgerStoreError.stopped(reason: "Injected()")) {
                try append(checked[half...], to: store, story)
            }
        } else {
            #expect(throws: Injected.self) { try append(checked[half...], to: store, story) }
            #expect(try store.size == size)
            #expect(try store.checkpoint() == note)
            try audit(store)
        }

        store = try Self.reopen(&store, directory)
        let tookEffect = step == .commit && moment == .after
        #expect(try store.size == (tookEffect ? story.entries.count : size))
        try audit(store)
        // Sent again, each statement is there once.
        try append(checked[half...], to: store, story)
        #expect(try store.entries(0..<Int.max) == story.entries)
        try audit(store)
    }

    @Test(arguments: WriteFaults.Moment.allCases) func `leaves the same store able to go on`(
        moment: WriteFaults.Moment
    ) throws {
        let story = try Story.confirming.get()
        let checked = try story.checked()
        let directory = try TemporaryDirectory()
        let trap = Trap()
        let store = try LedgerStore(
            directory: directory.path,
            mode: .writer,
            writeFaults: trap.faults(at: .tiles, moment)
        )
        for statement in checked {
            trap.arm()
            do { try append([statement], to: store, story) } catch is Injected {}
            try append([statement], to: store, story)
        }
        #expect(try store.entries(0..<Int.max) == story.entries)
        try audit(store)
    }

    private func append(_ statements: some Sequence<CheckedStatement>, to store: LedgerStore, _ story: Story) throws {
        _ = try store.append(Array(statements), clock: story.time, signer: story.country.log, cosigner: nil)
    }

    /// Closes a store, as the end of its process would, and opens it again.
    private static func reopen(_ store: inout LedgerStore, _ directory: TemporaryDirectory) throws -> LedgerStore {
        try store.close()
        return try LedgerStore(directory: directory.path, mode: .writer)
    }
}

private func exchange(_ value: inout Bool, with new: Bool) -> Bool {
    defer { value = new }
    return value
}

import Credentials
import LedgerCore
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Appending` {
    private let directory: TemporaryDirectory
    private let store: LedgerStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try LedgerStore(directory: directory.path, mode: .writer)
    }

    @Test(arguments: [7, 256, 1000]) func `in batches gives the entries of a replay in memory`(size: Int) throws {
        let story = try Story.plain.get()
        let outcomes = try story.append(to: store, batch: size)
        #expect(try store.entries(0..<Int.max) == story.entries)
        #expect(outcomes.count == story.statements.count)
        #expect(outcomes.filter(\.isRefused).count == story.statements.count - story.entries.count)
        try audit(store)
    }

    @Test(arguments: [1, 5]) func `with confirmations gives the same after every batch`(size: Int) throws {
        let story = try Story.confirming.get()
        let checked = try story.checked()
        for start in stride(from: 0, to: checked.count, by: size) {
            let batch = Array(checked[start..<min(start + size, checked.count)])
            _ = try store.append(batch, clock: story.time, signer: story.country.log, cosigner: nil)
            try audit(store)
        }
        #expect(try store.entries(0..<Int.max) == story.entries)
    }

    @Test(arguments: [false, true])
    func `knows after each statement what a snapshot states`(isConfirming: Bool) throws {
        let story = try (isConfirming ? Story.confirming : Story.plain).get()
        for (place, statement) in try story.checked().enumerated() {
            _ = try store.append([statement], clock: story.time, signer: story.country.log, cosigner: nil)
            // Sometimes after each entry, sometimes after some.
            guard place.isMultiple(of: 3) || place.isMultiple(of: 7) else { continue }
            let next = try #require(try store.nextSummary())
            let whole = try store.read { facts in
                let standing = Standing(facts, needsConfirmations: isConfirming)
                return try StatusSummary(facts, origin: story.country.origin, standing: standing)
            }
            #expect(next.lists.map(\.uri) == whole.lists.map(\.uri))
            #expect(next.lists.map(\.list) == whole.lists.map(\.list))
            #expect(next.root == whole.root && next.voids == whole.voids)
        }
    }

    @Test func `goes on where another process stopped`() throws {
        let story = try Story.confirming.get()
        let other = try TemporaryDirectory()
        for statement in try story.checked() {
            let store = try LedgerStore(directory: other.path, mode: .writer)
            _ = try store.append([statement], clock: story.time, signer: story.country.log, cosigner: nil)
        }
        let store = try LedgerStore(directory: other.path, mode: .writer)
        #expect(try store.entries(0..<Int.max) == story.entries)
        try audit(store)
    }

    @Test func `the same statement again answers with the first place`() throws {
        let story = try Story.confirming.get()
        let first = try story.append(to: store, batch: 3)
        let size = try store.size
        let again = try story.append(to: store)
        #expect(try store.size == size)
        for (one, two) in zip(first, again) {
            guard case .admitted(let place) = one else { continue }
            guard case .duplicate(place) = two else {
                Issue.record("\(two) instead of \(place)")
                continue
            }
            #expect(try store.place(of: place.index) == place)
        }
        try audit(store)
    }

    @Test func `the same statement twice in a batch is one entry`() throws {
        let country = try SampleCountry()
        let genesis = try Story.checked(country.genesis())
        let outcomes = try store.append(
            [genesis, genesis],
            clock: SampleCountry.start,
            signer: country.log,
            cosigner: nil
        )
        #expect(try store.size == 1)
        guard case .admitted(let one) = outcomes[0], case .duplicate(let two) = outcomes[1] else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(one == two)
    }

    @Test func `the first is a genesis, and nothing is stored of another`() throws {
        let country = try SampleCountry()
        let other = try Story.checked(country.officersAccreditation(at: SampleCountry.start))
        let outcomes = try store.append([other], clock: SampleCountry.start, signer: country.log, cosigner: nil)
        #expect(outcomes[0].isRefused)
        #expect(try store.size == 0)
        #expect(try store.checkpoint() == nil)
        #expect(try store.append([], clock: SampleCountry.start, signer: country.log, cosigner: nil).isEmpty)
        try audit(store)
    }

    @Test func `ledger time does not follow a clock that goes back`() throws {
        let country = try SampleCountry()
        let start = SampleCountry.start
        let statements = try [country.genesis(), country.officersAccreditation(at: start)].map(Story.checked)
        let early = LedgerTime(milliseconds: start.milliseconds - 60_000)
        _ = try store.append([statements[0]], clock: start, signer: country.log, cosigner: nil)
        guard
            case .admitted(let place)? = try store.append(
                [statements[1]],
                clock: early,
                signer: country.log,
                cosigner: nil
            ).first
        else {
            Issue.record("not admitted")
            return
        }
        #expect(place.time == start)
    }

    @Test func `a checkpoint bears the log's signature and the own cosignature`() throws {
        let story = try Story.confirming.get()
        try story.append(to: store)
        let note = try #require(try store.checkpoint())
        let keys = [story.country.log.verifierKey, story.country.witness.verifierKey]
        let verified = note.verification(by: keys)
        #expect(verified.isAccepted)
        #expect(verified.verified.map(\.timestamp) == [nil, Int(story.time.seconds)])
    }
}

extension AppendOutcome {
    var isRefused: Bool {
        if case .refused = self { true } else { false }
    }
}

import Foundation
import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Cosigning anew` {
    private let directory: TemporaryDirectory
    private let story: Story
    private let keys: SigningKeys

    init() throws {
        directory = try TemporaryDirectory()
        story = try Story.confirming.get()
        keys = SigningKeys(signers: [story.country.log], cosigner: story.country.witness)
    }

    private func open(writeFaults: WriteFaults? = nil, mode: LedgerStore.Mode = .writer) throws -> LedgerStore {
        try LedgerStore(directory: directory.path, mode: mode, writeFaults: writeFaults)
    }

    private func later(_ seconds: Int64) -> LedgerTime {
        LedgerTime(milliseconds: story.time.milliseconds + seconds * 1000)
    }

    private func cosignedAt(_ note: SignedNote) -> [Int] {
        let verification = note.verification(by: [story.country.log.verifierKey, story.country.witness.verifierKey])
        guard verification.isAccepted, verification.verified.count == 2 else { return [] }
        return verification.verified.compactMap(\.timestamp)
    }

    @Test func `moves the time, and nothing else`() throws {
        let store = try open()
        let checked = try story.checked()
        let half = checked.count / 2
        _ = try store.append(Array(checked[..<half]), clock: story.time, keys: keys)
        let old = try #require(try store.checkpoint())
        let size = try store.size
        #expect(try store.recosign(clock: later(3600), keys: keys))
        let new = try #require(try store.checkpoint())
        #expect(new.text == old.text)
        #expect(new.signatures.count == 2)
        #expect(new.signatures.first == old.signatures.first)
        #expect(cosignedAt(old) == [Int(story.time.seconds)])
        #expect(cosignedAt(new) == [Int(story.time.seconds) + 3600])
        #expect(try store.size == size)
        #expect(try store.proof(0)?.note == new)
        try audit(store)
        try store.close()

        let again = try open()
        #expect(try again.checkpoint() == new)
        try audit(again)
        #expect(try again.recosign(clock: later(7200), keys: keys))
        _ = try again.append(Array(checked[half...]), clock: story.time, keys: keys)
        #expect(try again.entries(0..<Int.max) == story.entries)
        try audit(again)
    }

    @Test func `needs no key of the log`() throws {
        let store = try open()
        try story.append(to: store)
        let witness = SigningKeys(signers: [], cosigner: story.country.witness)
        #expect(try store.recosign(clock: later(1), keys: witness))
        try audit(store)
    }

    @Test func `does not follow a clock that goes back`() throws {
        let store = try open()
        try story.append(to: store)
        #expect(try store.recosign(clock: later(60), keys: keys))
        let note = try store.checkpoint()
        for seconds in [60, 59, -3600] as [Int64] {
            #expect(try !store.recosign(clock: later(seconds), keys: keys))
        }
        #expect(try store.checkpoint() == note)
    }

    @Test func `adds a cosignature where there was none`() throws {
        let store = try open()
        let checked = try story.checked()
        _ = try store.append(checked, clock: story.time, signer: story.country.log, cosigner: nil)
        #expect(try !store.recosign(clock: later(1), keys: SigningKeys(signers: [], cosigner: nil)))
        #expect(try store.recosign(clock: later(1), keys: keys))
        #expect(cosignedAt(try #require(try store.checkpoint())) == [Int(story.time.seconds) + 1])
        try audit(store)
    }

    @Test func `does nothing without a checkpoint of its own`() throws {
        let store = try open()
        #expect(try !store.recosign(clock: later(1), keys: keys))
        try store.appendReplica(story.entries)
        #expect(try !store.recosign(clock: later(1), keys: keys))
        #expect(try store.checkpoint() == nil)
        try audit(store)
    }

    @Test func `another witness key and a reader change nothing`() throws {
        let store = try open()
        try story.append(to: store)
        let note = try store.checkpoint()
        let stranger = try Cosigner(name: "\(story.country.origin)/witness", privateKey: .generate(.ed25519))
        let expected = LedgerStoreError.wrongKey(
            purpose: .witness,
            expected: story.country.witness.verifierKey.description,
            found: stranger.verifierKey.description
        )
        #expect(throws: expected) {
            try store.recosign(clock: later(1), keys: SigningKeys(signers: [], cosigner: stranger))
        }
        #expect(throws: LedgerStoreError.readOnly) {
            try open(mode: .reader).recosign(clock: later(1), keys: keys)
        }
        #expect(try store.checkpoint() == note)
    }

    @Test(arguments: [WriteStep.begin, .checkpoint, .commit], WriteFaults.Moment.allCases)
    func `that fails changes nothing, or is known to be unknown`(
        step: WriteStep,
        moment: WriteFaults.Moment
    ) throws {
        struct Injected: Error {}
        try story.append(to: open())
        let old = try #require(try open(mode: .reader).checkpoint())
        let store = try open(writeFaults: WriteFaults { if $0 == step, $1 == moment { throw Injected() } })
        if step == .commit {
            let unknown = LedgerStoreError.outcomeUnknown(reason: "Injected()")
            #expect(throws: unknown) { try store.recosign(clock: later(1), keys: keys) }
            let stopped = LedgerStoreError.stopped(reason: "Injected()")
            #expect(throws: stopped) { try store.recosign(clock: later(1), keys: keys) }
        } else {
            #expect(throws: Injected.self) { try store.recosign(clock: later(1), keys: keys) }
        }
        try store.close()
        let again = try open()
        let note = try #require(try again.checkpoint())
        #expect(cosignedAt(note) == [Int(story.time.seconds) + (step == .commit && moment == .after ? 1 : 0)])
        #expect(note.text == old.text)
        try audit(again)
        #expect(try again.recosign(clock: later(2), keys: keys))
        try audit(again)
    }
}

import LedgerTestSupport
import Testing
import TransparencyLog

@testable import LedgerCore

@Suite struct `Notes that were judged before` {
    private let story: TwoCountries
    private var notes: JudgedNotes

    init() throws {
        story = try TwoCountries()
        notes = JudgedNotes(policy: story.anchors.policy, origin: story.bangladesh.origin)
    }

    @Test mutating func `are judged as the policy judges them, each time`() throws {
        let (log, policy) = (story.log, story.anchors.policy)
        for note in [
            try log.checkpoint(cosigned: story.both), try log.checkpoint(), try log.checkpoint(1, cosigned: story.both),
            try story.japaneseLog.checkpoint(cosigned: story.both),
        ] {
            let expected = policy.check(note, origin: story.bangladesh.origin)
            for _ in 0..<2 {
                let verdict = notes.verdict(on: note)
                #expect(verdict == expected)
            }
        }
    }

    @Test mutating func `are not taken for notes with the same text and other signatures`() throws {
        let whole = try story.log.checkpoint(cosigned: story.both)
        let alone = try story.log.checkpoint()
        #expect(whole.text == alone.text)
        let first = notes.verdict(on: alone)
        let second = notes.verdict(on: whole)
        let third = notes.verdict(on: alone)
        #expect(!first.isAccepted && first.signed != nil)
        #expect(second.isAccepted)
        #expect(third == first)
    }

    @Test mutating func `are not taken for notes with a changed signature`() throws {
        let note = try story.log.checkpoint(cosigned: story.both)
        let accepted = notes.verdict(on: note)
        #expect(accepted.isAccepted)
        var bytes = note.bytes
        let place = bytes.count - 10
        bytes[place] = bytes[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        let refused = notes.verdict(on: try SignedNote(bytes))
        #expect(!refused.isAccepted)
        #expect(notes.verdict(on: note) == accepted)
    }
}

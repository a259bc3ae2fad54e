import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `An audit of a ledger that another country countersigns` {
    private func audit(_ story: TwoCountries, agreed size: Int?, after hours: Int64) throws -> Auditor<RegistryMemory> {
        let seen = try size.map { size in
            [try SeenCheckpoint(story.log.checkpoint(size, cosigned: story.both), at: "the log")]
        }
        let later = LedgerTime(seconds: story.scene.time.seconds + hours * 3600 + 1)
        return try story.log.audit(
            under: story.log.checkpoint(cosigned: [story.bangladesh.witness]),
            seen: seen ?? [],
            anchors: story.anchors,
            now: later
        )
    }

    @Test func `says how many entries wait, and since when`() throws {
        var story = try TwoCountries()
        story.scene.later(hours: 1)
        let since = story.scene.time
        try story.certify(2...4)
        let auditor = try audit(story, agreed: story.index + 1, after: 0)
        #expect(auditor.findings.isEmpty)
        #expect(auditor.review.countersigned?.checkpoint.size == story.index + 1)
        #expect(auditor.awaiting?.count == 3)
        #expect(auditor.awaiting?.since == since)
        let done = try audit(story, agreed: story.log.size, after: 100)
        #expect(done.findings.isEmpty)
        #expect(done.awaiting == nil)
    }

    @Test(arguments: [(Int64(0), true), (23, true), (24, false), (500, false)])
    func `finds fault with a wait of more than a day`(_ hours: Int64, _ isClean: Bool) throws {
        var story = try TwoCountries()
        try story.certify(2...4)
        let auditor = try audit(story, agreed: story.index + 1, after: hours)
        #expect(auditor.findings.map(\.kind) == (isClean ? [] : [.notCountersigned]))
    }

    @Test func `finds fault at once when nothing was ever countersigned, and says who is missing`() throws {
        let story = try TwoCountries()
        let auditor = try audit(story, agreed: nil, after: 0)
        #expect(auditor.findings.map(\.kind) == [.notCountersigned])
        #expect(auditor.findings.first?.detail.hasSuffix("asks for: JP") == true, "\(auditor.findings)")
        #expect(auditor.awaiting?.count == story.log.size)
    }

    @Test func `remembers the other country's checkpoints that snapshots bear`() throws {
        var story = try TwoCountries()
        try story.scene.admit(story.bangladesh.transition(at: story.scene.time) { $0.peers = [story.japan.peer] })
        let note = try story.japaneseLog.checkpoint(cosigned: [story.bangladesh.witness])
        let snapshot = story.scene.size
        try story.scene.admit(story.bangladesh.snapshot(of: story.scene.ledger, peer: note.description))
        story.scene.later(days: 1)
        try story.scene.admit(story.bangladesh.snapshot(of: story.scene.ledger))
        let auditor = try story.log.audit(under: story.log.checkpoint(cosigned: story.both), anchors: story.anchors)
        #expect(auditor.findings.isEmpty)
        #expect(auditor.peerCheckpoints.map(\.index) == [snapshot])
        #expect(auditor.peerCheckpoints.map(\.seen.note) == [note])
    }
}

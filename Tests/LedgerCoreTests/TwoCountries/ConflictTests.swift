import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `A ledger that shows two histories` {
    @Test func `makes the answer undetermined when the file's proof is of the other one`() throws {
        var story = try TwoCountries()
        try story.certify(2...4)
        let (log, forked) = (story.log, try story.forked())
        let file = try log.file(story.credential, under: log.checkpoint(story.index + 1, cosigned: story.both))
        let copy = try forked.copy(
            under: forked.checkpoint(),
            remembering: [story.index + 1],
            anchors: story.anchors
        )
        let verification = try story.verifier().verify(file, ledgers: [copy])
        let conflict = try #require(verification.conflicts.first)
        #expect(verification.answer == .undetermined, "\(verification.reasons)")
        #expect(verification.reasons.first == .differentHistories(conflict))
        #expect(conflict.smaller.checkpoint.root == log.tree.root(size: story.index + 1))
        #expect(conflict.larger.checkpoint.root == forked.tree.root)
        #expect(verification.certificate?.achievementNames != nil, "the file itself still says what it certifies")
    }

    @Test func `does so too when another place shows the other one`() throws {
        var story = try TwoCountries()
        try story.certify(2...4)
        let note = try story.log.checkpoint(cosigned: story.both)
        let file = try story.log.file(story.credential, under: note)
        for size in [story.index + 1, story.log.size] {
            let other = try SeenCheckpoint(story.forked().checkpoint(size), at: "Japan")
            let verification = try story.verify(file, under: note, seen: [other])
            #expect(verification.answer == .undetermined)
            #expect(verification.conflicts.first?.description.contains("Japan") == true)
        }
        let same = try SeenCheckpoint(story.forked().checkpoint(story.index), at: "Japan")
        #expect(try story.verify(file, under: note, seen: [same]).answer == .valid, "they part only later")
    }

    @Test func `is not made up by whoever has no key of the log`() throws {
        var story = try TwoCountries()
        try story.certify(2...4)
        let note = try story.log.checkpoint(cosigned: story.both)
        let file = try story.log.file(story.credential, under: note)
        let thief = try NoteSigner(name: story.bangladesh.origin, privateKey: .generate(.ed25519))
        let forged = try story.forked().checkpoint(by: thief, cosigned: story.both)
        let verification = try story.verify(file, under: note, seen: [SeenCheckpoint(forged, at: "Japan")])
        #expect(verification.answer == .valid)
        #expect(verification.conflicts.isEmpty)
    }

    @Test func `is a warning beside what both countries have agreed on, when it is an old story`() throws {
        var story = try TwoCountries()
        try story.certify(2...4)
        let kept = CheckpointConflict(
            try SeenCheckpoint(story.log.checkpoint(story.index + 1), at: "Japan"),
            try SeenCheckpoint(story.forked().checkpoint(), at: "Japan")
        )
        var verifier = story.verifier()
        verifier.kept = [kept]
        for (witnesses, answer) in [(story.both, Answer.valid), ([], .undetermined)] {
            let note = try story.log.checkpoint(cosigned: witnesses)
            let copy = try story.log.copy(under: note, anchors: story.anchors)
            let file = try story.log.file(story.credential, under: note)
            let verification = try verifier.verify(file, ledgers: [copy])
            #expect(verification.answer == answer, "\(verification.reasons)")
            #expect(verification.conflicts == [kept])
        }
    }

    @Test func `is a finding of the audit, which names both`() throws {
        var story = try TwoCountries()
        try story.certify(2...4)
        let note = try story.log.checkpoint(cosigned: story.both)
        let forked = try story.forked()
        for size in story.index + 1...story.log.size {
            let other = try SeenCheckpoint(forked.checkpoint(size), at: "Japan")
            let auditor = try story.log.audit(under: note, seen: [other], anchors: story.anchors)
            #expect(auditor.findings.map(\.kind) == [.contradictingCheckpoints], "\(size)")
            let detail = try #require(auditor.findings.first?.detail)
            for part in ["Japan", forked.tree.root(size: size).base64, story.log.tree.root.base64] {
                #expect(detail.contains(part))
            }
        }
    }

    @Test func `is known by two checkpoints of one size that lie beyond what was replayed`() throws {
        var story = try TwoCountries()
        let note = try story.log.checkpoint(cosigned: story.both)
        let short = story.log
        try story.certify(2...4)
        let others = [
            try SeenCheckpoint(story.log.checkpoint(), at: "Japan"),
            try SeenCheckpoint(story.forked().checkpoint(), at: "a third country"),
        ]
        let auditor = try short.audit(under: note, seen: others, anchors: story.anchors)
        #expect(auditor.findings.map(\.kind) == [.contradictingCheckpoints])
        let one = try short.audit(under: note, seen: [others[0]], anchors: story.anchors)
        #expect(one.findings.isEmpty)
        #expect(one.review.ahead == [others[0]])
    }

    @Test func `is not held against a log whose copy was changed on the way`() throws {
        var story = try TwoCountries()
        try story.certify(2...4)
        let note = try story.log.checkpoint(cosigned: story.both)
        let seen = try SeenCheckpoint(story.log.checkpoint(story.index + 1), at: "Japan")
        var entries = story.log.entries
        entries[story.index][40] ^= 1
        let auditor = try SampleLog(story.bangladesh, entries)
            .audit(under: note, seen: [seen], anchors: story.anchors)
        #expect(!auditor.findings.isEmpty)
        #expect(!auditor.findings.map(\.kind).contains(.contradictingCheckpoints), "\(auditor.findings)")
    }
}

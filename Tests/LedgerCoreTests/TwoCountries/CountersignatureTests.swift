import Credentials
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `A certificate for which two countries are asked` {
    @Test func `is valid by its own proof when both have signed that`() throws {
        let story = try TwoCountries()
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        let file = try story.log.file(story.credential, under: note)
        let alone = try story.log.checkpoint(cosigned: [story.bangladesh.witness])
        let verification = try story.verify(file, under: alone)
        #expect(verification.answer == .valid, "\(verification.reasons)")
        #expect(verification.countersigned?.checkpoint.size == story.log.size)
        #expect(verification.statusAsOf == story.scene.time)
    }

    @Test func `is valid by an older countersigned checkpoint while the newest is not`() throws {
        var story = try TwoCountries()
        let agreed = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        let file = try story.log.file(story.credential, under: story.log.checkpoint())
        try story.certify(2...5)
        let verification = try story.verify(
            file,
            under: story.log.checkpoint(),
            seen: [SeenCheckpoint(agreed, at: "the log")]
        )
        #expect(verification.answer == .valid, "\(verification.reasons)")
        #expect(verification.countersigned?.checkpoint.size == story.index + 1)
    }

    @Test func `waits when no countersigned checkpoint reaches it, and says for whom and since when`() throws {
        var story = try TwoCountries()
        let before = try story.log.checkpoint(story.index, cosigned: story.both)
        let logged = story.scene.time
        try story.certify(2...3)
        let note = try story.log.checkpoint(cosigned: [story.bangladesh.witness])
        let file = try story.log.file(story.credential, under: note)
        let verification = try story.verify(file, under: note, seen: [SeenCheckpoint(before, at: "the log")])
        #expect(verification.reasons == [.awaitingCosignatures(since: logged, by: ["JP"])])
        #expect(verification.answer == .notCountersigned)
        let nobody = try story.log.checkpoint()
        let silent = try story.verify(story.log.file(story.credential, under: nobody), under: nobody)
        #expect(silent.reasons == [.awaitingCosignatures(since: logged, by: ["BD", "JP"])])
    }

    @Test(arguments: [(Int64(14), Answer.notCountersigned), (15, .undetermined)])
    func `is undetermined when nobody else has vouched for it after 14 days`(_ days: Int64, _ answer: Answer) throws {
        var story = try TwoCountries()
        story.scene.later(days: days)
        let note = try story.log.checkpoint(cosigned: [story.japan.witness], at: story.scene.time)
        let file = try story.log.file(story.credential, under: note)
        let verification = try story.verify(file, under: note)
        #expect(verification.answer == answer, "\(verification.reasons)")
        let offline = try story.verifier().verify(file, ledgers: [LedgerCopy<RegistryMemory>]())
        #expect(offline.otherAnswers.contains(.notCountersigned) == (days == 14))
    }

    @Test func `needs both on one checkpoint, not one each on two`() throws {
        var story = try TwoCountries()
        let first = try story.log.checkpoint(cosigned: [story.japan.witness])
        try story.certify(2...3)
        let note = try story.log.checkpoint(cosigned: [story.bangladesh.witness])
        let file = try story.log.file(story.credential, under: note)
        let verification = try story.verify(file, under: note, seen: [SeenCheckpoint(first, at: "Japan")])
        #expect(verification.answer == .notCountersigned)
    }

    @Test func `stays revoked and suspended until both agree that it is not`() throws {
        var story = try TwoCountries()
        try story.scene.admit(story.scene.status([1], .suspend, .irregular))
        let agreed = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        let file = try story.log.file(story.credential, under: agreed)
        try story.scene.admit(story.scene.status([1], .reinstate))
        let lifted = try story.verify(
            file,
            under: story.log.checkpoint(),
            seen: [SeenCheckpoint(agreed, at: "the log")]
        )
        #expect(lifted.answer == .suspended, "\(lifted.reasons)")
        let now = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        #expect(try story.verify(file, under: now).answer == .valid)
        try story.scene.admit(story.scene.status([1], .revoke))
        let revoked = try story.verify(file, under: story.log.checkpoint(), seen: [SeenCheckpoint(now, at: "the log")])
        #expect(revoked.answer == .revoked, "one country's word is enough to warn")
    }

    @Test func `has a status as of when both had signed, however long the log has gone on alone`() throws {
        var story = try TwoCountries()
        let agreed = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        let then = story.scene.time
        let file = try story.log.file(story.credential, under: agreed)
        story.scene.later(days: 9)
        let suspension = try story.bangladesh.status(.center, [story.scene.second.id], .suspend, at: story.scene.time)
        try story.scene.admit(suspension)
        let note = try story.log.checkpoint(cosigned: [story.bangladesh.witness], at: story.scene.time)
        var verifier = story.verifier()
        let copy = try story.log.copy(
            under: note,
            seen: [SeenCheckpoint(agreed, at: "the log")],
            anchors: story.anchors
        )
        #expect(try verifier.verify(file, ledgers: [copy]).statusAsOf == then)
        verifier.maximumStatusAge = 7
        #expect(try verifier.verify(file, ledgers: [copy]).reasons == [.statusTooOld(asOf: then)])
    }

    @Test func `is one country's word where the policy asks for nobody else`() throws {
        let story = try TwoCountries()
        let anchors = try SampleCountry.anchors([story.bangladesh, story.japan], quorum: false)
        let note = try story.log.checkpoint()
        let copy = try story.log.copy(under: note, anchors: anchors)
        let verification = try story.verifier(trusting: anchors)
            .verify(story.log.file(story.credential, under: note), ledgers: [copy])
        #expect(verification.answer == .valid)
        #expect(verification.isOneCountrysWord)
        #expect(verification.countersigned == nil)
    }
}

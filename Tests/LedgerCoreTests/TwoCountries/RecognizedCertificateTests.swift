import Credentials
import LedgerCore
import LedgerTestSupport
import Testing

@Suite struct `A certificate that another country may recognize` {
    private func verify(
        _ story: TwoCountries,
        withJapan: Bool = true,
        at now: LedgerTime? = nil
    ) throws -> Verification {
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        let copies = [
            try story.log.copy(under: note, anchors: story.anchors),
            try story.japaneseLog.copy(
                under: story.japaneseLog.checkpoint(cosigned: story.both),
                anchors: story.anchors
            ),
        ]
        return try story.verifier(at: now)
            .verify(story.log.file(story.credential, under: note), ledgers: withJapan ? copies : [copies[0]])
    }

    private func states(_ verification: Verification) -> [RecognitionAgreement.State] {
        verification.recognitions.map(\.agreement.state)
    }

    @Test func `is recognized when both ledgers say so`() throws {
        var story = try TwoCountries()
        #expect(try verify(story).recognitions.isEmpty)
        try story.recognize(inBangladesh: true, inJapan: SampleCountry.recognition(SampleAgreement.id))
        let verification = try verify(story)
        #expect(states(verification) == [.inForce])
        #expect(verification.recognitions.first?.other?.code == "N4", "what it is compared with, as registered there")
    }

    @Test func `is not recognized by one half, and both descriptions can be compared`() throws {
        var story = try TwoCountries()
        try story.recognize(inBangladesh: true, inJapan: nil)
        let verification = try verify(story)
        #expect(verification.answer == .valid, "a recognition is beside the answer")
        #expect(states(verification) == [.halfMade(missing: ["JP"])])
        #expect(verification.recognitions.first?.other?.names.en == "N4")
        #expect(verification.certificate?.descriptions != nil)
    }

    @Test func `is not recognized by halves that differ, or once it is over`() throws {
        var story = try TwoCountries()
        let other = SampleCountry.recognition(SampleAgreement.id, relation: .equal)
        try story.recognize(inBangladesh: true, inJapan: other)
        #expect(try states(verify(story)) == [.differs(["relation"])])
        let end = SampleCountry.inForce.upperBound
        #expect(try states(verify(story, at: LedgerTime(seconds: end))) == [.expired(since: end)])
    }

    @Test func `is not called recognized when the other ledger is not at hand`() throws {
        var story = try TwoCountries()
        try story.recognize(inBangladesh: true, inJapan: SampleCountry.recognition(SampleAgreement.id))
        let verification = try verify(story, withJapan: false)
        #expect(states(verification) == [.unseen(["JP"])])
        #expect(verification.recognitions.first?.other == nil)
    }

    @Test func `takes nothing from a ledger that is not in order`() throws {
        var story = try TwoCountries()
        try story.recognize(inBangladesh: true, inJapan: SampleCountry.recognition(SampleAgreement.id))
        #expect(try states(verify(TwoCountries(story, trusting: [story.bangladesh]))) == [.unseen(["JP"])])
    }
}

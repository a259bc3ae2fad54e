import LedgerCore
import LedgerTestSupport
import Testing

@Suite struct `A certificate of a center that is no more` {
    private func verify(_ story: TwoCountries) throws -> Verification {
        let note = try story.log.checkpoint(cosigned: story.both, at: story.scene.time)
        return try story.verify(story.log.file(story.credential, under: note), under: note)
    }

    @Test func `stays valid, and says that the center ceased and who follows it`() throws {
        var story = try TwoCountries()
        #expect(try verify(story).certificate?.centerEnd == nil)
        let (country, first) = (story.bangladesh, story.scene.first)
        try story.scene.admit(country.status(.center, [first.id], .revoke, .ceased, at: story.scene.time))
        let ended = story.scene.time
        var verification = try verify(story)
        #expect(verification.answer == .valid, "\(verification.reasons)")
        var end = try #require(verification.certificate?.centerEnd)
        #expect(end.state == .revoked && end.reason == .ceased && end.since == ended)
        #expect(end.successors.isEmpty)
        story.scene.later(days: 1)
        let heirs = try [7, 8].map { try SampleCenter($0, in: country) }
        for heir in heirs {
            try story.scene.admit(country.accreditation(of: heir, succeeds: first.id, at: story.scene.time))
        }
        verification = try verify(story)
        end = try #require(verification.certificate?.centerEnd)
        #expect(end.successors.map(\.id) == heirs.map(\.id))
        #expect(end.successors.map(\.names) == heirs.map(\.name))
        #expect(end.since == ended)
    }

    @Test func `names no successor that has ceased itself`() throws {
        var story = try TwoCountries()
        let (country, first) = (story.bangladesh, story.scene.first)
        try story.scene.admit(country.status(.center, [first.id], .revoke, .ceased, at: story.scene.time))
        let heir = try SampleCenter(7, in: country)
        try story.scene.admit(country.accreditation(of: heir, succeeds: first.id, at: story.scene.time))
        try story.scene.admit(country.status(.center, [heir.id], .suspend, at: story.scene.time))
        #expect(try verify(story).certificate?.centerEnd?.successors == [])
    }

    @Test func `says so too while the center is only suspended`() throws {
        var story = try TwoCountries()
        let center = story.scene.first.id
        try story.scene.admit(story.bangladesh.status(.center, [center], .suspend, .irregular, at: story.scene.time))
        #expect(try verify(story).certificate?.centerEnd?.state == .suspended)
        try story.scene.admit(story.bangladesh.status(.center, [center], .reinstate, at: story.scene.time))
        #expect(try verify(story).certificate?.centerEnd == nil)
    }
}

import Credentials
import LedgerCore
import LedgerTestSupport
import Testing

@Suite struct `A profile's items` {
    private func examine(
        _ criterion: CertificateCriterion,
        months: Int? = nil,
        _ verifications: [Verification],
        on day: String = "2026-11-02"
    ) throws -> ItemAnswer {
        let names = Names(en: "Sample")
        let item = RequirementItem(
            id: "item",
            label: names,
            source: "sample",
            isConfirmed: true,
            alternatives: [criterion],
            months: months
        )
        let today = try #require(CivilDate(parsing: day))
        let profile = RequirementProfile(
            id: "sample",
            title: names,
            notes: nil,
            source: "sample",
            asOf: today,
            purpose: nil,
            scales: [],
            items: [item]
        )
        return try #require(ProfileExamination(profile, by: verifications, on: today).items.first)
    }

    private var observed: CertificateCriterion {
        var criterion = CertificateCriterion()
        criterion.kinds = [.observed]
        return criterion
    }

    private func work(
        _ serial: Int,
        _ start: String?,
        _ end: String?,
        of person: [ClaimName: JSONTree] = ShownSample.person(),
        reason: Reason? = nil
    ) throws -> Verification {
        var claims = person
        claims[.activityStartDate] = start.map(JSONTree.string)
        claims[.activityEndDate] = end.map(JSONTree.string)
        return try ShownSample.verification(serial, kind: .observed, outcome: .observed, claims: claims, reason: reason)
    }

    private func number(_ verification: Verification) -> String { verification.certificate?.number ?? "" }

    @Test func `count the months of all certificates of one person together`() throws {
        let shown = try [work(1, "2025-01-01", "2025-06-30"), work(2, "2025-04-01", "2025-12-31")]
        let met = try examine(observed, months: 12, shown)
        #expect(met.verdict == .met)
        #expect(met.certificates == shown.map(number))
        let more = try examine(observed, months: 13, shown)
        #expect(more.verdict == .notMet)
        #expect(more.reasons == [.tooFewMonths(found: 12, wanted: 13)])
    }

    @Test func `leave open what another's months would add, or hidden ones, or ones not confirmed`() throws {
        let own = try work(1, "2025-01-01", "2025-06-30")
        let stranger = try work(2, "2025-07-01", "2025-12-31", of: ShownSample.person(passport: "ZZ0000002"))
        let others = try examine(observed, months: 12, [own, stranger])
        #expect(others.verdict == .unknown)
        #expect(others.reasons == [.notShownToBeOnePerson(certificate: number(stranger))])
        #expect(
            try examine(observed, months: 13, [own, stranger]).verdict == .notMet,
            "even together they are too few"
        )
        let hidden = try work(3, nil, nil)
        #expect(
            try examine(observed, months: 12, [own, hidden]).reasons == [
                .point(certificate: number(hidden), .hides(.activityStartDate))
            ]
        )
        let open = try work(4, "2025-07-01", "2025-12-31", reason: .statusUnknown)
        #expect(
            try examine(observed, months: 12, [own, open]).reasons == [
                .notConfirmed(certificate: number(open), .undetermined)
            ]
        )
    }

    @Test func `take work without an end as seen until the day of issue`() throws {
        // It was issued on 2026-11-01.
        let going = try work(1, "2026-05-02", nil)
        #expect(try examine(observed, months: 6, [going]).verdict == .met)
        #expect(try examine(observed, months: 7, [going]).verdict == .notMet)
        let backwards = try work(1, "2026-12-01", "2026-11-30")
        #expect(try examine(observed, months: 1, [backwards]).verdict == .unknown)
    }

    @Test func `are not met by what is too old, and are up to the last day`() throws {
        var recent = CertificateCriterion()
        recent.kinds = [.tested]
        recent.issuedWithinMonths = 6
        let shown = [try ShownSample.verification(1)]
        #expect(try examine(recent, shown, on: "2027-05-01").verdict == .met)
        let late = try examine(recent, shown, on: "2027-05-02")
        #expect(late.verdict == .notMet)
        let issued = SampleCountry.start.date
        #expect(late.reasons == [.point(certificate: number(shown[0]), .tooOld(issued))])
    }

    @Test func `are met by no test that was passed in part, unless that is asked for`() throws {
        var tested = CertificateCriterion()
        tested.kinds = [.tested]
        let partial = [try ShownSample.verification(1, outcome: .partial)]
        #expect(try examine(tested, partial).verdict == .notMet)
        tested.outcomes = ["partial"]
        #expect(try examine(tested, partial).verdict == .met)
    }

    @Test func `ask what a certificate rests on, which is shown and counts`() throws {
        var based = CertificateCriterion()
        based.achievements = ["BD-RPL"]
        var basis = CertificateCriterion()
        basis.achievements = ["BD-NTVQF-*"]
        based.basedOn = [basis]
        let ground = try ShownSample.verification(1)
        let claims = ShownSample.person().merging([.basedOn: [.string(number(ground))]]) { $1 }
        let prior = try ShownSample.verification(2, code: "BD-RPL", claims: claims)
        #expect(try examine(based, [prior, ground]).certificates == [number(prior)])
        #expect(
            try examine(based, [prior]).reasons == [
                .point(certificate: number(prior), .basisNotShown([number(ground)]))
            ]
        )
        let revoked = try ShownSample.verification(1, reason: .revoked(.error, since: SampleCountry.start))
        #expect(try examine(based, [prior, revoked]).verdict == .notMet)
        let unsure = try ShownSample.verification(1, reason: .statusUnknown)
        #expect(try examine(based, [prior, unsure]).verdict == .unknown)
        let itself = ShownSample.person().merging([.basedOn: [.string(number(prior))]]) { $1 }
        var circle = based
        circle.basedOn = [CertificateCriterion.achievement("BD-RPL")]
        #expect(try examine(circle, [ShownSample.verification(2, code: "BD-RPL", claims: itself)]).verdict != .met)
    }

    @Test func `are not met where nothing was shown`() throws {
        #expect(try examine(observed, []).reasons == [.nothingShown])
        var unreadable = Verification()
        unreadable.add(.notACertificate("sample"))
        #expect(try examine(observed, [unreadable]).reasons == [.fileNotRead])
        #expect(try examine(observed, [unreadable]).verdict == .unknown)
    }
}

extension CertificateCriterion {
    fileprivate static func achievement(_ code: String) -> CertificateCriterion {
        var criterion = CertificateCriterion()
        criterion.achievements = [code]
        return criterion
    }
}

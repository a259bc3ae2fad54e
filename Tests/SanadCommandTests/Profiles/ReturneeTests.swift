import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// What was certified in two countries is shown to an employer in one of them; T21 beside it.
@Suite struct `T16, a returnee at a Japanese firm in Gazipur` {
    private static let agreement = "urn:uuid:6f0a2f7e-6d0b-4c8a-9a51-0f5f6b1c2d3e"

    private static let profile = """
        format: sanad/profile/v1
        id: care-in-gazipur
        title: {en: Care, bn: পরিচর্যা, ja: 介護}
        source: Sample
        as-of: 2026-11-01
        purpose: care
        items:
          - id: care
            label: {en: Care, bn: পরিচর্যা, ja: 介護}
            source: Sample
            confirmed: yes
            any-of:
              - framework: NTVQF 1-6 level
                code: "3"
        """

    /// A Japanese certificate, and what each country says that it is worth in Bangladesh.
    private func countries(
        _ relation: Recognition.Relation = .atLeast,
        purpose: String? = nil,
        by parties: [String] = ["BD", "JP"]
    ) throws -> CatalogedCountries {
        var countries = try CatalogedCountries()
        try countries.certify("JP-SSW-NURSING-CARE-1", as: "care")
        let body = SampleCountry.recognition(
            Self.agreement,
            from: .init(country: "JP", framework: "SSW 2026", code: "NURSING-CARE/1"),
            to: .init(country: "BD", framework: "NTVQF 1-6 level", code: "3"),
            relation: relation,
            purpose: purpose
        )
        for party in parties {
            try countries.admit(in: party) { country, _, time in
                try country.recognition(Self.agreement, at: time, body: body)
            }
        }
        try countries.publish()
        try countries.sanad.write(Self.profile, to: "care.yaml")
        return countries
    }

    @Test func `is answered by a recognition that both countries signed, and it is named`() throws {
        let result = try countries().check("care.yaml", "care.sanad", "--json")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let item = try #require(try result.answered().items.first)
        #expect(item.recognitions.map(\.state) == ["in-force"])
        let text = try countries(purpose: "care").check("care.yaml", "care.sanad", "--language en").output
        #expect(text.contains("JP SSW 2026: NURSING-CARE/1 counts as at least BD NTVQF 1-6 level: 3"))
    }

    @Test(arguments: [
        (Recognition.Relation.comparable, String?.none, ["BD", "JP"]), (.partOf, nil, ["BD", "JP"]),
        (.atLeast, "another purpose", ["BD", "JP"]), (.equal, nil, ["BD"]), (.equal, nil, ["JP"]),
    ])
    func `is not helped by half an agreement, a weaker one, or one for something else`(
        _ relation: Recognition.Relation,
        _ purpose: String?,
        _ parties: [String]
    ) throws {
        let result = try countries(relation, purpose: purpose, by: parties).check("care.yaml", "care.sanad", "--json")
        #expect(result.status == 1, "\(result.output)\(result.errors)")
        #expect(try result.answered().reasons("care") == ["nothing-shown"])
    }

    @Test func `shows prior learning that rests on a Japanese certificate, with no equivalence claimed`() throws {
        var countries = try CatalogedCountries()
        let basis = try countries.certify("JP-TITP-3", as: "japanese")
        let claims = CatalogedCountries.applicant([.basedOn: [.string(basis)]])
        try countries.certify("BD-RPL", as: "rpl", claims)
        try countries.publish()
        let verified = try countries("verify rpl.sanad japanese.sanad --ledger BD --ledger JP")
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        #expect(verified.output.contains("Based on      \(basis)"))
        #expect(verified.output.contains("No agreed recognition."))

        let both = try countries.check("supervisor", "rpl.sanad japanese.sanad", "--json").answered()
        #expect(both.answer("level") == "met")
        let rpl = try #require(both.items.first { $0.id == "level" })
        #expect(rpl.certificates.count == 1 && rpl.recognitions.isEmpty)
        let alone = try countries.check("supervisor", "rpl.sanad", "--json").answered()
        #expect(alone.answer("level") == "unknown")
        #expect(alone.reasons("level") == ["basis-not-shown"])
        let japanese = try countries.check("supervisor", "japanese.sanad", "--json").answered()
        #expect(japanese.answer("level") == "not-met", "by itself it stands for no level of another country")
    }
}

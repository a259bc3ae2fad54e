import CenterOffice
import Credentials
import Foundation
import LedgerTestSupport
import Testing
import Yams

/// The profiles that come with the program.
@Suite struct `A ready profile` {
    /// A certificate of the one applicant.
    struct Paper: Sendable {
        let code: String
        var claims: [ClaimName: JSONTree] = [:]
        var outcome: Outcome?
        /// A certificate that it rests on, by its place in the list.
        var basis: Int?

        static func work(_ code: String, _ start: String, _ end: String, _ tasks: String = "Sample tasks") -> Paper {
            Paper(
                code: code,
                claims: [
                    .activityStartDate: .string(start), .activityEndDate: .string(end), .tasks: .string(tasks),
                ]
            )
        }
    }

    /// Certificates that meet each profile, the first of which it cannot do without, and the item that asks for that.
    static let met: [(profile: String, papers: [Paper], item: String)] = [
        (
            "esdp-change-of-employer-1-year",
            [
                Paper(code: "JP-ESDP-CONSTRUCTION-BASIC"), .work("JP-WORK-PERIOD", "2025-07-01", "2026-06-30"),
                Paper(code: "JP-JLPT-N5"),
            ], "basic-test"
        ),
        (
            "esdp-change-of-employer-2-years",
            [
                .work("JP-WORK-PERIOD", "2024-07-01", "2026-06-30"), Paper(code: "JP-ESDP-CONSTRUCTION-BASIC"),
                Paper(code: "JP-JFT-BASIC"),
            ], "work-period"
        ),
        (
            "esdp-to-ssw-1",
            [
                Paper(code: "JP-JLPT-N3"), Paper(code: "JP-SSW-CONSTRUCTION-1"),
                .work("JP-ESDP-PERIOD", "2023-10-01", "2026-09-30"),
            ], "japanese"
        ),
        (
            "ssw-2-by-experience",
            [
                Paper(code: "JP-SSW-CONSTRUCTION-2"),
                .work("JP-WORK-PERIOD", "2023-10-01", "2026-09-30", "Formwork; team leader of six"),
            ], "skill-test"
        ),
        (
            "ssw-2-failed-80-percent",
            [
                Paper(
                    code: "JP-SSW-CONSTRUCTION-2",
                    claims: [.result: [["type": ["Result"], "value": "84 % of the pass mark"]]],
                    outcome: .notPassed
                ), .work("JP-WORK-PERIOD", "2023-10-01", "2026-09-30"),
            ], "failed-test"
        ),
        (
            "rpl-entry-with-japanese-certificate",
            [Paper(code: "JP-TITP-3"), .work("JP-JOB-CARD-3-3", "2023-10-01", "2026-09-30")], "japanese-certificate"
        ),
        (
            "im-japan-selection",
            [Paper(code: "BD-IMJAPAN-SELECTION"), Paper(code: "BD-TTC-JAPANESE-N5"), Paper(code: "BD-TTC-COURSE")],
            "course"
        ),
        (
            "caregiver",
            [
                Paper(code: "BD-NTVQF-CAREGIVING-2"), Paper(code: "JP-JLPT-N4"),
                .work("BD-WORK-PERIOD", "2026-01-01", "2026-06-30", "Care of old people at home"),
            ], "care-skill"
        ),
        (
            "welder",
            [
                .work("BD-WORK-PERIOD", "2025-01-01", "2025-12-31", "জাহাজে ঝালাই, welding"),
                Paper(code: "BD-NTVQF-WELDING-3"),
            ], "welding-work"
        ),
        (
            "line-leader-5s-kaizen",
            [
                .work("JP-EVALUATION-RECORD", "2023-01-01", "2024-12-31", "ラインリーダー、５Ｓ、改善"),
                Paper(code: "JP-SSW-INDUSTRIAL-PRODUCTS-1"),
            ], "kaizen"
        ),
        (
            "it-engineer",
            [Paper(code: "BD-ITEE-FE"), Paper(code: "BD-BJET"), Paper(code: "JP-JLPT-N2")], "it-test"
        ),
        (
            "building-cleaning",
            [
                Paper(code: "JP-SSW-BUILDING-CLEANING-2"), Paper(code: "JP-JFT-BASIC"),
                .work("JP-WORK-PERIOD", "2026-01-01", "2026-06-30", "Cleaning of offices"),
            ], "cleaning-test"
        ),
        (
            "supervisor",
            [
                Paper(code: "BD-RPL", basis: 1), Paper(code: "JP-TITP-3"),
                .work("JP-WORK-PERIOD", "2021-01-01", "2023-12-31", "Guided four workers, 指導"),
            ], "level"
        ),
    ]

    @Test(arguments: met.map(\.profile)) func `is met by the certificates that it asks for, and not without one`(
        _ profile: String
    ) throws {
        let sample = try #require(Self.met.first { $0.profile == profile })
        var countries = try CatalogedCountries()
        // What another rests on is certified first.
        for (place, paper) in sample.papers.enumerated().reversed() {
            var claims = paper.claims
            if let basis = paper.basis {
                let number = try #require(countries.places["JP"]?.held.first { $0.name == "paper\(basis)" })
                let id = try #require(number.credential.issuerJWT.payload.root["id"]?.string)
                claims[.basedOn] = [.string(String(id.split(separator: ":").last ?? ""))]
            }
            try countries.certify(
                paper.code,
                as: "paper\(place)",
                CatalogedCountries.applicant(claims),
                outcome: paper.outcome
            )
        }
        try countries.publish()
        let files = sample.papers.indices.map { "paper\($0).sanad" }
        let result = try countries.check(profile, files.joined(separator: " "), "--json")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let answered = try result.answered()
        #expect(answered.items.allSatisfy { $0.answer == "met" && !$0.certificates.isEmpty })
        #expect(answered.notice == "This is no decision of any office.")

        let less = try countries.check(profile, files.dropFirst().joined(separator: " "), "--json")
        #expect(less.status == 1, "\(less.output)\(less.errors)")
        #expect(try less.answered().answer(sample.item) == "not-met")
    }

    @Test func `is among those that a test knows, and is described on the page`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: CatalogedCountries.profiles)
        let found = names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
        #expect(Set(found) == Set(Self.met.map(\.profile)))
        let page = try String(contentsOfFile: "\(CatalogedCountries.profiles)/README.md", encoding: .utf8)
        for name in found where !name.hasSuffix("2-years") { #expect(page.contains("\(name).yaml"), "\(name)") }
    }

    @Test(arguments: met.map(\.profile)) func `names what the catalog has`(_ profile: String) throws {
        let catalog = try CatalogAchievement.all(from: CatalogedCountries.catalog)
        let alignments = catalog.flatMap { row -> [(framework: String, code: String)] in
            guard case .array(let all)? = row.achievement(origin: "o")["alignment"] else { return [] }
            return all.map { ($0["targetFramework"]?.string ?? "", $0["targetCode"]?.string ?? "") }
        }
        let text = try String(contentsOfFile: "\(CatalogedCountries.profiles)/\(profile).yaml", encoding: .utf8)
        let root = try #require(try compose(yaml: text))
        for scale in root["scales"]?.sequence.map(Array.init) ?? [] {
            for code in scale["lowest-first"]?.sequence.map(Array.init) ?? [] {
                #expect(
                    alignments.contains {
                        $0.framework == scale["framework"]?.scalar?.string && $0.code == code.scalar?.string
                    },
                    "\(code)"
                )
            }
        }
        for criterion in root["items"]?.sequence?.flatMap({ $0["any-of"]?.sequence.map(Array.init) ?? [] }) ?? [] {
            let codes = criterion["achievement"].map { $0.sequence.map(Array.init) ?? [$0] } ?? []
            for code in codes.compactMap({ $0.scalar?.string }) {
                let isKnown = catalog.contains { row in
                    code.hasSuffix("*") ? row.code.hasPrefix(code.dropLast()) : row.code == code
                }
                #expect(isKnown, "\(code)")
            }
            guard let framework = criterion["framework"]?.scalar?.string else { continue }
            #expect(alignments.contains { $0.framework == framework }, "\(framework)")
            for word in ["field", "tier", "grade", "level"] {
                guard let code = (criterion[word]?["at-least"] ?? criterion[word])?.scalar?.string, code != "same"
                else {
                    continue
                }
                #expect(alignments.contains { $0.framework == "\(framework) \(word)" && $0.code == code }, "\(code)")
            }
        }
    }
}

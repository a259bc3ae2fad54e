import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

@Suite
struct CatalogTests {
    private static let header =
        "code,version,kind,session_required,name_en,name_bn,name_ja,description_en,description_bn,description_ja,"
        + "framework,framework_version,target_code,field,tier,grade,level,isco08,criteria,purposes,source,valid_from,"
        + "confirmed"
    private static let row =
        "BD-WELD,1,tested,true,Welding,ঢালাই,溶接,Welds.,ঢালাই।,溶接する。,NTVQF,1-6,WELD/3,WELD,,,3,7212,"
        + "Passed.,ssw:P10Y,NSDA (A),2026-05-01,yes"

    private func catalog(_ rows: String...) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let achievements = ([Self.header] + rows).joined(separator: "\n") + "\n"
        try NewFile.write(achievements, to: folder.file("achievements.csv"), access: .everyone)
        let frameworks = "framework,version,name_en\nNTVQF,1-6,National Framework\n"
        try NewFile.write(frameworks, to: folder.file("frameworks.csv"), access: .everyone)
        let fields = "code,program,name_en\nWELD,NTVQF,Welding work\n"
        try NewFile.write(fields, to: folder.file("fields.csv"), access: .everyone)
        return folder
    }

    @Test func `a row becomes an achievement that a ledger admits`() throws {
        let folder = try catalog(Self.row)
        let country = try SampleCountry()
        let row = try CatalogAchievement(from: folder.file("achievements.csv"), code: "BD-WELD")
        let achievement = row.achievement(origin: country.origin)
        let draft = StatementDraft.achievement(
            country.stamp(country.authority, SampleCountry.start),
            achievement: achievement,
            names: row.names,
            descriptions: row.descriptions,
            kind: row.kind,
            sessionRequired: row.sessionRequired,
            purposes: row.purposes
        )
        var ledger = SampleLedger(country)
        for statement in try country.foundation(centers: []).statements.prefix(2) { try ledger.append(statement) }
        #expect(try ledger.append(draft.signed(by: country.officers[0])) == nil)
        #expect(
            achievement["alignment"] == [
                [
                    "type": ["Alignment"], "targetFramework": "NTVQF 1-6", "targetCode": "WELD/3",
                    "targetName": "National Framework",
                    "targetUrl": "https://bd.sanad.example/frameworks/NTVQF/1-6/WELD/3",
                ],
                [
                    "type": ["Alignment"], "targetFramework": "NTVQF 1-6 field", "targetCode": "WELD",
                    "targetName": "Welding work",
                    "targetUrl": "https://bd.sanad.example/frameworks/NTVQF/1-6/field/WELD",
                ],
                [
                    "type": ["Alignment"], "targetFramework": "NTVQF 1-6 level", "targetCode": "3",
                    "targetName": "level 3", "targetUrl": "https://bd.sanad.example/frameworks/NTVQF/1-6/level/3",
                ],
                [
                    "type": ["Alignment"], "targetFramework": "ISCO-08", "targetCode": "7212",
                    "targetName": "unit group 7212", "targetUrl": "https://bd.sanad.example/frameworks/ISCO-08/7212",
                ],
            ]
        )
    }

    @Test(arguments: [
        ("NSDA (A)", "source"), ("溶接,", "name_ja"), ("tested", "kind"), ("yes", "confirmed"), ("ssw:P10Y", "purposes"),
        ("NTVQF,1-6", "framework"), ("WELD/3,WELD", "field"),
    ])
    func `a row without a source, a language, or with an unknown word is refused`(text: String, column: String) throws {
        let replacements = ["source": "", "name_ja": ",", "field": "WELD/3,OTHER", "framework": "NTVQF,9"]
        let folder = try catalog(Self.row.replacing(text, with: replacements[column] ?? "other"))
        let error = try #require(throws: CatalogError.self) {
            try CatalogAchievement(from: folder.file("achievements.csv"), code: "BD-WELD")
        }
        #expect(error.column == column)
        #expect(error.row == 2)
    }

    @Test func `a row that is not confirmed says so in every language, wherever its description stands`() throws {
        let folder = try catalog(
            Self.row.replacing(",yes", with: ",no"),
            Self.row.replacing("BD-WELD", with: "BD-SURE")
        )
        let path = folder.file("achievements.csv")
        let row = try CatalogAchievement(from: path, code: "BD-WELD")
        #expect(row.descriptions.en == "Welds. Not confirmed by an official source.")
        #expect(row.descriptions.bn == "ঢালাই। সরকারি উৎস থেকে নিশ্চিত করা হয়নি।")
        #expect(row.descriptions.ja == "溶接する。公的な資料では未確認です。")
        let achievement = row.achievement(origin: "bd.sanad.example")
        #expect(achievement["description"]?.string == row.descriptions.en)
        #expect(try CatalogAchievement(from: path, code: "BD-SURE").descriptions.en == "Welds.")
    }

    @Test func `a code with two versions needs one named`() throws {
        let folder = try catalog(Self.row, Self.row.replacing("BD-WELD,1", with: "BD-WELD,2"))
        let path = folder.file("achievements.csv")
        #expect(throws: CatalogError.self) { try CatalogAchievement(from: path, code: "BD-WELD") }
        #expect(try CatalogAchievement(from: path, code: "BD-WELD", version: "2").version == "2")
        #expect(throws: CatalogError.self) { try CatalogAchievement(from: path, code: "BD-NONE") }
    }
}

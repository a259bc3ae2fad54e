import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// A certificate's number with nothing beside it.
@Suite struct NumberAloneTests {
    private static let compared = "whether what is shown is what the center signed"

    @Test func `is compared with nothing, and says so`() throws {
        var desk = try EmployersDesk()
        let paper = try desk.issue(2)
        let countries = try desk.published()
        let number = try paper.number(desk)
        let bare = try countries.answer("\(number)")
        #expect(bare.answer == "undetermined" && bare.claims.isEmpty)
        #expect(bare.notChecked.contains(Self.compared) && !bare.checked.contains(Self.compared))
        try countries.sanad.write("number,familyName\n\(number),KHATUN\n", to: "list.csv")
        let listed = try countries.answer("list.csv")
        #expect(listed.notChecked.contains(Self.compared) && !listed.checked.contains(Self.compared))
        let whole = try countries.answer("'\(paper.url(desk))'")
        #expect(whole.checked.contains(Self.compared))
    }

    @Test(arguments: [
        ("en", "Ask for its file", "was revoked, so do not accept it"), ("bn", "চেয়ে নিন", "বাতিল, তাই গ্রহণ করবেন না"),
        ("ja", "求めるか", "受理しないでください"),
    ])
    func `says what to ask for, and never lets what was revoked pass`(
        _ language: String,
        _ ask: String,
        _ refuse: String
    ) throws {
        var desk = try EmployersDesk()
        let papers = try [desk.issue(2), desk.issue(3)]
        try desk.story.scene.admit(desk.story.scene.status([3], .revoke, .irregular))
        let countries = try desk.published()
        let results = try papers.map { try countries.verify("\($0.number(desk)) --language \(language)") }
        let steps = results.map { $0.output.split(separator: "\n").last { $0.contains("→") } ?? "" }
        #expect(results.allSatisfy { $0.status == 3 })
        #expect(steps[0].contains(ask) && steps[1].contains(refuse), "\(steps)")
    }
}

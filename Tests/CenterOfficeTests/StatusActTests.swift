import CenterOffice
import Credentials
import LedgerCore
import LedgerTestSupport
import Testing

@Suite
struct StatusActTests {
    @Test(arguments: [("1", [1]), ("4-6,1", [1, 4, 5, 6]), ("2,2-3", [2, 3])])
    func `serials and ranges are read`(text: String, serials: [Int]) {
        #expect(StatusAct.serials(text) == serials)
    }

    @Test(arguments: ["", "0", "1,", "3-1", "1-2-3", "a", "-5", "1-", "2147483648", "1 2"])
    func `what is no list of serials is refused`(text: String) {
        #expect(StatusAct.serials(text) == nil)
    }

    @Test func `many serials become statements of one act`() throws {
        let country = try SampleCountry()
        let center = try SampleCenter(1, in: country)
        let act = StatusAct(center: center.id, serials: Array(1...2500), action: .revoke, reason: .irregular)
        let drafts = act.drafts { country.stamp(center.id, SampleCountry.start) }
        let statements = try drafts.map { try Statement(parsing: $0.signed(by: center.registrar)) }
        #expect(statements.count == 3)
        let acts = Set(statements.compactMap { $0.jws.payload.root["act"]?.string })
        #expect(acts.count == 1)
        let one = StatusAct(center: center.id, serials: [7], action: .revoke, reason: .irregular)
        let only = try #require(one.drafts { country.stamp(center.id, SampleCountry.start) }.first)
        #expect(only.payload["act"] == nil)
    }
}

import Credentials
import Foundation
import LedgerTestSupport
import Testing

/// What a clerk sees of the outbox.
@Suite
struct OfficeStatusTests {
    private let stage: Stage
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }

    /// Ends soon, and not so soon that nothing could be signed.
    private let end = CivilDate(containing: Int64(Date.now.timeIntervalSince1970)).adding(days: 45)

    init() async throws {
        stage = await Stage.enter()
        center = try StaffedCenter(accreditedWith: "--until \(end)")
    }

    private struct Sheet: Decodable {
        let center: String
        let ledger: String?
        let counts: Counts
        let sessions: [Session]
        let acts: [Act]
        let freeBytes: Int
        let endings: [Ending]

        struct Counts: Decodable, Equatable {
            let signed: Int
            let waiting: Int
            let refused: Int
            let logged: Int
            let countersigned: Int
        }

        struct Session: Decodable {
            let session: String?
            let title: String?
            let counts: Counts
        }

        struct Act: Decodable {
            let rows: Int
            let folder: String?
            let counts: Counts
        }

        struct Ending: Decodable {
            let what: String
            let role: String
            let day: CivilDate

            enum CodingKeys: CodingKey { case what, role, day }

            init(from decoder: any Decoder) throws {
                let values = try decoder.container(keyedBy: CodingKeys.self)
                what = try values.decode(String.self, forKey: .what)
                role = try values.decode(String.self, forKey: .role)
                day = try #require(CivilDate(parsing: values.decode(String.self, forKey: .day)))
            }
        }
    }

    private func sheet() throws -> Sheet {
        let result = try sanad("office status --json")
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode(Sheet.self, from: Data(result.output.utf8))
    }

    @Test func `each statement is counted where it stands`() throws {
        let empty = try sheet()
        #expect(empty.center == "BD-TTC014")
        #expect(empty.counts == .init(signed: 0, waiting: 0, refused: 0, logged: 0, countersigned: 0))
        #expect(empty.freeBytes > 0)
        #expect(empty.endings.isEmpty)

        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
        try center.roster(0..<3)
        _ = try center.issue("--session \(session)")
        try center.roster(3..<5)
        let offline = try sanad("issue --roster roster.csv --session \(session) --offline")
        #expect(offline.status == 0, "\(offline.errors)")
        try center.expect("status revoke --center BD-TTC015 --serials 900 --reason error", status: 1)

        let after = try sheet()
        // The ledger of one country alone: its own word is all there is to wait for.
        #expect(after.counts == .init(signed: 7, waiting: 0, refused: 1, logged: 0, countersigned: 6))
        #expect(after.ledger == center.daemon.url)
        #expect(after.sessions.first?.session == session)
        #expect(after.sessions.first?.title?.hasPrefix("BD-WELD/1, ") == true)
        #expect(after.acts.map(\.rows) == [3, 2])
        #expect(after.endings.map(\.what) == ["accreditation", "accreditation"])
        #expect(Set(after.endings.map(\.role)) == ["issuer", "registrar"])
        #expect(after.endings.allSatisfy { $0.day == end.adding(days: 1) })
        #expect(after.acts.allSatisfy { $0.folder?.hasSuffix("/certificates") == true })
    }

    @Test func `an end that is near is announced, and one that is too near lets nothing be signed`() throws {
        let session = "center session --achievement BD-WELD/1 --district Khulna --seats 20"
        let opened = try center.expect(session)
        #expect(opened.errors.contains("The accreditation of the registrar's key ends on \(end.adding(days: 1))"))
        #expect(try center.expect("submit --office office").errors.contains("of the issuer's key ends on"))

        let other = try StaffedCenter(
            accreditedWith: "--until \(end.adding(days: -20))"
        )
        let refused = try other.expect(session, status: 65)
        #expect(refused.errors.contains("the accreditation ends on \(end.adding(days: -19)): nothing is signed"))
        #expect(try other.sanad("office status --json").output.contains("\"signed\":0"))
    }

    @Test(arguments: [
        ("en", "countersigned", "refused: "), ("bn", "প্রতিস্বাক্ষরিত", "প্রত্যাখ্যাত: "), ("ja", "連署済み", "拒否: "),
    ])
    func `the sheet is read in three languages`(language: String, header: String, refusal: String) throws {
        try center.expect("status revoke --center BD-TTC015 --serials 900 --reason error", status: 1)
        let text = try sanad("office status --language \(language)").output
        #expect(text.contains(header))
        #expect(text.contains(refusal))
        #expect(text.contains("unknown-target"))
    }
}

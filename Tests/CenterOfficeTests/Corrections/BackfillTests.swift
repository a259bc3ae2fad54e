import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

/// What was awarded before the ledger is entered later, and says so.
@Suite
struct BackfillTests {
    private static let roster = """
        familyName,birthDate,outcome,awardedDate
        RAHIM,2001-02-28,passed,28/03/2019
        AKTER,2000-02-28,not-passed,2018-07-01

        """

    private func session(_ desk: inout SampleDesk, isBackfill: Bool = true) throws -> String {
        let identity = uuidURN(random: randomBytes(16))
        let statement = try desk.country.session(
            of: desk.center,
            isBackfill: isBackfill,
            at: desk.ledger.time,
            identity: identity,
            by: desk.country.officers[0]
        )
        #expect(try desk.ledger.append(statement) == nil)
        try desk.catchUp()
        return identity
    }

    private func order(
        _ desk: SampleDesk,
        _ roster: String = BackfillTests.roster,
        session: String,
        isBackfill: Bool = true
    ) throws -> IssuingOrder {
        IssuingOrder(
            roster: try Roster(reading: Array(roster.utf8), kind: .tested, issued: desk.today),
            achievement: desk.achievement,
            session: session,
            validFrom: desk.today,
            isBackfill: isBackfill
        )
    }

    @Test func `original dates are kept, and the ledger takes them in an officer's session`() throws {
        var desk = try SampleDesk()
        let session = try session(&desk)
        let act = try desk.sign(order(desk, session: session))
        #expect(try desk.log(act).isEmpty)
        let payloads = try desk.office.issued(act).map(\.credential.issuerJWT.payload.root)
        #expect(payloads.map { $0["awardedDate"]?.string } == ["2019-03-28T00:00:00Z", "2018-07-01T00:00:00Z"])
        #expect(payloads.allSatisfy { $0["backfilled"]?.boolean == true })
    }

    @Test func `a row without its date, with a later one, or in another session is refused`() throws {
        var desk = try SampleDesk()
        let session = try session(&desk)
        let known = try desk.office.known
        func check(_ order: IssuingOrder) throws { try desk.office.check(order, against: known, at: desk.now) }
        let later = desk.today.adding(days: 1)
        let wrong = Self.roster.replacing("28/03/2019", with: "").replacing("2018-07-01", with: "\(later)")
        let rejected = try #require(throws: RosterRejected.self) { try check(order(desk, wrong, session: session)) }
        #expect(rejected.mistakes.map(\.brief) == ["2 awardedDate missing-value", "3 awardedDate date-range"])
        #expect(throws: OfficeError.self) { try check(order(desk, session: session, isBackfill: false)) }
        #expect(throws: OfficeError.self) { try check(order(desk, session: desk.session)) }
        let plain = try #require(throws: RosterRejected.self) {
            try check(order(desk, session: desk.session, isBackfill: false))
        }
        #expect(Set(plain.mistakes.map(\.code)) == [.notBackfill])
    }

    @Test func `of a paper that was seen it is told which, and when`() throws {
        let rejected = try rejection("familyName,birthDate\nRAHIM,2001-02-28\n", kind: .sighted)
        #expect(rejected.mistakes.contains { $0.brief == "1 tasks missing-column" })
        #expect(rejected.mistakes.contains { $0.brief == "1 activityEndDate missing-column" })
        let roster = try readRoster(
            """
            familyName,birthDate,Document seen,Seen on,Apostille number,basedOn
            RAHIM,2001-02-28,Certificate of trade of 2015,2026-11-20,A-1234,BD-TTC014-26-000123-67

            """,
            kind: .sighted
        )
        let worker = try #require(roster.workers.first)
        #expect(worker.outcome == .sighted)
        #expect(worker.claim(.tasks) == "Certificate of trade of 2015")
        #expect(worker.claim(.activityEndDate) == "2026-11-20")
        #expect(worker.claim(.issuerNumber) == "A-1234")
        #expect(worker.claim(.basedOn) == ["BD-TTC014-26-000123-67"])
        let future = try rejection(
            "familyName,birthDate,tasks,activityEndDate\nRAHIM,2001-02-28,Paper,2026-11-22\n",
            kind: .sighted
        )
        #expect(future.mistakes.map(\.brief) == ["2 activityEndDate date-range"])
    }
}

import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

/// The day of issue: which ones are taken, and what becomes of an act whose day is over for the ledger.
@Suite
struct IssuingDayTests {
    private static let day: Int64 = 86_400

    private func order(
        _ desk: SampleDesk,
        _ roster: String,
        on day: CivilDate? = nil,
        until end: CivilDate? = nil
    ) throws -> IssuingOrder {
        IssuingOrder(
            roster: try Roster(reading: Array(roster.utf8), kind: .tested, issued: desk.today),
            achievement: desk.achievement,
            session: desk.session,
            validFrom: day ?? desk.today,
            validUntil: end,
            isDayGiven: day != nil
        )
    }

    /// Begins and signs with a day that was 51 days ago when it was begun, and is 81 days ago now.
    private func signStale(_ desk: SampleDesk, _ roster: String) throws -> Act {
        let order = try order(desk, roster, on: desk.today.adding(days: -81))
        let then = desk.now - 30 * Self.day
        let act = try desk.office.begin(order, at: then, using: randomBytes)
        let known = try desk.office.known
        let issuer = desk.center.issuer
        try desk.office.sign(act, for: order.roster.workers, in: known, by: issuer, at: desk.now, using: randomBytes)
        return act
    }

    private func serials(_ desk: SampleDesk, _ act: Act) throws -> [Int] {
        try desk.office.table(act).map { try CertificateNumber(parsing: $0.number).serial }.sorted()
    }

    private func refusal(_ body: () throws -> Void) throws -> String {
        let error = try #require(throws: OfficeError.self) { try body() }
        guard case .impossible(let why) = error else {
            Issue.record("\(error) is not about what was asked")
            return ""
        }
        return why.en
    }

    @Test(arguments: [-61, 2, 365])
    func `a day that the ledger would refuse is found before a serial is taken`(days: Int) throws {
        var desk = try SampleDesk(seats: 3)
        let wrong = desk.today.adding(days: days)
        let why = try refusal { _ = try desk.sign(order(desk, sampleRoster(3), on: wrong)) }
        #expect(why.contains("the day of issue \(wrong) is "))
        #expect(why.contains("the ledger takes \(desk.today.adding(days: -59)) to "))
        let act = try desk.sign(order(desk, sampleRoster(3)))
        #expect(try serials(desk, act) == [1, 2, 3])
        #expect(try desk.log(act).isEmpty)
    }

    @Test func `the class of a day that is over for the ledger is signed anew with other serials`() throws {
        var desk = try SampleDesk(seats: 3)
        let stale = try signStale(desk, sampleRoster(3))
        #expect(try desk.log(stale).map(\.code) == [.backDated, .backDated, .backDated])
        let anew = try desk.sign(order(desk, sampleRoster(3)))
        #expect(anew.validFrom == desk.today)
        #expect(try serials(desk, anew) == [4, 5, 6])
        #expect(try desk.log(anew).isEmpty)
        #expect(try desk.office.table(anew).map(\.row) == [2, 3, 4])
        #expect(try desk.sign(order(desk, sampleRoster(3))) == anew)
        #expect(try desk.unsent(anew).isEmpty)
    }

    @Test func `what the ledger can admit no more takes no seat and no person`() throws {
        var desk = try SampleDesk(seats: 3)
        let stale = try signStale(desk, sampleRoster(3))
        #expect(throws: OfficeError.self) { try desk.sign(order(desk, sampleRoster(2, from: 2))) }
        #expect(try desk.log(stale).count == 3)
        let other = try desk.sign(order(desk, sampleRoster(2, from: 2)))
        #expect(try serials(desk, other) == [4, 5])
        #expect(try desk.log(other).isEmpty)
    }

    @Test func `what was left unanswered is not left behind before the ledger has answered`() throws {
        var desk = try SampleDesk(seats: 3)
        let stale = try signStale(desk, sampleRoster(3))
        #expect(try desk.unsent(stale).count == 3)
        #expect(try desk.office.begin(order(desk, sampleRoster(3)), at: desk.now, using: randomBytes) == stale)
        #expect(try desk.log(stale).count == 3)
        let anew = try desk.sign(order(desk, sampleRoster(3), on: desk.today))
        #expect(try desk.office.waitingCount == 3)
        #expect(try desk.log(anew).isEmpty)
    }

    @Test func `another day or end than an act has stops it before anything is signed`() throws {
        var desk = try SampleDesk(seats: 3)
        let end = desk.today.adding(days: 400)
        let first = try desk.office.begin(
            order(desk, sampleRoster(3), on: desk.today, until: end),
            at: desk.now,
            using: randomBytes
        )
        for done in ["begun", "issued"] {
            let day = try refusal { _ = try desk.sign(order(desk, sampleRoster(3), on: desk.today.adding(days: 1))) }
            #expect(day.hasPrefix("this roster was \(done) with the day of issue \(desk.today), not "))
            #expect(day.contains("without --date"))
            let until = try refusal { _ = try desk.sign(order(desk, sampleRoster(3), until: end.adding(days: 1))) }
            #expect(until.hasPrefix("this roster was \(done) on \(desk.today) with validity until \(end), not until "))
            #expect(until.contains("without --valid-until"))
            if done == "begun" {
                #expect(try desk.office.unsigned(first).count == 3)
                #expect(try desk.sign(order(desk, sampleRoster(3))) == first)
                #expect(try desk.log(first).isEmpty)
            }
        }
        #expect(try desk.sign(order(desk, sampleRoster(3), on: desk.today, until: end)) == first)
        let logged = try #require(try desk.office.issued(first).first).credential.issuerJWT.payload.root
        #expect(logged["validUntil"]?.string?.hasPrefix(end.description) == true)
    }
}

import Credentials
import LedgerCore
import LedgerTestSupport
import Testing

@Suite struct `An oddity` {
    private var ledger: SurveyedScene

    init() throws { ledger = try SurveyedScene() }

    private func kinds() throws -> [Oddity.Kind] { try ledger.survey().oddities.map(\.kind) }

    @Test(arguments: [(49, false), (50, true)])
    mutating func `is fifty certificates in a night by the center's clock`(_ count: Int, _ isOdd: Bool) throws {
        let session = try ledger.open(100)
        // 04:00 UTC and 16 hours more are 02:00 in Dhaka.
        ledger.scene.later(hours: 16)
        try ledger.certify(count - 1, in: session)
        // Past midnight UTC and before 5:00 in Dhaka it is the same night.
        ledger.scene.later(hours: 2)
        try ledger.certify(1, in: session)
        let oddities = try ledger.survey().oddities.filter { $0.kind == .nightBursts }
        #expect(oddities.map(\.count) == (isOdd ? [50] : []))
        #expect(oddities.map(\.other) == (isOdd ? [1] : []))
        if let oddity = oddities.first {
            #expect(oddity.entries.count == 50)
            #expect(oddity.center == ledger.scene.first.id)
        }
    }

    @Test mutating func `is no burst in the morning`() throws {
        let session = try ledger.open(100)
        try ledger.certify(60, in: session)
        #expect(try !kinds().contains(.nightBursts))
    }

    @Test(arguments: [(52, true), (51, false)])
    mutating func `is a month far over the center's past`(_ count: Int, _ isOdd: Bool) throws {
        for month in [2, 2, 2, count] {
            let session = try ledger.open(100)
            try ledger.certify(month, in: session)
            ledger.scene.later(days: 31)
        }
        let oddities = try ledger.survey().oddities.filter { $0.kind == .farOverPast }
        #expect(oddities.map(\.count) == (isOdd ? [52] : []))
        #expect(oddities.map(\.other) == (isOdd ? [2] : []))
        #expect(oddities.compactMap(\.month?.description) == (isOdd ? ["2027-02"] : []))
    }

    @Test(arguments: [(50, true), (51, false)])
    mutating func `is half of the places left unused`(_ used: Int, _ isOdd: Bool) throws {
        let session = try ledger.open(100)
        try ledger.certify(used, in: session)
        #expect(try !kinds().contains(.unusedPlaces))
        try ledger.close(session)
        let oddities = try ledger.survey().oddities.filter { $0.kind == .unusedPlaces }
        #expect(oddities.map { "\($0.count) of \($0.other)" } == (isOdd ? ["50 of 100"] : []))
    }

    @Test(arguments: [(6, true), (8, false)])
    mutating func `is a key that signs much in its first days`(_ days: Int64, _ isOdd: Bool) throws {
        ledger.scene.later(days: days)
        let session = try ledger.open(200)
        try ledger.certify(100, in: session)
        let oddities = try ledger.survey().oddities.filter { $0.kind == .earlyKeys }
        #expect(oddities.map(\.count) == (isOdd ? [100] : []))
    }

    @Test(arguments: [(0, true), (1, false)])
    mutating func `is session after session in which all places are taken and all pass`(
        _ failed: Int,
        _ isOdd: Bool
    ) throws {
        for _ in 0..<3 {
            let session = try ledger.open(10)
            try ledger.certify(10 - failed, in: session)
            try ledger.certify(failed, in: session, outcome: .notPassed)
            try ledger.close(session)
        }
        let oddities = try ledger.survey().oddities.filter { $0.kind == .fullSessions }
        #expect(oddities.map { "\($0.count) of \($0.other)" } == (isOdd ? ["3 of 3"] : []))
    }

    @Test func `is nothing of the sort in an ordinary ledger`() throws {
        #expect(try LedgerSurvey(replaying: Golden.entries()).oddities == [])
    }
}

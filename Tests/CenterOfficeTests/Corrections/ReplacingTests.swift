import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

/// Certificates that take others' places, from the table that the office got back.
@Suite
struct ReplacingTests {
    private static let count = 6

    /// A desk with a class that is certified in a closed session, its table, and its act.
    private struct Closed {
        var desk: SampleDesk
        let act: Act
        let table: String

        init() throws {
            desk = try SampleDesk(seats: ReplacingTests.count)
            let order = try desk.order(sampleRoster(ReplacingTests.count, outcome: "not-passed"))
            act = try desk.sign(order)
            let close = try desk.status(.session, [desk.session], .close, .complete)
            try desk.office.enqueue([close], at: desk.now)
            #expect(try desk.deliver().isEmpty)
            try desk.catchUp()
            let lines = try desk.office.table(act).map { line in
                (line.row, ReturnedTable.Result(number: line.number, file: "a.sanad", state: "in the ledger"))
            }
            let results = Dictionary(uniqueKeysWithValues: lines)
            table = String(decoding: ReturnedTable.file(order.roster.sheet, results: results, in: \.bn), as: UTF8.self)
        }

        func order(_ table: String) throws -> IssuingOrder {
            IssuingOrder(
                roster: try Roster(reading: Array(table.utf8), kind: .tested, issued: desk.today, isReturned: true),
                achievement: desk.achievement,
                session: desk.session,
                validFrom: desk.today,
                replacedSession: desk.session
            )
        }

        /// What `sanad issue` does.
        func replace(_ order: IssuingOrder) throws -> Act {
            let serials = try desk.office.suspensions(for: order, in: desk.office.known, at: desk.now)
            if !serials.isEmpty {
                try desk.office.enqueue(suspensions: [desk.change(serials, .suspend, .correction)], at: desk.now)
            }
            return try desk.sign(order)
        }
    }

    @Test func `a whole class is replaced after its session's close, each suspended for correction first`() throws {
        var closed = try Closed()
        let old = try closed.desk.office.table(closed.act)
        let order = try closed.order(closed.table.replacing("not-passed", with: "passed"))
        #expect(order.roster.workers.map { $0.supersedes?.description } == old.map(\.number))
        let size = closed.desk.ledger.entries.count
        let act = try closed.replace(order)
        #expect(try closed.desk.office.outbox().suffix(Self.count + 1).first?.type == .status)
        #expect(try closed.desk.deliver().isEmpty)
        #expect(closed.desk.ledger.entries.count == size + 1 + Self.count)
        for line in old {
            let serial = try CertificateNumber(parsing: line.number).serial
            #expect(try closed.desk.ledger.condition(closed.desk.center, serial) == .superseded)
        }
        // The same order is the same act, and nothing is left to suspend.
        #expect(
            try closed.desk.office.suspensions(for: order, in: closed.desk.office.known, at: closed.desk.now).isEmpty
        )
        #expect(try closed.desk.sign(order) == act)
        #expect(try closed.desk.deliver().isEmpty)
        #expect(closed.desk.ledger.entries.count == size + 1 + Self.count)
    }

    @Test func `what was suspended for correction before is not suspended again`() throws {
        var closed = try Closed()
        let serials = try closed.desk.office.issued(closed.act).map(\.number.serial)
        try closed.desk.office.enqueue([closed.desk.change([serials[0]], .suspend, .correction)], at: closed.desk.now)
        let order = try closed.order(closed.table.replacing("not-passed", with: "passed"))
        let needed = try closed.desk.office.suspensions(for: order, in: closed.desk.office.known, at: closed.desk.now)
        #expect(needed == serials.dropFirst().sorted())
        _ = try closed.replace(order)
        #expect(try closed.desk.deliver().isEmpty)
    }

    @Test func `replacements that were signed before the close follow the suspension that they need then`() throws {
        var desk = try SampleDesk(seats: 2)
        let act = try desk.sign(desk.order(sampleRoster(2, outcome: "not-passed")))
        #expect(try desk.deliver().isEmpty)
        let numbers = try desk.office.issued(act).map(\.number)
        let corrected = sampleRoster(2).split(separator: "\n").enumerated().map { index, line in
            index == 0 ? "\(line),supersedes" : "\(line),\(numbers[index - 1])"
        }
        let order = try desk.order(corrected.joined(separator: "\n"))
        let replacing = try desk.sign(order)
        // The session is closed by an officer while they wait.
        #expect(
            try desk.ledger.append(
                desk.country.status(.session, [desk.session], .close, .complete, at: desk.ledger.time)
            ) == nil
        )
        try desk.catchUp()
        let serials = try desk.office.suspensions(for: order, in: desk.office.known, at: desk.now)
        #expect(serials == numbers.map(\.serial).sorted())
        try desk.office.enqueue(suspensions: [desk.change(serials, .suspend, .correction)], at: desk.now)
        #expect(try desk.deliver().isEmpty)
        #expect(try desk.deliver().isEmpty)
        #expect(try desk.unsent(replacing).isEmpty)
    }

    @Test func `what is revoked, of another session or not known cannot be replaced, and is named by row`() throws {
        let closed = try Closed()
        let serial = try #require(try closed.desk.office.issued(closed.act).first).number.serial
        try closed.desk.office.enqueue([closed.desk.change([serial], .revoke, .irregular)], at: closed.desk.now)
        let other = try CertificateNumber(centerID: closed.desk.center.id, year: 2025, serial: 999).description
        let second = try closed.desk.office.table(closed.act)[1].number
        let order = try closed.order(closed.table.replacing(second, with: other))
        let rejected = try #require(throws: RosterRejected.self) {
            try closed.desk.office.check(order, against: closed.desk.office.known, at: closed.desk.now)
        }
        #expect(rejected.mistakes.map(\.brief) == ["2 supersedes state", "3 supersedes unknown-number"])
        #expect(rejected.mistakes[0].found.en.hasSuffix(", revoked, an irregularity"))
    }

    @Test func `a returned table without numbers is refused, and a corrected one may be corrected again`() throws {
        let closed = try Closed()
        #expect(throws: RosterRejected.self) { try closed.order(sampleRoster(2)) }
        let first = try #require(closed.table.split(separator: "\r\n").dropFirst().first)
        let number = try closed.desk.office.table(closed.act)[0].number
        let gap = closed.table.replacing(first, with: first.replacing(number, with: ""))
        let rejected = try #require(throws: RosterRejected.self) { try closed.order(gap) }
        #expect(rejected.mistakes.map(\.code) == [.missingValue])
        let order = try closed.order(closed.table)
        let again = ReturnedTable.file(
            order.roster.sheet,
            results: [
                2: .init(
                    number: try CertificateNumber(centerID: "BD-TTC014", year: 2026, serial: 77).description,
                    file: "",
                    state: ""
                )
            ],
            in: \.en
        )
        let text = String(decoding: again, as: UTF8.self).split(separator: "\r\n").prefix(2).joined(separator: "\r\n")
        #expect(try closed.order(text).roster.workers.map { $0.supersedes?.serial } == [77])
    }
}

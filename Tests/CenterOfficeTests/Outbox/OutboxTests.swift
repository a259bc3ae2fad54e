import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// What is signed waits in one order, and leaves in it.
@Suite
struct OutboxTests {
    private func close(_ desk: SampleDesk, _ session: String) throws -> Statement {
        try desk.status(.session, [session], .close, .complete)
    }

    @Test func `a certificate is queued in the commit that keeps it, in the order of signing`() throws {
        var desk = try SampleDesk()
        let act = try desk.sign(desk.order(sampleRoster(5)))
        let items = try desk.office.outbox(of: act)
        #expect(items.count == 5)
        #expect(items.allSatisfy { $0.type == .credential && $0.session == desk.session && $0.state == .waiting(nil) })
        let kept = try desk.office.issued(act).map(\.credential.issuerJWT.bytes)
        #expect(Set(items.map(\.statement)) == Set(kept))
        try desk.reopen()
        #expect(try desk.office.outbox(of: act) == items)
        #expect(try desk.deliver().isEmpty)
        #expect(
            try desk.office.outbox(of: act).compactMap(\.state.index)
                == Array(desk.ledger.entries.count - 5..<desk.ledger.entries.count)
        )
    }

    @Test func `a statement is queued once, however often`() throws {
        let desk = try SampleDesk()
        let session = try desk.openSession()
        try desk.office.enqueue([session, session], at: desk.now)
        try desk.office.enqueue([session], at: desk.now)
        #expect(try desk.office.outbox().map(\.identity) == [session.identity])
        #expect(try desk.office.hasSigned(session))
    }

    @Test func `certificates are signed in a session that still waits, and follow it`() throws {
        var desk = try SampleDesk()
        let session = try desk.openSession()
        try desk.office.enqueue([session], at: desk.now)
        let act = try desk.sign(desk.order(sampleRoster(3), session: session.identity))
        #expect(try desk.office.nextPart().items.map(\.identity) == [session.identity])
        #expect(try desk.deliver().isEmpty)
        #expect(try desk.office.outbox(of: act).allSatisfy { $0.state.index != nil })
    }

    @Test func `what rests on a refused session waits and is named, until it is sent again`() throws {
        var desk = try SampleDesk()
        let suspend = try desk.country.status(.center, [desk.center.id], .suspend, .irregular, at: desk.ledger.time)
        #expect(try desk.ledger.append(suspend) == nil)
        let session = try desk.openSession()
        try desk.office.enqueue([session], at: desk.now)
        let act = try desk.sign(desk.order(sampleRoster(2), session: session.identity))
        let revoke = try desk.revoke(act)
        try desk.office.enqueue([revoke, close(desk, session.identity)], at: desk.now)

        #expect(try desk.deliver().map(\.code) == [.notAccredited])
        let held = try desk.office.held()
        #expect(held.map(\.type) == [.credential, .credential, .status, .status])
        #expect(held.allSatisfy { $0.cause == session.identity })
        #expect(try desk.deliver().isEmpty)

        let reinstate = try desk.country.status(.center, [desk.center.id], .reinstate, .error, at: desk.ledger.time)
        #expect(try desk.ledger.append(reinstate) == nil)
        try desk.office.requeue()
        #expect(try desk.deliver().isEmpty)
        #expect(try desk.office.held().isEmpty)
        #expect(try desk.office.waitingCount == 0)
    }

    @Test func `a close is sent after every certificate of its session, the early ones too`() throws {
        var desk = try SampleDesk()
        let early = try desk.sign(desk.order(sampleRoster(1)), at: desk.now + 3600)
        let act = try desk.sign(desk.order(sampleRoster(2, from: 2)))
        try desk.office.enqueue([close(desk, desk.session)], at: desk.now)
        #expect(throws: OfficeError.impossible(Words("the session is closed", "সেশনটি বন্ধ", "セッションは終了しています"))) {
            try desk.sign(desk.order(sampleRoster(1, from: 9)))
        }
        #expect(try desk.deliver().map(\.code) == [.fromTheFuture])
        #expect(try desk.office.outbox(of: act).allSatisfy { $0.state.index != nil })
        #expect(try desk.office.early().count == 1)
        #expect(try desk.office.waitingCount == 2)

        desk.ledger.time = LedgerTime(seconds: desk.now + 3600)
        #expect(try desk.deliver().isEmpty)
        #expect(try desk.office.waitingCount == 0)
        let last = try #require(try desk.office.outbox().last)
        let certificate = try #require(try desk.office.outbox(of: early).first)
        #expect(try #require(last.state.index) > #require(certificate.state.index))
    }

    @Test func `one that is early holds up nothing but what rests on it`() throws {
        var desk = try SampleDesk()
        let early = try desk.openSession(at: desk.now + 3600)
        let other = try desk.openSession()
        try desk.office.enqueue([early], at: desk.now)
        _ = try desk.sign(desk.order(sampleRoster(1), session: early.identity))
        try desk.office.enqueue([other], at: desk.now)
        #expect(try desk.deliver().map(\.code) == [.fromTheFuture])
        #expect(try desk.office.outboxItem(other.identity)?.state.index != nil)
        #expect(try desk.office.waitingCount == 2)
        #expect(try desk.office.held().isEmpty)
    }

    @Test func `an answer that was lost is had again, and nothing is in the ledger twice`() throws {
        var desk = try SampleDesk()
        let act = try desk.sign(desk.order(sampleRoster(3)))
        for item in try desk.office.outbox(of: act) { try desk.ledger.append(item.statement) }
        let size = desk.ledger.entries.count
        #expect(try desk.deliver().isEmpty)
        #expect(desk.ledger.entries.count == size)
        #expect(try desk.office.waitingCount == 0)
    }

    @Test func `what is older than 60 days is refused for good, and said to be near it before`() throws {
        var desk = try SampleDesk()
        let day: Int64 = 86_400
        _ = try desk.sign(desk.order(sampleRoster(2)))
        let then = desk.now
        #expect(try desk.office.summary(at: then + 44 * day).expiring == 0)
        #expect(try desk.office.summary(at: then + 46 * day).expiring == 2)
        #expect(try desk.office.summary(at: then + 61 * day).expired == 2)
        try desk.keepAwake(days: 61)
        let refusals = try desk.deliver()
        #expect(refusals.map(\.code) == [.timeLeap, .timeLeap])
        #expect(try desk.office.refused().count == 2)
        #expect(try desk.office.waitingCount == 0)
    }

    @Test func `what was signed anew is no longer asked about`() throws {
        var desk = try SampleDesk(seats: 3)
        _ = try desk.sign(desk.order(sampleRoster(2)))
        try desk.keepAwake(days: 61)
        #expect(try desk.deliver().count == 2)
        let session = try desk.openSession()
        try desk.office.enqueue([session], at: desk.now)
        #expect(try desk.deliver().isEmpty)
        try desk.catchUp()
        #expect(try desk.office.refused().count == 2)
        let anew = try desk.office.begin(desk.order(sampleRoster(2)), at: desk.now, using: randomBytes)
        #expect(try desk.office.unsigned(anew).count == 2)
        #expect(try desk.office.refused().isEmpty)
        #expect(try desk.office.summary(at: desk.now).acts.count == 1)
    }

    @Test func `the summary counts every statement once`() throws {
        var desk = try SampleDesk()
        let act = try desk.sign(desk.order(sampleRoster(3)))
        #expect(try desk.log(act).isEmpty)
        _ = try desk.sign(desk.order(sampleRoster(2, from: 4)))
        let summary = try desk.office.summary(at: desk.now)
        #expect(summary.all.signed == 5)
        #expect(summary.all.logged == 3)
        #expect(summary.all.waiting == 2)
        #expect(summary.sessions.map(\.session) == [desk.session])
        #expect(summary.acts.map(\.counts.waiting) == [0, 2])
        #expect(summary.oldestWaiting == desk.now)
    }
}

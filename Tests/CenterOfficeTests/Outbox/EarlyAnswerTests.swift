import CenterOffice
import Credentials
import LedgerCore
import LedgerTestSupport
import Testing

/// What time heals is no refusal.
@Suite
struct EarlyAnswerTests {
    private static let day: Int64 = 86_400

    private func answer(_ code: RefusalCode, after seconds: Int64) throws -> OutboxAnswer {
        let desk = try SampleDesk()
        let act = try desk.sign(desk.order(sampleRoster(1)))
        let item = try #require(try desk.office.outbox(of: act).first)
        return OutboxAnswer(refusal: code.rawValue, "words", of: item, at: desk.now + seconds)
    }

    @Test(arguments: [
        (RefusalCode.fromTheFuture, -Self.day), (.timeLeap, 0), (.timeLeap, 60 * Self.day), (.backDated, -2 * Self.day),
    ])
    func `what is early is kept`(code: RefusalCode, seconds: Int64) throws {
        guard case .early(let words) = try answer(code, after: seconds) else {
            Issue.record("\(code) is taken for a refusal")
            return
        }
        #expect(words == "\(code.rawValue): words")
    }

    @Test(arguments: [
        (RefusalCode.timeLeap, 60 * Self.day + 1), (.backDated, 61 * Self.day), (.sessionClosed, 0), (.duplicate, 0),
    ])
    func `what will not change is a refusal`(code: RefusalCode, seconds: Int64) throws {
        guard case .refused(let refused, _) = try answer(code, after: seconds) else {
            Issue.record("\(code) is taken for early")
            return
        }
        #expect(refused == code.rawValue)
    }
}

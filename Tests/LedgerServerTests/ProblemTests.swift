import Credentials
import Foundation
import HTTPTypes
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

@testable import LedgerServer

@Suite struct ProblemTests {
    static let statuses: [RefusalCode: Int] = [
        .malformed: 400, .unsupportedAlgorithm: 400, .tooLarge: 413, .duplicate: 409, .unknownKey: 403,
        .badSignature: 403, .notAuthority: 403, .notAccredited: 403, .wrongRole: 403, .keyInUse: 403, .samePerson: 403,
    ]

    @Test(arguments: RefusalCode.allCases)
    func `each code has its status and its type`(code: RefusalCode) {
        let problem = Problem(Refusal(code, "why"))
        #expect(problem.status.code == Self.statuses[code] ?? 422)
        let members = JSONTree.object(problem.members(origin: "bd.sanad.example"))
        #expect(members["type"] == .string("https://bd.sanad.example/problems/\(code.rawValue)"))
        #expect(members["status"] == .integer(Int64(problem.status.code)))
        #expect(members["detail"] == "why")
    }

    @Test func `an error that is not listed says nothing of itself`() {
        struct Secret: Error {}
        #expect(Problem(listed: Secret()) == nil)
        #expect(Problem.internalError.status == .internalServerError)
    }

    @Test(arguments: [
        SubmissionError.queueFull, .shuttingDown, .storageFull, .keyNotHeld, .unknownRules, .storageFailed,
    ])
    func `what may pass says when to come back`(error: SubmissionError) throws {
        let problem = try #require(Problem(listed: error))
        #expect(problem.status == .serviceUnavailable)
        #expect(problem.retryAfter != nil)
    }

    @Test func `each refusal comes with the status of its code`() async throws {
        let daemon = try SampleDaemon()
        let country = daemon.country
        let (statements, sessions) = try daemon.foundation(seats: 1)
        let stranger = try SampleCenter(9, in: country)
        let good = try daemon.credential(1, session: sessions[0])
        let identity = try Statement(parsing: statements[0]).identity
        let cases: [(statement: [UInt8], status: Int, code: String)] = [
            (try country.session(of: stranger, at: daemon.time, identity: newIdentity()), 403, "unknown-key"),
            (withSignature(of: statements[0], good), 403, "bad-signature"),
            (
                try country.credential(
                    of: daemon.centers[0],
                    serial: 1,
                    session: sessions[0],
                    at: daemon.time,
                    by: daemon.centers[0].registrar
                ).issuerJWT.bytes, 403, "wrong-role"
            ),
            (try country.session(of: daemon.centers[0], at: daemon.time, identity: identity), 409, "duplicate"),
            (try daemon.openSession(at: LedgerTime(seconds: daemon.time.seconds + 301)), 422, "from-the-future"),
            (try daemon.openSession(at: LedgerTime(seconds: daemon.time.seconds - 61 * 86_400)), 422, "time-leap"),
            (try daemon.credential(2, session: newIdentity()), 422, "unknown-session"),
            (try daemon.credential(20_000, session: sessions[0]), 422, "bad-number"),
            (try country.status(of: daemon.centers[0], serials: [7], .revoke, at: daemon.time), 422, "unknown-target"),
            (good, 201, ""),
            (try daemon.credential(2, session: sessions[0]), 422, "session-exceeded"),
        ]
        try await serving(daemon.open()) { ledger in
            #expect(try await ledger.post(statements).status == 200)
            for (statement, status, code) in cases {
                let answer = try await ledger.post(statement)
                #expect(answer.status == status, "\(code): \(answer.text)")
                if status != 201 { #expect(try answer.code() == code) }
            }
        }
    }

    @Test func `after seven days without an entry outboxes are asked to wait for an officer`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements
        let clock = SettableClock(daemon.time)
        let later = LedgerTime(seconds: daemon.time.seconds + 8 * 86_400)
        try await serving(daemon.open(clock: { clock.now })) { ledger in
            _ = try await ledger.post(statements)
            clock.now = later
            let early = try await ledger.post(daemon.openSession(at: later))
            #expect(early.status == 503)
            #expect(try early.code() == "time-leap")
            #expect(early.header("retry-after") == "3600")
            let both = try await ledger.post([daemon.openSession(at: later), daemon.openSession(at: later)]).lines()
            #expect(both.compactMap { $0["status"]?.integer } == [503, 503])
            let officers = try daemon.country.achievement("BD-OTHER-1", at: later)
            #expect(try await ledger.post(officers).status == 201)
            #expect(try await ledger.post(daemon.openSession(at: later)).status == 201)
            let old = try await ledger.post(daemon.openSession(at: LedgerTime(seconds: later.seconds - 61 * 86_400)))
            #expect(old.status == 422)
            #expect(try old.code() == "time-leap")
        }
    }

    private func newIdentity() -> String { uuidURN(random: randomBytes(16)) }

    /// A statement under another one's signature.
    private func withSignature(of other: [UInt8], _ statement: [UInt8]) -> [UInt8] {
        let dot = UInt8(ascii: ".")
        let parts = statement.split(separator: dot)[..<2] + [other.split(separator: dot)[2]]
        return Array(parts.joined(separator: [dot]))
    }
}

import Credentials
import Foundation
import LedgerCore
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@testable import LedgerServer

@Suite struct SubmissionTests {
    @Test func `a statement is answered with a receipt that verifies under the policy`() async throws {
        let daemon = try SampleDaemon()
        let statement = try daemon.country.officersAccreditation(at: daemon.time)
        try await serving(daemon.open()) { ledger in
            let answer = try await ledger.post(statement)
            #expect(answer.status == 201)
            #expect(answer.header("content-type") == "application/json")
            let receipt = try answer.json()
            #expect(receipt["index"]?.integer == 1)
            #expect(receipt["treeSize"]?.integer == 2)
            let proof = try TransparencyProof(#require(receipt["proof"]?.string))
            // The entry is put together from the proof and the statement alone.
            let leaf = TreeHash.leaf(proof.extra + statement + [0x0A])
            #expect(receipt["leafHash"]?.string == leaf.base64)
            #expect(proof.verdict(leaf: leaf, policy: try daemon.policy(), origin: daemon.country.origin).isAccepted)
            let entry = try Entry(parsing: proof.extra + statement + [0x0A])
            #expect(receipt["timestamp"]?.string == entry.time.description)
        }
    }

    @Test func `the same statement again is answered with the first receipt`() async throws {
        let daemon = try SampleDaemon()
        let (statements, _) = try daemon.foundation()
        try await serving(daemon.open()) { ledger in
            #expect(try await ledger.post(statements[0]).status == 201)
            #expect(try await ledger.post(Array(statements[1...])).status == 200)
            let again = try await ledger.post(statements[0])
            #expect(again.status == 200)
            #expect(try again.json()["index"]?.integer == 1)
            #expect(try again.json()["treeSize"]?.integer == Int64(statements.count + 1))
            let both = try await ledger.post([statements[0], statements[0]]).lines()
            #expect(both.compactMap { $0["status"]?.integer } == [200, 200])
            #expect(try ledger.service.responder.ledger.store.size == statements.count + 1)
        }
    }

    @Test func `many are answered in their order, each by itself`() async throws {
        let daemon = try SampleDaemon()
        let (statements, sessions) = try daemon.foundation()
        let good = try (1...40).map { try daemon.credential($0, session: sessions[0]) }
        let lines = statements + good[..<20] + [Array("garbage".utf8), []] + good[20...] + [good[0]]
        try await serving(daemon.open()) { ledger in
            let answer = try await ledger.post(Array(lines))
            #expect(answer.status == 200)
            #expect(answer.header("content-type") == "application/x-ndjson")
            let answers = try answer.lines()
            #expect(answers.count == lines.count)
            var next: Int64 = 1
            for (place, object) in answers.enumerated() {
                switch place {
                case statements.count + 20, statements.count + 21:
                    #expect(object["status"]?.integer == 400)
                    #expect(object["type"]?.string == "https://bd.sanad.example/problems/malformed")
                case lines.count - 1:
                    #expect(object["status"]?.integer == 200)
                    #expect(object["index"]?.integer == Int64(statements.count + 1))
                default:
                    #expect(object["status"]?.integer == 201)
                    #expect(object["index"]?.integer == next)
                    next += 1
                    let proof = try TransparencyProof(#require(object["proof"]?.string))
                    let leaf = TreeHash.leaf(proof.extra + lines[place] + [0x0A])
                    let verdict = proof.verdict(leaf: leaf, policy: try daemon.policy(), origin: daemon.country.origin)
                    #expect(verdict.isAccepted)
                }
            }
        }
    }

    @Test func `a thousand lines are taken, one more is not`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements
        let sessions = try (0..<1001).map { _ in try daemon.openSession() }
        try await serving(daemon.open()) { ledger in
            _ = try await ledger.post(statements)
            let tooMany = try await ledger.post(sessions)
            #expect(tooMany.status == 413)
            #expect(try tooMany.code() == "too-large")
            let answers = try await ledger.post(Array(sessions[..<1000])).lines()
            #expect(answers.compactMap { $0["status"]?.integer } == Array(repeating: 201, count: 1000))
            let first = Int64(statements.count + 1)
            #expect(answers.compactMap { $0["index"]?.integer } == Array(first..<first + 1000))
        }
    }

    @Test(arguments: ["\n", "\r\n"])
    func `lines may end in either way, and the last with nothing`(end: String) async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements
        let body = statements.map { String(decoding: $0, as: UTF8.self) }.joined(separator: end)
        try await serving(daemon.open()) { ledger in
            let answers = try await ledger.post(Array(body.utf8)).lines()
            #expect(answers.allSatisfy { $0["status"]?.integer == 201 } && answers.count == statements.count)
            let again = try await ledger.post(Array((body + end).utf8)).lines()
            #expect(again.allSatisfy { $0["status"]?.integer == 200 } && again.count == statements.count)
        }
    }

    @Test func `what is not a statement is refused for what it is`() async throws {
        let daemon = try SampleDaemon()
        let large = [UInt8](repeating: UInt8(ascii: "a"), count: 65_001)
        let cases: [(body: [UInt8], status: Int, code: String)] = [
            ([], 400, "malformed"), (Array("\n".utf8), 400, "malformed"), (Array("x".utf8), 400, "malformed"),
            ([0xFF, 0xFE, 0x00], 400, "malformed"), (Array("a.b.c".utf8), 400, "malformed"),
            (large, 413, "too-large"),
        ]
        try await serving(daemon.open()) { ledger in
            for (body, status, code) in cases {
                let answer = try await ledger.post(body)
                #expect(answer.status == status)
                #expect(try answer.code() == code)
            }
            let form = try await ledger.post(daemon.genesis, type: "application/x-www-form-urlencoded")
            #expect(form.status == 415)
            #expect(try await ledger.post(daemon.genesis, type: "text/plain; charset=utf-8").status == 200)
            #expect(try await ledger.post(daemon.genesis, type: nil).status == 200)
        }
    }

    @Test func `a body above all limits is refused before it is read`() async throws {
        let daemon = try SampleDaemon()
        try await serving(daemon.open()) { ledger in
            let answer = try await ledger.post([UInt8](repeating: 0x61, count: 65_003_000))
            #expect(answer.status == 413)
            #expect(try answer.code() == "too-large")
            #expect(try await ledger.get("/livez").status == 200)
        }
    }

    @Test func `sixty-four clients at once have each statement placed once`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements
        let sessions = try (0..<256).map { _ in try daemon.openSession() }
        try await serving(daemon.open()) { ledger in
            _ = try await ledger.post(statements)
            let indexes = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for client in 0..<64 {
                    group.addTask {
                        var indexes: [Int64] = []
                        for statement in sessions[client * 4..<client * 4 + 4] {
                            let answer = try await ledger.post(statement)
                            #expect(answer.status == 201)
                            indexes.append(try #require(answer.json()["index"]?.integer))
                        }
                        return indexes
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            let first = Int64(statements.count + 1)
            #expect(indexes.sorted() == Array(first..<first + 256))
        }
    }
}

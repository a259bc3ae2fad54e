import Credentials
import HTTPTypes
import Hummingbird
import LedgerCore
import LedgerStore
import NIOCore
import TransparencyLog

/// What became of one statement.
private enum StatementAnswer {
    case placed(EntryPlace, TransparencyProof, isDuplicate: Bool)
    case refused(Problem)

    var status: HTTPResponse.Status {
        switch self {
        case .placed(_, _, let isDuplicate): isDuplicate ? .ok : .created
        case .refused(let problem): problem.status
        }
    }

    func members(origin: String) -> [(name: String, value: JSONTree)] {
        switch self {
        case .placed(let place, let proof, _):
            [
                ("index", .integer(Int64(place.index))),
                ("leafHash", .string(place.leafHash.base64)),
                ("timestamp", .string(place.time.description)),
                ("treeSize", .integer(Int64(proof.checkpoint.size))),
                ("proof", .string(proof.description)),
            ]
        case .refused(let problem): problem.members(origin: origin)
        }
    }

    /// One of many: its own status stands within.
    func line(origin: String) -> [UInt8] {
        var members = members(origin: origin)
        if case .placed = self { members.append(("status", .integer(Int64(status.code)))) }
        return JSONTree.object(members).canonical + [UInt8(ascii: "\n")]
    }
}

extension LedgerResponder {
    /// `POST /v1/statements`
    func submit(_ request: Request, on channel: any Channel) async throws -> Response {
        let lines = try await body.statements(of: request, on: channel.eventLoop)
        let answers = try await answers(to: lines)
        guard lines.count == 1, let answer = answers.first else {
            let body = answers.flatMap { $0.line(origin: ledger.origin) }
            return .bytes(body, type: "application/x-ndjson")
        }
        if case .refused(let problem) = answer { throw problem }
        return .json(.object(answer.members(origin: ledger.origin)), status: answer.status)
    }

    private func answers(to lines: [[UInt8]]) async throws -> [StatementAnswer] {
        let checked = try await checker.check(lines)
        let statements = checked.compactMap { try? $0.get() }
        let outcomes = try await statements.isEmpty ? [] : sequencer.submit(statements)
        var answers = try zip(statements, outcomes.withProofs(from: ledger.store)).map(answer)[...]
        return checked.map { result in
            switch result {
            case .failure(let refusal): .refused(Problem(refusal))
            case .success: answers.removeFirst()
            }
        }
    }

    private func answer(to checked: CheckedStatement, _ decided: (AppendOutcome, TransparencyProof?)) -> StatementAnswer
    {
        switch decided {
        case (.admitted(let place), let proof?): .placed(place, proof, isDuplicate: false)
        case (.duplicate(let place), let proof?): .placed(place, proof, isDuplicate: true)
        case (.refused(let refusal), _): .refused(problem(for: refusal, of: checked.statement))
        case (_, nil): .refused(.internalError)
        }
    }

    /// After seven days without an entry the ledger waits for an officer: until then a
    /// statement is not wrong but early, and outboxes keep it.
    private func problem(for refusal: Refusal, of statement: Statement) -> Problem {
        let problem = Problem(refusal)
        let isTooOld = ledger.clock().seconds - statement.issuedAt > 60 * 86_400
        guard refusal.code == .timeLeap, !isTooOld, statement.type != .snapshot else { return problem }
        return Problem(problem.code, .serviceUnavailable, problem.detail, retryAfter: 3600)
    }
}

extension [AppendOutcome] {
    /// Each outcome with its proof under the newest checkpoint, where there is something to prove.
    fileprivate func withProofs(from store: LedgerStore) throws -> [(AppendOutcome, TransparencyProof?)] {
        var proofs = try store.proofs(compactMap(\.index))[...]
        return map { ($0, $0.index == nil ? nil : proofs.removeFirst()) }
    }
}

extension AppendOutcome {
    fileprivate var index: Int? {
        switch self {
        case .admitted(let place), .duplicate(let place): place.index
        case .refused: nil
        }
    }
}

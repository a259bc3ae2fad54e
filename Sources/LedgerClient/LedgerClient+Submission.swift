import Credentials
import LedgerCore
import TransparencyLog

extension LedgerClient {
    /// The most statements, and bytes of them, in one request.
    private static let mostStatements = 1000
    private static let mostBytes = 8 << 20

    private static let path = "/v1/statements"

    /// Submits statements in as many requests as it takes, and returns the answer to each, in order.
    ///
    /// Submitting again what was placed before is harmless: the answer is the first receipt.
    /// Once the ledger is busy, what is left is not sent, and is busy too.
    ///
    /// - Throws: `LedgerClientError`; then it is not known what was placed.
    package func submit(_ statements: [[UInt8]]) async throws -> [SubmissionAnswer] {
        var answers: [SubmissionAnswer] = []
        for batch in Self.batches(statements) {
            let part = try await submitBatch(batch)
            answers += part
            guard part.contains(where: \.isBusy) else { continue }
            let last = part.last { $0.isBusy } ?? .busy(retryAfter: 1, detail: "")
            return answers + Array(repeating: last, count: statements.count - answers.count)
        }
        return answers
    }

    private static func batches(_ statements: [[UInt8]]) -> [ArraySlice<[UInt8]>] {
        var batches: [ArraySlice<[UInt8]>] = []
        var rest = statements[...]
        while !rest.isEmpty {
            var bytes = 0
            let batch = rest.prefix(mostStatements).prefix { statement in
                defer { bytes += statement.count + 1 }
                return bytes == 0 || bytes + statement.count < mostBytes
            }
            batches.append(batch)
            rest = rest.dropFirst(batch.count)
        }
        return batches
    }

    private func submitBatch(_ batch: ArraySlice<[UInt8]>) async throws -> [SubmissionAnswer] {
        let body = Array(batch.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
        let limit = 1 << 16 + batch.count << 14
        let answer = try await http.post(Self.path, body, type: "text/plain", limit: limit)
        switch answer.status {
        case 200, 201, 400, 403, 409, 413, 415, 422: break
        case 503:
            let busy = SubmissionAnswer.busy(
                retryAfter: answer.retryAfter ?? 1,
                detail: ProblemText.detail(of: answer.body)
            )
            return Array(repeating: busy, count: batch.count)
        default:
            let detail = ProblemText.detail(of: answer.body)
            throw LedgerClientError.refused(url: url + Self.path, status: answer.status, detail: detail)
        }
        if batch.count == 1 {
            return [try read(answer.body, status: answer.status)]
        }
        guard answer.status == 200 else {
            let detail = ProblemText.detail(of: answer.body)
            throw LedgerClientError.refused(url: url + Self.path, status: answer.status, detail: detail)
        }
        let lines = answer.body.split(separator: UInt8(ascii: "\n"))
        guard lines.count == batch.count else {
            throw malformed("\(lines.count) answers to \(batch.count) statements")
        }
        return try lines.map { try read(Array($0), status: nil) }
    }

    /// Reads one answer; among many the status stands in it.
    private func read(_ bytes: [UInt8], status: Int?) throws(LedgerClientError) -> SubmissionAnswer {
        let json = try reading(Self.path) { () throws(JSONError) in try JSON(parsing: bytes) }.root
        guard let status = status ?? json["status"]?.integer.map({ Int($0) }) else { throw malformed("no status") }
        guard status == 200 || status == 201 else {
            let detail = json["detail"]?.string ?? ""
            guard let code = ProblemText.code(of: json) else { throw malformed("a refusal without a type") }
            return status == 503 ? .busy(retryAfter: 3600, detail: detail) : .refused(code: code, detail: detail)
        }
        guard let index = json["index"]?.integer, let size = json["treeSize"]?.integer,
            let leafHash = json["leafHash"]?.string.flatMap({ TreeHash(base64: $0) }),
            let time = json["timestamp"]?.utf8.flatMap({ LedgerTime(utf8: $0) }), let proof = json["proof"]?.string
        else { throw malformed("a receipt lacks a member") }
        return .placed(
            .init(
                index: Int(index),
                leafHash: leafHash,
                time: time,
                treeSize: Int(size),
                proof: proof,
                isDuplicate: status == 200
            )
        )
    }

    private func malformed(_ reason: String) -> LedgerClientError {
        .malformed(url: http.base + Self.path, reason: reason)
    }
}

extension SubmissionAnswer {
    fileprivate var isBusy: Bool {
        if case .busy = self { true } else { false }
    }
}

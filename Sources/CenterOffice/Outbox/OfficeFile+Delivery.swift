import Credentials
import Foundation
package import LedgerClient
import LedgerCore
package import TransparencyLog

/// What a delivery came to.
package struct DeliveryReport: Sendable {
    /// How many statements the ledger has now that were waiting before.
    package internal(set) var logged = 0

    /// The ledger's words where it took nothing more for now; what waits is kept.
    package internal(set) var busy: String?
}

extension OfficeFile {
    /// Sends what waits, in order, and keeps each answer.
    ///
    /// Sending again what a crash or a broken line left unanswered brings the first receipt back: nothing is in the
    /// ledger twice. What was answered when the line breaks is kept.
    ///
    /// - Parameters:
    ///   - client: The ledger.
    ///   - time: Now, in seconds since 1970.
    ///   - progress: Told how many are sent of how many.
    /// - Returns: How far it came.
    /// - Throws: `LedgerClientError` where the line breaks, `badReceipt` where an answer is not what it should be.
    package func deliver(
        to client: LedgerClient,
        at time: Int64,
        progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> DeliveryReport {
        let ledger = try known
        let judge = AnswerJudge(log: ledger.log, policy: try policy(in: ledger), time: time)
        let total = try waitingCount
        var report = DeliveryReport()
        var part = try nextPart()
        var sent = 0
        while let end = part.end, report.busy == nil {
            if !part.items.isEmpty {
                let answers = try await client.submitPatiently(part.items.map(\.statement))
                try record(zip(part.items, answers).map(judge.answered))
                try noteContact()
                report.add(answers)
                sent += part.items.count
                progress(min(sent, total), total)
            }
            part = try nextPart(after: end)
        }
        return report
    }
}

extension DeliveryReport {
    fileprivate mutating func add(_ answers: [SubmissionAnswer]) {
        for answer in answers {
            switch answer {
            case .placed: logged += 1
            case .refused: break
            case .busy(_, let detail): busy = detail
            }
        }
    }
}

/// Checks what a ledger answers.
private struct AnswerJudge {
    let log: NoteVerifierKey
    let policy: TrustPolicy
    /// Now, in seconds since 1970.
    let time: Int64

    func answered(_ item: OutboxItem, _ answer: SubmissionAnswer) throws -> OfficeFile.Answered {
        switch answer {
        case .placed(let placement):
            let receipt = try Receipt(index: placement.index, proof: placement.proof, of: item.statement, log: log)
            return OfficeFile.Answered(item, .logged(receipt, isCountersigned: try receipt.isAccepted(by: policy)))
        case .refused(let code, let detail):
            return OfficeFile.Answered(item, OutboxAnswer(refusal: code, detail, of: item, at: time))
        case .busy(_, let detail): return OfficeFile.Answered(item, .early(detail))
        }
    }
}

extension Receipt {
    /// Whether all cosigned its checkpoint whom a policy asks for.
    package func isAccepted(by policy: TrustPolicy) throws -> Bool {
        let parsed = try TransparencyProof(proof)
        return policy.check(parsed.note, origin: parsed.checkpoint.origin).isAccepted
    }
}

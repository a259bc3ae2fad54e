package import Credentials
package import LedgerClient
import LedgerCore
import TransparencyLog

// What goes over the line to the ledger, and comes back.
extension OfficeFile {
    /// How many entries are taken in, and how many certificates sent, between two commits.
    private static let portion = 256

    /// Reads what the ledger has more than this office has seen.
    ///
    /// - Returns: All that this office needs to know of it.
    /// - Throws: `ledgerChanged` when the ledger does not go on from there.
    @discardableResult
    package func catchUp(
        with client: LedgerClient,
        progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> KnownLedger {
        let note = try await client.checkpoint()
        let size = try Checkpoint(text: note.text).size
        let seen = try seenSize
        guard size >= seen else { throw OfficeError.ledgerChanged(index: size) }
        for start in stride(from: seen, to: size, by: Self.portion) {
            let end = min(start + Self.portion, size)
            try learn(await client.entries(in: start..<end, treeSize: size))
            progress(end - seen, size - seen)
        }
        let known = try known
        guard !note.verification(by: [known.log]).verified.isEmpty else {
            throw OfficeError.badReceipt(index: size, "the checkpoint is not signed by the log \(known.log.name)")
        }
        return known
    }

    /// Sends what of an act is not in the ledger, and keeps each answer.
    ///
    /// Sending again what a crash or a broken line left unanswered brings the first receipt back.
    ///
    /// - Throws: `busy` when the ledger takes nothing more for now.
    package func submit(
        _ act: Act,
        to client: LedgerClient,
        in ledger: KnownLedger,
        progress: (Int, Int) -> Void = { _, _ in }
    ) async throws {
        let unsent = try unsent(act)
        for start in stride(from: 0, to: unsent.count, by: Self.portion) {
            let part = unsent[start..<min(start + Self.portion, unsent.count)]
            try forgetRefusals(part)
            let answers = try await client.submitPatiently(part.map(\.statement))
            var outcomes: [(number: CertificateNumber, outcome: Outcome)] = []
            for (sent, answer) in zip(part, answers) {
                switch answer {
                case .placed(let placement):
                    let receipt = try Receipt(
                        index: placement.index,
                        proof: placement.proof,
                        of: sent.statement,
                        log: ledger.log
                    )
                    outcomes.append((sent.number, .logged(receipt)))
                case .refused(let code, let detail): outcomes.append((sent.number, .refused("\(code): \(detail)")))
                case .busy: break
                }
            }
            try keep(outcomes)
            if case .busy(_, let detail)? = answers.last { throw OfficeError.busy(detail) }
            progress(start + part.count, unsent.count)
        }
    }

    /// Sends again what was signed, left unanswered, and is too old to be admitted now: the ledger has it, or never
    /// will. After that it is known which seats are free.
    package func settle(with client: LedgerClient, in ledger: KnownLedger, at time: Int64) async throws {
        for act in try unsettled(at: time) { try await submit(act, to: client, in: ledger) }
    }

    /// Fetches the proofs of what gives an act's certificates their right.
    package func support(
        of act: Act,
        in ledger: KnownLedger,
        from client: LedgerClient
    ) async throws -> [CertificateFile.LoggedStatement] {
        var support: [CertificateFile.LoggedStatement] = []
        for known in ledger.support(achievement: act.achievement, session: act.session) {
            let statement = known.statement.jws.bytes
            let proof = try await client.proof(known.index).description
            _ = try Receipt(index: known.index, proof: proof, of: statement, log: ledger.log)
            support.append(.init(statement: statement, proof: proof))
        }
        return support
    }
}

package import Credentials
package import LedgerClient
import LedgerCore
import TransparencyLog

// What goes over the line to the ledger, and comes back.
extension OfficeFile {
    /// How many entries are taken in between two commits.
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
        try noteContact()
        try finishRecovery()
        return known
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
            let countersigned = try await client.countersignedProof(of: known.index)
            let plain = countersigned == nil ? try await client.proof(known.index) : nil
            guard let proof = (countersigned ?? plain)?.description else { continue }
            _ = try Receipt(index: known.index, proof: proof, of: statement, log: ledger.log)
            support.append(.init(statement: statement, proof: proof))
        }
        return support
    }

    /// Adds to the files of an act the proofs that have come since they were written, in the folder where they lie.
    ///
    /// - Throws: `FileError` where the folder is not there, or another file has a certificate's name.
    package func refile(_ filed: Filed, from client: LedgerClient) async throws {
        guard NewFile.exists(filed.folder) else { throw FileError.unreadable(filed.folder, SystemWords.missing) }
        let support = try await support(of: filed.act, in: known, from: client)
        try refile(filed.act, in: CertificateFolder(filed.folder), support: support)
    }
}

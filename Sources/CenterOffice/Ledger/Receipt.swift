import Credentials
package import LedgerCore
import LedgerCrypto
package import TransparencyLog

/// A ledger's word that it holds a statement at an index, checked as far as its own signature goes.
package struct Receipt: Sendable {
    package let index: Int
    package let time: LedgerTime
    /// A tlog-proof.
    package let proof: String

    /// Checks that `proof` shows `statement` at `index` under a checkpoint that `log` signed.
    package init(index: Int, proof: String, of statement: [UInt8], log: NoteVerifierKey) throws {
        let parsed = try TransparencyProof(proof)
        let bytes = parsed.extra + statement + [0x0A]
        let entry = try Entry(parsing: bytes)
        guard entry.index == index, parsed.inclusion.index == index else {
            throw OfficeError.badReceipt(index: index, "it is for another index")
        }
        guard parsed.inclusion.isValid(leaf: .leaf(bytes), root: parsed.checkpoint.root) else {
            throw OfficeError.badReceipt(index: index, "its hashes do not lead from the statement to the checkpoint")
        }
        guard !parsed.note.verification(by: [log]).verified.isEmpty else {
            throw OfficeError.badReceipt(index: index, "its checkpoint is not signed by the log \(log.name)")
        }
        self.index = index
        time = entry.time
        self.proof = proof
    }
}

package import Credentials
import LedgerCore
package import TransparencyLog

extension TwoCountries {
    /// Bangladesh's ledger takes a snapshot of itself; returns its index.
    package mutating func takeSnapshot() throws -> Int {
        let index = scene.size
        try scene.admit(bangladesh.snapshot(of: scene.ledger))
        return index
    }

    /// The list of the first center as it was at the snapshot of an index, proven under a checkpoint.
    package func status(at index: Int, under note: SignedNote) throws -> StatusEvidence? {
        let facts = scene.ledger.registry.facts
        let standing = Standing(
            facts,
            size: index,
            needsConfirmations: facts.ledger()?.needsConfirmations ?? false
        )
        let summary = try StatusSummary(facts, origin: bangladesh.origin, standing: standing)
        let entry = try Entry(parsing: log.entries[index])
        let proof = try TransparencyProof(log.proof(index, under: note))
        let name = StatusListName(center: scene.first.id, number: 0)
        return ProvableStatus(summary, index: index, snapshot: entry.statement)
            .evidence(of: name.uri(origin: bangladesh.origin), proof: proof)
    }

    /// The file of the certificate under a checkpoint by the word of both, with the status of the snapshot of an index.
    package func stapledFile(at index: Int) throws -> CertificateFile {
        let note = try log.checkpoint(cosigned: both, at: scene.time)
        var file = try log.file(credential, under: note)
        file.status = try status(at: index, under: note)
        return file
    }
}

package import Credentials
package import LedgerCore
import LedgerCrypto
package import TransparencyLog

/// A sample country's log as it is served: checkpoints at any size, and proofs under them.
package struct SampleLog {
    package let country: SampleCountry
    package let entries: [[UInt8]]
    package let tree: MerkleTree

    package init(_ country: SampleCountry, _ entries: [[UInt8]]) {
        self.country = country
        self.entries = entries
        tree = MerkleTree(leaves: entries.map { TreeHash.leaf($0) })
    }

    package var size: Int { entries.count }

    /// The checkpoint of a size, or of all entries, with the cosignatures of some witnesses.
    package func checkpoint(
        _ size: Int? = nil,
        by signer: NoteSigner? = nil,
        cosigned witnesses: [Cosigner] = [],
        at time: LedgerTime = SampleCountry.start
    ) throws -> SignedNote {
        let size = size ?? self.size
        let checkpoint = try Checkpoint(origin: country.origin, size: size, root: tree.root(size: size))
        var note = try (signer ?? country.log).sign(checkpoint)
        for witness in witnesses { try note.add(witness.cosign(checkpoint, at: Int(time.seconds))) }
        return note
    }

    /// The proof that an entry is in the tree of a checkpoint.
    package func proof(_ index: Int, under note: SignedNote) throws -> String {
        let size = try Checkpoint(text: note.text).size
        return try TransparencyProof(
            extra: Entry(parsing: entries[index]).head,
            index: index,
            hashes: tree.inclusionProof(index: index, size: size).hashes,
            note: note
        ).description
    }

    /// A worker's file, with everything that the log holds below a checkpoint and that may give the center its right.
    package func file(_ credential: SDJWT, under note: SignedNote) throws -> CertificateFile {
        let size = try Checkpoint(text: note.text).size
        var file = CertificateFile(credential: credential.bytes)
        for index in 0..<size {
            let statement = try Entry(parsing: entries[index]).statement
            if statement == credential.issuerJWT.bytes {
                file.proof = try proof(index, under: note)
            } else if try Self.isGround(Statement(parsing: statement).type) {
                file.support.append(.init(statement: statement, proof: try proof(index, under: note)))
            }
        }
        return file
    }

    private static func isGround(_ type: StatementType) -> Bool {
        [.genesis, .transition, .accreditation, .confirmation, .achievement, .session].contains(type)
    }

    /// What a verifier holds who has replayed the log up to a checkpoint, and was shown others.
    package func copy(
        under note: SignedNote,
        seen others: [SeenCheckpoint] = [],
        remembering sizes: Set<Int> = [],
        anchors: TrustAnchors,
        until limit: LedgerTime? = nil
    ) throws -> LedgerCopy<RegistryMemory> {
        let auditor = try audit(under: note, seen: others, remembering: sizes, anchors: anchors, until: limit)
        return try LedgerCopy(auditor, checkpoint: note, until: limit) { [entries] in entries[$0] }
    }

    /// An auditor who has replayed the log up to a checkpoint.
    package func audit(
        under note: SignedNote,
        seen others: [SeenCheckpoint] = [],
        remembering sizes: Set<Int> = [],
        anchors: TrustAnchors,
        until limit: LedgerTime? = nil,
        now: LedgerTime? = nil
    ) throws -> Auditor<RegistryMemory> {
        var auditor = Auditor(
            RegistryMemory(),
            anchors: anchors,
            until: limit,
            remembering: sizes.union(others.map(\.checkpoint.size))
        )
        for entry in try entries.prefix(Checkpoint(text: note.text).size) {
            try auditor.replay(entry, leaf: nil, nextLink: nil)
        }
        _ = try auditor.finish(checkpoint: note, others: others, now: now)
        return auditor
    }
}

extension SampleCountry {
    /// The anchors of who trusts these countries, and asks for the cosignatures of each one's witness.
    package static func anchors(_ countries: [SampleCountry], quorum: Bool = true) throws -> TrustAnchors {
        let logs = countries.map { "log \($0.log.verifierKey)" }
        let witnesses = countries.map { "witness \($0.country) \($0.witness.verifierKey)" }
        let names = countries.map(\.country).joined(separator: " ")
        let rule = quorum ? ["group both all \(names)", "quorum both"] : ["quorum none"]
        let policy = try TrustPolicy((logs + witnesses + rule).map { $0 + "\n" }.joined())
        return TrustAnchors(policy: policy, roots: countries.map(\.root.certificate))
    }
}

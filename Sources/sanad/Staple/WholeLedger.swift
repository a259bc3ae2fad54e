import CenterOffice
import Credentials
import LedgerCore
import TransparencyLog

/// A ledger that was replayed whole, out of which certificates' files are renewed.
struct WholeLedger {
    let origin: String

    /// Where it was read.
    let place: String

    private let material: StapleMaterial

    /// The signed checkpoints of the replayed tree: those that the policy accepts first, the largest first.
    private let notes: [SignedNote]
    private let snapshot: (status: ProvableStatus, proof: TransparencyProof)?

    init(_ ledger: ReadLedger, policy: TrustPolicy) throws {
        guard let material = ledger.result.observer as? StapleMaterial else {
            preconditionFailure("the replay returns the observer that it was given")
        }
        guard ledger.conflicts.isEmpty else {
            throw Failure(.unfinished, StapleWords.contradicted(ledger.origin))
        }
        self.material = material
        origin = ledger.origin
        place = ledger.sight.provenance.place
        notes = Self.notes(of: ledger, in: material.tree, policy: policy)
        snapshot = try Self.snapshot(of: ledger.facts, material, notes, ledger.origin)
    }

    private static func notes(of ledger: ReadLedger, in tree: MerkleTree, policy: TrustPolicy) -> [SignedNote] {
        let shown = ledger.found.seen + [ledger.head]
        let own = shown.filter { seen in
            seen.checkpoint.isOf(origin: ledger.origin) && seen.checkpoint.size <= tree.size
                && tree.root(size: seen.checkpoint.size) == seen.checkpoint.root
        }
        let judged = own.map { (seen: $0, verdict: policy.check($0.note, origin: ledger.origin)) }
            .filter { $0.verdict.signed != nil }
        let sorted = judged.sorted { one, other in
            one.verdict.isAccepted == other.verdict.isAccepted
                ? one.seen.checkpoint.size > other.seen.checkpoint.size : one.verdict.isAccepted
        }
        return sorted.map(\.seen.note)
    }

    /// The checkpoint to prove an entry under: the newest that the policy accepts, else the newest.
    private func note(covering index: Int) throws -> SignedNote? {
        try notes.first { try Checkpoint(text: $0.text).size > index }
    }

    /// A file with the proof of its credential, and what it rests on, as the ledger has them now.
    ///
    /// - Throws: `Failure` where the ledger does not hold the credential.
    func renewed(_ file: CertificateFile) throws -> CertificateFile {
        let jws = try SDJWT(parsing: file.credential).issuerJWT.bytes
        guard let own = material.statements.first(where: { $0.statement.jws.bytes == jws }),
            case .credential(let credential) = own.statement.content,
            let number = CredentialOrigin(credential.id)?.number,
            let achievement = credential.achievementKey
        else { throw Failure(.unfinished, StapleWords.notHeld(at: place)) }
        guard let note = try note(covering: own.index) else {
            throw Failure(.unfinished, StapleWords.notCovered(at: place))
        }
        var file = file
        file.proof = try material.proof(of: own, under: note).description
        file.support = try support(center: number.centerID, achievement, session: credential.session)
        return file
    }

    private func support(
        center: String,
        _ achievement: String,
        session: String?
    ) throws -> [CertificateFile.LoggedStatement] {
        let known = material.statements.filter { $0.statement.concerns(center) }
            .map { KnownLedger.Known(index: $0.index, time: $0.time, statement: $0.statement) }
        return try KnownLedger(known, centerID: center).support(achievement: achievement, session: session)
            .compactMap { known in
                let logged = StapleMaterial.Logged(index: known.index, time: known.time, statement: known.statement)
                guard let note = try note(covering: known.index) else { return nil }
                let proof = try material.proof(of: logged, under: note).description
                return CertificateFile.LoggedStatement(statement: known.statement.jws.bytes, proof: proof)
            }
    }

    /// A list as it was at the newest snapshot that the policy's witnesses vouch for, else at the newest; nil without
    /// any, or where that has no such list.
    func status(of list: StatusListPlace) -> ShownStatus? {
        guard let snapshot, let evidence = snapshot.status.evidence(of: list.uri, proof: snapshot.proof) else {
            return nil
        }
        return ShownStatus(evidence, from: .ledger(place))
    }

    /// All lists as they were at that snapshot, with what proves them; nil without any.
    func statuses() throws -> StatusLists? {
        guard let snapshot else { return nil }
        let founding = try material.statements.filter { logged in
            switch logged.statement.content {
            case .genesis, .transition: logged.index < snapshot.status.index
            default: false
            }
        }.map { logged in
            let proof = try material.proof(of: logged, under: snapshot.proof.note).description
            return CertificateFile.LoggedStatement(statement: logged.statement.jws.bytes, proof: proof)
        }
        return StatusLists(
            snapshot: snapshot.status.snapshot,
            proof: snapshot.proof.description,
            founding: founding,
            lists: snapshot.status.lists.map { StatusLists.List(uri: $0.uri, compressed: $0.list.compressed) },
            voids: snapshot.status.voids
        )
    }

    /// The newest snapshot under the first checkpoint that covers one.
    private static func snapshot(
        of facts: RegistryMemory,
        _ material: StapleMaterial,
        _ notes: [SignedNote],
        _ origin: String
    ) throws -> (status: ProvableStatus, proof: TransparencyProof)? {
        for note in notes {
            let size = try Checkpoint(text: note.text).size
            guard let logged = material.snapshots.last(where: { $0.index < size }), let ledger = facts.ledger() else {
                continue
            }
            let standing = Standing(facts, size: logged.index, needsConfirmations: ledger.needsConfirmations)
            let status = ProvableStatus(
                try StatusSummary(facts, origin: origin, standing: standing),
                index: logged.index,
                snapshot: logged.statement.jws.bytes
            )
            return (status, try material.proof(of: logged, under: note))
        }
        return nil
    }
}

extension Statement {
    /// Whether a center's certificates may rest on it.
    fileprivate func concerns(_ center: String) -> Bool {
        switch content {
        case .accreditation(let accreditation):
            accreditation.center.id == center || accreditation.center.id.hasSuffix("-AUTHORITY")
        case .session(let session): session.center == center
        case .credential: false
        default: true
        }
    }
}

extension CredentialStatement {
    /// `code/version` of what it certifies.
    fileprivate var achievementKey: String? {
        guard let code = achievement["humanCode"]?.string, let version = achievement["version"]?.string else {
            return nil
        }
        return "\(code)/\(version)"
    }
}

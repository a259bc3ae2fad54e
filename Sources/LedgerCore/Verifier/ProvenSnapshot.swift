import Credentials
import LedgerCrypto
import TransparencyLog

/// A status list that was found to stand under a logged snapshot of its ledger.
struct ProvenSnapshot {
    let list: StatusList
    private let logged: LoggedEntry

    /// The snapshot's entry.
    var index: Int { logged.entry.index }

    /// Checks the list at `uri` and its path, the snapshot and its proof. `file` brings the genesis and the transitions
    /// that say which key signs snapshots.
    ///
    /// - Throws: `FalseProof`, `MissingMaterial`, and what reading records throws.
    init(
        _ evidence: StatusEvidence,
        of uri: String,
        in file: CertificateFile,
        _ origin: String,
        _ notes: inout JudgedNotes
    ) throws {
        guard evidence.uri.hasSameBytes(as: uri) else {
            throw FalseProof(detail: "the status is of the list \(evidence.uri), and the certificate stands in \(uri)")
        }
        guard let list = StatusList(compressed: evidence.compressedList) else {
            throw FalseProof(detail: "the status list is not \(StatusList.byteCount) bytes, compressed with zlib")
        }
        self.list = list
        logged = try LoggedEntry(statement: evidence.snapshot, proof: evidence.proof, judging: &notes)
        let snapshot = try Self.snapshot(logged, in: file, origin, &notes)
        try Self.checkPath(evidence, StatusSummary.leaf(list, uri: uri), to: snapshot)
    }

    func status(_ value: StatusValue, in shown: ShownStatus) -> SnapshotStatus {
        let quorum = logged.signed.quorumTime.map { LedgerTime(seconds: Int64($0)) }
        return SnapshotStatus(
            value: value,
            asOf: min(logged.entry.time, quorum ?? logged.entry.time),
            index: index,
            checkpoint: logged.signed,
            isCountersigned: logged.verdict.isAccepted,
            shown: shown
        )
    }

    private static func snapshot(
        _ logged: LoggedEntry,
        in file: CertificateFile,
        _ origin: String,
        _ notes: inout JudgedNotes
    ) throws -> Snapshot {
        let statement: Statement
        do {
            statement = try Statement(parsing: logged.entry.statement)
        } catch {
            throw FalseProof(detail: "the snapshot: \(error)")
        }
        guard case .snapshot(let snapshot) = statement.content else {
            throw FalseProof(detail: "what should be a snapshot is another statement, \(statement.type.rawValue)")
        }
        let certificate = try statusKey(at: logged.entry.index, in: file, &notes)
        guard statement.jws.header.certificateThumbprint == certificate.fingerprint else {
            throw MissingMaterial(
                detail: "the file does not show that the key that signed snapshot \(logged.entry.index) is the status "
                    + "key of \(origin): renew the file with sanad staple"
            )
        }
        guard CheckedStatement(statement, certificate: certificate).certificate != nil else {
            throw FalseProof(detail: "the signature of snapshot \(logged.entry.index) is false")
        }
        return snapshot
    }

    private static func checkPath(_ evidence: StatusEvidence, _ leaf: TreeHash, to snapshot: Snapshot) throws {
        let hashes = evidence.path.compactMap { TreeHash($0) }
        guard hashes.count == evidence.path.count, evidence.position < Int64(snapshot.lists),
            InclusionProof(index: Int(evidence.position), size: snapshot.lists, hashes: hashes)
                .isValid(leaf: leaf, root: snapshot.root)
        else { throw FalseProof(detail: "the status list does not stand under the snapshot's root") }
    }

    /// The certificate of the key that signs snapshots before an entry, by the genesis and the transitions in a file.
    private static func statusKey(
        at index: Int,
        in file: CertificateFile,
        _ notes: inout JudgedNotes
    ) throws -> CertificateRecord {
        var registry = Registry(RegistryMemory())
        for entry in try founding(file, &notes).sorted(by: { $0.index < $1.index }) where entry.index < index {
            if let refusal = try registry.admitExcerpt(entry).refusal {
                throw MissingMaterial(detail: "entry \(entry.index), \(refusal)")
            }
        }
        guard let fingerprint = registry.facts.ledger()?.statusKey,
            let certificate = registry.facts.certificate(fingerprint)
        else { throw MissingMaterial(detail: "the ledger's genesis") }
        return certificate
    }

    private static func founding(_ file: CertificateFile, _ notes: inout JudgedNotes) throws -> [Entry] {
        var entries: [Entry] = []
        for logged in file.support {
            guard let statement = try? Statement(parsing: logged.statement) else { continue }
            switch statement.content {
            case .genesis, .transition: break
            default: continue
            }
            entries.append(
                try LoggedEntry(statement: logged.statement, proof: logged.proof, judging: &notes).entry
            )
        }
        return entries
    }
}

import Credentials
import LedgerCrypto
import TransparencyLog

/// A status list that was found to stand under a logged snapshot of its ledger.
struct ProvenSnapshot {
    let list: StatusList

    private let voids: VoidEntries
    private let logged: LoggedEntry

    /// The snapshot's entry.
    var index: Int { logged.entry.index }

    /// Checks the list at `uri` and its path, the snapshot and its proof. `founding` has the genesis and the transitions
    /// that say which key signs snapshots.
    ///
    /// - Throws: `FalseProof`, `MissingMaterial`, and what reading records throws.
    init(
        _ evidence: StatusEvidence,
        of uri: String,
        _ origin: String,
        founding: [CertificateFile.LoggedStatement],
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
        let snapshot = try Self.snapshot(logged, origin, founding, &notes)
        voids = try VoidEntries(evidence.voids, at: snapshot, logged.entry.index)
        try Self.checkPath(evidence, StatusSummary.leaf(list, uri: uri), to: snapshot)
    }

    /// Whether any of these entries had been declared void.
    func declaresVoid(_ indexes: Set<Int>) -> Bool { indexes.contains(where: voids.contains) }

    func status(_ value: StatusValue, in shown: ShownStatus) -> SnapshotStatus {
        SnapshotStatus(
            value: value,
            asOf: logged.knownUntil,
            index: index,
            checkpoint: logged.signed,
            isCountersigned: logged.verdict.isAccepted,
            shown: shown
        )
    }

    /// The snapshot in an entry, if the ledger's status key signed it.
    static func snapshot(
        _ logged: LoggedEntry,
        _ origin: String,
        _ founding: [CertificateFile.LoggedStatement],
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
        let certificate = try statusKey(at: logged.entry.index, founding, &notes)
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

    /// The certificate of the key that signs snapshots before an entry, by the genesis and the transitions at hand.
    private static func statusKey(
        at index: Int,
        _ founding: [CertificateFile.LoggedStatement],
        _ notes: inout JudgedNotes
    ) throws -> CertificateRecord {
        var registry = Registry(RegistryMemory())
        for entry in try entries(founding, &notes).sorted(by: { $0.index < $1.index }) where entry.index < index {
            if let refusal = try registry.admitExcerpt(entry).refusal {
                throw MissingMaterial(detail: "entry \(entry.index), \(refusal)")
            }
        }
        guard let fingerprint = registry.facts.ledger()?.statusKey,
            let certificate = registry.facts.certificate(fingerprint)
        else { throw MissingMaterial(detail: "the ledger's genesis") }
        return certificate
    }

    /// The entries of the genesis and the transitions, each once.
    private static func entries(
        _ founding: [CertificateFile.LoggedStatement],
        _ notes: inout JudgedNotes
    ) throws -> [Entry] {
        var entries: [Int: Entry] = [:]
        for logged in founding {
            guard let statement = try? Statement(parsing: logged.statement) else { continue }
            switch statement.content {
            case .genesis, .transition: break
            default: continue
            }
            let entry = try LoggedEntry(statement: logged.statement, proof: logged.proof, judging: &notes).entry
            entries[entry.index] = entry
        }
        return Array(entries.values)
    }
}

extension LoggedEntry {
    /// Up to when it tells: its time, or that of its last cosignature when that was earlier.
    var knownUntil: LedgerTime {
        let quorum = signed.quorumTime.map { LedgerTime(seconds: Int64($0)) }
        return min(entry.time, quorum ?? entry.time)
    }
}

package import Credentials
package import TransparencyLog

/// All status lists of a ledger, found to be those that a logged snapshot of it states.
package struct ProvenLists: Sendable {
    /// The lists in the snapshot's tree.
    package let status: ProvableStatus

    /// Up to when they tell what became of certificates.
    package let asOf: LedgerTime

    /// The checkpoint that the snapshot is shown under, as it was signed.
    package let note: SignedNote
    package let checkpoint: Checkpoint

    /// Whether all whom the policy asks for have vouched for that checkpoint.
    package let isCountersigned: Bool

    private let proof: TransparencyProof
    private let founding: [CertificateFile.LoggedStatement]

    /// Checks whole lists, all of them, with the snapshot and its proof.
    ///
    /// - Throws: `UnprovenLists`, and what reading records throws.
    package init(_ lists: StatusLists, of origin: String, by policy: TrustPolicy) throws {
        var notes = JudgedNotes(policy: policy, origin: origin)
        do {
            let logged = try LoggedEntry(statement: lists.snapshot, proof: lists.proof, judging: &notes)
            let snapshot = try ProvenSnapshot.snapshot(logged, origin, lists.founding, &notes)
            _ = try VoidEntries(lists.voids, at: snapshot, logged.entry.index)
            status = try Self.status(lists, index: logged.entry.index)
            guard status.lists.count == snapshot.lists, status.root == snapshot.root else {
                throw UnprovenLists(detail: "its lists are not those that snapshot \(logged.entry.index) states")
            }
            proof = try TransparencyProof(lists.proof)
            asOf = logged.knownUntil
            note = logged.note
            checkpoint = logged.signed.checkpoint
            isCountersigned = logged.verdict.isAccepted
            founding = lists.founding
        } catch let error as FalseProof {
            throw UnprovenLists(detail: error.detail)
        } catch let error as MissingMaterial {
            throw UnprovenLists(detail: error.detail)
        }
    }

    /// One list with what proves it; nil where the ledger had no such list.
    package func shown(_ uri: String, from source: StatusSource) -> ShownStatus? {
        status.evidence(of: uri, proof: proof).map { ShownStatus($0, from: source, founding: founding) }
    }

    private static func status(_ lists: StatusLists, index: Int) throws -> ProvableStatus {
        var raw: [(uri: String, list: StatusList)] = []
        for list in lists.lists {
            if let last = raw.last?.uri, !last.utf8.lexicographicallyPrecedes(list.uri.utf8) {
                throw UnprovenLists(detail: "its lists do not stand in the order of their addresses at \(list.uri)")
            }
            guard let states = StatusList(compressed: list.compressed) else {
                throw UnprovenLists(
                    detail: "the list \(list.uri) is not \(StatusList.byteCount) bytes, compressed with zlib"
                )
            }
            raw.append((list.uri, states))
        }
        return ProvableStatus(StatusSummary(lists: raw, voids: lists.voids), index: index, snapshot: lists.snapshot)
    }
}

/// Why status lists are not to be believed.
package struct UnprovenLists: Error, Equatable, Sendable, CustomStringConvertible {
    package let detail: String

    package var description: String { detail }
}

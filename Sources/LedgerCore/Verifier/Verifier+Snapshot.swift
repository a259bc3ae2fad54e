import Credentials
import LedgerCrypto
import TransparencyLog

// What snapshots show of a certificate's status, with no ledger at hand.
extension Verifier {
    /// Adds what the snapshots at hand say of a certificate; says whether any of them covers it.
    func checkSnapshots(
        _ file: CertificateFile,
        _ shown: Shown,
        _ logged: LoggedEntry?,
        _ notes: inout JudgedNotes,
        _ verification: inout Verification
    ) throws -> Bool {
        let found = try snapshots(file, shown, logged, &notes, &verification)
        // Bad news is believed from one country alone, good news is not.
        let gravest = found.first { ListedStatus($0.value) != nil }
        guard let newest = found.first(where: \.isCountersigned) else {
            guard let newest = found.first else { return false }
            verification.snapshot = newest
            verification.add(.statusNotCountersigned(asOf: newest.asOf))
            if let gravest { addListed(gravest, &verification) }
            return true
        }
        verification.snapshot = newest
        verification.statusAsOf = newest.asOf
        if now.milliseconds - newest.asOf.milliseconds > Int64(maximumStatusAge) * dayInMilliseconds {
            verification.add(.statusTooOld(asOf: newest.asOf))
        }
        let later = gravest.flatMap { $0.index > newest.index ? $0 : nil }
        addListed(later ?? newest, &verification)
        return true
    }

    /// Adds bad news that snapshots bring from after the end of a ledger's copy.
    func checkNewerSnapshots(
        _ file: CertificateFile,
        _ shown: Shown,
        _ logged: LoggedEntry?,
        than size: Int,
        _ notes: inout JudgedNotes,
        _ verification: inout Verification
    ) throws {
        let newer = try snapshots(file, shown, logged, &notes, &verification).filter { $0.index >= size }
        if let gravest = newer.first(where: { ListedStatus($0.value) != nil }) { addListed(gravest, &verification) }
    }

    private func addListed(_ snapshot: SnapshotStatus, _ verification: inout Verification) {
        guard let status = ListedStatus(snapshot.value) else { return }
        verification.add(.listed(status, asOf: snapshot.asOf))
    }

    /// The entries of a certificate and of what it rests on.
    private static func grounds(of logged: LoggedEntry, _ file: CertificateFile) -> Set<Int> {
        // A proof that cannot be read is found where what it proves is judged.
        Set([logged.entry.index] + file.support.compactMap { try? TransparencyProof($0.proof).inclusion.index })
    }

    /// What each snapshot at hand says, the newest first. That an entry was declared void is a reason of its own: the
    /// list says nothing of a number that was never given. One in the file that does not hold is a reason; one from
    /// elsewhere is nothing that the certificate could help.
    private func snapshots(
        _ file: CertificateFile,
        _ shown: Shown,
        _ logged: LoggedEntry?,
        _ notes: inout JudgedNotes,
        _ verification: inout Verification
    ) throws -> [SnapshotStatus] {
        guard let logged else { return [] }
        let uri = StatusListName(shown.origin.number).uri(origin: shown.origin.origin)
        let grounds = Self.grounds(of: logged, file)
        let others = statuses.filter { $0.evidence.uri.hasSameBytes(as: uri) }
        var found: [SnapshotStatus] = []
        for status in (file.status.map { [ShownStatus($0, from: .file)] } ?? []) + others {
            do {
                let founding = file.support + status.founding.filter { !file.support.contains($0) }
                let proven = try ProvenSnapshot(
                    status.evidence,
                    of: uri,
                    shown.origin.origin,
                    founding: founding,
                    &notes
                )
                // A certificate that was logged later has no place in the list.
                guard logged.entry.index < proven.index else { continue }
                if proven.declaresVoid(grounds) { verification.add(.declaredVoid) }
                let value = proven.list[shown.origin.number.statusPosition.index]
                found.append(proven.status(value, in: status))
            } catch let error as MissingMaterial {
                noteUnused(status, .materialMissing(error.detail), error.detail, &verification)
            } catch let error as FalseProof {
                noteUnused(status, .falseProof(error.detail), error.detail, &verification)
            }
        }
        return found.sorted { $0.index > $1.index }
    }

    private func noteUnused(
        _ status: ShownStatus,
        _ reason: Reason,
        _ detail: String,
        _ verification: inout Verification
    ) {
        guard status.source != .file else { return verification.add(reason) }
        if !verification.unusedStatus.contains(detail) { verification.unusedStatus.append(detail) }
    }
}

/// What is needed to check a proof is not at hand.
struct MissingMaterial: Error {
    let detail: String
}

import LedgerCore
import LedgerCrypto
import LedgerStore
import TransparencyLog

extension ServedLedger {
    /// The longest note that a snapshot carries, in bytes.
    private static let largestNote = 16_384

    /// Signs the snapshot that a summary gives at a time.
    func snapshot(
        _ summary: StatusSummary,
        by identity: SigningIdentity,
        at time: LedgerTime
    ) throws -> CheckedStatement {
        let stamp = StatementStamp(
            issuer: origin,
            issuedAt: time.seconds,
            identity: uuidURN(random: randomBytes(16))
        )
        let jws = try StatementDraft.snapshot(stamp, summary, peer: peerCheckpoint()).signed(by: identity)
        return CheckedStatement(try Statement(parsing: jws), certificate: CertificateRecord(identity.certificate))
    }

    /// The newest checkpoint of a peer that this country's witness cosigned, if the keys in this ledger bear it out and
    /// it is no smaller than the one in the snapshot before; nil without any.
    private func peerCheckpoint() throws -> String? {
        guard let state = try store.ledgerState() else { return nil }
        for peer in state.peers {
            guard let note = try store.cosigned(peer.origin), note.bytes.count <= Self.largestNote else { continue }
            let keys = [try NoteVerifierKey(peer.log), try NoteVerifierKey(state.witness)]
            let verified = note.verification(by: keys).verified.map(\.key)
            let size = try Checkpoint(text: note.text).size
            guard keys.allSatisfy(verified.contains), size >= state.peerSizes[peer.origin] ?? 0 else { continue }
            return note.description
        }
        return nil
    }
}

import Credentials
import TransparencyLog

// What the ledger itself says.
extension StatementDraft {
    /// The snapshot that a ledger's entries give. `peer` is the peer's newest checkpoint, a note with this country's
    /// cosignature; nil where none fits.
    package static func snapshot(_ stamp: StatementStamp, _ summary: StatusSummary, peer: String?) -> StatementDraft {
        StatementDraft(
            .snapshot,
            .object(
                omittingNil: stamp.members + [
                    ("lists", .integer(Int64(summary.lists.count))), ("root", .string(summary.root.base64)),
                    (
                        "voids",
                        [
                            "count": .integer(Int64(summary.voids.count)),
                            "root": .string(summary.voidRoot.base64),
                        ]
                    ),
                    ("peer", peer.map(JSONTree.string)),
                ]
            )
        )
    }
}

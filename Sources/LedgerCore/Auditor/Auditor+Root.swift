import TransparencyLog

// The comparison of the tree that was replayed with the one that was signed.
extension Auditor {
    /// Whether a checkpoint is of the tree that was replayed, signed with the key in force, where that is known.
    mutating func checkTree(_ signed: VerifiedCheckpoint, logKey: String?, since: LedgerTime?) -> Bool {
        let keys = signed.logKeys.map(\.description)
        let keyInForce = isPastLimit ? nil : logKey
        let isSignedByKeyInForce = keyInForce.map(keys.contains) ?? true
        if let keyInForce, !isSignedByKeyInForce {
            add(
                .wrongLogKey,
                nil,
                "the checkpoint is not signed by the log key in force, \(keyInForce)",
                expected: keyInForce,
                found: keys.joined(separator: ", "),
                since: since
            )
        }
        let signedSize = signed.checkpoint.size
        guard signedSize == size else {
            let detail = "the checkpoint is of \(signedSize) entries, there are \(size)"
            add(.sizeDiffers, nil, detail, expected: String(signedSize), found: String(size), since: since)
            return false
        }
        guard signed.checkpoint.root != root else { return isSignedByKeyInForce }
        if signed.checkpoint.root == tree.linkedRoot {
            blameDoubtful()
        } else {
            let (expected, found) = (signed.checkpoint.root.base64, root.base64)
            let detail = "the checkpoint's root is \(expected), the entries give \(found)"
            add(.rootDiffers, nil, detail, expected: expected, found: found, since: since ?? lastTime)
        }
        return false
    }

    /// The signed root speaks for the links, and not for the tree: what was in doubt was changed.
    private mutating func blameDoubtful() {
        for doubt in tree.doubts where doubt.index + 1 < size {
            add(
                .alteredEntry,
                doubt.index,
                "neither the signed root nor the next entry's link is of these bytes",
                expected: doubt.linked.base64,
                found: doubt.logged.base64,
                since: times[doubt.index]
            )
            altered.formUnion([doubt.index, doubt.index + 1])
        }
        guard let last = tree.doubts.last, last.index + 1 == size else { return }
        findings.removeAll { $0.kind == .alteredEntry && $0.index == last.index }
        add(
            .alteredTile,
            last.index,
            "the signed root is of the entry's bytes, and not of what the tree holds",
            expected: last.linked.base64,
            found: last.logged.base64,
            since: times[last.index]
        )
    }
}

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
                FindingSentence(.otherLogKey, [keyInForce]),
                expected: keyInForce,
                found: keys.joined(separator: ", "),
                since: since
            )
        }
        let signedSize = signed.checkpoint.size
        guard signedSize == size else {
            let sizes = [String(signedSize), String(size)]
            add(
                .sizeDiffers,
                nil,
                FindingSentence(.otherSize, sizes),
                expected: sizes[0],
                found: sizes[1],
                since: since
            )
            return false
        }
        return checkRoot(signed.checkpoint.root, since: since) && isSignedByKeyInForce
    }

    private mutating func checkRoot(_ signed: TreeHash, since: LedgerTime?) -> Bool {
        if let unknown = tree.firstUnknown {
            let sentence = FindingSentence(.unknownRoot, [signed.base64, String(unknown)])
            add(.rootUnknown, nil, sentence, expected: signed.base64, since: since ?? lastTime)
            return false
        }
        guard signed != root else { return true }
        if let turned = tree.turned(for: signed) {
            for doubt in tree.doubts where turned.contains(doubt.index) { blame(doubt) }
        } else {
            let (expected, found) = (signed.base64, root.base64)
            let sentence = FindingSentence(.otherRoot, [expected, found])
            add(.rootDiffers, nil, sentence, expected: expected, found: found, since: since ?? lastTime)
        }
        return false
    }

    /// The signed root speaks for the link to an entry, and not for the tree: what was in doubt was changed.
    private mutating func blame(_ doubt: ReplayedTree.Doubt) {
        let isLast = doubt.index + 1 == size
        let isEntry = !isLast && !doubt.isMissing
        findings.removeAll { [.alteredEntry, .alteredTile].contains($0.kind) && $0.index == doubt.index }
        add(
            isEntry ? .alteredEntry : .alteredTile,
            doubt.index,
            doubt.sentence(isLast: isLast),
            expected: doubt.linked.base64,
            found: doubt.logged.base64,
            since: times[doubt.index]
        )
        if isEntry { altered.formUnion([doubt.index, doubt.index + 1]) }
    }
}

extension ReplayedTree.Doubt {
    fileprivate func sentence(isLast: Bool) -> FindingSentence {
        if isMissing { return FindingSentence(.unvouchedLeaf, [logged.description]) }
        return FindingSentence(isLast ? .unvouchedLastLeaf : .unvouchedBytes)
    }
}

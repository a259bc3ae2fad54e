import Credentials
package import TransparencyLog

/// How many entries a core takes at a time: enough to be worth a task, few enough that all cores end together and
/// that what was read is still in the processor's cache when its signature is checked.
private let share = 32

/// Reads entries and their statements and checks their signatures on several cores, ahead of
/// the replay that takes them one after the other.
///
/// `certificates` are those registered before the first of the entries, `width` is how
/// many cores work. The answer has one element an entry: nil where the entry or its
/// statement cannot be read.
package func precheck(
    _ entries: [[UInt8]],
    certificates: [String: CertificateRecord],
    width: Int
) async -> [CheckedStatement?] {
    await precheck(entries, startingAt: 0, leaves: nil, certificates: certificates, knowing: nil, width: width)
}

/// The same for entries from an index on, of which the tree holds `leaves`, without verifying the signatures that an
/// `earlier` audit found good.
package func precheck(
    _ entries: [[UInt8]],
    startingAt first: Int,
    leaves: [TreeHash]?,
    certificates: [String: CertificateRecord],
    knowing earlier: EarlierJudgment?,
    width: Int
) async -> [CheckedStatement?] {
    await inParts(entries.count, share: share, width: width) { range in
        check(entries[range], certificates) { offset, hash in
            earlier?.knowsGood(first + offset, hash, in: leaves?[offset]) ?? false
        }
    }.flatMap { $0 }
}

/// Reads all before it checks a signature: the two take turns less often, and each finds its own in the caches.
private func check(
    _ entries: ArraySlice<[UInt8]>,
    _ certificates: [String: CertificateRecord],
    isKnownGood: (Int, TreeHash) -> Bool
) -> [CheckedStatement?] {
    zip(entries.indices, entries.map(read)).map { offset, found in
        guard let found else { return nil }
        return CheckedStatement(
            found.statement,
            in: found.place,
            certificate: certificates[found.statement.jws.header.certificateThumbprint],
            isKnownGood: isKnownGood(offset, found.place.leafHash)
        )
    }
}

private func read(_ bytes: [UInt8]) -> (place: HashedEntry, statement: Statement)? {
    // What cannot be read is judged, and named, when its turn comes.
    guard let place = try? HashedEntry(parsing: bytes),
        let statement = try? Statement(parsing: place.entry.statement)
    else { return nil }
    return (place, statement)
}

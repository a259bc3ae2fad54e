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
    var starts = stride(from: 0, to: entries.count, by: share).makeIterator()
    return await withTaskGroup(of: (Int, [CheckedStatement?]).self) { group in
        func addTask() {
            guard let start = starts.next() else { return }
            let range = start..<min(start + share, entries.count)
            group.addTask {
                let checked = check(entries[range], certificates) { offset, hash in
                    earlier?.knowsGood(first + offset, hash, in: leaves?[offset]) ?? false
                }
                return (start, checked)
            }
        }
        for _ in 0..<max(1, width) { addTask() }
        var parts: [Int: [CheckedStatement?]] = [:]
        while let (start, part) = await group.next() {
            parts[start] = part
            addTask()
        }
        return parts.keys.sorted().flatMap { parts[$0] ?? [] }
    }
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

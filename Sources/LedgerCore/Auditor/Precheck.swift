import Credentials
package import TransparencyLog

/// How many entries a core takes at a time: enough to be worth a task, few enough that all cores end together and
/// that what was read is still in the processor's cache when its signature is checked.
private let share = 16

/// What several cores found of entries, ahead of the replay that takes them one after the other.
package struct Prechecked: Sendable {
    /// One element an entry: nil where the entry or its statement cannot be read.
    package private(set) var statements: [CheckedStatement?] = []

    /// The certificates that the statements themselves bring, by their fingerprint. Whether the ledger registers them
    /// is judged when their turn comes.
    package private(set) var brought: [String: CertificateRecord] = [:]

    /// What is found of no entries.
    package init() {}

    fileprivate init(_ statements: [CheckedStatement?], brought: [String: CertificateRecord]) {
        self.statements = statements
        self.brought = brought
    }
}

/// Reads entries and their statements and checks their signatures on several cores.
///
/// `certificates` are those registered or brought before the first of the entries, `width` is how many cores work.
package func precheck(
    _ entries: [[UInt8]],
    certificates: [String: CertificateRecord],
    width: Int
) async -> Prechecked {
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
) async -> Prechecked {
    let isKnownGood: @Sendable (Int, TreeHash) -> Bool = { offset, hash in
        earlier?.knowsGood(first + offset, hash, in: leaves?[offset]) ?? false
    }
    let parts = await inParts(entries.count, share: share, width: width) { range in
        check(entries[range], certificates, isKnownGood)
    }
    let statements = parts.flatMap(\.statements)
    let brought = parts.reduce(into: [:]) { all, part in all.merge(part.brought) { first, _ in first } }
    // That a signature verifies under a certificate is a fact, whether or not the certificate is registered.
    let further = brought.filter { certificates[$0.key] == nil }
    guard !further.isEmpty else { return Prechecked(statements, brought: brought) }
    let all = await inParts(statements.count, share: share, width: width) { range in
        range.map { offset in
            statements[offset]?.checked(by: further) { isKnownGood(offset, $0) }
        }
    }
    return Prechecked(all.flatMap { $0 }, brought: brought)
}

/// Reads all before it checks a signature: the two take turns less often, and each finds its own in the caches.
private func check(
    _ entries: ArraySlice<[UInt8]>,
    _ certificates: [String: CertificateRecord],
    _ isKnownGood: (Int, TreeHash) -> Bool
) -> Prechecked {
    let found = entries.map(read)
    let statements = zip(entries.indices, found).map { offset, found in
        found.map {
            CheckedStatement(
                $0.statement,
                in: $0.place,
                certificate: certificates[$0.statement.jws.header.certificateThumbprint],
                isKnownGood: isKnownGood(offset, $0.place.leafHash)
            )
        }
    }
    let brought = found.compactMap { $0?.statement.content }.flatMap(\.broughtCertificates)
    return Prechecked(
        statements,
        brought: Dictionary(brought.map { ($0.fingerprint, $0) }) { first, _ in first }
    )
}

private func read(_ bytes: [UInt8]) -> (place: HashedEntry, statement: Statement)? {
    // What cannot be read is judged, and named, when its turn comes.
    guard let place = try? HashedEntry(parsing: bytes),
        let statement = try? Statement(parsing: place.entry.statement)
    else { return nil }
    return (place, statement)
}

extension CheckedStatement {
    /// Itself, or the same checked by one of further certificates where none was known before.
    fileprivate func checked(
        by certificates: [String: CertificateRecord],
        isKnownGood: (TreeHash) -> Bool
    ) -> CheckedStatement {
        guard certificate == nil, let place,
            let record = certificates[statement.jws.header.certificateThumbprint]
        else { return self }
        let isKnownGood = isKnownGood(place.leafHash)
        return CheckedStatement(statement, in: place, certificate: record, isKnownGood: isKnownGood)
    }
}

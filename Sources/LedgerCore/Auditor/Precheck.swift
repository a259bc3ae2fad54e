import Credentials

/// Reads entries' statements and checks their signatures on several cores, ahead of
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
    let share = max(1, (entries.count + width - 1) / width)
    return await withTaskGroup(of: (Int, [CheckedStatement?]).self) { group in
        for start in stride(from: 0, to: entries.count, by: share) {
            let slice = entries[start..<min(start + share, entries.count)]
            group.addTask { (start, slice.map { check($0, certificates) }) }
        }
        var parts: [Int: [CheckedStatement?]] = [:]
        for await (start, part) in group { parts[start] = part }
        return parts.keys.sorted().flatMap { parts[$0] ?? [] }
    }
}

private func check(_ entry: [UInt8], _ certificates: [String: CertificateRecord]) -> CheckedStatement? {
    // What cannot be read is judged, and named, when its turn comes.
    guard let entry = try? Entry(parsing: entry), let statement = try? Statement(parsing: entry.statement) else {
        return nil
    }
    let record = certificates[statement.jws.header.certificateThumbprint]
    return CheckedStatement(statement, certificate: record)
}

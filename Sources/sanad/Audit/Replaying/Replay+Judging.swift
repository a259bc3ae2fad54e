import Foundation
import LedgerCore
import TransparencyLog

// The replay of everything.
extension Replay {
    /// How many entries are fetched and looked at together; whole tiles.
    private static let share = 4 * Tile.fullWidth

    func judge(_ size: Int, _ course: inout Course) async throws {
        var current = await check(try await fetch(0, size), [:])
        var next = try await fetch(current.part.entries.count, size)
        while course.auditor.size < size {
            let start = course.auditor.size + current.part.entries.count + next.entries.count
            // While this core judges a share, the others check the next one, and the one after it is fetched.
            async let later = fetch(start, size)
            let (following, certificates) = (next, course.auditor.certificates)
            async let checked = check(following, certificates)
            let first = course.auditor.size
            course.kept.merge(wanted.pick(from: current.part.entries, current.statements, startingAt: first)) { $1 }
            try replay(current, followedBy: following.entries.first, &course)
            try await course.upper.append(current.roots)
            current = await checked
            next = try await later
            try course.advance()
        }
    }

    /// Entries that are looked at together, with the hashes that the tree holds for them.
    private struct Part {
        var start = 0
        var entries: [[UInt8]] = []
        var leaves: [TreeHash] = []
    }

    private struct CheckedPart {
        let part: Part
        let statements: [CheckedStatement?]

        /// The roots of its full tiles.
        let roots: [TreeHash]
    }

    private func check(_ part: Part, _ certificates: [String: CertificateRecord]) async -> CheckedPart {
        let statements = await precheck(
            part.entries,
            startingAt: part.start,
            leaves: part.leaves,
            certificates: certificates,
            knowing: earlier?.judgment,
            width: ProcessInfo.processInfo.activeProcessorCount
        )
        let roots = stride(from: 0, to: part.leaves.count / Tile.fullWidth * Tile.fullWidth, by: Tile.fullWidth).map {
            TreeEdge(leaves: part.leaves[$0..<$0 + Tile.fullWidth]).root
        }
        return CheckedPart(part: part, statements: statements, roots: roots)
    }

    /// Fetches the share from an index on.
    private func fetch(_ start: Int, _ treeSize: Int) async throws -> Part {
        let range = min(start, treeSize)..<min(start + Self.share, treeSize)
        guard !range.isEmpty else { return Part() }
        let part = Part(
            start: range.lowerBound,
            entries: try await reader.entries(in: range, treeSize: treeSize),
            leaves: try await reader.leaves(in: range, treeSize: treeSize)
        )
        guard part.entries.count == range.count, part.leaves.count == range.count else {
            throw Failure(
                .unfinished,
                "\(reader.name) lacks entries between \(range.lowerBound) and \(range.upperBound)"
            )
        }
        return part
    }

    private func replay(_ checked: CheckedPart, followedBy next: [UInt8]?, _ course: inout Course) throws {
        let (part, statements) = (checked.part, checked.statements)
        for (offset, entry) in part.entries.enumerated() {
            let isLast = offset + 1 == part.entries.count
            let following = isLast ? next : part.entries[offset + 1]
            // A following entry that cannot be read is named when its turn comes.
            let known = isLast ? nil : statements[offset + 1]?.place?.entry.previous
            let link = known ?? following.flatMap { try? Entry(parsing: $0).previous }
            let (leaf, checked) = (part.leaves[offset], statements[offset])
            let verdict = try course.auditor.replay(entry, leaf: leaf, nextLink: link, checked: checked)
            guard let verdict else { continue }
            let (index, time) = (part.start + offset, checked?.place?.entry.time)
            course.observer?.note(index: index, time: time, statement: checked?.statement, verdict)
        }
    }
}

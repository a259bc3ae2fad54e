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
            let (following, certificates) = (next, course.auditor.certificates(beside: current.found.brought))
            async let checked = check(following, certificates)
            let first = course.auditor.size
            course.kept.merge(wanted.pick(from: current.part.entries, current.found.statements, startingAt: first)) {
                $1
            }
            try replay(current, followedBy: following.entries.first ?? nil, &course)
            let (roots, count, isInPlace) = (current.roots, current.part.entries.count, current.isInPlace)
            // Freed now, while the other cores work, and not when they wait for the next share.
            current = CheckedPart()
            try await course.upper.append(roots)
            course.bound.take(count, isInPlace: isInPlace)
            current = await checked
            next = try await later
            try course.advance()
            try await course.checkBound()
        }
    }

    /// Entries that are looked at together, with the hashes that the tree holds for them.
    private struct Part {
        var start = 0
        var shown = ShownPart()

        var entries: [[UInt8]?] { shown.entries }
        var leaves: [TreeHash?] { shown.leaves }

        /// The roots of its full tiles; nil from where one is not known.
        var roots: [TreeHash?] {
            let end = leaves.count / Tile.fullWidth * Tile.fullWidth
            return stride(from: 0, to: end, by: Tile.fullWidth).map { start in
                let range = start..<start + Tile.fullWidth
                let known = range.compactMap { leaves[$0] ?? entries[$0].map { .leaf($0) } }
                return known.count == range.count ? TreeEdge(leaves: known).root : nil
            }
        }
    }

    private struct CheckedPart {
        var part = Part()
        var found = Prechecked()

        /// The roots of its full tiles.
        var roots: [TreeHash?] = []

        /// Whether any of its entries stands where it says that it does.
        var isInPlace: Bool {
            zip(part.entries, found.statements).enumerated().contains { offset, pair in
                let entry = pair.1?.place?.entry ?? pair.0.flatMap { try? Entry(parsing: $0) }
                return entry?.index == part.start + offset
            }
        }
    }

    private func check(_ part: Part, _ certificates: [String: CertificateRecord]) async -> CheckedPart {
        // Beside the checks, and not when they are over and the other cores wait.
        async let roots = part.roots
        let leaves = part.leaves.compactMap(\.self)
        let found = await precheck(
            part.entries.map { $0 ?? [] },
            startingAt: part.start,
            leaves: leaves.count == part.leaves.count ? leaves : nil,
            certificates: certificates,
            knowing: earlier?.judgment,
            width: ProcessInfo.processInfo.activeProcessorCount
        )
        return CheckedPart(part: part, found: found, roots: await roots)
    }

    /// Fetches the share from an index on.
    private func fetch(_ start: Int, _ treeSize: Int) async throws -> Part {
        let range = min(start, treeSize)..<min(start + Self.share, treeSize)
        guard !range.isEmpty else { return Part() }
        let shown = try await reader.part(range, treeSize: treeSize, skipping: goesOnPastGaps)
        return Part(start: range.lowerBound, shown: shown)
    }

    private func replay(_ checked: CheckedPart, followedBy next: [UInt8]?, _ course: inout Course) throws {
        let (part, statements) = (checked.part, checked.found.statements)
        course.note(part.shown.lacks)
        for (offset, entry) in part.entries.enumerated() {
            let isLast = offset + 1 == part.entries.count
            let following = isLast ? next : part.entries[offset + 1]
            // A following entry that cannot be read is named when its turn comes.
            let known = isLast ? nil : statements[offset + 1]?.place?.entry.previous
            let link = known ?? following.flatMap { try? Entry(parsing: $0).previous }
            let (leaf, checked) = (part.leaves[offset], statements[offset])
            guard let entry else {
                try course.auditor.skip(leaf: leaf, nextLink: link)
                continue
            }
            let verdict = try course.auditor.replay(entry, leaf: leaf, nextLink: link, checked: checked)
            guard let verdict else { continue }
            let (index, time) = (part.start + offset, checked?.place?.entry.time)
            course.observer?.note(index: index, time: time, statement: checked?.statement, verdict)
        }
    }
}

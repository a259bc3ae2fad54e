import LedgerCore
import TransparencyLog

/// When a replay ends of a ledger that claims more entries than it can show.
///
/// A log can sign any size. What it then makes up is out of place, or missing, or not under the root that it signed; a
/// damaged ledger has gaps too, and ends after them.
struct ReplayBound {
    /// Fewer entries than these are read to their end, whatever they are.
    private static let readable = 1 << 20

    /// The same, where what was read is not what the signed root is over. One altered tile is enough for that, and whoever
    /// audits a ledger wants all of it to be named; but more entries than these are in no ledger yet.
    private static let unproven = (reading: 1 << 22, auditing: 1 << 26)

    /// How many entries on end may be astray where the tiles at the end do not lead to the signed root, and where they do:
    /// more than a folder of 1,000 bundles, which can be lost at once.
    private static let mostAstray = (doubtful: 1 << 14, vouched: 1 << 18)

    let head: Checkpoint
    let reader: any LedgerReader

    /// Whether a ledger that is damaged is read as far as it goes.
    let goesOnPastGaps: Bool

    /// The entries on end, the last ones read, that are not there or not in their place.
    private(set) var astray = 0

    /// Whether the tiles at the end lead to the signed root; nil where nobody has looked.
    private var isEndVouched: Bool?

    /// The size at which it is looked again whether what was read is under the signed root.
    private var nextLook = 1 << 14

    init(_ head: Checkpoint, from reader: any LedgerReader, goesOnPastGaps: Bool) {
        self.head = head
        self.reader = reader
        self.goesOnPastGaps = goesOnPastGaps
    }

    /// Takes entries that follow each other, and whether any of them is in its place.
    mutating func take(_ count: Int, isInPlace: Bool) { astray = isInPlace ? 0 : astray + count }

    /// Whether something is to be looked at, now that `size` entries were read.
    func isDue(at size: Int) -> Bool {
        head.size - size > Self.readable && (astray >= Self.mostAstray.doubtful || size >= nextLook)
    }

    /// Looks at tiles before more is read than `size` entries; `root` is the root over these, nil where it is not known.
    ///
    /// - Throws: `Failure` where there is no end to be seen, and what reading throws.
    mutating func look(at size: Int, root: TreeHash?) async throws {
        if astray >= Self.mostAstray.vouched { throw endless(size) }
        if astray >= Self.mostAstray.doubtful {
            if isEndVouched == nil { isEndVouched = try await prefix(at: head.size) != nil }
            if isEndVouched == false { throw endless(size) }
        }
        guard size >= nextLook else { return }
        nextLook = 2 * size
        let bound = goesOnPastGaps ? Self.unproven.auditing : Self.unproven.reading
        guard head.size - size > bound, let root else { return }
        let shown = try await prefix(at: size)
        if shown != root { throw endless(size) }
    }

    /// The root over the first entries, out of tiles that lead to the signed root; nil where they do not, or are not there.
    private func prefix(at size: Int) async throws -> TreeHash? {
        var tree = ShownTree(head, from: reader)
        do {
            return try await tree.prefix(at: size)?.root
        } catch {
            guard UnreadablePart(error, at: reader.name) != nil else { throw error }
            return nil
        }
    }

    private func endless(_ size: Int) -> Failure {
        let what =
            astray > 0
            ? "the last \(astray) of them are missing or not in their place"
            : "the root that it signed is not over them"
        return Failure(
            .unfinished,
            """
            \(reader.name) claims \(head.size) entries; \(size) were read, and \(what). It does not show what it \
            claims, so that reading ends here
            """
        )
    }
}

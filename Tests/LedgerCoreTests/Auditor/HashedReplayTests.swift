import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// The replay of hashes alone beside the one that judges.
@Suite struct `A replay of hashes alone` {
    private let country: SampleCountry
    private let entries: [[UInt8]]

    /// Entries in their frame and chain over several tiles.
    init() throws {
        country = try SampleCountry()
        var entries: [[UInt8]] = []
        var previous = Entry.linkBeforeFirst(origin: country.origin)
        for index in 0..<700 {
            let time = LedgerTime(milliseconds: SampleCountry.start.milliseconds + Int64(index))
            let entry = Entry(index: index, time: time, previous: previous, statement: Array("e30.e30.AA".utf8))
            previous = entry.leafHash
            entries.append(entry.bytes)
        }
        self.entries = entries
    }

    private func replay(
        _ entries: [[UInt8]],
        leaves: [TreeHash],
        under note: SignedNote,
        remembering sizes: Set<Int> = []
    ) async throws -> (auditor: Auditor<RegistryMemory>, findings: [AuditFinding]) {
        let anchors = try SampleCountry.anchors([country], quorum: false)
        var auditor = Auditor(RegistryMemory(), anchors: anchors, remembering: sizes, hashing: country.origin)
        let bundles = await hashBundles(entries, committed: leaves, startingAt: 0, times: sizes.union([0]), width: 3)
        #expect(bundles.map(\.count) == [256, 256, 188])
        for (place, bundle) in bundles.enumerated() {
            let next = place + 1 < bundles.count ? bundles[place + 1].firstLink : nil
            auditor.hash(bundle, nextLink: next)
        }
        let findings = try auditor.finish(checkpoint: note)
        return (auditor, findings)
    }

    @Test func `finds nothing where nothing is, and remembers what it was asked to`() async throws {
        let log = SampleLog(country, entries)
        let sizes: Set = [1, 100, 255, 256, 257, 512, 700]
        let (auditor, findings) = try await replay(
            entries,
            leaves: entries.map { .leaf($0) },
            under: log.checkpoint(),
            remembering: sizes
        )
        #expect(findings == [])
        #expect(auditor.root == log.tree.root)
        #expect(auditor.judged == 0)
        for size in sizes {
            #expect(auditor.milestones[size]?.root == log.tree.root(size: size))
            guard size < 700 else { continue }
            #expect(auditor.milestones[size]?.nextTime == (try Entry(parsing: entries[size]).time))
        }
    }

    @Test(arguments: [0, 1, 17, 254, 255, 256, 511, 512, 698, 699])
    func `names a changed byte`(_ index: Int) async throws {
        let leaves = entries.map { TreeHash.leaf($0) }
        var changed = entries
        changed[index][changed[index].count - 3] ^= 1
        let note = try SampleLog(country, entries).checkpoint()
        let findings = try await replay(changed, leaves: leaves, under: note).findings
        #expect(findings.map(\.kind) == [.alteredEntry])
        #expect(findings.map(\.index) == [index])
        #expect(findings[0].since == (try Entry(parsing: entries[index]).time))
        #expect(findings[0].expected == leaves[index].base64)
        #expect(findings[0].found == TreeHash.leaf(changed[index]).base64)
    }

    @Test(arguments: [0, 255, 256, 600, 699])
    func `names a changed hash of a tile`(_ index: Int) async throws {
        var leaves = entries.map { TreeHash.leaf($0) }
        leaves[index] = .emptyRoot
        let note = try SampleLog(country, entries).checkpoint()
        let findings = try await replay(entries, leaves: leaves, under: note).findings
        #expect(findings.map(\.kind) == [.alteredTile])
        #expect(findings.map(\.index) == [index])
    }

    @Test(arguments: [3, 256, 300, 699])
    func `names an entry that was logged with another link`(_ index: Int) async throws {
        var broken = Array(entries[..<index])
        var previous = TreeHash.emptyRoot
        for place in index..<entries.count {
            let entry = try Entry(parsing: entries[place])
            let next = Entry(index: place, time: entry.time, previous: previous, statement: entry.statement)
            previous = next.leafHash
            broken.append(next.bytes)
        }
        let note = try SampleLog(country, broken).checkpoint()
        let findings = try await replay(broken, leaves: broken.map { .leaf($0) }, under: note).findings
        #expect(findings.map(\.kind) == [.brokenLink])
        #expect(findings.map(\.index) == [index])
    }

    @Test(arguments: [40, 255, 256, 511])
    func `names an entry whose bytes and tile were changed together`(_ index: Int) async throws {
        var changed = entries
        changed[index][changed[index].count - 3] ^= 1
        let note = try SampleLog(country, entries).checkpoint()
        let findings = try await replay(changed, leaves: changed.map { .leaf($0) }, under: note).findings
        #expect(findings.map(\.kind) == [.alteredEntry])
        #expect(findings.map(\.index) == [index])
    }

    @Test func `names a root that is not of these entries`() async throws {
        let others = SampleLog(country, Array(entries.reversed()))
        let findings = try await replay(entries, leaves: entries.map { .leaf($0) }, under: others.checkpoint()).findings
        #expect(findings.map(\.kind) == [.rootDiffers])
        #expect(findings[0].expected == others.tree.root.base64)
    }
}

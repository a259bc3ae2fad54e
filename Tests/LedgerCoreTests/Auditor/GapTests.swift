import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// Entries that are not there, with the hashes that the tree holds for them and without.
@Suite struct `A replay past entries that are missing` {
    private let scene: SampleScene
    private let log: SampleLog

    init() throws {
        var scene = try SampleScene()
        for serial in 1...6 { try scene.admit(scene.credential(serial)) }
        self.scene = scene
        log = SampleLog(scene)
    }

    /// Replays all but some; of the entries in `dark` the tree holds nothing either.
    private func replay(
        without missing: Set<Int>,
        dark: Set<Int> = []
    ) throws -> (auditor: Auditor<RegistryMemory>, findings: [AuditFinding]) {
        var auditor = Auditor(RegistryMemory(), anchors: try SampleCountry.anchors([scene.country], quorum: false))
        for (index, entry) in log.entries.enumerated() {
            let next = index + 1
            let isLinked = next < log.size && !missing.contains(next)
            let link = isLinked ? try Entry(parsing: log.entries[next]).previous : nil
            let leaf = dark.contains(index) ? nil : TreeHash.leaf(entry)
            if missing.contains(index) {
                try auditor.skip(leaf: leaf, nextLink: link)
            } else {
                try auditor.replay(entry, leaf: leaf, nextLink: link)
            }
        }
        let findings = try auditor.finish(checkpoint: log.checkpoint())
        return (auditor, findings)
    }

    @Test func `judges the rest, and compares the root`() throws {
        let (auditor, findings) = try replay(without: [log.size - 3])
        #expect(findings == [])
        #expect(auditor.root == log.tree.root)
        #expect(auditor.judged == log.size - 3)
        #expect(auditor.firstGap == log.size - 3)
    }

    @Test func `takes the next entry's link where the tree holds nothing`() throws {
        let (auditor, findings) = try replay(without: [log.size - 3], dark: [log.size - 3])
        #expect(findings == [])
        #expect(auditor.isRootKnown)
    }

    @Test func `says that the root cannot be known where nothing tells a hash`() throws {
        let (auditor, findings) = try replay(without: [log.size - 1], dark: [log.size - 1])
        #expect(findings.map(\.kind) == [.rootUnknown])
        #expect(findings[0].expected == log.tree.root.base64)
        #expect(!auditor.isRootKnown)
        #expect(auditor.milestones[log.size] == nil)
    }

    @Test func `says of what rests on a missing entry that it may be in order`() throws {
        let statements = try log.entries.map { try Statement(parsing: Entry(parsing: $0).statement).type }
        let session = try #require(statements.firstIndex(of: .session))
        let findings = try replay(without: [session]).findings
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.kind == .refusedEntry && $0.sentence.form == .refusedAfterGap })
        #expect(findings.allSatisfy { $0.meaning == AuditFinding.meaningAfterGap })
    }

    @Test func `judges nothing without the first entry, and still compares the root`() throws {
        let (auditor, findings) = try replay(without: [0])
        #expect(findings == [])
        #expect(auditor.judged == 0)
        #expect(auditor.review.confirmed.count == 1)
    }
}

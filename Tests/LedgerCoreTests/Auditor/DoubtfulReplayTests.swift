import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

/// Entries that were changed together with their leaf hashes, beside entries that were logged with a wrong link: the
/// signed root alone can tell the two apart.
@Suite struct `A replay in which bytes and tree agree and links do not` {
    private let country: SampleCountry
    private let size = 700

    init() throws { country = try SampleCountry() }

    /// Entries in their frame and chain, of which those at `wrong` link to what never was.
    private func entries(linkingWronglyAt wrong: Set<Int>) -> [[UInt8]] {
        var previous = Entry.linkBeforeFirst(origin: country.origin)
        return (0..<size).map { index in
            let time = LedgerTime(milliseconds: SampleCountry.start.milliseconds + Int64(index))
            let link = wrong.contains(index) ? TreeHash.emptyRoot : previous
            let entry = Entry(index: index, time: time, previous: link, statement: Array("e30.e30.AA".utf8))
            previous = entry.leafHash
            return entry.bytes
        }
    }

    private func findings(wrong: Set<Int>, altered: Set<Int>) async throws -> [String] {
        var shown = entries(linkingWronglyAt: wrong)
        let note = try SampleLog(country, shown).checkpoint()
        for index in altered { shown[index][shown[index].count - 3] ^= 1 }
        let anchors = try SampleCountry.anchors([country], quorum: false)
        var auditor = Auditor(RegistryMemory(), anchors: anchors, hashing: country.origin)
        let bundles = await hashBundles(shown, committed: shown.map { .leaf($0) }, startingAt: 0, width: 2)
        for (place, bundle) in bundles.enumerated() {
            auditor.hash(bundle, nextLink: place + 1 < bundles.count ? bundles[place + 1].firstLink : nil)
        }
        return try auditor.finish(checkpoint: note).map { "\($0.kind.rawValue) \($0.index ?? -1)" }
    }

    @Test(arguments: [
        ([300], [40]), ([40], [300]), ([40], [60]), ([650], [20]), ([20], [650]), ([256], [511]), ([255], [256]),
        ([10, 300, 690], [50, 511]), ([100, 101, 102], [30]), ([1], [4, 5, 300, 698]),
    ])
    func `names what was altered, and what links wrongly`(wrong: [Int], altered: [Int]) async throws {
        let expected = (wrong.map { ($0, "broken-link \($0)") } + altered.map { ($0, "altered-entry \($0)") })
            .sorted { $0.0 < $1.0 }.map(\.1)
        let found = try await findings(wrong: Set(wrong), altered: Set(altered))
        #expect(found == expected)
    }

    @Test func `finds the few that were altered among many wrong links`() async throws {
        let wrong = Set(stride(from: 7, to: 690, by: 17))
        let found = try await findings(wrong: wrong, altered: [300])
        #expect(found.filter { $0.hasPrefix("altered") } == ["altered-entry 300"])
        #expect(found.count == wrong.count + 1)
    }

    @Test func `blames no entry for wrong links alone`() async throws {
        let found = try await findings(wrong: [5, 256, 600], altered: [])
        #expect(found == ["broken-link 5", "broken-link 256", "broken-link 600"])
    }

    @Test func `is judged as well`() throws {
        var scene = try SampleScene()
        for serial in 1...6 { try scene.admit(scene.credential(serial)) }
        var entries = scene.ledger.entries
        let size = entries.count
        let wrong = Entry(index: size, time: scene.time, previous: .emptyRoot, statement: try scene.credential(7))
        entries.append(wrong.bytes)
        let next = Entry(
            index: size + 1,
            time: scene.time,
            previous: wrong.leafHash,
            statement: try scene.credential(8)
        )
        entries.append(next.bytes)
        let note = try SampleLog(scene.country, entries).checkpoint()
        entries[size - 4][entries[size - 4].count - 3] ^= 1
        var auditor = Auditor(RegistryMemory(), anchors: try SampleCountry.anchors([scene.country], quorum: false))
        for (index, entry) in entries.enumerated() {
            let link = index + 1 < entries.count ? try Entry(parsing: entries[index + 1]).previous : nil
            try auditor.replay(entry, leaf: .leaf(entry), nextLink: link)
        }
        let findings = try auditor.finish(checkpoint: note)
        #expect(findings.map(\.kind) == [.alteredEntry, .refusedEntry])
        #expect(findings.map(\.index) == [size - 4, size])
        #expect(findings.map(\.rule) == [nil, .malformed])
    }
}

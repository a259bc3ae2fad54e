import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerSamples
import LedgerStore
import LedgerTestSupport
import TransparencyLog

/// A sample in a folder of its own, which is removed when nothing refers to it any more.
final class MadeSample {
    let folder: URL
    let summary: SampleSummary

    init(
        _ entries: Int,
        seed: UInt64 = 1,
        countries: [String] = ["BD", "JP"],
        faults: Int = 0,
        start: CivilDate = SampleOrder.firstDay
    ) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sanad-\(UUID().uuidString)")
        let order = SampleOrder(
            entries: entries,
            seed: seed,
            start: start,
            countries: countries,
            faults: faults,
            achievements: try Self.achievements()
        )
        // It keeps every core busy: real programs that are tested meanwhile must not starve.
        let stage = await Stage.enter()
        summary = try await SampleMaking(order, in: folder.path).run()
        withExtendedLifetime(stage) {}
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static func achievements() throws -> [SampleAchievement] {
        let tree = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try CatalogAchievement.all(from: tree.appending(path: "deploy/catalog/achievements.csv").path).map {
            row in
            SampleAchievement(
                code: row.code,
                version: row.version,
                kind: row.kind,
                names: row.names,
                descriptions: row.descriptions
            ) { row.achievement(origin: $0) }
        }
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func store(_ country: String) throws -> LedgerStore {
        try LedgerStore(directory: path("\(country.lowercased())/data"), mode: .reader)
    }

    func anchors() throws -> TrustAnchors {
        let roots = try summary.ledgers.map { ledger in
            try Certificate(pem: String(contentsOfFile: path("keys/\(ledger.country).pem"), encoding: .utf8))
        }
        let policy = try TrustPolicy(String(contentsOfFile: path("keys/policy"), encoding: .utf8))
        return TrustAnchors(policy: policy, roots: roots)
    }

    /// What an auditor finds in what a directory holds, entries against tiles and checkpoint.
    func findings(in directory: String) throws -> [AuditFinding] {
        let store = try LedgerStore(directory: path(directory), mode: .reader)
        var auditor = Auditor(RegistryMemory(), anchors: try anchors())
        let entries = try store.entries(0..<store.size)
        var leaves: [TreeHash] = []
        for start in stride(from: 0, to: entries.count, by: Tile.fullWidth) {
            let tile = Tile(level: 0, index: start / Tile.fullWidth, width: min(Tile.fullWidth, entries.count - start))
            leaves += try tile.hashes(in: store.tile(tile) ?? [])
        }
        for (index, entry) in entries.enumerated() {
            let next = index + 1 < entries.count ? try? Entry(parsing: entries[index + 1]).previous : nil
            try auditor.replay(entry, leaf: leaves[index], nextLink: next)
        }
        return try auditor.finish(checkpoint: store.checkpoint())
    }

    /// Everything that a country's ledger stores and signs, as text.
    func content(_ country: String) throws -> [String] {
        let store = try store(country)
        let notes = try (0...store.size).compactMap { try store.checkpoint(size: $0)?.description }
        return try store.entries(0..<store.size).map { String(decoding: $0, as: UTF8.self) } + notes
    }
}

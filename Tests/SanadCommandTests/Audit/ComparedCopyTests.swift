import CenterOffice
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@testable import sanad

/// The comparison of a copy that was interrupted.
@Suite struct `A comparison of copies with --progress` {
    private let sanad: Command
    private let one: TiledLedger
    private let two: TiledLedger
    private static let line = "audit one two --policy keys/policy --authority keys/root.pem --hashes-only --json"

    private var copy: String { "two/\(originHash(one.country.origin))" }
    private var path: String { "\(sanad.folder)/audit.progress" }

    init() throws {
        sanad = try Command()
        one = TiledLedger(size: 700, in: try SampleCountry())
        two = TiledLedger(size: 3, in: try SampleCountry(origin: "jp.sanad.example", country: "JP"))
        try two.write(to: "two", of: sanad)
        try one.write(to: "one", of: sanad)
        let shown = Array(one.entries.prefix(600))
        try TiledLedgerWriter(folder: URL(filePath: "\(sanad.folder)/\(copy)"))
            .write(
                shown,
                leaves: shown.map { .leaf($0) },
                checkpoint: SampleLog(one.country, one.entries).checkpoint(600)
            )
        let logs = [one, two].map { "log \($0.country.log.verifierKey)\n" }.joined()
        try sanad.write("\(logs)quorum none\n", to: "keys/policy")
        try sanad.write(one.country.root.certificate.pem, to: "keys/root.pem")
    }

    private func anchors() throws -> TrustAnchors {
        let policy = try TrustPolicy(sanad.text("keys/policy"))
        return TrustAnchors(policy: policy, roots: [one.country.root.certificate])
    }

    private func copies(_ arguments: String = "") throws -> [Int?] {
        let result = try sanad("\(Self.line) \(arguments)")
        #expect(result.status == 0 || result.status == 1, "\(result.output)\(result.errors)")
        return try result.audits().ledgers[0].findings.filter { $0.kind == "copy-differs" }.map(\.index)
    }

    private func difference(_ index: Int) -> CopyDifference {
        let sentence = FindingSentence(.otherCopyEntry, [copy, "a", "b"])
        return CopyDifference(first: index, last: index, sentence: sentence, expected: "b", found: "a", since: nil)
    }

    /// Writes down that full tiles were compared, and what they differ in.
    private func save(tiles: Int, _ differences: [CopyDifference]) throws {
        var compared = ComparedCopy(origin: one.country.origin, place: "one", copy: copy)
        compared.tiles = tiles
        compared.differences = differences
        var progress = try AuditProgress(path: path, anchors: anchors())
        try progress.save(compared, isDone: true)
    }

    @Test func `is of both, as far as both go`() throws {
        #expect(try copies("--progress audit.progress") == [])
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `goes on after the full tiles that were compared, with what was found in them`() throws {
        try Files.flip("\(sanad.folder)/\(copy)/tile/entries/000", at: 40)
        try Files.flip("\(sanad.folder)/\(copy)/tile/entries/001", at: 40)
        #expect(try copies() == [0, 256])
        try save(tiles: 1, [])
        #expect(try copies("--progress audit.progress") == [256])
        try save(tiles: 1, [difference(7)])
        #expect(try copies("--progress audit.progress") == [7, 256])
    }

    @Test func `writes down what was compared without a gap, and what was found in that`() throws {
        let compared = ComparedCopy(origin: one.country.origin, place: "one", copy: copy)
        let progress = try AuditProgress(path: path, anchors: anchors())
        var course = ComparisonCourse(compared, size: 1100, progress: progress)
        #expect(course.tiles.prefix(4).map(\.index) == [0, 1, 2, 3])
        for place in [1, 3, 0] { try course.take([difference(place * 256)], at: place) }
        try course.finish()
        let known = try AuditProgress(path: path, anchors: anchors())
            .compared(one.country.origin, at: "one", with: copy)
        #expect(known.tiles == 2)
        #expect(known.differences.map(\.first).sorted() == [0, 256])
        #expect(course.differences.count == 3)
        let later = ComparisonCourse(known, size: 1400, progress: nil)
        #expect(later.tiles.filter { $0.level == 0 }.map(\.index) == [2, 3, 4, 5])
        #expect(try sanad.mode("audit.progress") == 0o600)
    }

    @Test func `names what a copy lacks`() throws {
        try FileManager.default.removeItem(atPath: "\(sanad.folder)/\(copy)/tile/entries/001")
        try FileManager.default.removeItem(atPath: "\(sanad.folder)/\(copy)/tile/1/000.p/2")
        #expect(try copies() == [0, 256])
    }
}

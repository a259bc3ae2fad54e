import CenterOffice
import Foundation
import LedgerCore
import LedgerSamples
import LedgerTestSupport
import Testing
import TransparencyLog

@testable import sanad

/// A log that signs a size that it has no entries for.
@Suite struct `A ledger that claims 2^62 entries` {
    private let country: SampleCountry
    private let anchors: TrustAnchors

    init() throws {
        country = try SampleCountry()
        let policy = try TrustPolicy("log \(country.log.verifierKey)\nquorum none\n")
        anchors = TrustAnchors(policy: policy, roots: [country.root.certificate])
    }

    private func read(_ kind: EndlessLedger.Kind, isAudit: Bool, isHashesOnly: Bool = false) async throws -> Failure? {
        let ledger = try EndlessLedger(kind, country)
        let replay = Replay(
            reader: ledger,
            anchors: anchors,
            until: nil,
            isHashesOnly: isHashesOnly,
            goesOnPastGaps: isAudit
        )
        do {
            _ = try await replay.run()
            return nil
        } catch let failure as Failure {
            return failure
        }
    }

    @Test(arguments: [false, true], [false, true])
    func `is not read on where the same entries come again and again`(isAudit: Bool, isHashesOnly: Bool) async throws {
        let failure = try await read(.repeated, isAudit: isAudit, isHashesOnly: isHashesOnly)
        let text = try #require(failure).description
        #expect(text.contains("claims \(1 << 62) entries; 16") && text.contains("not in their place"), "\(text)")
    }

    @Test(arguments: [false, true])
    func `is not read on where its entries follow each other, and are not under the root that it signed`(
        isAudit: Bool
    ) async throws {
        let failure = try await read(.chained, isAudit: isAudit)
        let text = try #require(failure).description
        #expect(text.contains("claims \(1 << 62) entries; 16") && text.contains("is not over them"), "\(text)")
    }

    @Test(arguments: [false, true])
    func `is not read on in an audit where nothing is there`(isHashesOnly: Bool) async throws {
        let failure = try await read(.empty, isAudit: true, isHashesOnly: isHashesOnly)
        #expect(try #require(failure).description.contains("missing or not in their place"))
    }

    @Test func `is not read on where all of its tiles lead to the root that it signed`() async throws {
        let failure = try await read(.uniform, isAudit: true, isHashesOnly: true)
        let text = try #require(failure).description
        #expect(text.contains("\(1 << 18) of them are missing or not in their place"), "\(text)")
    }
}

/// Shows what is asked for, whatever it is.
private struct EndlessLedger: LedgerReader {
    enum Kind {
        /// The same bundle in each place.
        case repeated
        /// The same entry in each place, with tiles that are right.
        case uniform
        /// Entries in their frame and chain, and their leaf hashes.
        case chained
        /// Nothing but the checkpoint.
        case empty
    }

    let name = "endless"
    private let kind: Kind
    private let note: SignedNote
    private let chain: [[UInt8]]
    private let levels: [TreeHash]

    private static let entry = Array("junk\n".utf8)

    init(_ kind: Kind, _ country: SampleCountry) throws {
        self.kind = kind
        chain = kind == .uniform ? [] : TiledLedger(size: kind == .chained ? 40_000 : 256, in: country).entries
        var levels = [TreeHash.leaf(Self.entry)]
        for _ in 0..<62 { levels.append(.node(levels[levels.count - 1], levels[levels.count - 1])) }
        self.levels = levels
        let root = kind == .uniform ? levels[62] : TreeHash.leaf([])
        note = try country.log.sign(Checkpoint(origin: country.origin, size: 1 << 62, root: root))
    }

    func checkpoint() async throws -> SignedNote { note }

    func countersigned(of origin: String) async throws -> SignedNote? { nil }

    func entries(in range: Range<Int>, treeSize: Int) async throws -> [[UInt8]] {
        switch kind {
        case .repeated: range.map { chain[$0 % Tile.fullWidth] }
        case .uniform: range.map { _ in Self.entry }
        case .chained: range.map { chain[$0 % chain.count] }
        case .empty: throw MissingPart(place: name, description: "it lacks entries")
        }
    }

    func salvage(_ range: Range<Int>, treeSize: Int) async throws -> [Int: [UInt8]] { [:] }

    func tile(_ tile: Tile) async throws -> [TreeHash] {
        switch kind {
        case .empty: throw MissingPart(place: name, description: "it lacks a tile")
        case .uniform: return Array(repeating: levels[8 * tile.level], count: tile.width)
        case .repeated, .chained:
            let first = tile.index * Tile.fullWidth
            guard tile.level == 0, first < 1 << 20 else {
                return Array(repeating: .leaf([UInt8(tile.level)]), count: tile.width)
            }
            return try await entries(in: first..<first + tile.width, treeSize: 0).map { .leaf($0) }
        }
    }
}

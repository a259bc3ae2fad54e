import Foundation
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// What is wrong with an archive, in the words of `sanad audit` and of the script that trusts no program of ours.
@Suite struct `A damaged archive` {
    private let golden: Command

    init() throws {
        golden = try Command.besideGolden()
        try golden("archive ledger --out archive --keys demo.json")
    }

    private static let trust = "--policy policy --root BD.pem"

    @Test func `is not seen where there is none`() async throws {
        let result = try await golden.check("archive", Self.trust)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains("signatures  34 checked"))
        let byKeys = try await golden.check("archive", "--vkey \(Self.logKey) --signatures sample 9 --from 20")
        #expect(byKeys.status == 0, "\(byKeys.output)\(byKeys.errors)")
        #expect(byKeys.output.contains("No --root was given"))
    }

    private static let logKey = "bd.sanad.example+10daa59f+ARvnnPWimp2TkulVmrIFc9bavzhcFKnU6dYPdWzVIg0h"

    @Test(arguments: Damage.allCases)
    func `is named by both, at the same place`(damage: Damage) async throws {
        try damage.apply(to: "\(golden.folder)/archive")
        let audit = try golden("audit archive --keys demo.json")
        let script = try await golden.check("archive", Self.trust)
        #expect(script.status == 1, "\(script.output)\(script.errors)")
        #expect(audit.status == 1, "\(audit.output)\(audit.errors)")
        let place = damage.place
        #expect((audit.output + audit.errors).contains(place.audit), "\(audit.output)\(audit.errors)")
        #expect(script.output.split(separator: "\n").contains { $0.hasPrefix(place.script) }, "\(script.output)")
    }

    @Test func `is named where a tile above the leaves was changed`() async throws {
        var scene = try SampleScene(seats: 300)
        for serial in 1...270 { try scene.admit(scene.credential(serial)) }
        try TiledLedger(scene.ledger, of: scene.country).write(to: "other", of: golden)
        let made = try golden("archive other --out tall \(TiledLedger.keys)")
        #expect(made.status == 0, "\(made.errors)")
        let trust = "--policy trust/policy --root trust/root.pem --signatures sample 60"
        #expect(try golden("audit tall \(TiledLedger.keys)").status == 0)
        let clean = try await golden.check("tall", trust)
        #expect(clean.status == 0, "\(clean.output)\(clean.errors)")
        try Files.flip("\(golden.folder)/tall/tile/1/000.p/1", at: 5)
        let audit = try golden("audit tall \(TiledLedger.keys)")
        #expect(audit.status == 1)
        #expect(audit.output.contains("entry 0: altered-tile: tile/1/000.p/1 holds"), "\(audit.output)")
        let script = try await golden.check("tall", trust)
        #expect(script.status == 1)
        #expect(script.output.contains("entry 0: tile/1/000.p/1 holds another hash for the entries 0 to 255"))
    }

    @Test func `is named where files of a tall one are missing`() async throws {
        var scene = try SampleScene(seats: 300)
        for serial in 1...290 { try scene.admit(scene.credential(serial)) }
        try TiledLedger(scene.ledger, of: scene.country).write(to: "other", of: golden)
        try golden("archive other --out tall \(TiledLedger.keys)")
        let size = scene.size
        let trust = "--policy trust/policy --root trust/root.pem --signatures sample 60"
        for (gone, indexes) in [
            (["tile/1/000.p/1"], [0]), (["tile/entries/001.p/\(size - 256)"], [256]), (["tile/0/000"], [0]),
            (["tile/entries/001.p/\(size - 256)", "tile/1/000.p/1"], [0, 256]),
        ] {
            try FileManager.default.copyItem(
                atPath: "\(golden.folder)/tall",
                toPath: "\(golden.folder)/\(gone.count)-\(indexes[0])-\(gone[0].count)"
            )
            let archive = "\(gone.count)-\(indexes[0])-\(gone[0].count)"
            for path in gone { try FileManager.default.removeItem(atPath: "\(golden.folder)/\(archive)/\(path)") }
            let audit = try golden("audit \(archive) \(TiledLedger.keys) --json")
            #expect(audit.status == 1, "\(audit.output)\(audit.errors)")
            #expect(try audit.audit().findings.map(\.index) == indexes)
            let script = try await golden.check(archive, trust)
            #expect(script.status == 1)
            let named = script.output.split(separator: "\n").filter { $0.hasPrefix("entry ") }
            #expect(named.map { $0.split(separator: ":")[0] } == indexes.map { "entry \($0)" }.reversed(), "\(named)")
            #expect(!script.output.contains("checkpoint:"))
        }
    }

    @Test(arguments: [
        "", "archive", "archive --policy nowhere", "nowhere --policy policy", "archive --vkey bd.sanad.example+1+AA",
    ])
    func `cannot be looked for without folder and keys`(arguments: String) async throws {
        let words = arguments.split(separator: " ").map(String.init)
        let line = words.dropFirst().joined(separator: " ")
        let result = try await golden.check("archive", words.first == "archive" ? line : "\(arguments) again")
        #expect(result.status == 2, "\(result.output)\(result.errors)")
        #expect(!result.errors.isEmpty)
    }

    @Test(arguments: ["\u{1B}[2J\u{1B}]0;x\u{7}", "bd.sanad.example\u{1B}[8m", "\u{9B}2J", "a b", ""])
    func `a name that a terminal would act on is not shown`(_ name: String) async throws {
        let place = "\(golden.folder)/archive/checkpoint"
        let text = try String(contentsOfFile: place, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        try golden.write(([name] + lines.dropFirst()).joined(separator: "\n"), to: "archive/checkpoint")
        let result = try await golden.check("archive", Self.trust)
        #expect(result.status == 2 && result.output.isEmpty, "\(result.output)\(result.errors)")
        #expect(!result.errors.utf8.contains { $0 < 0x20 && $0 != 0x0A || $0 > 0x7E })
    }

    @Test func `signatures of every kind are checked`() async throws {
        let country = try SampleCountry()
        let kinds: [KeyKind] = [.p384, .ed25519, .rsa(bits: 2048)]
        let centers = try kinds.enumerated().map { try SampleCenter($0 + 1, in: country, kind: $1) }
        var ledger = SampleLedger(country)
        for statement in try country.foundation(centers: centers).statements {
            #expect(try ledger.append(statement) == nil)
        }
        try TiledLedger(ledger, of: country).write(to: "kinds", of: golden)
        try golden("archive kinds --out many \(TiledLedger.keys)")
        let result = try await golden.check("many", "--policy trust/policy --root trust/root.pem")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains("signatures  \(ledger.entries.count) checked"))
        let stranger = try await golden.check("many", "--policy trust/policy --root BD.pem")
        #expect(stranger.status == 1)
        #expect(stranger.output.contains("entry 0: the authority's root is none of those that are trusted"))
    }
}

/// What was done to the golden ledger's archive.
enum Damage: CaseIterable {
    case entryByte, leafTile, bundleCut, entriesSwapped, entryDeleted, previous, signature, root, logSignature
    case cosignature, bundleGone, tileGone, tileCut, bundleAndTileGone

    private static let bundle = "tile/entries/000.p/34"
    private static let tile = "tile/0/000.p/34"

    func apply(to archive: String) throws {
        let (bundle, checkpoint) = ("\(archive)/\(Self.bundle)", "\(archive)/checkpoint")
        let tile = "\(archive)/\(Self.tile)"
        switch self {
        case .entryByte: try Files.changeEntries(bundle) { Files.flip(&$0[20], at: 1000) }
        case .leafTile: try Files.flip(tile, at: 20 * 32 + 3)
        case .bundleCut: try Files.change(bundle) { $0.removeLast(100) }
        case .entriesSwapped: try Files.changeEntries(bundle) { $0.swapAt(20, 21) }
        case .entryDeleted: try Files.changeEntries(bundle) { $0.remove(at: 20) }
        case .previous:
            try Files.changeEntries(bundle) { entries in
                let lines = entries[20].split(separator: UInt8(ascii: "\n"))
                Files.flip(&entries[20], at: lines[..<3].reduce(3) { $0 + $1.count } + 5)
            }
        case .signature: try Files.changeEntries(bundle) { Files.flip(&$0[20], at: $0[20].count - 40) }
        case .root: try Files.changeLine(2, of: checkpoint, at: 3)
        case .logSignature: try Files.changeLine(4, of: checkpoint, at: -20)
        case .cosignature: try Files.changeLine(6, of: checkpoint, at: -20)
        case .bundleGone: try FileManager.default.removeItem(atPath: bundle)
        case .tileGone: try FileManager.default.removeItem(atPath: tile)
        case .tileCut: try Files.change(tile) { $0.removeLast(40) }
        case .bundleAndTileGone:
            try FileManager.default.removeItem(atPath: bundle)
            try FileManager.default.removeItem(atPath: tile)
        }
    }

    /// How the audit and the script name the place.
    var place: (audit: String, script: String) {
        switch self {
        case .entryByte, .previous, .signature: ("entry 20: altered-entry", "entry 20: its bytes hash to")
        case .leafTile: ("entry 20: altered-tile", "entry 20: tile/0/000.p/34 holds")
        case .bundleCut: ("entry 33: missing-entry", "entry 33: \(Self.bundle) is cut short")
        case .entriesSwapped: ("entry 20: altered-entry", "entry 20: its index is 21")
        case .entryDeleted: ("entry 20: missing-entry", "entry 0: \(Self.bundle) has 33 entries instead of 34")
        case .root: ("checkpoint-refused", "checkpoint: its root is")
        case .logSignature:
            ("in the name of bd.sanad.example is false", "checkpoint: the signature in the name of bd.sanad.example is")
        case .cosignature:
            (
                "in the name of jp.sanad.example/witness is false",
                "checkpoint: the signature in the name of jp.sanad.example/witness is"
            )
        case .bundleGone: ("entry 0: missing-entry", "entry 0: \(Self.bundle) is missing")
        case .tileGone: ("entry 0: missing-tile", "entry 0: \(Self.tile) is missing")
        case .tileCut: ("entry 0: damaged-file", "entry 0: \(Self.tile) has not the 34 hashes")
        case .bundleAndTileGone: ("root-unknown", "checkpoint: its root")
        }
    }
}

/// Files that are tampered with.
enum Files {
    static func change(_ path: String, _ body: (inout [UInt8]) throws -> Void) throws {
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        try body(&bytes)
        try Data(bytes).write(to: URL(filePath: path))
    }

    static func changeEntries(_ path: String, _ body: (inout [[UInt8]]) throws -> Void) throws {
        try change(path) { bytes in
            var entries = try EntryBundle.decode(bytes, count: 34)
            try body(&entries)
            bytes = try EntryBundle.encode(entries)
        }
    }

    static func flip(_ path: String, at place: Int) throws { try change(path) { $0[place] ^= 1 } }

    /// Puts another character of base64 in the place of one.
    static func flip(_ entry: inout [UInt8], at place: Int) {
        entry[place] = entry[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    }

    /// Changes a character of a line, counted from its end when `place` is negative.
    static func changeLine(_ line: Int, of path: String, at place: Int) throws {
        try change(path) { bytes in
            var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
            flip(&lines[line], at: place < 0 ? lines[line].count + place : place)
            bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        }
    }
}

import Foundation
import LedgerStore
import TransparencyLog

extension Family {
    /// What clients, witnesses and auditors fetch, beside nginx on the same files.
    static func reads(_ stand: Stand) async throws -> [BenchRow] {
        try await ReadBench.with(stand) { bench in
            [
                try await bench.row("hash tile reads", bench.tile, target: 0.35),
                try await bench.row("entry bundle reads", bench.bundle, target: 0.35),
                try await bench.row("checkpoint reads", "checkpoint", target: 0.35),
            ]
        }
    }

    /// The same while statements are admitted; nginx reads beside the same load.
    static func readsWhileWriting(_ stand: Stand) async throws -> [BenchRow] {
        let time = (stand.effort.runs * 2 + 1) * (stand.effort.readSeconds + 1)
        return try await ReadBench.with(stand) { bench in
            let statements = try await stand.fresh(time * Writing.pace, for: bench.ledger)
            let writing = Writing(statements, to: bench.daemon.port)
            let name = "hash tile reads while \(Writing.pace) statements a second are admitted"
            return [try await writing.during { try await bench.row(name, bench.tile, target: nil) }]
        }
    }
}

/// A daemon and nginx with the same files.
private struct ReadBench {
    let stand: Stand
    let ledger: BenchLedger
    let daemon: Daemon
    let nginx: Nginx
    private let wrk: Wrk

    /// A full tile of leaf hashes, or the only one there is.
    let tile: String
    let bundle: String

    private init(_ stand: Stand, _ ledger: BenchLedger) async throws {
        self.stand = stand
        self.ledger = ledger
        wrk = try Wrk(stand)
        let files = "\(stand.folder)/files"
        let width = min(Tile.fullWidth, try ledger.size)
        tile = Tile(level: 0, index: 0, width: width).path
        bundle = EntryBundle.path(index: 0, width: width)
        try ledger.withStore(.reader) { [tile, bundle] store in
            try Self.write(store.checkpoint()?.bytes, to: "\(files)/checkpoint")
            try Self.write(store.tile(Tile(level: 0, index: 0, width: width)), to: "\(files)/\(tile)")
            try Self.write(store.entryBundle(index: 0, width: width), to: "\(files)/\(bundle)")
        }
        nginx = try await Nginx(serving: files, in: "\(stand.folder)/nginx")
        do {
            daemon = try stand.daemon(on: ledger)
        } catch {
            nginx.stop()
            throw error
        }
    }

    static func with(_ stand: Stand, _ body: (ReadBench) async throws -> [BenchRow]) async throws -> [BenchRow] {
        let ledger = try await stand.copy(of: stand.effort.entries)
        let bench = try await ReadBench(stand, ledger)
        defer {
            bench.daemon.stop()
            bench.nginx.stop()
        }
        return try await body(bench)
    }

    func row(_ name: String, _ path: String, target: Double?) async throws -> BenchRow {
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            try wrk.rate(path, port: nginx.port)
        } value: {
            try wrk.rate(path, port: daemon.port)
        }
        return BenchRow(
            name,
            unit: "/s",
            against: "nginx on the same file",
            better: .higher,
            target: target,
            turns
        )
    }

    private static func write(_ bytes: [UInt8]?, to path: String) throws {
        guard let bytes else { throw BenchError("the ledger has no \(path)") }
        let file = URL(filePath: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }
}

import Foundation
import LedgerClient
import LedgerCore
import LedgerCrypto
import LedgerTestSupport

/// A `sanadd` that serves a sample country's ledger.
struct DaemonProcess {
    let program: Program
    let url: String
    let client: LedgerClient

    /// Starts the daemon and waits until it serves.
    init(
        _ daemon: SampleDaemon,
        environment: [String: String] = [:],
        fileSizeLimit: Int? = nil,
        openFiles: (soft: Int, hard: Int)? = nil
    ) async throws {
        program = try Program(
            "sanadd",
            Self.arguments(daemon),
            environment: environment,
            fileSizeLimit: fileSizeLimit,
            openFiles: openFiles
        )
        let line = try await program.firstLine()
        guard let place = line.split(separator: " ").last,
            line.hasPrefix("sanadd: serving \(daemon.country.origin) on ")
        else { throw ProgramError(reason: "not a ready line: \(line)") }
        url = String(place)
        client = try LedgerClient(url: url)
    }

    /// What makes `sanadd` serve the ledger of `daemon`, whose files are written first.
    static func arguments(_ daemon: SampleDaemon) throws -> [String] {
        let log = try daemon.directory.write(daemon.logKey.pem().utf8, to: "log.pem")
        let witness = try daemon.directory.write(daemon.witnessKey.pem().utf8, to: "witness.pem")
        let genesis = try daemon.directory.write(daemon.genesis + Array("\n".utf8), to: "genesis.jws")
        return [
            "serve", "--data-directory", daemon.dataDirectory, "--log-key", log, "--witness-key", witness,
            "--genesis", genesis, "--port", "0",
        ]
    }

    /// Submits statements from several clients at once until they fail or there are no more.
    ///
    /// - Returns: What was acknowledged: each statement with its index.
    func load(_ statements: [[UInt8]], clients: Int) async -> [(statement: [UInt8], index: Int)] {
        await withTaskGroup { group in
            for number in 0..<clients {
                group.addTask {
                    var acknowledged: [(statement: [UInt8], index: Int)] = []
                    for place in stride(from: number, to: statements.count, by: clients) {
                        let statement = statements[place]
                        guard case .placed(let placement)? = try? await client.submit([statement]).first else { break }
                        acknowledged.append((statement, placement.index))
                    }
                    return acknowledged
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
    }
}

extension LedgerTime {
    static var now: LedgerTime { LedgerTime(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)) }
}

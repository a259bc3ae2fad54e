import ArgumentParser
import Foundation
import Glibc
import LedgerCore
import LedgerServer
import LedgerStore
import Logging
import TransparencyLog

/// `sanadd serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the ledger in a directory until it is told to stop.",
        discussion: """
            The first line on standard output says where: "sanadd: serving ORIGIN on URL". The log goes to standard error.

            SIGTERM or SIGINT: answers what was asked, commits what waits, ends with 0. A second one ends it at once; \
            what was acknowledged is safe either way.

            The policy (C2SP tlog-policy) names the other countries. Of each log with an address a copy is kept and \
            examined, entry by entry; each witness with an address, or whose log has one, is asked to cosign. Without \
            --policy the ledger stands alone.

            After an end that was not as it should be, nothing is signed before a witness has answered: it may have \
            seen more than is left here. "sanadd recover" gets back what is lost.

            With --status-key the daemon serves status lists under /status, and takes a snapshot of them: the first one \
            as soon as there is a certificate, then one a day, or as often as --snapshot-every says. The peer works it \
            out again before it cosigns, so that a list under a snapshot can be shown with no one online. Where 30 days \
            have brought nothing but snapshots, the next one waits for another entry.

            EXAMPLE
              sanadd serve --data-directory /var/lib/sanad --log-key log.pem --witness-key witness.pem \
                --status-key status.pem --policy /etc/sanad/policy --port 8080
              sanadd serve --data-directory ./bd --log-key log.pem --witness-key witness.pem --genesis genesis.jws
              sanadd serve --data-directory ./bd --log-key log.pem --witness-key witness.pem --page ./page

            EXIT CODES
              0   stopped as it was told to
              1   it could not start: the log says what to mend
              64  the command was used wrongly
              74  storage error: do not restart blindly. Writing failed, and only opening the ledger again tells \
            what was written; look at the disk first.
            """
    )

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var keys: KeyOptions

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "number"))
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "A genesis signed by the root, to found the ledger with where there is none yet.",
            valueName: "file"
        )
    )
    var genesis: String?

    @Option(help: ArgumentHelp("The policy that names the other logs and the witnesses.", valueName: "file"))
    var policy: String?

    @Option(
        help: ArgumentHelp(
            "How long after a snapshot the next one is taken: a number with m, h or d, from 60m to 30d.",
            valueName: "time"
        )
    )
    var snapshotEvery = SnapshotPeriod.day

    @Option(
        help: ArgumentHelp(
            "The verification page to serve at / and /v, as \"make page\" puts it together.",
            valueName: "folder"
        )
    )
    var page: String?

    @Flag(help: "Sign although no witness answers: you know that nothing was signed that is not in the directory.")
    var alone = false

    @Flag(help: "Append although the clock seems to be wrong: you have compared it with another.")
    var confirmClock = false

    @Option(
        help: ArgumentHelp("The least that is logged: debug, info, notice, warning or error.", valueName: "level"),
        transform: Logger.Level.init(argument:)
    )
    var logLevel = Logger.Level.info

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535") }
    }

    func run() async throws {
        let logger = Logger.daemon(level: logLevel)
        let service: LedgerService
        do {
            service = try makeService(logger: logger)
        } catch {
            logger.critical("cannot start", metadata: ["reason": "\(explanation(of: error))"])
            throw ExitCode(1)
        }
        do {
            try await Daemon(service: service, host: host, logger: logger).run()
            try service.close()
            logger.info("stopped")
        } catch let error as StorageFailure {
            logger.critical(
                "storage error: look at the disk before the next start",
                metadata: ["dependency": "storage", "reason": "\(error)"]
            )
            throw Daemon.storageError
        } catch {
            logger.critical("cannot serve", metadata: ["host": "\(host)", "port": "\(port)", "reason": "\(error)"])
            throw ExitCode(1)
        }
    }

    private func makeService(logger: Logger) throws -> LedgerService {
        let policy = try policy.map { try TrustPolicy([UInt8](Data(contentsOf: URL(filePath: $0)))) }
        let served = try ServedLedger.open(
            directory: ledger.dataDirectory,
            logKeys: keys.logPrivateKeys(),
            witnessKeys: keys.witnessPrivateKeys(),
            statusKeys: keys.statusPrivateKeys(),
            genesis: genesis.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) },
            foundsAtOnce: policy == nil,
            clock: { LedgerTime.now }
        )
        // A file that may not grow any more is an error to tell of, and not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        if try !served.store.takeRoom() {
            logger.notice("there is little space on the disk, or files may not be long: each append takes longer")
        }
        let federation = try policy.map { Federation($0, origin: served.origin) } ?? .none()
        let size = try served.store.size
        logger.info("ledger opened", metadata: ["origin": "\(served.origin)", "size": "\(size)"])
        var configuration = LedgerService.Configuration()
        configuration.mostConnections = try connections(most: configuration.mostConnections, logger: logger)
        configuration.host = host
        configuration.port = port
        configuration.isAlone = alone
        configuration.snapshotInterval = snapshotEvery.duration
        configuration.isClockConfirmed = confirmClock
        configuration.verificationPage = try page.map { try VerificationPage(folder: URL(filePath: $0)) }
        return LedgerService(served, federation: federation, configuration: configuration, logger: logger)
    }
}

extension Serve {
    /// As many as there are descriptors for: whoever opens more waits, and keeps nobody else's answer from being read.
    private func connections(most: Int, logger: Logger) throws -> Int {
        let limit = try OpenFiles.raiseLimit()
        let connections = try OpenFiles.connections(within: limit, most: most)
        if connections < most {
            logger.notice(
                "fewer connections than usual: few files may be open at once",
                metadata: ["connections": "\(connections)", "files": "\(limit)"]
            )
        }
        return connections
    }
}

extension LedgerTime {
    /// The system's clock.
    fileprivate static var now: LedgerTime {
        LedgerTime(milliseconds: Int64((Date.now.timeIntervalSince1970 * 1000).rounded(.down)))
    }
}

extension Logger.Level {
    fileprivate init(argument: String) throws {
        guard let level = Self(rawValue: argument) else { throw ValidationError("\(argument) is no level") }
        self = level
    }
}

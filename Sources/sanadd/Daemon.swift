import ArgumentParser
import Foundation
import Glibc
import LedgerServer
import Logging
import ServiceLifecycle
import UnixSignals

/// Runs a service until a signal ends it.
struct Daemon {
    /// EX_IOERR of sysexits.h: what a supervisor must not restart blindly.
    static let storageError = ExitCode(74)

    let service: LedgerService
    let host: String
    let logger: Logger

    func run() async throws {
        let notice = ServiceNotice()
        let group = try service.group(
            onReady: { port in
                announce(port)
                await send("READY=1", with: notice)
            },
            onStopping: {
                logger.info("stopping")
                await send("STOPPING=1", with: notice)
            }
        )
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask {
                var isStopping = false
                for await signal in signals {
                    // Whoever asks twice does not want to wait. What was acknowledged is on disk.
                    if isStopping { _exit(128 + signal.rawValue) }
                    isStopping = true
                    await group.triggerGracefulShutdown()
                }
            }
            try await tasks.next()
            tasks.cancelAll()
        }
    }

    /// The one line that programs read.
    private func announce(_ port: Int) {
        let host = host.contains(":") ? "[\(host)]" : host
        let line = "sanadd: serving \(service.origin) on http://\(host):\(port)\n"
        try? FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
    }

    private func send(_ state: String, with notice: ServiceNotice?) async {
        do {
            try await notice?.send(state)
        } catch {
            logger.warning(
                "the service manager could not be told",
                metadata: ["state": "\(state)", "error": "\(error)"]
            )
        }
    }
}

import Logging
import ServiceLifecycle

/// Forgets in time what nobody uses any more: keys, and files that were made to be saved.
struct Housekeeping: Service {
    private static let interval = Duration.seconds(20)

    let desk: OfficeDesk
    let door: Doorkeeper
    let logger: Logger

    /// Looks at the ledger once, then keeps house until the server ends.
    func run() async throws {
        await desk.sendInBackground()
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: Self.interval)
                await keep()
            }
        }
        clear()
    }

    private func keep() async {
        let isSomebodyHere = await door.forgetIdle()
        let isBusy = await desk.jobs.isBusy
        if !isSomebodyHere, !isBusy { clear() }
    }

    private func clear() {
        do {
            try desk.temporary.destroyAll()
        } catch {
            logger.error("files that were made to be saved could not be destroyed", metadata: ["error": "\(error)"])
        }
    }
}

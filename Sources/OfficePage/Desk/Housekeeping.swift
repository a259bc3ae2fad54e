import Logging
import ServiceLifecycle

/// Forgets in time what nobody uses any more: keys, and files that were made to be saved. Sends what waits as soon as the
/// line is back, and fetches countersignatures as they come.
struct Housekeeping: Service {
    private static let interval = Duration.seconds(20)

    /// The line is tried once in so many rounds.
    private static let roundsBetweenSendings = 3

    let office: OpenOffice
    let logger: Logger

    /// Looks at the ledger once, then keeps house until the server ends.
    func run() async throws {
        await office.page?.desk.sendInBackground()
        try? await cancelWhenGracefulShutdown {
            var round = 0
            while !Task.isCancelled {
                try await Task.sleep(for: Self.interval)
                round += 1
                guard let page = office.page else { continue }
                await keep(page)
                if round.isMultiple(of: Self.roundsBetweenSendings) { await send(page.desk) }
            }
        }
        if let page = office.page { clear(page.desk) }
    }

    private func keep(_ page: PageResponder) async {
        let isSomebodyHere = await page.door.forgetIdle()
        do {
            try await page.door.forgetAddresses()
        } catch {
            logger.error(
                "computers that were locked out could not be forgotten",
                metadata: ["error": "\(type(of: error))"]
            )
        }
        let isBusy = await page.desk.jobs.isBusy
        if !isSomebodyHere, !isBusy { clear(page.desk) }
    }

    private func send(_ desk: OfficeDesk) async {
        do {
            try await desk.sendQuietly()
        } catch {
            logger.error("what waits could not be sent", metadata: ["error": "\(type(of: error))"])
        }
    }

    private func clear(_ desk: OfficeDesk) {
        do {
            try desk.temporary.destroyAll()
        } catch {
            logger.error("files that were made to be saved could not be destroyed", metadata: ["error": "\(error)"])
        }
    }
}

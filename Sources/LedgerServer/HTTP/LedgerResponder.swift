package import Hummingbird
import LedgerCore
package import Logging
import NIOCore

/// Answers every request to a ledger.
package struct LedgerResponder: HTTPResponder {
    /// The connection on which a request came.
    package struct Context: InitializableFromSource {
        let channel: any Channel

        package init(source: ApplicationRequestContextSource) { channel = source.channel }
    }

    let ledger: ServedLedger
    let sequencer: Sequencer
    let checker: StatementChecker
    let metrics: Metrics
    let readiness: Readiness
    let witnessing: Witnessing
    let status: StatusDesk
    let logger: Logger
    let body: StatementBody
    let published: PublishedFiles
    let verificationPage: VerificationPage?

    package init(
        ledger: ServedLedger,
        sequencer: Sequencer,
        witnessing: Witnessing,
        status: StatusDesk,
        metrics: Metrics,
        readiness: Readiness,
        bodyPatience: Duration,
        verificationPage: VerificationPage? = nil,
        logger: Logger
    ) {
        self.ledger = ledger
        self.sequencer = sequencer
        self.witnessing = witnessing
        self.status = status
        self.metrics = metrics
        self.readiness = readiness
        self.logger = logger
        body = StatementBody(patience: bodyPatience)
        checker = StatementChecker(store: ledger.store)
        published = PublishedFiles(ledger.store)
        self.verificationPage = verificationPage
    }

    package func respond(to request: Request, context: Context) async throws -> Response {
        let start = ContinuousClock.now
        let route = Route(path: request.uri.path)
        metrics.requestStarted()
        var response = await answer(request, route, on: context.channel)
        metrics.requestEnded(
            route: name(of: route, at: request.uri.path),
            status: response.status.code,
            duration: .now - start
        )
        response.headers[.xContentTypeOptions] = "nosniff"
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// What metrics call it; all files of the verification page have one name.
    private func name(of route: Route?, at path: String) -> String {
        verificationPage?.file(at: path) == nil ? route?.name ?? "none" : "page"
    }

    private func answer(_ request: Request, _ route: Route?, on channel: any Channel) async -> Response {
        do {
            if let route, route.isShort(request) { return try await response(to: request, route, on: channel) }
            return try await withTaskExecutorPreference(globalConcurrentExecutor) {
                try await longResponse(to: request, route, on: channel)
            }
        } catch {
            let problem = Problem(listed: error) ?? .internalError
            log(error, problem, on: route)
            var response = problem.response(origin: ledger.origin)
            switch error {
            case BodyError.tooSlow, BodyError.stopping:
                // Whoever dawdles is not waited for any longer: this closes the connection
                // once the answer is written, though the request has not ended.
                response.headers[.connection] = "close"
                channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
            default: break
            }
            return response
        }
    }

    /// What the daemon is to blame for is an error; a client that breaks off is not worth an operator's time.
    private func log(_ error: any Error, _ problem: Problem, on route: Route?) {
        let metadata: Logger.Metadata = ["route": "\(route?.name ?? "none")", "error": "\(error)"]
        switch error {
        case BodyError.brokenOff: logger.debug("a client broke off", metadata: metadata)
        case _ where problem == .internalError: logger.error("a request failed", metadata: metadata)
        default: break
        }
    }

    private func longResponse(to request: Request, _ route: Route?, on channel: any Channel) async throws -> Response {
        if let file = verificationPage?.file(at: request.uri.path) { return try page(file, for: request) }
        guard let route else { throw Problem.notFound("there is nothing at this path") }
        guard route.methods.contains(request.method) else { throw Problem.notAllowed(route.methods) }
        return try await response(to: request, route, on: channel)
    }

    private func response(to request: Request, _ route: Route, on channel: any Channel) async throws -> Response {
        switch route {
        case .submission: try await submit(request, on: channel)
        case .entry(let index): try entry(index)
        case .proof(let index): try proof(index, isCountersigned: request.asks("countersigned"))
        case .checkpoint: try checkpoint()
        case .tile(let path): try tile(path, for: request)
        case .addCheckpoint: try await addCheckpoint(request, on: channel)
        case .handedCheckpoints: try await handedCheckpoint(request, on: channel)
        case .evidence: try evidence()
        case .cosigned(let hash): try cosigned(hash)
        case .copiedTile(let hash, let path): try copiedTile(hash, path, for: request)
        case .credential(let number): try credential(number)
        case .centers: try centers()
        case .achievements: try achievements()
        case .recognitions: try recognitions()
        case .faults: try faults()
        case .statusList(let name): try await statusToken(name, .token, for: request)
        case .statusBitstring(let name): try await statusToken(name, .bitstring, for: request)
        case .statusProof(let name):
            try await statusProof(name, isCountersigned: request.asks("countersigned"), for: request)
        case .statuses: try await statuses(isCountersigned: request.asks("countersigned"), for: request)
        case .centerProfile(let id): try centerProfile(id)
        case .issuerMetadata(let id): try issuerMetadata(id)
        case .context: context()
        case .typeMetadata: typeMetadata()
        case .openAPI: openAPI()
        case .liveness: .text("ok\n")
        case .readiness: ready(isVerbose: request.asks("verbose"))
        case .metrics: try metricsPage()
        case .landing: try landing(for: request)
        }
    }
}

extension Route {
    /// The most bytes of a submission that is short: a certificate's statement has about 3,000.
    private static let shortSubmission = 8_192

    /// Whether the answer is found about as fast as it is handed to another thread: then the connection's own finds it.
    fileprivate func isShort(_ request: Request) -> Bool {
        guard methods.contains(request.method) else { return false }
        return switch self {
        case .submission:
            request.headers[.contentLength].flatMap { Int($0) }.map { $0 <= Self.shortSubmission } ?? false
        case .liveness: true
        default: false
        }
    }
}

extension Request {
    /// Whether the query has a parameter of this name, with a value or without.
    fileprivate func asks(_ name: String) -> Bool {
        guard let query = uri.query else { return false }
        return query.split(separator: "&").contains { $0 == name || $0.hasPrefix("\(name)=") }
    }
}

import Hummingbird
import Logging
import ServiceLifecycle
import Testing

/// Serves on the loopback interface while `body` runs, which learns the server's URL.
func serving<Responder: HTTPResponder>(
    onLoopback responder: Responder,
    _ body: @escaping @Sendable (String) async throws -> Void
) async throws where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
    var logger = Logger(label: "scripted")
    logger.logLevel = .critical
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
        responder: responder,
        configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
        logger: logger
    )
    let group = ServiceGroup(services: [application], logger: logger)
    try await ahead {
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            var iterator = ports.makeAsyncIterator()
            let number = try #require(await iterator.next())
            let result: Result<Void, any Error>
            do {
                result = .success(try await body("http://127.0.0.1:\(number)"))
            } catch {
                result = .failure(error)
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            try result.get()
        }
    }
}

import Hummingbird
import Logging
package import ServiceLifecycle

extension LedgerService {
    /// Everything that runs, each part before those that need it.
    ///
    /// Ending goes the other way: first it says that it ends, then requests are answered
    /// to the last, then what is queued is committed.
    package func group(
        onReady: @escaping @Sendable (Int) async -> Void,
        onStopping: @escaping @Sendable () async -> Void = {}
    ) throws -> ServiceGroup {
        let askers = try askers()
        var group = ServiceGroupConfiguration(
            services: [
                // When writing fails, those who wait for an answer still get one.
                .init(service: sequencer, failureTerminationBehavior: .gracefullyShutdownGroup),
                .init(
                    service: Recosigner(sequencer: sequencer, interval: configuration.recosigningInterval),
                    failureTerminationBehavior: .gracefullyShutdownGroup
                ),
            ]
                + (snapshotKeepers + askers + witnessing.services).map {
                    .init(service: $0, failureTerminationBehavior: .gracefullyShutdownGroup)
                } + [
                    .init(service: application(onReady: onReady)),
                    .init(service: StopNotice(readiness: readiness, onStopping: onStopping)),
                ],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = .seconds(10)
        return ServiceGroup(configuration: group)
    }
}

/// Says that the daemon ends, before anything else of it does.
private struct StopNotice: Service {
    let readiness: Readiness
    let onStopping: @Sendable () async -> Void

    func run() async throws {
        try? await gracefulShutdown()
        readiness.enter(.draining)
        await onStopping()
    }
}

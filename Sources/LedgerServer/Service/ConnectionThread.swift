import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Runs tasks on the thread that reads from and writes to a connection.
final class ConnectionThread: TaskExecutor {
    private let eventLoop: any EventLoop

    init(of channel: any Channel) { eventLoop = channel.eventLoop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        eventLoop.execute { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// Connections whose requests are answered on the threads that read and write, so that what is short is not handed from
/// thread to thread and back. What takes longer has itself put elsewhere.
struct ConnectionServing<Base: ServerChildChannel>: ServerChildChannel {
    let base: Base

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        base.setup(channel: channel, logger: logger)
    }

    func handle(value: Base.Value, logger: Logger) async {
        await withTaskExecutorPreference(ConnectionThread(of: value.channel)) {
            await base.handle(value: value, logger: logger)
        }
    }
}

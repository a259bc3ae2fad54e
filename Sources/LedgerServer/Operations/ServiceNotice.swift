import Foundation
import NIOCore
import NIOPosix

/// Tells the service manager how the daemon is, as sd_notify(3) does: one datagram.
package struct ServiceNotice: Sendable {
    private let socket: String

    /// Nil when no service manager wants to know.
    package init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
        guard let socket = environment["NOTIFY_SOCKET"], socket.hasPrefix("/") else { return nil }
        self.socket = socket
    }

    /// Sends a state, as `READY=1`.
    package func send(_ state: String) async throws {
        let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(unixDomainSocketPath: socket).get()
        try await channel.writeAndFlush(ByteBuffer(string: state))
        try await channel.close()
    }
}

import Glibc
import NIOCore
import NIOPosix
import Synchronization

/// One direction of the line between two daemons, which can be cut and mended.
///
/// It listens on a port of this machine, and passes on what it hears to another one, byte for byte.
final class DemoRelay: Sendable {
    /// Where it listens.
    let port: Int

    private let server: any Channel
    private let switchboard: Switchboard

    /// Passes on to the port `target` what comes to a free one.
    init(to target: Int) async throws {
        let switchboard = Switchboard(target: target)
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { switchboard.connect($0) }
        server = try await Self.bind(bootstrap)
        port = server.localAddress?.port ?? 0
        self.switchboard = switchboard
    }

    /// Binds a port on which nobody listens, and which the system gives to nobody who asks for any (RFC 6335, section 6:
    /// a User Port): it can be bound again later.
    private static func bind(_ bootstrap: ServerBootstrap) async throws -> any Channel {
        while true {
            do {
                return try await bootstrap.bind(host: "127.0.0.1", port: .random(in: 12_000..<20_000)).get()
            } catch let error as IOError where error.errnoCode == EADDRINUSE {}
        }
    }

    /// Ends every call, and lets none through until `mend()`.
    func cut() { switchboard.setUp(false) }

    func mend() { switchboard.setUp(true) }

    func close() async {
        cut()
        try? await server.close().get()
    }

    /// A port on which nobody listens just now.
    static func freePort() async throws -> Int {
        let relay = try await DemoRelay(to: 0)
        await relay.close()
        return relay.port
    }
}

/// The calls that are up.
private final class Switchboard: Sendable {
    private struct State {
        var isUp = true
        var calls: [ObjectIdentifier: any Channel] = [:]
    }

    private let target: Int
    private let state = Mutex(State())

    init(target: Int) { self.target = target }

    /// Puts a call through; it is dropped where that does not succeed.
    func connect(_ near: any Channel) -> EventLoopFuture<Void> {
        guard admit(near) else { return near.eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel) }
        // Both ends are on one event loop, so that neither has to wait for a lock.
        return ClientBootstrap(group: near.eventLoop)
            .channelInitializer { far in
                far.eventLoop.makeCompletedFuture { try far.pipeline.syncOperations.addHandler(Forwarding(to: near)) }
            }
            .connect(host: "127.0.0.1", port: target)
            .flatMapThrowing { far in
                near.closeFuture.whenComplete { _ in far.close(promise: nil) }
                far.closeFuture.whenComplete { _ in near.close(promise: nil) }
                try near.pipeline.syncOperations.addHandler(Forwarding(to: far))
            }
    }

    func setUp(_ isUp: Bool) {
        let calls = state.withLock { state in
            state.isUp = isUp
            return isUp ? [] : Array(state.calls.values)
        }
        for call in calls { call.close(promise: nil) }
    }

    private func admit(_ call: any Channel) -> Bool {
        let id = ObjectIdentifier(call)
        let isUp = state.withLock { state in
            if state.isUp { state.calls[id] = call }
            return state.isUp
        }
        if isUp { call.closeFuture.whenComplete { _ in self.forget(id) } }
        return isUp
    }

    private func forget(_ id: ObjectIdentifier) { state.withLock { _ = $0.calls.removeValue(forKey: id) } }
}

/// Passes on what one end of a call says to the other end.
private final class Forwarding: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let other: any Channel

    init(to other: any Channel) { self.other = other }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        other.writeAndFlush(unwrapInboundIn(data), promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import Synchronization

/// A server on a port of its own that answers as a script says.
struct ScriptedServer: Sendable {
    struct Request: Sendable {
        let method: String
        let path: String
        let headers: HTTPHeaders
        let body: [UInt8]
    }

    let url: String
    private let log: RequestLog

    /// Every request so far.
    var requests: [Request] { log.requests }

    /// The paths that were asked for, in order.
    var paths: [String] { log.requests.map(\.path) }

    func forget() { log.forget() }

    fileprivate init(port: Int, log: RequestLog) {
        url = "http://127.0.0.1:\(port)"
        self.log = log
    }
}

/// What a server answers to a request.
typealias Script = @Sendable (ScriptedServer.Request) -> Reply

/// Runs a server as long as `use` runs. One that compresses does so when the request allows it.
func serving(
    compressing: Bool = false,
    _ script: @escaping Script,
    use: (ScriptedServer) async throws -> Void
) async throws {
    let log = RequestLog()
    let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .childChannelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                try pipeline.configureHTTPServerPipeline()
                if compressing { try pipeline.addHandler(HTTPResponseCompressor()) }
                try pipeline.addHandler(ScriptHandler(log: log, script: script))
            }
        }
        .bind(host: "127.0.0.1", port: 0).get()
    do {
        try await use(ScriptedServer(port: channel.localAddress?.port ?? 0, log: log))
        try await channel.close()
    } catch {
        try await channel.close()
        throw error
    }
}

/// Runs a server that answers every request alike.
func serving(
    compressing: Bool = false,
    always reply: Reply,
    use: (ScriptedServer) async throws -> Void
) async throws {
    let script: Script = { _ in reply }
    try await serving(compressing: compressing, script, use: use)
}

private final class RequestLog: Sendable {
    private let all = Mutex<[ScriptedServer.Request]>([])

    var requests: [ScriptedServer.Request] { all.withLock { $0 } }

    func append(_ request: ScriptedServer.Request) { all.withLock { $0.append(request) } }

    func forget() { all.withLock { $0 = [] } }
}

/// Answers the requests of one connection, one after the other.
private final class ScriptHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let log: RequestLog
    private let script: Script
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(log: RequestLog, script: @escaping Script) {
        self.log = log
        self.script = script
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let start): (head, body) = (start, [])
        case .body(let bytes): body += bytes.readableBytesView
        case .end:
            guard let head else { return }
            let (method, path) = (head.method.rawValue, head.uri)
            let request = ScriptedServer.Request(method: method, path: path, headers: head.headers, body: body)
            log.append(request)
            answer(script(request), context)
        }
    }

    /// A client that has read enough hangs up.
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func answer(_ reply: Reply, _ context: ChannelHandlerContext) {
        if case .silence = reply.body { return }
        let status = HTTPResponseStatus(statusCode: reply.status)
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: reply.head)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        switch reply.body {
        case .bytes(let bytes): write(bytes, times: 1, context)
        case .repeated(let bytes, let times): write(bytes, times: times, context)
        case .trickle, .silence: trickle(context)
        }
    }

    /// Writes the next part once the one before has gone.
    private func write(_ bytes: [UInt8], times: Int, _ context: ChannelHandlerContext) {
        guard times > 0 else { return context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil) }
        let part = wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
        context.writeAndFlush(part).assumeIsolated().whenSuccess {
            // Not at once: that would go deeper with every part.
            context.eventLoop.assumeIsolated().execute { self.write(bytes, times: times - 1, context) }
        }
    }

    private func trickle(_ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        let byte = wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: [0]))))
        context.writeAndFlush(byte, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(10)) { self.trickle(context) }
    }
}

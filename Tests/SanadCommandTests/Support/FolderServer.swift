import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server on a port of its own that serves the files of a folder, and remembers what it was asked.
struct FolderServer: Sendable {
    struct Request: Sendable {
        let method: String
        let path: String
        let body: String
    }

    let url: String
    private let log: RequestLog

    var requests: [Request] { log.requests }

    /// Runs a server of a folder's files as long as `use` runs; every POST is answered with `status`.
    ///
    /// `headers` stand in the head of every answer. Once `count` requests are answered, whoever asks is hung up on.
    static func serving(
        _ folder: String,
        posts status: Int = 200,
        headers: HTTPHeaders = [:],
        answering count: Int? = nil,
        use: (FolderServer) async throws -> Void
    ) async throws {
        let log = RequestLog()
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    let handler = Handler(folder: folder, posts: status, headers: headers, answering: count, log: log)
                    try channel.pipeline.syncOperations.addHandler(handler)
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            try await use(FolderServer(url: "http://127.0.0.1:\(channel.localAddress?.port ?? 0)", log: log))
            try await channel.close()
        } catch {
            try await channel.close()
            throw error
        }
    }
}

private final class RequestLog: Sendable {
    private let all = Mutex<[FolderServer.Request]>([])

    var requests: [FolderServer.Request] { all.withLock { $0 } }

    func append(_ request: FolderServer.Request) { all.withLock { $0.append(request) } }
}

/// Answers the requests of one connection, one after the other.
private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let folder: String
    private let posts: Int
    private let headers: HTTPHeaders
    private let count: Int?
    private let log: RequestLog
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(folder: String, posts: Int, headers: HTTPHeaders, answering count: Int?, log: RequestLog) {
        self.folder = folder
        self.posts = posts
        self.headers = headers
        self.count = count
        self.log = log
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let start): (head, body) = (start, [])
        case .body(let bytes): body += bytes.readableBytesView
        case .end:
            guard let head else { return }
            let text = String(decoding: body, as: UTF8.self)
            log.append(FolderServer.Request(method: head.method.rawValue, path: head.uri, body: text))
            if let count, log.requests.count > count { return context.close(promise: nil) }
            answer(head, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func answer(_ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let file = request.method == .GET ? FileManager.default.contents(atPath: folder + request.uri) : Data()
        let status = request.method == .GET ? (file == nil ? 404 : 200) : posts
        let bytes = ByteBuffer(bytes: file ?? Data())
        var headers = headers
        headers.add(name: "content-length", value: "\(bytes.readableBytes)")
        let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}

import NIOCore

/// One connection that sends requests and reads answers, of which it understands no more than it must.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Tells a connection to begin.
    struct Begin: Sendable {}

    private let queue: LoadQueue
    private var received = ByteBuffer()
    private var head: AnswerHead?
    private var sent = ContinuousClock.now
    private var isWaiting = false

    init(_ queue: LoadQueue) { self.queue = queue }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is Begin { sendNext(context) } else { context.fireUserInboundEventTriggered(event) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        received.writeBuffer(&part)
        if head == nil { head = AnswerHead(&received) }
        guard let head, received.readableBytes >= head.length else { return }
        let time = sent.duration(to: .now) / .seconds(1)
        self.head = nil
        isWaiting = false
        queue.add(LoadQueue.Answer(status: head.status, body: received, time: time))
        received = ByteBuffer()
        sendNext(context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        queue.fail(error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        if isWaiting { queue.fail(BenchError("the daemon closed a connection before it had answered")) }
    }

    private func sendNext(_ context: ChannelHandlerContext) {
        guard let request = queue.next() else { return context.close(promise: nil) }
        isWaiting = true
        sent = .now
        context.writeAndFlush(wrapOutboundOut(request), promise: nil)
    }
}

/// What is read of the first lines of an answer (RFC 9112).
struct AnswerHead {
    let status: Int

    /// The bytes of the body.
    let length: Int

    /// Takes the head off the front of what was received; nil while it is not all there.
    init?(_ received: inout ByteBuffer) {
        let view = received.readableBytesView
        let end: [UInt8] = [13, 10, 13, 10]
        guard let start = view.firstRange(of: end) else { return nil }
        let text = String(decoding: view[..<start.lowerBound], as: UTF8.self).lowercased()
        let lines = text.split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        status = words.count > 1 ? Int(words[1]) ?? 0 : 0
        let field = lines.first { $0.hasPrefix("content-length:") }
        length = field.flatMap { Int($0.dropFirst("content-length:".count).filter { $0 != " " }) } ?? 0
        received.moveReaderIndex(to: start.upperBound)
    }
}

import HTTPTypes
import Hummingbird
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPCompression

extension Response {
    /// The same answer in gzip or deflate, when the client takes one of them (RFC 9110 section 12.5.3).
    ///
    /// `body` is what it holds. A client that asks for the head alone gets it as it is.
    func compressed(for request: Request, _ body: ByteBuffer) throws -> Response {
        var response = self
        response.headers[.vary] = "accept-encoding"
        guard request.method != .head, let accepted = request.headers[.acceptEncoding],
            let (compressed, coding) = try body.compressed(accepting: accepted)
        else { return response }
        response.headers[.contentEncoding] = coding
        response.body = ResponseBody(byteBuffer: compressed)
        return response
    }
}

extension ByteBuffer {
    /// These bytes in the best coding that a client accepts; nil when it accepts none that is known.
    ///
    /// The handler is made for a connection's pipeline. It stands in one of its own: there it would hold up the
    /// connections that share a thread, and answers that no request precedes, as those to a malformed head, would
    /// end the process.
    fileprivate func compressed(accepting accepted: String) throws -> (ByteBuffer, coding: String)? {
        let channel = EmbeddedChannel(handler: HTTPResponseCompressor(initialByteBufferCapacity: readableBytes))
        let request = HTTPRequestHead(
            version: .http1_1,
            method: .GET,
            uri: "/",
            headers: ["accept-encoding": accepted]
        )
        try channel.writeInbound(HTTPServerRequestPart.head(request))
        channel.write(HTTPServerResponsePart.head(HTTPResponseHead(version: .http1_1, status: .ok)), promise: nil)
        channel.write(HTTPServerResponsePart.body(.byteBuffer(self)), promise: nil)
        try channel.writeAndFlush(HTTPServerResponsePart.end(nil)).wait()
        var (body, coding) = (ByteBuffer(), String?.none)
        while let part = try channel.readOutbound(as: HTTPServerResponsePart.self) {
            switch part {
            case .head(let head): coding = head.headers.first(name: "content-encoding")
            case .body(.byteBuffer(var bytes)): body.writeBuffer(&bytes)
            case .body(.fileRegion), .end: break
            }
        }
        _ = try channel.finish(acceptAlreadyClosed: true)
        return coding.map { (body, $0) }
    }
}

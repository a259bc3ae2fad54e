import Credentials
import HTTPTypes
import Hummingbird

extension Response {
    static func text(_ text: String, status: HTTPResponse.Status = .ok, isImmutable: Bool = false) -> Response {
        .bytes(Array(text.utf8), type: "text/plain; charset=utf-8", status: status, isImmutable: isImmutable)
    }

    static func json(_ tree: JSONTree, status: HTTPResponse.Status = .ok, type: String = "application/json") -> Response
    {
        .bytes(tree.canonical, type: type, status: status)
    }

    /// An answer of one piece; `isImmutable` says that these bytes will be found here for ever.
    static func bytes(
        _ bytes: [UInt8],
        type: String,
        status: HTTPResponse.Status = .ok,
        isImmutable: Bool = false
    ) -> Response {
        .buffer(ByteBuffer(bytes: bytes), type: type, status: status, isImmutable: isImmutable)
    }

    static func buffer(
        _ buffer: ByteBuffer,
        type: String,
        status: HTTPResponse.Status = .ok,
        isImmutable: Bool = false
    ) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: type,
                .cacheControl: isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
            ],
            body: ResponseBody(byteBuffer: buffer)
        )
    }
}

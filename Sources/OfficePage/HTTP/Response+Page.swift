import Credentials
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    static func json(_ tree: JSONTree, status: HTTPResponse.Status = .ok) -> Response {
        .bytes(tree.canonical, type: "application/json", status: status)
    }

    static func bytes(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// A file that the browser saves under a name of plain ASCII.
    static func download(_ bytes: [UInt8], name: String, type: String) -> Response {
        var response = Response.bytes(bytes, type: type)
        response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return response
    }

    /// A file on the disk, sent piece by piece.
    ///
    /// - Throws: Where it cannot be read.
    static func download(file path: String, name: String, type: String) throws -> Response {
        let handle = try FileHandle(forReadingFrom: URL(filePath: path))
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: 0)
        let body = ResponseBody(contentLength: Int(size)) { writer in
            while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try handle.close()
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: body
        )
    }
}

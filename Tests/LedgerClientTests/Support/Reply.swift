import NIOHTTP1

/// An answer of a script.
struct Reply: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// The bytes over and over, so many times.
        case repeated([UInt8], times: Int)
        /// A byte every few milliseconds, for ever.
        case trickle
        /// Nothing at all, not even the head.
        case silence
    }

    var status = 200
    var headers: [(String, String)] = []
    var body: Body

    static func text(_ status: Int, _ text: String = "", _ headers: (String, String)...) -> Reply {
        Reply(status: status, headers: headers, body: .bytes(Array(text.utf8)))
    }

    static func bytes(_ bytes: [UInt8]) -> Reply { Reply(body: .bytes(bytes)) }

    /// The headers, with one that tells where the body ends.
    var head: HTTPHeaders {
        var head = HTTPHeaders(headers)
        if case .bytes(let bytes) = body {
            // A 204 has no body.
            if status != 204 { head.replaceOrAdd(name: "content-length", value: "\(bytes.count)") }
        } else {
            head.replaceOrAdd(name: "transfer-encoding", value: "chunked")
        }
        return head
    }
}

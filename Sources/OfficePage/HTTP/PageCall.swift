import Credentials
import Foundation
import HTTPTypes
import Hummingbird
import LedgerCrypto
import NIOCore

/// A request to the page's interface, and the language of its answer.
struct PageCall: Sendable {
    static let cookieName = "sanad-office"

    /// The most bytes of a request that is no file.
    private static let mostBytes = 1 << 20

    let request: Request
    let language: PageLanguage

    /// Whether it came under TLS.
    let isSecure: Bool

    /// What the browser shows to be known again; nil where it shows nothing.
    var cookie: [UInt8]? {
        let pairs = (request.headers[.cookie] ?? "").split(separator: ";").map { pair in
            pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1).map(String.init)
        }
        guard let pair = pairs.first(where: { $0.count == 2 && $0[0].hasSameBytes(as: Self.cookieName) }) else {
            return nil
        }
        return Base64URL.decode(pair[1])
    }

    func query(_ name: String) -> String? { request.uri.queryParameters.get(name) }

    /// The body, a JSON object.
    ///
    /// - Throws: `PageProblem`.
    func fields() async throws -> JSONValue {
        let bytes = try await body(atMost: Self.mostBytes)
        guard let json = try? JSON(parsing: bytes), json.root.kind == .object else { throw PageProblem.badBody }
        return json.root
    }

    /// The body as it came.
    ///
    /// - Throws: `PageProblem.tooLarge`.
    func body(atMost most: Int) async throws -> [UInt8] {
        if let text = request.headers[.contentLength], let length = Int(text), length > most {
            throw PageProblem.tooLarge(most)
        }
        do {
            let buffer = try await request.body.collect(upTo: most)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw PageProblem.tooLarge(most)
        } catch let error as HTTPError where error.status == .contentTooLarge {
            throw PageProblem.tooLarge(most)
        }
    }
}

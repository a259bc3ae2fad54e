import Credentials
import Foundation
import HTTPTypes
import Hummingbird
import LedgerCrypto
import NIOCore

/// A request to the page's interface, and the language of its answer.
struct PageCall: Sendable {
    private static let tokenName = HTTPField.Name.named("x-sanad-token")

    /// The most bytes of a request that is no file.
    private static let mostBytes = 1 << 20

    let request: Request
    let language: PageLanguage

    /// The address of the computer of the network that it comes from; nil for this PC.
    let computer: String?

    /// What the page was given when its user signed in; nil where it shows nothing.
    ///
    /// No cookie: a browser sends those to every port of a host, so that whoever serves another page there has them.
    var token: [UInt8]? { request.headers[Self.tokenName].flatMap { Base64URL.decode($0) } }

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

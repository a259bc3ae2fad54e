import Credentials
import HTTPTypes
import Hummingbird
import NIOCore

// The status lists: as standard verifiers read them, and as a certificate's file carries them.
extension LedgerResponder {
    /// How long a cache may hand out a list without asking: as long as nobody minds that a revocation is not seen.
    private static let caching = "public, max-age=60, must-revalidate"

    /// `GET /status/<center>/<number>` and `…/bitstring`
    func statusToken(
        _ name: StatusListName,
        _ kind: StatusTokens.Kind,
        for request: Request
    ) async throws -> Response {
        guard !ledger.statusKeys.isEmpty else {
            throw Problem.notFound("this daemon serves no status lists: it was started without the status key")
        }
        guard let token = try await status.token(name, kind) else {
            throw Problem.notFound("no certificate of the ledger has its status in this list")
        }
        let headers: HTTPFields = [.cacheControl: Self.caching, .eTag: token.tag, .vary: "accept-encoding"]
        let known = request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.drop { $0 == " " } }
        if known?.contains(where: { $0 == token.tag || $0 == "*" }) == true {
            return Response(status: .notModified, headers: headers)
        }
        var response = Response.bytes(token.bytes, type: kind.mediaType)
        for field in headers { response.headers[field.name] = field.value }
        return try response.compressed(for: request, ByteBuffer(bytes: token.bytes))
    }

    /// `GET /status/<center>/<number>/proof`: the list with its path and snapshot, as a certificate's file carries them.
    func statusProof(_ name: StatusListName, isCountersigned: Bool, for request: Request) async throws -> Response {
        guard let evidence = try await status.evidence(name, isCountersigned: isCountersigned) else {
            throw Problem.notFound("no snapshot of the ledger covers this list yet")
        }
        let bytes = evidence.tree.canonical
        var response = Response.bytes(bytes, type: "application/json")
        response.headers[.cacheControl] = Self.caching
        return try response.compressed(for: request, ByteBuffer(bytes: bytes))
    }

    /// `GET /v1/statuses`: all lists of the newest snapshot, so that nobody learns which is wanted.
    func statuses(isCountersigned: Bool, for request: Request) async throws -> Response {
        var since: Int?
        if let text = request.uri.queryParameters["since"] {
            guard let index = Int(text), index >= 0 else {
                throw Problem("malformed", .badRequest, "since takes the index of a snapshot's entry")
            }
            since = index
        }
        guard let lists = try await status.lists(isCountersigned: isCountersigned, since: since) else {
            throw Problem.notFound("the ledger has taken no snapshot yet")
        }
        let bytes = lists.tree.canonical
        var response = Response.bytes(bytes, type: "application/json")
        response.headers[.cacheControl] = Self.caching
        return try response.compressed(for: request, ByteBuffer(bytes: bytes))
    }
}

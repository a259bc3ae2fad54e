import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// What every request goes through, whoever answers it: by which name the page is asked for, and from where.
struct PageGate: Sendable {
    let site: SiteFiles
    let place: ServedPlace
    let logger: Logger

    func respond(to request: Request, at channel: any Channel, by interface: some PageInterface) async -> Response {
        let language = PageLanguage(acceptLanguage: request.headers[.acceptLanguage])
        var response: Response
        do {
            response = try await answer(request, language, at: channel, by: interface)
        } catch {
            let problem = PageProblem(of: error)
            if problem.status.kind == .serverError {
                logger.error("a step failed", metadata: ["code": "\(problem.code)", "error": "\(type(of: error))"])
            }
            response = .json(problem.tree(language), status: problem.status)
            if let wait = problem.retryAfter { response.headers[.retryAfter] = String(wait) }
        }
        for field in Self.guards { response.headers[field.name] = field.value }
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(
        _ request: Request,
        _ language: PageLanguage,
        at channel: any Channel,
        by interface: some PageInterface
    ) async throws -> Response {
        guard place.isAddressed(by: request, at: channel) else { throw PageProblem.wrongHost }
        let path = request.uri.path
        if SiteFiles.isSitePath(path) {
            guard [.get, .head].contains(request.method) else { throw PageProblem.notAllowed }
            guard let file = site.file(at: path) else { throw PageProblem.notFound }
            return .bytes(file.bytes, type: file.type)
        }
        let pieces = path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
        guard pieces.first == "api", let route = PageRoute(Array(pieces.dropFirst())) else {
            throw PageProblem.notFound
        }
        guard place.isOwn(request, at: channel) else { throw PageProblem.foreignOrigin }
        let call = PageCall(request: request, language: language, computer: place.computer(at: channel))
        return try await interface.answer(route, call)
    }

    /// Nothing from elsewhere, nothing inline, nothing kept, and nobody may put the page into a frame.
    private static let guards: HTTPFields = [
        .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
        .contentSecurityPolicy: [
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
            "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; "),
        .named("referrer-policy"): "no-referrer", .named("cross-origin-opener-policy"): "same-origin",
        .named("cross-origin-resource-policy"): "same-origin",
    ]
}

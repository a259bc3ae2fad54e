import Foundation
import HTTPTypes
package import Hummingbird
import Logging
import NIOCore

/// Answers every request to the office page.
package struct PageResponder: HTTPResponder {
    /// The connection on which a request came.
    package struct Context: InitializableFromSource {
        let channel: any Channel

        package init(source: ApplicationRequestContextSource) { channel = source.channel }
    }

    let desk: OfficeDesk
    let door: Doorkeeper
    let site: SiteFiles
    let place: ServedPlace
    let logger: Logger

    package func respond(to request: Request, context: Context) async throws -> Response {
        let language = PageLanguage(acceptLanguage: request.headers[.acceptLanguage])
        var response: Response
        do {
            response = try await answer(request, language, at: context.channel)
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

    private func answer(_ request: Request, _ language: PageLanguage, at channel: any Channel) async throws -> Response
    {
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
        if case .session = route { return try await session(call) }
        guard let login = await door.login(call.token, isUse: !route.isWatching) else { throw PageProblem.signedOut }
        return try await perform(route, call, login)
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

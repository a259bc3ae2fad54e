import Hummingbird
import Logging

/// Answers what is asked of an office that is set up.
struct PageResponder: PageInterface {
    let desk: OfficeDesk
    let door: Doorkeeper
    let logger: Logger

    /// - Throws: `OfficePageError.unprotected` where a key opens without a passphrase, and what reading the office throws.
    init(_ desk: OfficeDesk, logger: Logger) throws {
        for key in desk.keys { try key.checkProtected() }
        self.desk = desk
        self.logger = logger
        door = try Doorkeeper(desk.keys, remembering: desk.file, now: desk.now)
    }

    func answer(_ route: PageRoute, _ call: PageCall) async throws -> Response {
        switch route {
        case .session: return try await session(call)
        case .look: return try await look(call)
        case .authorityRequest: return try authorityRequest(call)
        default: break
        }
        guard let login = await door.login(call.token, isUse: !route.isWatching) else { throw PageProblem.signedOut }
        return try await perform(route, call, login)
    }
}

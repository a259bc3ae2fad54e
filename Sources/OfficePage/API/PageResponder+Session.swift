import CenterOffice
import Credentials
import HTTPTypes
import Hummingbird
import LedgerCore
import LedgerCrypto
import Logging

// Signing in and out.
extension PageResponder {
    func session(_ call: PageCall) async throws -> Response {
        switch call.request.method {
        case .get, .head: return .json(try await sheet(await door.login(call.cookie, isUse: true), call.language))
        case .post: return try await signIn(call)
        case .delete: return try await signOut(call)
        default: throw PageProblem.notAllowed
        }
    }

    private func signIn(_ call: PageCall) async throws -> Response {
        let fields = try await call.fields()
        guard let role = fields["role"]?.string.flatMap(KeyRole.init(rawValue:)), role != .officer,
            let passphrase = fields["passphrase"]?.utf8
        else { throw PageProblem.badBody }
        let login = try await door.signIn(role, passphrase: passphrase, replacing: call.cookie)
        logger.notice("signed in", metadata: ["role": "\(role.rawValue)"])
        var response = Response.json(try await sheet(login, call.language))
        response.headers[.setCookie] = cookie(Base64URL.encode(login.session), call)
        return response
    }

    private func signOut(_ call: PageCall) async throws -> Response {
        if let login = await door.login(call.cookie, isUse: false) {
            try checkToken(call, login)
            await door.signOut(call.cookie)
        }
        var response = Response.json(try await sheet(nil, call.language))
        response.headers[.setCookie] = cookie("", call) + "; Max-Age=0"
        return response
    }

    private func cookie(_ value: String, _ call: PageCall) -> String {
        "\(PageCall.cookieName)=\(value); Path=/; HttpOnly; SameSite=Strict\(call.isSecure ? "; Secure" : "")"
    }

    /// Whose page it is, who is signed in, and who may sign in.
    private func sheet(_ login: Login?, _ language: PageLanguage) async throws -> JSONTree {
        let known = try desk.known
        let name = (known?.centerNames).map { language($0) } ?? desk.file.centerID
        var roles: [JSONTree] = []
        for key in desk.keys where key.isCertified {
            let end = try key.certificate().notAfter
            roles.append([
                "role": .string(key.role.rawValue), "certificateEnds": .string("\(CivilDate(containing: end))"),
                "retryAfter": .integer(await door.wait(for: key.role)),
            ])
        }
        return [
            "center": ["id": .string(desk.file.centerID), "name": .string(name)],
            "signedIn": login.map { signedIn($0, known) } ?? .null,
            "token": login.map { .string(Base64URL.encode($0.token)) } ?? .null, "roles": .array(roles),
        ]
    }

    private func signedIn(_ login: Login, _ known: KnownLedger?) -> JSONTree {
        let officer = known?.staffCode(ofKey: login.identity.thumbprint, at: desk.file.centerID)
        return [
            "role": .string(login.role.rawValue), "name": .string(officer ?? login.role.rawValue),
            "idleSeconds": .integer(Login.patience),
        ]
    }
}

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
        case .get, .head: return .json(try await sheet(await door.login(call.token, isUse: true), call))
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
        let login = try await door.signIn(role, passphrase: passphrase, from: call.computer, replacing: call.token)
        logger.notice("signed in", metadata: ["role": "\(role.rawValue)"])
        return .json(try await sheet(login, call, token: login.token))
    }

    private func signOut(_ call: PageCall) async throws -> Response {
        await door.signOut(call.token)
        return .json(try await sheet(nil, call))
    }

    /// Whose page it is, who is signed in, and who may sign in; the token is told to nobody but who has just signed in.
    private func sheet(
        _ login: Login?,
        _ call: PageCall,
        token: [UInt8]? = nil
    ) async throws -> JSONTree {
        let known = try desk.known
        let name = (known?.centerNames).map { call.language($0) } ?? desk.file.centerID
        var roles: [JSONTree] = []
        for key in desk.keys where key.isCertified {
            let end = try key.certificate().notAfter
            roles.append([
                "role": .string(key.role.rawValue), "certificateEnds": .string("\(CivilDate(containing: end))"),
                "retryAfter": .integer(try await door.wait(for: key.role, from: call.computer)),
            ])
        }
        return .object(omittingNil: [
            ("center", ["id": .string(desk.file.centerID), "name": .string(name)]),
            ("signedIn", login.map { signedIn($0, known) } ?? .null),
            ("token", token.map { .string(Base64URL.encode($0)) }), ("roles", .array(roles)),
            ("stage", roles.isEmpty ? "waiting" : "open"), ("waiting", roles.isEmpty ? try waitingTree() : nil),
        ])
    }

    private func signedIn(_ login: Login, _ known: KnownLedger?) -> JSONTree {
        let officer = known?.staffCode(ofKey: login.identity.thumbprint, at: desk.file.centerID)
        return [
            "role": .string(login.role.rawValue), "name": .string(officer ?? login.role.rawValue),
            "idleSeconds": .integer(Login.patience),
        ]
    }
}

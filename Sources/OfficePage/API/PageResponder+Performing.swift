import HTTPTypes
import Hummingbird

extension PageResponder {
    /// Does what somebody asks who is signed in.
    func perform(_ route: PageRoute, _ call: PageCall, _ login: Login) async throws -> Response {
        switch (call.request.method, route) {
        case (.get, .desk): try .json(desk.sheet(call.language))
        case (.post, .sessions): try await openSession(call, login)
        case (.post, .close(let session)): try await close(session, call, login)
        case (.get, .certificates(let session)): try certificates(of: session, call)
        case (.get, .template): try template(call)
        case (.post, .rosters): try await takeRoster(call, login)
        case (.get, .roster(let id)): try roster(id, call, login)
        case (.delete, .roster(let id)): await dropRoster(id, login)
        case (.post, .accept(let id)): try await accept(id, call, login)
        case (.post, .photos(let id)): try await takePhoto(id, call, login)
        case (.post, .issue(let id)): try await issue(id, call, login)
        case (.get, .jobs): await jobs(call)
        case (.get, .job(let id)): try await job(id, call)
        case (.get, .file(let id)): try await file(ofJob: id)
        case (.get, .companion(let id)): try await file(ofJob: id, isCompanion: true)
        case (.post, .send): try await send(call)
        case (.post, .print): try await print(call)
        case (.post, .status): try await changeStatus(call, login)
        case (.get, .reasons): try reasons(call)
        case (.post, .backup): await backUp()
        case (.get, .backup): try recipients()
        case (.post, .recipients): try await addRecipient(call, login)
        case (.get, .backupKey): try backupKey(login)
        case (.get, .erasure): try concerned(call)
        case (.post, .erasure): try await erase(call)
        default: throw PageProblem.notAllowed
        }
    }
}

import CenterOffice
import Credentials
import HTTPTypes
import Hummingbird

// An office whose people wait for their certificates: nobody can sign in yet.
extension PageResponder {
    /// Whether nobody could sign in.
    var isWaiting: Bool { !desk.keys.contains(where: \.isCertified) }

    /// What is asked of the authority, and how far it is.
    func waitingTree() throws -> JSONTree {
        let standing = try desk.known?.standing(at: desk.now()) ?? .unseen
        return [
            "standing": .string(standing.rawValue),
            "people": .array(try desk.directory.requests().map { .person($0.role, $0.request) }),
            "ledger": try desk.file.ledgerURL.map(JSONTree.string) ?? .null,
        ]
    }

    /// Asks the ledger whether the authority has accredited the center by now; whoever sits at this PC may ask.
    func look(_ call: PageCall) async throws -> Response {
        guard call.request.method == .post, isWaiting else { throw PageProblem.notAllowed }
        guard call.computer == nil else { throw PageProblem.onlyHere }
        let url = FormFields(object: try await call.fields()).optionalText("ledger")
        guard try url != nil || desk.file.ledgerURL != nil else {
            throw PageProblem.badField("ledger", FormWords.needed)
        }
        guard try await desk.exchange(at: url, for: Job(.send)) != nil else {
            throw PageProblem("line-down", .serviceUnavailable, StageWords.lineDown)
        }
        return .json([:])
    }

    /// The file for the authority, which has nothing secret in it.
    func authorityRequest(_ call: PageCall) throws -> Response {
        guard call.request.method == .get, isWaiting else { throw PageProblem.notAllowed }
        guard let file = try desk.directory.requestForAuthority() else { throw PageProblem.notFound }
        return .download(file, name: "\(desk.file.centerID)-request.pem", type: "application/x-pem-file")
    }
}

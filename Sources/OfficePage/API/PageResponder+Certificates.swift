import CenterOffice
import Credentials
import Hummingbird
import LedgerCore

// What was certified in a session.
extension PageResponder {
    /// The most certificates in one answer.
    private static let most = 1000

    func certificates(of session: String, _ call: PageCall) throws -> Response {
        let from = call.query("from").flatMap { Int($0) } ?? 0
        let count = call.query("count").flatMap { Int($0) } ?? 200
        guard from >= 0, (1...Self.most).contains(count) else { throw PageProblem.badBody }
        let states = try desk.file.states(in: desk.seenLedger())
        let listed = try desk.file.certificates(inSession: session, from: from, count: count)
        return .json([
            "total": .integer(Int64(try desk.file.certificateCount(inSession: session))),
            "certificates": .array(try listed.map { try tree($0, states, call.language) }),
        ])
    }

    private func tree(
        _ listed: ListedCertificate,
        _ states: StatusMemory,
        _ language: PageLanguage
    ) throws -> JSONTree {
        let shown = ShownState(listed, try states.condition(ofSerial: listed.number.serial))
        return [
            "row": .integer(Int64(listed.row)), "number": .string("\(listed.number)"), "name": .string(listed.name),
            "outcome": .string(language.outcome(listed.outcome)), "state": .string(shown.code),
            "stateText": .string(language(shown.words)),
        ]
    }
}

extension PageLanguage {
    /// An outcome in words; one that this program does not know as it is.
    fileprivate func outcome(_ code: String) -> String {
        guard let words = OutcomeWords(code)?.outcome else { return code }
        return self(Words(words.en, words.bn ?? words.en, words.ja ?? words.en))
    }
}

/// What is the matter with a certificate, the gravest first: erased, changed, or how far it has come.
private struct ShownState {
    let code: String
    let words: Words

    init(_ listed: ListedCertificate, _ condition: Condition?) {
        if listed.isErased {
            (code, words) = ("erased", CertificateState.erased.words)
        } else if let condition, !condition.isActive {
            (code, words) = (condition.state == .voided ? "revoked" : condition.state.rawValue, condition.words)
        } else {
            words = listed.state.words
            code =
                switch listed.state {
                case .reserved, .signed: "waiting"
                case .refused: "refused"
                case .logged: "logged"
                case .countersigned: "countersigned"
                case .erased: "erased"
                }
        }
    }
}

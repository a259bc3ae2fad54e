import Credentials
package import HTTPTypes
import Hummingbird
import LedgerCore
import LedgerStore
import TransparencyLog

/// A refusal as HTTP says it: an RFC 9457 problem.
package struct Problem: Error, Equatable, Sendable {
    /// The last part of `type`, stable for programs.
    package let code: String
    package let status: HTTPResponse.Status
    /// What was wrong this time, for people.
    package let detail: String
    /// Seconds after which trying again makes sense.
    package var retryAfter: Int?
    /// The methods that are allowed, when another was used.
    var allowed: [HTTPRequest.Method] = []
    /// The entry of a ledger that is at fault, and the code of the rule that it breaks.
    var fault: Fault?

    struct Fault: Equatable, Sendable {
        let index: Int
        let code: String
    }

    init(_ code: String, _ status: HTTPResponse.Status, _ detail: String, retryAfter: Int? = nil) {
        self.code = code
        self.status = status
        self.detail = detail
        self.retryAfter = retryAfter
    }

    /// The members of its JSON object.
    func members(origin: String) -> [(name: String, value: JSONTree)] {
        [
            ("type", .string("https://\(origin)/problems/\(code)")),
            ("title", .string(code.split(separator: "-").joined(separator: " "))),
            ("status", .integer(Int64(status.code))),
            ("detail", .string(detail)),
        ] + (fault.map { [("index", .integer(Int64($0.index))), ("code", .string($0.code))] } ?? [])
    }

    func response(origin: String) -> Response {
        var response = Response(
            status: status,
            headers: [.contentType: "application/problem+json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: JSONTree.object(members(origin: origin)).canonical))
        )
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        if !allowed.isEmpty { response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ") }
        return response
    }
}

// The one place where an error becomes a status and a text.
extension Problem {
    /// Nil for an error that is not listed: it is the daemon's own fault, and its detail is nobody else's business.
    init?(listed error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let refusal as Refusal: self.init(refusal)
        case SubmissionError.queueFull:
            self.init("busy", .serviceUnavailable, "as many statements wait as may", retryAfter: 1)
        case SubmissionError.shuttingDown, BodyError.stopping:
            self.init("shutting-down", .serviceUnavailable, "the daemon is ending", retryAfter: 5)
        case SubmissionError.notSigning(let reason):
            self.init("not-signing", .serviceUnavailable, reason, retryAfter: 1)
        case SubmissionError.storageFull:
            self.init("storage-full", .serviceUnavailable, "the ledger has no space left on its disk", retryAfter: 60)
        case SubmissionError.keyNotHeld:
            self.init(
                "key-not-held",
                .serviceUnavailable,
                "the daemon does not hold the key that comes into force",
                retryAfter: 3600
            )
        case LedgerStoreError.wrongKey:
            self.init(
                "key-not-held",
                .serviceUnavailable,
                "the daemon does not hold its key in force",
                retryAfter: 3600
            )
        case SubmissionError.unknownRules:
            self.init(
                "unknown-rules",
                .serviceUnavailable,
                "the ledger is under rules that this daemon does not have",
                retryAfter: 3600
            )
        case SubmissionError.storageFailed:
            self.init(
                "storage-failed",
                .serviceUnavailable,
                "writing failed; whether the statement was admitted is known after a restart",
                retryAfter: 60
            )
        case BodyError.tooLarge(let limit):
            self.init("too-large", .contentTooLarge, "the body has more than \(limit) bytes")
        case BodyError.tooSlow:
            self.init("timeout", .requestTimeout, "the body took too long to arrive")
        case BodyError.brokenOff:
            self.init(Refusal(.malformed, "the body broke off before its end"))
        case BodyError.noRoom:
            self.init("busy", .serviceUnavailable, "too many large requests at once", retryAfter: 1)
        default: return nil
        }
    }

    /// What the client learns of an error that is not listed.
    static let internalError = Problem(
        "internal",
        .internalServerError,
        "something failed here; the operator's log has more"
    )

    /// Cosignatures take seconds where the line is up, and wait for it where it is not.
    static let notCountersigned = Problem(
        "not-countersigned",
        .notFound,
        "the witnesses that the policy asks for have not all cosigned yet",
        retryAfter: 5
    )

    static let noWitness = Problem("unknown-origin", .notFound, "this daemon has no witness key")

    static func notFound(_ what: String) -> Problem { Problem("not-found", .notFound, what) }

    static func notAllowed(_ methods: [HTTPRequest.Method]) -> Problem {
        let names = methods.map(\.rawValue).joined(separator: " and ")
        var problem = Problem("method-not-allowed", .methodNotAllowed, "this takes \(names)")
        problem.allowed = methods
        return problem
    }

    init(_ refusal: Refusal) {
        self.init(refusal.code.rawValue, Self.status(of: refusal.code), refusal.detail)
    }

    private static func status(of code: RefusalCode) -> HTTPResponse.Status {
        switch code {
        case .malformed, .unsupportedAlgorithm: .badRequest
        case .tooLarge: .contentTooLarge
        case .duplicate: .conflict
        case .unknownKey, .badSignature, .notAuthority, .notAccredited, .wrongRole, .keyInUse, .samePerson: .forbidden
        case .fromTheFuture, .timeLeap, .unknownAchievement, .achievementDiffers, .outOfScope, .sessionRequired,
            .unknownSession, .sessionMismatch, .sessionClosed, .sessionExceeded, .badNumber, .badStatusIndex,
            .backDated,
            .personalData, .unknownTarget, .illegalTransition, .snapshotDiffers, .snapshotTooSoon:
            .unprocessableContent
        }
    }
}

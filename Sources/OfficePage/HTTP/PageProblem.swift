import CenterOffice
import Credentials
import HTTPTypes

/// Why the page does not do what it is asked, for programs and in a sentence for a clerk.
struct PageProblem: Error, Sendable {
    /// Stable for programs.
    let code: String
    let status: HTTPResponse.Status
    let words: Words

    /// Seconds after which trying again makes sense.
    var retryAfter: Int64?

    /// The field of a form that is at fault.
    var field: String?

    init(
        _ code: String,
        _ status: HTTPResponse.Status,
        _ words: Words,
        retryAfter: Int64? = nil,
        field: String? = nil
    ) {
        self.code = code
        self.status = status
        self.words = words
        self.retryAfter = retryAfter
        self.field = field
    }

    func tree(_ language: PageLanguage) -> JSONTree {
        let members: [(name: String, value: JSONTree?)] = [
            ("code", .string(code)), ("message", .string(language(words))),
            ("retryAfter", retryAfter.map(JSONTree.integer)), ("field", field.map(JSONTree.string)),
        ]
        return ["error": .object(omittingNil: members)]
    }
}

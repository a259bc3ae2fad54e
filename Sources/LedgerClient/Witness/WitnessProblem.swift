import Credentials

/// Why a witness does not cosign a checkpoint, as far as it says so in a problem document (RFC 9457).
package struct WitnessProblem: Sendable, Equatable {
    /// What is wrong, in the witness's words.
    package let detail: String?

    /// The entry that is at fault, by a Sanad witness.
    package let index: Int?

    /// The code of the rule that it breaks: the member `code`, or else the last part of the type.
    package let code: String?

    package init(detail: String? = nil, index: Int? = nil, code: String? = nil) {
        self.detail = detail
        self.index = index
        self.code = code
    }

    /// Reads the body of an answer; one that is no problem document says nothing.
    init(parsing body: [UInt8]) {
        guard let problem = try? JSON(parsing: body).root else {
            self.init()
            return
        }
        self.init(
            detail: ProblemText.detail(of: problem),
            index: problem["index"]?.integer.flatMap { Int(exactly: $0) },
            code: (problem["code"]?.string ?? ProblemText.code(of: problem)).map(ProblemText.tamed)
        )
    }
}

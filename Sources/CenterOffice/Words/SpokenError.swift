/// An error that a clerk is told of in her language.
package protocol SpokenError: Error, CustomStringConvertible {
    /// What is wrong, where, and what was expected.
    var account: Words { get }
}

extension SpokenError {
    package var description: String { account.en }
}

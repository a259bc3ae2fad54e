/// A copy of an office in clear. It lies beside the office's own file for as long as it is needed, and is overwritten
/// before it is removed.
package enum ClearCopy {
    /// Does something with a copy, which is not there any more when it is done.
    ///
    /// - Parameters:
    ///   - path: Where the copy is made. What a crash left there is destroyed first.
    ///   - destroy: Destroys a file.
    ///   - body: Makes the copy and uses it; it may move it to another name.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws. Where the copy cannot be destroyed, that: it is worse than what failed before it.
    package static func whileNeeded<Outcome>(
        at path: String,
        destroying destroy: (String) throws -> Void = Destruction.destroy,
        _ body: () throws -> Outcome
    ) throws -> Outcome {
        if NewFile.exists(path) { try destroy(path) }
        let outcome = Swift.Result { try body() }
        if NewFile.exists(path) { try destroy(path) }
        return try outcome.get()
    }
}

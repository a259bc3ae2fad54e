/// What was destroyed of a person, and where something of them is left.
package struct ErasureReport: Sendable, Equatable {
    /// The worker's files.
    package let destroyed: [String]

    /// Backups within reach that hold it still, encrypted.
    package let backups: [String]

    /// Folders of backups that are not there now: a stick that is out.
    package let outOfReach: [String]
}

extension OfficeFile {
    /// Erases what the office keeps under a number, destroys the worker's files, and tells the folders of backups.
    ///
    /// - Parameters:
    ///   - erasure: The number, and when it was done.
    ///   - copies: The worker's files.
    /// - Returns: What was destroyed, and where something is left.
    /// - Throws: `FileError`; what was destroyed before stays so, and doing it again does the rest.
    package func erase(_ erasure: Erasure, with copies: [String]) throws -> ErasureReport {
        try erase([erasure])
        for copy in copies { try Destruction.destroy(copy) }
        let outOfReach = try spreadErasures()
        let backups = try backups.filter { NewFile.exists($0) }
        return ErasureReport(destroyed: copies, backups: backups, outOfReach: outOfReach)
    }
}

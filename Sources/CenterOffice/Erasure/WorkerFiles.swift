package import Credentials
import Foundation

/// The folder that workers' files were written to.
package struct WorkerFiles: Sendable {
    private let folder: String

    package init(_ folder: String) { self.folder = folder }

    /// The files of one certificate, whatever they hold: the number, a dot and an ending.
    ///
    /// - Throws: `FileError.unreadable`.
    package func of(_ number: CertificateNumber) throws -> [String] {
        guard NewFile.exists(folder) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasPrefix("\(number).") || $0.hasPrefix(".\(number).") }.sorted().map { "\(folder)/\($0)" }
        } catch {
            throw FileError.unreadable(folder, SystemWords.words(of: error))
        }
    }
}

import CenterOffice
import Credentials
import Foundation

/// The folder that workers' files were written to.
struct WorkerFiles {
    let folder: String

    init(_ folder: String) { self.folder = folder }

    /// The files of one certificate, whatever they hold: the number, a dot and an ending.
    func of(_ number: CertificateNumber) throws -> [String] {
        guard NewFile.exists(folder) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasPrefix("\(number).") || $0.hasPrefix(".\(number).") }.sorted().map { "\(folder)/\($0)" }
        } catch {
            throw FileError.unreadable(folder, error.localizedDescription)
        }
    }
}

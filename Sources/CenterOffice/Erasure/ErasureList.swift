import Credentials
import Foundation

/// The erasures that lie beside backups, so that no restore brings back what was erased after the backup.
package struct ErasureList: Codable, Sendable {
    private static let type = "sanad/erasures/v1"

    private let type: String
    package let center: String
    package let erasures: [Erasure]

    init(center: String, erasures: [Erasure]) {
        type = Self.type
        self.center = center
        self.erasures = erasures
    }

    /// The name of the list in a folder of backups.
    package static let name = "erasures.json"

    /// Where the list of a folder of backups lies.
    package static func path(in folder: String) -> String { "\(folder)/\(name)" }

    /// All lists that lie in a folder of backups: a browser that saves one beside an earlier one calls it
    /// `erasures (1).json`. What any of them names was erased.
    ///
    /// - Throws: `FileError.unreadable`.
    package static func paths(in folder: String) throws -> [String] {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            return names.filter { $0.hasPrefix("erasures") && $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
        } catch {
            throw FileError.unreadable(folder, SystemWords.words(of: error))
        }
    }

    /// Reads a list.
    ///
    /// - Throws: `BackupError.badErasureList` where it is something else: a restore without it could bring a person back.
    package init(reading path: String) throws {
        let bytes = try NewFile.read(path)
        do {
            self = try JSONDecoder().decode(ErasureList.self, from: Data(bytes))
        } catch is DecodingError {
            throw BackupError.badErasureList(path)
        }
        let areNumbers = erasures.allSatisfy { (try? CertificateNumber(parsing: $0.number)) != nil }
        guard type == Self.type, areNumbers else { throw BackupError.badErasureList(path) }
    }

    /// Writes a folder's list anew: what it had, and what the office has.
    static func update(in folder: String, with office: OfficeFile) throws {
        let path = path(in: folder)
        let known = NewFile.exists(path) ? try ErasureList(reading: path).erasures : []
        var all = Dictionary(known.map { ($0.number, $0) }) { first, _ in first }
        for erasure in try office.erasures { all[erasure.number] = erasure }
        let list = ErasureList(center: office.centerID, erasures: all.values.sorted { $0.number < $1.number })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try NewFile.replace(path, with: Array(try encoder.encode(list)), access: .owner)
    }
}

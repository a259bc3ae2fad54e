import Foundation

/// The rows of one run as JSON: `{"rows": […]}`.
struct RowFile: Codable {
    let rows: [BenchRow]

    init(_ rows: [BenchRow]) { self.rows = rows }

    init(reading path: String) throws {
        do {
            self = try JSONDecoder().decode(RowFile.self, from: Data(contentsOf: URL(filePath: path)))
        } catch let error as DecodingError {
            throw BenchError("\(path) holds no rows of sanad-bench: \(error)")
        } catch {
            throw BenchError("\(path) cannot be read: \(error.localizedDescription)")
        }
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

/// Why something could not be measured, for whoever runs it.
struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

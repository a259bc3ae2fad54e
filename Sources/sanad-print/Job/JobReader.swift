import Credentials
import Foundation

/// Reads a print job line by line: a class of ten thousand is never in memory at once.
struct JobReader {
    let job: PrintJob
    private let lines: LineReader

    /// Reads the first line.
    ///
    /// - Parameter path: A file, or `-` for standard input.
    /// - Throws: `PaperFailure`, `FileFailure`.
    init(_ path: String) throws {
        lines = try LineReader(path)
        guard let line = try lines.next() else { throw PaperFailure(field: "print job", why: "it is empty") }
        job = try Self.decode(PrintJob.self, line, at: 1)
        guard job.type == PrintJob.type else {
            throw PaperFailure(field: "print job", why: "expected type \(PrintJob.type), and it is \(job.type)")
        }
    }

    /// Calls `body` with each certificate.
    func readEach(_ body: (PrintedCertificate) throws -> Void) throws {
        var row = 1
        while let line = try lines.next() {
            row += 1
            if line.isEmpty { continue }
            try body(Self.decode(PrintedCertificate.self, line, at: row))
        }
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ line: Data, at row: Int) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: line)
        } catch let error as DecodingError {
            throw PaperFailure(field: "print job, line \(row)", why: "expected \(Self.name(error))")
        }
    }

    /// What is missing, without the values that are there: they are personal.
    private static func name(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): path(context.codingPath + [key])
        case .valueNotFound(_, let context), .typeMismatch(_, let context): path(context.codingPath)
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "JSON on one line" : "another value in \(path(context.codingPath))"
        @unknown default: "JSON on one line"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String { keys.map(\.stringValue).joined(separator: ".") }
}

/// The lines of a file or a pipe.
private final class LineReader {
    private let file: FileHandle
    private var rest = Data()
    private var isAtEnd = false

    init(_ path: String) throws {
        guard path != "-" else {
            file = .standardInput
            return
        }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw FileFailure.unreadable(path, "no such file")
        }
        self.file = file
    }

    /// The next line without its end; nil at the end of the file.
    func next() throws -> Data? {
        var searched = rest.startIndex
        while true {
            if let end = rest[searched...].firstIndex(of: 0x0A) {
                defer { rest = Data(rest[(end + 1)...]) }
                return Data(rest[..<end])
            }
            guard !isAtEnd else { break }
            searched = rest.endIndex
            guard let more = try file.read(upToCount: 1 << 16), !more.isEmpty else {
                isAtEnd = true
                continue
            }
            rest.append(more)
        }
        guard !rest.isEmpty else { return nil }
        defer { rest = Data() }
        return rest
    }
}

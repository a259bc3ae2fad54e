import HTTPTypes
import Hummingbird
import LedgerCore
import NIOCore
import Synchronization

/// Reads the body of a submission: statements, one a line.
struct StatementBody: Sendable {
    /// The most statements in one request.
    static let mostStatements = 1000

    /// The most bytes of a body: as many statements of the largest size, each with CR LF.
    static let mostBytes = mostStatements * (Entry.maximumStatementSize + 2)

    /// How long a body may take to arrive.
    private static let patience: Duration = .seconds(60)

    /// What all bodies at once may take of the memory.
    private static let room = 4 * mostBytes

    private let room = BodyRoom(bytes: Self.room)

    /// Reads the statements of a request, without their line ends.
    ///
    /// - Throws: `Problem`, and `BodyError`.
    func statements(of request: Request) async throws -> [[UInt8]] {
        try Self.checkType(request.headers[.contentType])
        let announced = try Self.announcedLength(request)
        try room.take(announced)
        defer { room.giveBack(announced) }
        return try Self.split(await Self.read(request.body, most: announced))
    }

    private static func checkType(_ type: String?) throws {
        guard let type else { return }
        let essence = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        guard essence == "text/plain" else {
            throw Problem("unsupported-media-type", .unsupportedMediaType, "statements come as text/plain, one a line")
        }
    }

    private static func announcedLength(_ request: Request) throws -> Int {
        guard let text = request.headers[.contentLength] else { return mostBytes }
        guard let length = Int(text), (0...mostBytes).contains(length) else {
            throw BodyError.tooLarge(limit: mostBytes)
        }
        return length
    }

    private static func read(_ body: RequestBody, most: Int) async throws -> ByteBuffer {
        let deadline = ContinuousClock.now + patience
        var whole = ByteBuffer()
        for try await var part in body {
            guard whole.readableBytes + part.readableBytes <= most else { throw BodyError.tooLarge(limit: most) }
            guard ContinuousClock.now < deadline else { throw BodyError.tooSlow }
            if whole.readableBytes == 0 { whole = part } else { whole.writeBuffer(&part) }
        }
        return whole
    }

    /// Lines end with LF or CR LF; the last may end with nothing.
    private static func split(_ body: ByteBuffer) throws -> [[UInt8]] {
        let bytes = Array(body.readableBytesView)
        var lines = bytes.split(
            separator: UInt8(ascii: "\n"),
            maxSplits: mostStatements + 1,
            omittingEmptySubsequences: false
        )
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard !lines.isEmpty else { throw Refusal(.malformed, "the body holds no statement") }
        guard lines.count <= mostStatements else {
            throw Problem("too-large", .contentTooLarge, "a request has at most \(mostStatements) statements")
        }
        return lines.map { line in Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line) }
    }
}

/// Why a body was not read.
enum BodyError: Error, Equatable {
    case tooLarge(limit: Int)
    case tooSlow
    case noRoom
}

/// The bytes that the bodies of all requests may take together.
private final class BodyRoom: Sendable {
    private let free: Mutex<Int>

    init(bytes: Int) { free = Mutex(bytes) }

    func take(_ bytes: Int) throws {
        try free.withLock { free in
            guard bytes <= free else { throw BodyError.noRoom }
            free -= bytes
        }
    }

    func giveBack(_ bytes: Int) { free.withLock { $0 += bytes } }
}

import HTTPTypes
import Hummingbird
import LedgerCore
import LedgerCrypto
import NIOCore
import ServiceLifecycle
import Synchronization

/// Reads the bodies of requests: statements, one a line, or a checkpoint.
struct StatementBody: Sendable {
    /// The most statements in one request.
    static let mostStatements = 1000

    /// The most bytes of a body: as many statements of the largest size, each with CR LF.
    static let mostBytes = mostStatements * (Entry.maximumStatementSize + 2)

    /// What a body may bring without asking for room: one statement with its line end. Large
    /// bodies, and those that never end, cannot keep a small one out; the connections are counted.
    private static let alwaysRoom = Entry.maximumStatementSize + 2

    /// How long what is on its way may still take once the daemon is ending.
    private static let patienceWhenStopping = TimeAmount.seconds(1)

    /// How long a body may take to arrive.
    private let patience: Duration

    /// What all bodies at once may take of the memory.
    private let room = BodyRoom(bytes: 4 * mostBytes)

    init(patience: Duration) { self.patience = patience }

    /// Reads the statements of a request, without their line ends.
    ///
    /// The event loop is the connection's, whose timers cost nothing once they are cancelled.
    ///
    /// - Throws: `Problem`, `Refusal` and `BodyError`.
    func statements(of request: Request, on eventLoop: any EventLoop) async throws -> [[UInt8]] {
        try Self.checkType(request.headers[.contentType])
        return try Self.split(await whole(request, most: Self.mostBytes, on: eventLoop))
    }

    /// Reads a body that is something else, of `most` bytes.
    ///
    /// - Throws: `BodyError`.
    func bytes(of request: Request, most: Int, on eventLoop: any EventLoop) async throws -> [UInt8] {
        try await Array(whole(request, most: most, on: eventLoop).readableBytesView)
    }

    private func whole(_ request: Request, most: Int, on eventLoop: any EventLoop) async throws -> ByteBuffer {
        let announced = try Self.announcedLength(request, most: most)
        let share = BodyShare(of: room, free: Self.alwaysRoom)
        defer { share.giveBack() }
        return try await read(request.body, most: announced, share, on: eventLoop)
    }

    private static func checkType(_ type: String?) throws {
        guard let type else { return }
        let essence = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        guard essence == "text/plain" else {
            throw Problem("unsupported-media-type", .unsupportedMediaType, "statements come as text/plain, one a line")
        }
    }

    private static func announcedLength(_ request: Request, most: Int) throws -> Int {
        guard let text = request.headers[.contentLength] else { return most }
        guard let length = Int(text), (0...most).contains(length) else { throw BodyError.tooLarge(limit: most) }
        return length
    }

    /// Reads a body until it ends, the deadline passes or the daemon ends, whether anything arrives or not.
    private func read(
        _ body: RequestBody,
        most: Int,
        _ share: BodyShare,
        on eventLoop: any EventLoop
    ) async throws -> ByteBuffer {
        let reading = Reading()
        return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addImmediateTask {
                defer { reading.end() }
                return try await Self.read(body, most: most, share)
            }
            // What came together with the request's first lines has been read by now: there is nothing to wait for.
            if !reading.hasEnded { group.addTask { try await interruption(on: eventLoop) } }
            defer { group.cancelAll() }
            guard let whole = try await group.next() else { throw CancellationError() }
            return whole
        }
    }

    /// Waits until a body may take no longer.
    ///
    /// - Throws: Why it may not, always.
    private func interruption(on eventLoop: any EventLoop) async throws -> ByteBuffer {
        let (reasons, reason) = AsyncStream.makeStream(of: BodyError.self)
        let deadline = eventLoop.scheduleTask(in: TimeAmount(patience)) { _ = reason.yield(.tooSlow) }
        defer { deadline.cancel() }
        return try await withGracefulShutdownHandler {
            for await reason in reasons { throw reason }
            throw CancellationError()
        } onGracefulShutdown: {
            eventLoop.scheduleTask(in: Self.patienceWhenStopping) { _ = reason.yield(.stopping) }
        }
    }

    private static func read(_ body: RequestBody, most: Int, _ share: BodyShare) async throws -> ByteBuffer {
        var whole = ByteBuffer()
        do {
            for try await var part in body {
                guard whole.readableBytes + part.readableBytes <= most else { throw BodyError.tooLarge(limit: most) }
                try share.take(part.readableBytes)
                if whole.readableBytes == 0 { whole = part } else { whole.writeBuffer(&part) }
            }
        } catch let failure where !(failure is BodyError) && !(failure is CancellationError) {
            throw BodyError.brokenOff("\(failure)")
        }
        // A body that is no longer waited for looks like one that has ended.
        try Task.checkCancellation()
        return whole
    }

    /// Lines end with LF or CR LF; the last may end with nothing.
    private static func split(_ body: ByteBuffer) throws -> [[UInt8]] {
        let bytes = Array(body.readableBytesView)
        var lines: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let end = bytes.firstPlace(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
            let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
            guard lines.count < mostStatements else {
                throw Problem("too-large", .contentTooLarge, "a request has at most \(mostStatements) statements")
            }
            lines.append(Array(bytes[start..<(hasReturn ? end - 1 : end)]))
            start = end + 1
        }
        guard !lines.isEmpty else { throw Refusal(.malformed, "the body holds no statement") }
        return lines
    }
}

/// Why a body was not read.
enum BodyError: Error, Equatable {
    case tooLarge(limit: Int)
    case tooSlow
    case noRoom
    /// The client went away, or sent what is no body; with what the connection says of it.
    case brokenOff(String)
    /// The daemon is ending.
    case stopping
}

/// Whether a body has been read to its end, or to a failure.
private final class Reading: Sendable {
    private let isOver = Atomic(false)

    var hasEnded: Bool { isOver.load(ordering: .acquiring) }

    func end() { isOver.store(true, ordering: .releasing) }
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

/// What one body has taken of the room, as its bytes arrived.
private final class BodyShare: Sendable {
    private let room: BodyRoom

    /// What it may have without asking.
    private let free: Int
    private let size = Mutex(0)

    init(of room: BodyRoom, free: Int) {
        self.room = room
        self.free = free
    }

    func take(_ bytes: Int) throws {
        try size.withLock { size in
            try room.take(max(0, size + bytes - free) - max(0, size - free))
            size += bytes
        }
    }

    /// Gives all of it back.
    func giveBack() {
        size.withLock { size in
            room.giveBack(max(0, size - free))
            size = 0
        }
    }
}

import LedgerCrypto
package import TransparencyLog

/// One entry of a ledger: a statement, its place and time, and the link to the
/// entry before it.
///
/// Its bytes are the leaf of the tree and what the next entry's link hashes.
package struct Entry: Sendable, Equatable {
    /// The first line, which names the format.
    package static let format = "sanad/entry/v1"

    /// The most bytes an entry may have.
    package static let maximumSize = 65_535

    /// The most bytes its statement may have.
    package static let maximumStatementSize = 65_000

    package let index: Int
    package let time: LedgerTime

    /// The leaf hash of the entry before.
    package let previous: TreeHash

    /// A JWS in compact serialization, as bytes.
    package let statement: [UInt8]

    package init(index: Int, time: LedgerTime, previous: TreeHash, statement: [UInt8]) {
        self.index = index
        self.time = time
        self.previous = previous
        self.statement = statement
    }

    /// What stands for the leaf before the first: SHA-256(0x00 || origin).
    package static func linkBeforeFirst(origin: String) -> TreeHash { .leaf(Array(origin.utf8)) }

    /// The first four lines. A proof carries them so that the entry can be put
    /// together again from the statement.
    package var head: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.headRoom)
        appendHead(to: &bytes)
        return bytes
    }

    /// No head has more bytes.
    private static let headRoom = 128

    private func appendHead(to bytes: inout [UInt8]) {
        bytes += Self.format.utf8
        bytes.append(newline)
        bytes.append(index, digits: 1)
        bytes.append(newline)
        time.append(to: &bytes)
        bytes.append(newline)
        previous.appendBase64(to: &bytes)
        bytes.append(newline)
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.headRoom + statement.count + 1)
        appendHead(to: &bytes)
        bytes += statement
        bytes.append(newline)
        return bytes
    }

    package var leafHash: TreeHash { .leaf(bytes) }

    /// Reads an entry: five lines, each ended by one byte 0x0A.
    package init(parsing bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= Self.maximumSize else {
            throw Refusal(.tooLarge, "the entry has \(bytes.count) bytes; at most \(Self.maximumSize) are allowed")
        }
        guard let lines = Self.lines(of: bytes) else {
            throw malformed(
                "an entry has five lines, each ended by a line feed; found \(Self.lineFeeds(in: bytes[...]))"
            )
        }
        guard lines[0].spells(Self.format) else {
            throw malformed("the first line of an entry is \(Self.format)")
        }
        guard let index = Self.index(lines[1]) else {
            throw malformed("line 2 of an entry is its index in decimal, without leading zeros")
        }
        guard let time = LedgerTime(utf8: lines[2]) else {
            throw malformed("line 3 of an entry is its time, as in 2026-11-21T09:00:00.123Z")
        }
        guard let previous = TreeHash(base64: lines[3]) else {
            throw malformed("line 4 of an entry is the leaf hash of the entry before, in base64")
        }
        guard lines[4].count <= Self.maximumStatementSize else {
            throw Self.tooLarge(lines[4].count)
        }
        self.init(index: index, time: time, previous: previous, statement: Array(lines[4]))
    }

    /// The five lines of an entry; nil when there are not as many, each ended by a line feed.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>]? {
        var lines: [ArraySlice<UInt8>] = []
        lines.reserveCapacity(5)
        var start = 0
        while let end = bytes.firstPlace(of: newline, from: start) {
            lines.append(bytes[start..<end])
            start = end + 1
            if lines.count == 5 { break }
        }
        return lines.count == 5 && start == bytes.count ? lines : nil
    }

    private static func lineFeeds(in bytes: ArraySlice<UInt8>) -> Int {
        let bytes = bytes.span
        var count = 0
        for index in bytes.indices where bytes[index] == newline { count += 1 }
        return count
    }

    static func tooLarge(_ count: Int) -> Refusal {
        Refusal(.tooLarge, "the statement has \(count) bytes; at most \(maximumStatementSize) are allowed")
    }

    private static func index(_ line: ArraySlice<UInt8>) -> Int? {
        guard line.count == 1 || line.first != UInt8(ascii: "0") else { return nil }
        return decimal(line)
    }
}

private let newline: UInt8 = 0x0A

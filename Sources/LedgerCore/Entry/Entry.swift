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
        Array("\(Self.format)\n\(index)\n\(time)\n\(previous.base64)\n".utf8)
    }

    package var bytes: [UInt8] { head + statement + [newline] }

    package var leafHash: TreeHash { .leaf(bytes) }

    /// Reads an entry: five lines, each ended by one byte 0x0A.
    package init(parsing bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= Self.maximumSize else {
            throw Refusal(.tooLarge, "the entry has \(bytes.count) bytes; at most \(Self.maximumSize) are allowed")
        }
        let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
        guard lines.count == 6, lines[5].isEmpty else {
            throw malformed("an entry has five lines, each ended by a line feed; found \(lines.count - 1)")
        }
        guard lines[0].elementsEqual(Self.format.utf8) else {
            throw malformed("the first line of an entry is \(Self.format)")
        }
        guard let index = Self.index(lines[1]) else {
            throw malformed("line 2 of an entry is its index in decimal, without leading zeros")
        }
        guard let time = LedgerTime(utf8: Array(lines[2])) else {
            throw malformed("line 3 of an entry is its time, as in 2026-11-21T09:00:00.123Z")
        }
        guard let previous = TreeHash(base64: String(decoding: lines[3], as: UTF8.self)) else {
            throw malformed("line 4 of an entry is the leaf hash of the entry before, in base64")
        }
        guard lines[4].count <= Self.maximumStatementSize else {
            throw Self.tooLarge(lines[4].count)
        }
        self.init(index: index, time: time, previous: previous, statement: Array(lines[4]))
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

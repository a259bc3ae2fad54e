import Credentials
import Foundation
import LedgerCrypto
import LedgerTestSupport
import Testing

/// Status lists as standard verifiers read them: Python's `openvc-core` and `jwcrypto`.
@Suite struct `A signed status list` {
    private static let script = packageRoot.appending(path: "Tests/CredentialsTests/Independent/read_status_list.py")
    private static let hasReaders = Program.pythonHas("openvc", "jwcrypto")
    private static let name = StatusListName(center: "BD-TTC014", number: 0)
    private static let now: Int64 = 1_793_505_600

    private func token(_ list: StatusList) -> StatusListToken {
        StatusListToken(origin: "bd.sanad.example", name: Self.name, list: list, issuedAt: Self.now)
    }

    /// A list with some thousand states, drawn from a seed, and its first and last entries.
    private static func list() -> (list: StatusList, indexes: [Int]) {
        var generator = SeededGenerator(seed: 12)
        var list = StatusList()
        var indexes = [0, 1, 2, 3, 4, StatusList.entryCount - 1]
        indexes += (0..<1000).map { _ in Int.random(in: 0..<StatusList.entryCount, using: &generator) }
        for index in indexes { list[index] = StatusValue.allCases.randomElement(using: &generator) ?? .valid }
        return (list, indexes)
    }

    private struct States: Decodable {
        let token: [UInt8]
        let bitstring: [UInt8]
    }

    @Test(.enabled(if: hasReaders, "needs the Python packages openvc-core and jwcrypto"), arguments: [0, 3600, 86_399])
    func `is read by others, entry by entry, for a day`(_ age: Int64) throws {
        let sample = try Sample()
        let (list, indexes) = Self.list()
        let states = try read(token(list), by: sample, indexes, at: Self.now + age)
        #expect(states.token == indexes.map { list[$0].rawValue })
        #expect(states.bitstring == indexes.map { list[$0].rawValue })
    }

    @Test(.enabled(if: hasReaders, "needs the Python packages openvc-core and jwcrypto"))
    func `is refused by others after a day, and under another key`() throws {
        let sample = try Sample()
        let (list, indexes) = Self.list()
        #expect(throws: Program.Failure.self) {
            try read(token(list), by: sample, indexes, at: Self.now + 86_401)
        }
        let other = try Sample()
        #expect(throws: Program.Failure.self) {
            try read(token(list), by: sample, indexes, at: Self.now, expecting: other.key.publicKey)
        }
    }

    private func read(
        _ token: StatusListToken,
        by sample: Sample,
        _ indexes: [Int],
        at now: Int64,
        expecting key: PublicKey? = nil
    ) throws -> States {
        let request: JSONTree = [
            "jwk": (key ?? sample.key.publicKey).jwk,
            "uri": .string(Self.name.uri(origin: token.origin)),
            "now": .integer(now),
            "token": .string(text(try token.signed(by: sample.key, sample.certificate))),
            "bitstring": .string(text(try token.signedBitstring(by: sample.key, sample.certificate))),
            "indexes": .array(indexes.map { .integer(Int64($0)) }),
        ]
        let answer = try Program.run(Program.python, [Self.script.path], input: request.canonical)
        return try JSONDecoder().decode(States.self, from: Data(answer))
    }

    @Test func `is compressed as Python decompresses it, and back`() throws {
        let (list, _) = Self.list()
        let script =
            "import sys, zlib, gzip; d = sys.stdin.buffer.read(); n = int.from_bytes(d[:4], 'big'); "
            + "sys.stdout.buffer.write(zlib.decompress(d[4:4 + n]) + gzip.decompress(d[4 + n:]))"
        let compressed = list.compressed
        let count = (0..<4).reversed().map { UInt8(truncatingIfNeeded: compressed.count >> (8 * $0)) }
        let input = count + compressed + list.compressedBitstring
        let answer = try Program.run(Program.python, ["-c", script], input: input)
        #expect(answer == list.bytes + list.bitstring)
        #expect(StatusList(compressed: compressed) == list)
    }

    @Test func `is not taken when anything of it is missing, added or changed`() throws {
        let compressed = Self.list().list.compressed
        #expect(StatusList(compressed: Array(compressed.dropLast())) == nil)
        #expect(StatusList(compressed: compressed + [0]) == nil)
        #expect(StatusList(compressed: []) == nil)
        var changed = compressed
        changed[changed.count - 1] ^= 1
        #expect(StatusList(compressed: changed) == nil, "the checksum at its end")
    }

    @Test func `names its list, whose number the serial gives`() throws {
        let number = try CertificateNumber(centerID: "BD-TTC014", year: 26, serial: 131_072)
        #expect(StatusListName(number) == StatusListName(center: "BD-TTC014", number: 1))
        #expect(number.statusPosition.index == 0)
        #expect(StatusListName(number).uri(origin: "bd.sanad.example") == "https://bd.sanad.example/status/BD-TTC014/1")
        #expect(StatusListName.highestNumber == 16_383)
    }
}

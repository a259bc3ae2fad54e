import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Entry form` {
    static let link = TreeHash.leaf([1, 2, 3]).base64

    static func entry(
        _ format: String = "sanad/entry/v1",
        index: String = "7",
        time: String = "2026-11-21T09:00:00.123Z",
        previous: String = link,
        statement: String = "a.b.c",
        end: String = "\n"
    ) -> [UInt8] {
        Array("\(format)\n\(index)\n\(time)\n\(previous)\n\(statement)\(end)".utf8)
    }

    static func code(_ bytes: [UInt8]) -> RefusalCode? {
        do {
            _ = try Entry(parsing: bytes)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `reads five lines and writes them again`() throws {
        let bytes = Self.entry()
        let entry = try Entry(parsing: bytes)
        #expect(entry.index == 7)
        #expect(entry.time.description == "2026-11-21T09:00:00.123Z")
        #expect(entry.previous.base64 == Self.link)
        #expect(entry.statement == Array("a.b.c".utf8))
        #expect(entry.bytes == bytes)
        #expect(entry.leafHash == .leaf(bytes))
        #expect(entry.bytes == entry.head + entry.statement + [0x0A])
    }

    @Test(arguments: [
        entry("sanad/entry/v2"), entry("sanad/entry/v1 "), entry(" sanad/entry/v1"), entry("SANAD/ENTRY/V1"),
        entry("\u{FEFF}sanad/entry/v1"), entry("sanad/entry/v1\r"), entry(""), [], [0x0A],
        Array("sanad/entry/v1\n".utf8), entry(end: ""), entry(end: "\n\n"), entry(end: "\r\n\n"),
        entry(end: "\nx"), entry(end: "\nx\n"), entry(statement: "a.b.c\n"), Array(entry().dropFirst()),
        [0x0A] + entry(), Array(entry().dropLast(7)), Array(repeating: 0x0A, count: 5),
        Array(repeating: 0xFF, count: 9),
    ])
    func `another format line or number of lines is malformed`(_ bytes: [UInt8]) {
        #expect(Self.code(bytes) == .malformed)
    }

    @Test(arguments: [
        "", "07", "00", "-1", "+7", " 7", "7 ", "7\r", "7.0", "0x7", "seven", "١", "1e3", "7\u{0}",
        "9999999999999999999", "18446744073709551623",
    ])
    func `an index is decimal without anything else`(_ index: String) {
        #expect(Self.code(Self.entry(index: index)) == .malformed)
    }

    @Test(arguments: ["0", "1", "10", "4294967296", "999999999999999999"])
    func `an index may be any number in decimal`(_ index: String) throws {
        #expect(try Entry(parsing: Self.entry(index: index)).index == Int(index))
    }

    @Test(arguments: [
        "2026-11-21T09:00:00Z", "2026-11-21T09:00:00.12Z", "2026-11-21T09:00:00.1234Z", "2026-11-21 09:00:00.123Z",
        "2026-11-21t09:00:00.123Z", "2026-11-21T09:00:00.123z", "2026-11-21T09:00:00.123+00:00",
        "2026-11-21T09:00:00,123Z", "2026-11-21T24:00:00.000Z", "2026-11-21T23:60:00.000Z",
        "2026-11-21T23:59:60.000Z", "2016-12-31T23:59:60.000Z", "2026-00-21T09:00:00.123Z", "2026-13-21T09:00:00.123Z",
        "2026-11-00T09:00:00.123Z", "2026-11-31T09:00:00.123Z", "2026-02-29T09:00:00.123Z", "2100-02-29T09:00:00.123Z",
        "1900-02-29T09:00:00.123Z", "2024-02-30T09:00:00.123Z", "26-11-21T09:00:00.123Z", "2026-11-21T9:00:00.1234Z",
        "-026-11-21T09:00:00.123Z", "+026-11-21T09:00:00.123Z", "2026-11-21T09:00:00.123Z\r",
        " 026-11-21T09:00:00.123Z",
        "2026/11/21T09:00:00.123Z", "2026-11-21T09-00-00.123Z", "2026-11-21T-9:00:00.123Z", "2026-11-21T09:00:00.-12Z",
        "",
    ])
    func `a time has one form and exists`(_ time: String) {
        #expect(Self.code(Self.entry(time: time)) == .malformed)
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
        ("2026-11-21T23:59:59.999Z", 1_795_305_599_999),
        ("2024-02-29T00:00:00.001Z", 1_709_164_800_001), ("2000-02-29T12:00:00.000Z", 951_825_600_000),
        ("0000-02-29T00:00:00.000Z", -62_162_121_600_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ])
    func `a time is milliseconds since 1970 and back`(_ text: String, _ milliseconds: Int) throws {
        let time = try Entry(parsing: Self.entry(time: text)).time
        #expect(time.milliseconds == Int64(milliseconds))
        #expect(time.description == text)
        #expect(time.seconds == Int64((Double(milliseconds) / 1000).rounded(.down)))
        #expect(text.hasPrefix(time.date.description))
    }

    @Test func `a time is cut off to the second and never rounded`() {
        #expect(LedgerTime(milliseconds: 1_999).seconds == 1)
        #expect(LedgerTime(milliseconds: 2_000).seconds == 2)
        #expect(LedgerTime(milliseconds: -1).seconds == -1)
        #expect(LedgerTime(milliseconds: -1_000).seconds == -1)
        #expect(LedgerTime(milliseconds: -1_001).seconds == -2)
        #expect(LedgerTime(milliseconds: 86_399_999).date.description == "1970-01-01")
    }

    @Test func `a link is 32 bytes in standard base64 with no other spelling`() throws {
        let link = Self.link
        // 43 digits hold 258 bits: a last digit with other trailing bits spells the same bytes again.
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let last = try #require(digits.firstIndex(of: link[link.index(link.endIndex, offsetBy: -2)]))
        let respelled = String(link.dropLast(2)) + String(digits[last | 1]) + "="
        let wrong = [
            "", String(link.dropLast()), link + "=", String(link.dropFirst(4)), "AAAA" + link, respelled, link + "\r",
            " " + link, Base64.encode([UInt8](repeating: 0xFF, count: 32)).replacing("/", with: "_"),
            Base64.encode([UInt8](repeating: 1, count: 31)), Base64.encode([UInt8](repeating: 1, count: 33)),
        ]
        for previous in wrong where previous != link {
            #expect(Self.code(Self.entry(previous: previous)) == .malformed, "\(previous)")
        }
    }

    @Test func `a statement of 65,000 bytes is read and one more is too large`() {
        #expect(Self.code(Self.entry(statement: String(repeating: "a", count: 65_000))) == nil)
        #expect(Self.code(Self.entry(statement: String(repeating: "a", count: 65_001))) == .tooLarge)
    }

    @Test func `an entry of 65,536 bytes is too large whatever its lines`() {
        #expect(Self.code([UInt8](repeating: 0x61, count: 65_536)) == .tooLarge)
        #expect(Self.code([UInt8](repeating: 0x61, count: 65_535)) == .malformed)
        let room = 65_535 - Self.entry(statement: "").count
        #expect(Self.code(Self.entry(statement: String(repeating: "a", count: room))) == .tooLarge)
    }

    @Test func `a ledger admits a statement of exactly 65,000 bytes`() throws {
        let scene = try SampleScene()
        let base = try scene.country.achievement("BD-LONG", at: scene.time)
        func long(_ padding: Int) throws -> [UInt8] {
            // Every text may be long: the Open Badges object has no limit of its own.
            let note = JSONTree.string(String(repeating: "x", count: padding))
            return try scene.country.officers[0].resign(base, "achievement.note", note)
        }
        let empty = try long(0).count
        let fitting = (65_000 - empty) * 3 / 4
        let sizes = try (fitting - 4...fitting + 4).map { (padding: $0, size: try long($0).count) }
        let exact = try #require(sizes.first { $0.size == 65_000 || $0.size == 64_999 })
        #expect(try scene.code(long(exact.padding)) == nil)
        let over = try #require(sizes.first { $0.size > 65_000 })
        #expect(try scene.code(long(over.padding)) == .tooLarge)
    }

    @Test func `index, link and time must follow the entry before`() throws {
        let scene = try SampleScene()
        let last = try #require(scene.ledger.registry.facts.ledger()).lastAdmitted
        let statement = try scene.credential(1) { $0.issuedAt = last.seconds }
        let right = try Entry(parsing: scene.ledger.next(statement))
        func code(_ index: Int, _ time: LedgerTime, _ previous: TreeHash) throws -> RefusalCode? {
            let entry = Entry(index: index, time: time, previous: previous, statement: statement)
            return try scene.ledger.registry.judge(entry.bytes).refusal?.code
        }
        #expect(try code(right.index, right.time, right.previous) == nil)
        #expect(try code(right.index, last, right.previous) == nil)
        #expect(try code(right.index + 1, right.time, right.previous) == .malformed)
        #expect(try code(right.index - 1, right.time, right.previous) == .malformed)
        #expect(try code(right.index, right.time, .leaf(statement)) == .malformed)
        let earlier = LedgerTime(milliseconds: last.milliseconds - 1)
        #expect(try code(right.index, earlier, right.previous) == .malformed)
    }

    @Test func `the first entry is a genesis and links to its origin`() throws {
        let country = try SampleScene().country
        let genesis = try country.genesis()
        func code(_ index: Int, _ origin: String, _ statement: [UInt8]) throws -> RefusalCode? {
            let link = Entry.linkBeforeFirst(origin: origin)
            let entry = Entry(index: index, time: SampleCountry.start, previous: link, statement: statement)
            return try Registry(RegistryMemory()).judge(entry.bytes).refusal?.code
        }
        #expect(try code(0, country.origin, genesis) == nil)
        #expect(try code(1, country.origin, genesis) == .malformed)
        #expect(try code(0, "jp.sanad.example", genesis) == .malformed)
        #expect(try code(0, country.origin, country.officersAccreditation(at: SampleCountry.start)) == .malformed)
        #expect(try SampleScene().code(country.genesis()) == .malformed)
    }
}

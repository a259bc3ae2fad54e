import Credentials
import Foundation
import LedgerTestSupport
import Testing

struct JSONParsingTests {
    @Test(arguments: [
        "{}", "[]", "null", "true", "false", "0", "-1", "\"\"", " \t\r\n{ \"a\" : [ 1 , 2 ] } \n",
        "9007199254740991", "-9007199254740991", "[10,-10,0]", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\u0001\\uD83D\\uDE00\\uFFFF\"", "\"\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\"",
        "{\"a\":1,\"b\":1,\"\":1}", "{\"a\":{\"a\":{\"a\":[]}}}",
    ])
    func `a text that obeys the rules is read`(text: String) throws {
        let value = try json(text)
        #expect(try json(String(decoding: value.canonical, as: UTF8.self)) == value)
    }

    @Test(
        arguments: [
            ("", .unexpectedEnd, 0), (" ", .unexpectedEnd, 1), ("{", .unexpectedEnd, 1), ("[1,", .unexpectedEnd, 3),
            ("{\"a\"", .unexpectedEnd, 4), ("{\"a\":", .unexpectedEnd, 5), ("\"a", .unexpectedEnd, 2),
            ("\"\\", .unexpectedEnd, 2), ("\"\\u12", .unexpectedEnd, 5), ("tru", .unexpectedEnd, 3),
            ("[1 2]", .unexpectedByte, 3), ("[1,]", .unexpectedByte, 3), ("{\"a\":1,}", .unexpectedByte, 7),
            ("{a:1}", .unexpectedByte, 1), ("{\"a\" 1}", .unexpectedByte, 5), ("{1:1}", .unexpectedByte, 1),
            ("[,1]", .unexpectedByte, 1), ("nul ", .unexpectedByte, 3), ("TRUE", .unexpectedByte, 0),
            ("NaN", .unexpectedByte, 0), ("+1", .unexpectedByte, 0), ("'a'", .unexpectedByte, 0),
            ("[1}", .unexpectedByte, 2), ("\u{B}1", .unexpectedByte, 0), ("\u{A0}1", .unexpectedByte, 0),
            ("/**/1", .unexpectedByte, 0), ("{} {}", .trailingBytes, 3), ("1a", .trailingBytes, 1),
            ("null\u{0}", .trailingBytes, 4), ("\u{FEFF}{}", .byteOrderMark, 0),
            ("\"a\u{1F}\"", .controlCharacter, 2), ("\"\n\"", .controlCharacter, 1),
            ("\"\u{0}\"", .controlCharacter, 1),
            ("\"\\u0000\"", .nullCharacter, 1), ("[\"\\x\"]", .unknownEscape, 2), ("\"\\'\"", .unknownEscape, 1),
            ("\"\\u12G4\"", .unknownEscape, 1), ("\"\\U0041\"", .unknownEscape, 1),
            ("\"\\uD800\"", .loneSurrogate, 1), ("\"\\uDC00\"", .loneSurrogate, 1),
            ("\"\\uD800\\u0041\"", .loneSurrogate, 1), ("\"\\uD800x\"", .loneSurrogate, 1),
            ("\"\\uDC00\\uD800\"", .loneSurrogate, 1), ("\"ab\\uD83D\\uD83D\"", .loneSurrogate, 3),
            ("1.5", .notAnInteger, 1), ("1e3", .notAnInteger, 1), ("1E3", .notAnInteger, 1), ("1.0", .notAnInteger, 1),
            ("[-]", .notAnInteger, 2), ("-", .unexpectedEnd, 1), ("-0", .negativeZero, 0), ("-0.0", .notAnInteger, 2),
            ("01", .leadingZero, 0), ("-01", .leadingZero, 1), ("00", .leadingZero, 0),
            ("9007199254740992", .integerTooLarge, 0), ("-9007199254740992", .integerTooLarge, 0),
            ("[123456789012345678901234567890]", .integerTooLarge, 1),
            ("{\"a\":1,\"a\":1}", .duplicateName, 7), ("{\"a\":1,\"\\u0061\":1}", .duplicateName, 7),
            ("{\"\\n\":1,\"\\u000A\":1}", .duplicateName, 8), ("[{\"a\":{\"b\":1,\"b\":2}}]", .duplicateName, 13),
            ("{\"é\":1,\"\\u00E9\":1}", .duplicateName, 8), ("{\"😀\":1,\"\\uD83d\\uDe00\":1}", .duplicateName, 10),
        ] as [(String, JSONError.Problem, Int)]
    )
    func `a text that breaks a rule is refused where it does`(
        text: String,
        problem: JSONError.Problem,
        offset: Int
    ) {
        #expect(throws: JSONError(problem: problem, offset: offset)) { try json(text) }
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x22], [0xE0, 0x9F, 0xBF], [0xE1, 0x80],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE1, 0x80, 0x22], [0xF1, 0x80, 0x80, 0xC0],
        ] as [[UInt8]]
    )
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
        let text = Array("[\"ab".utf8) + bytes + Array("\"]".utf8)
        #expect(throws: JSONError(problem: .invalidUTF8, offset: 4)) { try JSON(parsing: text) }
        #expect(throws: JSONError(problem: .invalidUTF8, offset: 4)) { try JSON(parsing: Array(text.dropLast(2))) }
    }

    @Test func `every scalar but U+0000 is read, written as itself and as an escape`() throws {
        for value in UInt32(1)...0x10FFFF {
            guard value < 0x300 || value % 0x101 < 3, let scalar = Unicode.Scalar(value) else { continue }
            let string = String(scalar)
            let escaped = string.utf16.map { "\\u" + String(0x10000 + Int($0), radix: 16).dropFirst() }.joined()
            #expect(try json("\"\(escaped)\"").hasString(string))
            guard value >= 0x20, string != "\"", string != "\\" else { continue }
            #expect(try json("\"\(string)\"").hasString(string))
        }
    }

    @Test(arguments: 1...20) func `objects and arrays may be nested sixteen deep`(depth: Int) throws {
        let arrays = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let objects = String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
        if depth <= 16 {
            #expect(try json(arrays).kind == .array)
            #expect(try json(objects).kind == .object)
        } else {
            #expect(throws: JSONError(problem: .tooDeep, offset: 16)) { try json(arrays) }
            #expect(throws: JSONError(problem: .tooDeep, offset: 80)) { try json(objects) }
        }
    }

    @Test(arguments: [2, 23, 24, 25, 26, 200]) func `a name used twice is found among any number`(count: Int) throws {
        let members = (0..<count).map { "\"n\($0)\":0" }
        #expect(try json("{\(members.joined(separator: ","))}").count == count)
        for index in [0, count / 2, count - 1] {
            let twice = "{\((members + ["\"n\(index)\":1"]).joined(separator: ","))}"
            let offset = twice.utf8.count - "\"n\(index)\":1}".utf8.count
            #expect(throws: JSONError(problem: .duplicateName, offset: offset)) { try json(twice) }
        }
    }

    @Test func `the time for an object of many members grows no faster than their number`() throws {
        func time(_ count: Int) throws -> Duration {
            let text = Array("{\((0..<count).map { "\"\($0)\":1" }.joined(separator: ","))}".utf8)
            return try (0..<3).map { _ in try ContinuousClock().measure { _ = try JSON(parsing: text) } }.min() ?? .zero
        }
        // The square would take 64 times as long.
        #expect(try time(8000) < time(1000) * 30)
    }

    @Test func `whatever the bytes, reading ends, and what is read is JSON to others too`() throws {
        let file = try CertificateFile(parsing: Vectors.bytes("BD-TTC014-26-000003-39.sanad"))
        let payload = try SDJWT(parsing: file.credential).issuerJWT.payload.bytes
        let others = Array("\"\\{}[],:0-eu\u{0}\u{80}".utf8)
        var generator = SeededGenerator(seed: 10)
        var accepted = 0
        for _ in 0..<3000 {
            var bytes = payload
            for _ in 0..<Int.random(in: 1...2, using: &generator) {
                let index = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0...2, using: &generator) {
                case 0: bytes[index] = others.randomElement(using: &generator) ?? 0
                case 1: bytes.remove(at: index)
                default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
                }
            }
            guard let value = try? JSON(parsing: bytes).root else { continue }
            accepted += 1
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
            #expect(try JSON(parsing: value.canonical).root == value)
        }
        #expect(accepted > 100)
    }

    @Test func `two spellings of one letter are different names`() throws {
        #expect(try json("{\"\u{9DC}\":1,\"\u{9A1}\u{9BC}\":2}").count == 2)
    }

    @Test func `an error says in words what is wrong and where`() {
        #expect("\(JSONError(problem: .negativeZero, offset: 7))" == "byte 7: zero has a minus sign")
    }
}

import Credentials
import Testing

struct JSONValueTests {
    @Test func `values are what the text says`() throws {
        let value = try json(#"{"s":"a\u00e9\n","i":-42,"t":true,"f":false,"n":null,"a":[1,[2],{"x":3}],"o":{}}"#)
        #expect(value.count == 7)
        #expect(value["s"]?.string == "aé\n")
        #expect(value["s"]?.utf8 == [0x61, 0xC3, 0xA9, 0x0A])
        #expect(value["s"]?.codePointCount == 3)
        #expect(value["i"]?.integer == -42)
        #expect(value["t"]?.boolean == true)
        #expect(value["f"]?.boolean == false)
        #expect(value["n"]?.isNull == true)
        #expect(value["a"]?.elements.map(\.kind) == [.integer, .array, .object])
        #expect(value["a"]?.count == 3)
        #expect(value["o"]?.count == 0)
        #expect(value.members.map { $0.name.string } == ["s", "i", "t", "f", "n", "a", "o"])
        #expect(value["x"] == nil)
        #expect(text(value["a"]?.bytes ?? []) == #"[1,[2],{"x":3}]"#)
        #expect(text(value["s"]?.bytes ?? []) == #""a\u00e9\n""#)
    }

    @Test func `a member is found by its name however that is written, and by no other of its length`() throws {
        let value = try json(#"{"ab":1,"a\u0063":2,"\u00e9":3,"ad":4,"":5}"#)
        #expect(value["ab"]?.integer == 1)
        #expect(value["ac"]?.integer == 2)
        #expect(value["é"]?.integer == 3)
        #expect(value["ad"]?.integer == 4)
        #expect(value[""]?.integer == 5)
        for name in ["ae", "bb", "a", "abc", "e\u{301}", #"a\u0063"#] { #expect(value[name] == nil) }
    }

    @Test(arguments: ["null", "true", "1", "\"a\"", "[1]", "{\"a\":1}"])
    func `a value has nothing that its kind has not`(text: String) throws {
        let value = try json(text)
        #expect((value.string != nil) == (value.kind == .string))
        #expect((value.utf8 != nil) == (value.kind == .string))
        #expect((value.codePointCount != nil) == (value.kind == .string))
        #expect((value.integer != nil) == (value.kind == .integer))
        #expect((value.boolean != nil) == (value.kind == .boolean))
        #expect(value.isNull == (value.kind == .null))
        #expect(Array(value.elements).isEmpty == (value.kind != .array))
        #expect(Array(value.members).isEmpty == (value.kind != .object))
        #expect((value["a"] != nil) == (value.kind == .object))
        #expect(value.hasString("a") == (value.kind == .string))
    }

    @Test(arguments: [
        (#"{"a":1,"b":[true,null]}"#, #" { "b" : [ true , null ] , "a" : 1 } "#),
        (#"{"a":{"x":1,"y":2}}"#, #"{"a":{"y":2,"x":1}}"#),
        (#""A/é😀""#, #""\u0041\/\u00e9\uD83D\ude00""#),
        (#"{"k":0}"#, #"{"\u006b":0}"#),
    ])
    func `equal values are equal however they are written`(one: String, other: String) throws {
        #expect(try json(one) == json(other))
        #expect(try json(one).canonical == json(other).canonical)
    }

    @Test(arguments: [
        ("[1,2]", "[2,1]"), ("{\"a\":1}", "{\"a\":2}"), ("{\"a\":1}", "{\"a\":1,\"b\":1}"), ("1", "\"1\""),
        ("null", "false"), ("[]", "{}"), ("\"\u{9DC}\"", "\"\u{9A1}\u{9BC}\""), ("\"é\"", "\"e\u{301}\""),
        ("{\"\u{9DC}\":1}", "{\"\u{9A1}\u{9BC}\":1}"), ("\"K\"", "\"\u{212A}\""),
    ])
    func `different values are different, whatever Swift's strings say`(one: String, other: String) throws {
        #expect(try json(one) != json(other))
        #expect(try JSONTree(json(one)) != JSONTree(json(other)))
    }

    @Test func `a string is compared by its bytes`() throws {
        let value = try json("\"\u{9DC}\"")
        #expect(value.hasString("\u{9DC}"))
        #expect(!value.hasString("\u{9A1}\u{9BC}"))
        #expect(try json("{\"\u{9DC}\":1}")["\u{9A1}\u{9BC}"] == nil)
        #expect(try json(#""\u09dc""#).hasString("\u{9DC}"))
    }

    @Test(arguments: ["abc#7", "ab\\u0063#7"])
    func `a string is compared with two texts in a row`(written: String) throws {
        let value = try json("\"\(written)\"")
        for (start, end) in [("abc", "#7"), ("", "abc#7"), ("abc#7", ""), ("a", "bc#7")] {
            #expect(value.hasString(start, then: end))
        }
        for (start, end) in [("abc", "#8"), ("abd", "#7"), ("abc", "#77"), ("abc#", "#7"), ("abc", ""), ("", "")] {
            #expect(!value.hasString(start, then: end))
        }
        #expect(try !json("7").hasString("", then: "7"))
    }
}

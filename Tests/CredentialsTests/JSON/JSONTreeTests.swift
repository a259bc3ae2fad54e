import Credentials
import Testing

struct JSONTreeTests {
    @Test func `literals make values`() {
        let tree: JSONTree = ["b": [1, true, .null, "x"], "a": ["n": "\(1 + 1)"]]
        #expect(text(tree.canonical) == #"{"a":{"n":"2"},"b":[1,true,null,"x"]}"#)
        #expect(tree["a"]?["n"]?.string == "2")
        #expect(tree["c"] == nil)
    }

    @Test func `members without a value are left out`() {
        let tree = JSONTree.object(omittingNil: [("a", 1), ("b", nil), ("c", .null)])
        #expect(text(tree.canonical) == #"{"a":1,"c":null}"#)
    }

    @Test func `only normalizing changes a string`() {
        let tree: JSONTree = ["\u{9DC}": ["e\u{301}"]]
        #expect(text(tree.canonical).utf8.elementsEqual("{\"\u{9DC}\":[\"e\u{301}\"]}".utf8))
        // U+09DC is excluded from composition: its normalized form is two scalars.
        #expect(text(tree.normalized.canonical).utf8.elementsEqual("{\"\u{9A1}\u{9BC}\":[\"\u{E9}\"]}".utf8))
    }
}

import Credentials
import LedgerCrypto
import Testing

struct DisclosureTests {
    @Test func `a disclosure has the form and the digest of RFC 9901's example`() throws {
        // RFC 9901 section 4.2.1 and 4.2.3; its text has a space after each comma, which the canonical form has not.
        let example = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0"
        #expect(throws: SDJWTError.malformed("the disclosure of family_name is not in canonical form")) {
            try Disclosure(parsing: Array(example.utf8)[...])
        }
        let disclosure = try Disclosure(salt: "_26bc4LT-ac6q2KI6cBW5es", name: "family_name", value: "Möbius")
        // The second example in the same section, written without spaces.
        #expect(text(disclosure.encoded) == "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsImZhbWlseV9uYW1lIiwiTcO2Yml1cyJd")
        #expect(disclosure.digest.utf8.count == 43)
    }

    @Test func `a disclosure is read as it was made`() throws {
        let made = try Disclosure(salt: "s", name: "nativeName", value: ["ja": "シリン", "bn": "শিরিন"])
        let read = try Disclosure(parsing: made.encoded[...])
        #expect(read == made)
        #expect(read.salt == "s")
        #expect(read.name == "nativeName")
        #expect(JSONTree(read.value) == ["bn": "শিরিন", "ja": "シリン"])
    }

    @Test(arguments: [
        "", "[]", "{}", #"["s","n"]"#, #"["s","n",1,2]"#, #"[1,"n",1]"#, #"["s",1,1]"#, #"["s","n", 1]"#,
        #"["s","n",1.0]"#, #"["s","n",{"b":1,"a":1}]"#, #"["s","\u006e",1]"#, #"["s","_sd",1]"#, #"["s","...",1]"#,
        #"["s","n",{"_sd":[]}]"#, #"["s","n",[{"...":"x"}]]"#, #"["s","n",{"a":[{"_sd":1}]}]"#, #"["s","n",1] "#,
    ])
    func `what is no disclosure in its one form is refused`(text: String) {
        #expect(throws: SDJWTError.self) { try Disclosure(parsing: Base64URL.encodeToBytes(Array(text.utf8))[...]) }
    }
}

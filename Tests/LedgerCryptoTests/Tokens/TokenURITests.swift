import LedgerCrypto
import Testing

@Suite
struct TokenURITests {
    @Test(arguments: [
        "pkcs11:object=issuer", "pkcs11:id=%01%ff", "PKCS11:token=My%20token;object=%E0%A6%95",
        "pkcs11:object=a;type=private?pin-source=/etc/pin&module-path=/usr/lib/x.so",
        "pkcs11:object=a?pin-source=file:/etc/pin", "pkcs11:object=a?pin-source=file:///etc/pin",
    ])
    func `a URI that names a key is read`(_ text: String) throws {
        #expect(TokenURI.isOne(text))
        _ = try TokenURI(text)
    }

    @Test func `one spelling or another of a URI is the same`() throws {
        #expect(try TokenURI("pkcs11:token=a;object=b") == TokenURI("pkcs11:object=%62;token=%61"))
    }

    @Test(arguments: [
        ("pkcs11:", "names no key"), ("pkcs11:token=a", "names no key"), ("pkcs11:object=a?pin-value=1234", "a PIN"),
        ("pkcs11:object=a;object=b", "twice"), ("pkcs11:object=%zz", "hexadecimal"),
        ("pkcs11:object=%1", "hexadecimal"),
        ("pkcs11:object=a;type=public", "private"), ("pkcs11:object=a;slot-id=3", "slot-id"),
        ("pkcs11:object", "object"),
        ("pkcs11:object=a?pin-source=%7Ccommand", "pin-source"), ("pkcs11:object=a?pin-source=relative", "pin-source"),
        ("pkcs11:object=%+1", "hexadecimal"),
    ])
    func `a URI that says too little, too much or nonsense is refused`(_ text: String, _ why: String) throws {
        let error = #expect(throws: CryptoError.self) { try TokenURI(text) }
        guard case .token(.badURI(let reason)) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains(why))
        #expect(!reason.contains("1234"))
    }

    @Test(arguments: ["issuer.key", "file:pkcs11:", "pkcs11", "/pkcs11:object=a", ""])
    func `a file is no token`(_ text: String) { #expect(!TokenURI.isOne(text)) }
}

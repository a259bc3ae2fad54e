import Testing
import TransparencyLog

@Suite struct OriginHashTests {
    /// The first is the example of FIPS 180-4; three of its bytes begin with the digit 0.
    @Test func `an origin's hash is its SHA-256 in lower-case hexadecimal digits`() {
        #expect(originHash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(originHash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `origins that only look alike have different hashes`() {
        #expect(originHash("\u{E9}") != originHash("e\u{301}"))
    }
}

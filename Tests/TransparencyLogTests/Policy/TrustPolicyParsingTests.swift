import Testing
import TransparencyLog

@Suite struct TrustPolicyParsingTests {
    /// Stands in `L1`, `W1`, … for the keys in a policy's text.
    private static func expand(_ text: String) throws -> String {
        var text = text
        for number in 1...3 as ClosedRange<UInt8> {
            text = text.replacing("L\(number)", with: try PolicyKeys.logVkey(number))
            text = text.replacing("W\(number)", with: try PolicyKeys.witnessVkey(number))
        }
        return text
    }

    @Test func `blank lines, comments, tabs and spaces around items are passed over`() throws {
        let plain = try TrustPolicy(Self.expand("log L1 https://a\nwitness w W1\nquorum w\n"))
        let loose = try TrustPolicy(
            Self.expand(
                "# সনদ\n\n \t\n\t log\t L1 \thttps://a \n  # a comment: log, witness\nwitness  w\tW1\t\nquorum w \n#\n"
            )
        )
        #expect(plain == loose)
    }

    @Test func `the order of logs and witnesses is free, also after the quorum`() throws {
        let policy = try TrustPolicy(Self.expand("witness w W1\nquorum w\nlog L1\nwitness v W2\nlog L2 https://b\n"))
        #expect(policy.logs.count == 2)
        #expect(policy.witnesses.map(\.name) == ["w", "v"])
    }

    @Test func `names are bytes, and may be any`() throws {
        // U+212A is canonically equal to K, and 0xFF is not UTF-8.
        let text = try Self.expand("witness K W1\nwitness \u{212A} W2\nwitness all W3\ngroup g 2 K \u{212A} all\n")
        #expect(try TrustPolicy(text + "quorum \u{212A}\n").quorum == .witness(PolicyKeys.witness(2).verifierKey))
        let bytes = Array(text.utf8) + Array("group ".utf8) + [0xFF] + Array(" any g\nquorum ".utf8) + [0xFF, 0x0A]
        #expect(throws: Never.self) { try TrustPolicy(bytes) }
        #expect(throws: TransparencyLogError.self) { try TrustPolicy(bytes.dropLast(2) + [0xFE, 0x0A]) }
    }

    @Test func `32 logs, 32 witnesses and 32 groups are read`() throws {
        var text = ""
        for number in 1...32 as ClosedRange<UInt8> {
            text += "log \(try PolicyKeys.logVkey(number))\nwitness w\(number) \(try PolicyKeys.witnessVkey(number))\n"
            text += "group g\(number) any w\(number)\(number > 1 ? " g\(number - 1)" : "")\n"
        }
        let policy = try TrustPolicy(text + "quorum g32\n")
        #expect(policy.logs.count == 32)
        #expect(policy.witnesses.count == 32)
    }

    @Test(arguments: [
        ("", 1), ("\n", 2), ("log L1\n", 2), ("quorum none", 1), ("quorum none\n#", 2), ("quorum none\r\n", 1),
        ("log L1\u{0}\nquorum none\n", 1), ("# \u{7F}\nquorum none\n", 1), ("#\u{B}\nquorum none\n", 1),
        ("quorum\n", 1), ("quorum none none\n", 1), ("quorum none\nquorum none\n", 2), ("quorum w\nwitness w W1\n", 1),
        ("quorum none # comment\n", 1), ("Quorum none\n", 1), ("quorums none\n", 1), ("include x\n", 1),
        ("log\nquorum none\n", 1), ("log L1 https://a b\nquorum none\n", 1), ("log W1\nquorum none\n", 1),
        ("log L1\nlog L1\nquorum none\n", 2), ("log x\nquorum none\n", 1), ("log L1x\nquorum none\n", 1),
        ("log L1 https://a      log L2 https://b\nquorum none\n", 1),
        ("witness\nquorum none\n", 1), ("witness w\nquorum none\n", 1), ("witness W1\nquorum none\n", 1),
        ("witness w L1\nquorum none\n", 1), ("witness w W1 https://a b\nquorum none\n", 1),
        ("witness none W1\nquorum none\n", 1), ("witness w W1\nwitness w W2\nquorum w\n", 2),
        ("witness w W1\nwitness v W1\nquorum w\n", 2),
        ("group g any\nquorum none\n", 1), ("group g any w\nquorum none\n", 1), ("group\nquorum none\n", 1),
        ("witness w W1\ngroup g 0 w\nquorum g\n", 2), ("witness w W1\ngroup g 2 w\nquorum g\n", 2),
        ("witness w W1\ngroup g 01 w\nquorum g\n", 2), ("witness w W1\ngroup g +1 w\nquorum g\n", 2),
        ("witness w W1\ngroup g -1 w\nquorum g\n", 2), ("witness w W1\ngroup g some w\nquorum g\n", 2),
        ("witness w W1\ngroup g w\nquorum g\n", 2), ("witness w W1\ngroup g ALL w\nquorum g\n", 2),
        ("witness w W1\ngroup w any w\nquorum w\n", 2), ("witness w W1\ngroup none any w\nquorum none\n", 2),
        ("witness w W1\ngroup g any none\nquorum g\n", 2), ("witness w W1\ngroup g any g\nquorum g\n", 2),
        ("witness w W1\ngroup g any w w\nquorum g\n", 2),
        ("witness w W1\ngroup g any w\ngroup h any w\nquorum g\n", 3),
        ("witness w W1\ngroup g any h\ngroup h any w\nquorum g\n", 2),
        ("witness w W1\ngroup g 99999999999999999999 w\nquorum g\n", 2),
    ])
    func `a policy that breaks a rule is refused with the line`(policy: String, line: Int) throws {
        let text = try Self.expand(policy)
        do {
            _ = try TrustPolicy(text)
            Issue.record("accepted")
        } catch .malformedPolicy(let found, let reason) {
            #expect(found == line, "\(reason)")
            #expect(!reason.isEmpty)
        }
    }

    @Test func `two log lines with one key under two names are duplicates`() throws {
        let text = "log \(try PolicyKeys.logVkey(1))\nlog \(try PolicyKeys.logVkey(1, name: "other"))\nquorum none\n"
        #expect(throws: TransparencyLogError.malformedPolicy(line: 2, "the same log key is on an earlier line")) {
            try TrustPolicy(text)
        }
    }

    @Test func `a policy that is too large is refused before it is read`() {
        let bytes = [UInt8](repeating: newline, count: TrustPolicy.largestSize + 1)
        #expect(throws: TransparencyLogError.tooLarge(bytes: bytes.count, limit: TrustPolicy.largestSize)) {
            try TrustPolicy(bytes)
        }
    }

    @Test func `too many groups are refused`() throws {
        var text = try Self.expand("witness g0 W1\n")
        for number in 1...101 { text += "group g\(number) any g\(number - 1)\n" }
        #expect(throws: TransparencyLogError.malformedPolicy(line: 102, "there are too many groups")) {
            try TrustPolicy(text + "quorum g101\n")
        }
    }

    private let newline = UInt8(ascii: "\n")
}

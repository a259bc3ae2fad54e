import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `Statement forms` {
    /// The members of a payload that the protocol fixes, without the parts of open objects.
    static func paths(_ payload: JSONTree) -> [String] {
        payload.memberPaths.filter { path in
            !StatementForms.open.contains { path.hasPrefix("\($0).") }
                && !path.hasPrefix("credentialStatus.statusMessage.")
        }
    }

    static func isOptional(_ path: String, _ type: StatementType) -> Bool {
        if type == .genesis, ["peers", "log", "witness", "statusKey", "issuingCA"].contains(path) { return false }
        if type == .recognition, path == "from" { return false }
        return StatementForms.optional.contains(path)
    }

    @Test func `every sample has its form`() throws {
        let forms = try StatementForms()
        #expect(Set(forms.samples.map(\.type)) == Set(StatementType.allCases))
        for (type, signer, payload) in forms.samples {
            #expect(try StatementForms.code(payload, type, signer) == nil, "\(type)")
        }
    }

    @Test func `every member is there unless it is optional, and never null or of another type`() throws {
        var count = 0
        for (type, signer, payload) in try StatementForms().samples {
            for path in Self.paths(payload) {
                let without = try StatementForms.code(payload.replacing(path, with: nil), type, signer)
                #expect(without == (Self.isOptional(path, type) ? nil : .malformed), "\(type) without \(path)")
                let value = payload.value(at: path)
                for other in [.null, 7, "x", [], [:], .boolean(false)] as [JSONTree]
                where !Self.isSameKind(value, other) {
                    let code = try StatementForms.code(payload.replacing(path, with: other), type, signer)
                    #expect(code == .malformed, "\(type) with \(other) as \(path)")
                    count += 1
                }
            }
        }
        #expect(count > 600)
    }

    @Test func `no object has a member that is not listed, at any depth`() throws {
        for (type, signer, payload) in try StatementForms().samples {
            let objects = Self.paths(payload).filter { path in
                guard case .object? = payload.value(at: path) else { return false }
                return true
            }
            let places = Set(
                Self.paths(payload).compactMap { path in
                    path.split(separator: ".").dropLast().last.flatMap { Int($0) } != nil
                        ? path.split(separator: ".").dropLast().joined(separator: ".") : nil
                }
            )
            for path in [""] + objects + places {
                let added = path.isEmpty ? "unlisted" : "\(path).unlisted"
                let code = try StatementForms.code(payload.replacing(added, with: 1), type, signer)
                if StatementForms.open.contains(path) {
                    #expect(code == nil, "\(type) \(added)")
                } else {
                    #expect(code == .malformed || (type == .credential && code == .personalData), "\(type) \(added)")
                }
            }
        }
    }

    static func isSameKind(_ one: JSONTree?, _ other: JSONTree) -> Bool {
        switch (one, other) {
        case (.string, .string), (.integer, .integer), (.array, .array), (.object, .object), (.boolean, .boolean): true
        default: false
        }
    }

    static let long = String(repeating: "ন", count: 2000)
    static let bound = String(repeating: "漢", count: 600)
    static let uuid = "urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427"

    /// Members with values that are just within their form, and just without.
    static let values: [(StatementType, String, good: [JSONTree], bad: [JSONTree])] = [
        (
            .genesis, "tagDate", ["2024-02-29", "0000-01-01", "9999-12-31"],
            ["2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "2100-02-29", "2026-01-01Z"]
        ),
        (.genesis, "confirmations", [0, 1], [2, -1]),
        (.genesis, "rules", ["sanad/rules/v1"], ["sanad/rules/v2", "SANAD/rules/v1", ""]),
        (.genesis, "authority.contact", ["x", .string(long)], ["", .string(long + "x")]),
        (
            .genesis, "continues.origin", ["a.b", "a-1.b.c"],
            ["a", "A.b", "a..b", ".a.b", "a.b.", "a_b.c", "a.b/c", "a.b:1"]
        ),
        (.genesis, "continues.size", [0, 9_007_199_254_740_991], [-1]),
        (.genesis, "peers.0.origin", [], ["kr.sanad.example", "jp.sanad.example.org"]),
        (.genesis, "country", ["JP"], ["jp", "JPN", "J", "J1", ""]),
        (
            .accreditation, "center.id", ["BD-AB", "BD-0123456789ABCDEF"],
            ["BD-A", "BD-0123456789ABCDEFG", "BD-ab", "bd-AB", "BD_AB", "BDAB", "BD-A-B", "BD-AB\n", "BD-\u{212A}B"]
        ),
        (
            .accreditation, "scope.0", ["*", "A*", "A-.*", .string(String(repeating: "A", count: 64) + "*")],
            ["", "**", "A**", "a*", "-A", ".A", "A*B", .string(String(repeating: "A", count: 65)), "A B"]
        ),
        (.accreditation, "exp", [1_793_415_601], [1_793_415_600, 0]),
        (.accreditation, "keys", [[]], []),
        (.accreditation, "keys.0.role", ["issuer", "officer"], ["Issuer", "", "root"]),
        (
            .confirmation, "confirms", [.string(uuid)],
            [
                .string(uuid.uppercased()), "urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427",
                "urn:uuid:1b4e28ba-2fa1-41d2-c83f-0016d3cca427", "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
                .string(uuid + "0"), .string(uuid + "\n"), "urn:uuid:1b4e28ba2-fa1-41d2-883f-0016d3cca427",
            ]
        ),
        (
            .achievement, "achievement.humanCode", ["A", "0.-", .string(String(repeating: "A", count: 64))],
            ["", "-A", "a", "A/B", "A*", .string(String(repeating: "A", count: 65))]
        ),
        (
            .achievement, "achievement.version", ["1", "a.B-2", "0123456789abcdef"],
            ["", "0123456789abcdefg", "1/2", "1 "]
        ),
        (.achievement, "achievement.type", [], [[], ["achievement"], ["Achievement", "x"]]),
        (.achievement, "achievement.alignment", [], [[]]),
        (.achievement, "names.ja", ["x", .string(long)], ["", .string(long + "x")]),
        (.achievement, "descriptions.bn", ["x", .string(bound)], ["", .string(bound + "x")]),
        (.achievement, "kind", ["attended"], ["Tested", "tested "]),
        (.achievement, "sessionRequired", [true], [false]),
        (
            .achievement, "purposes.0.validFor", ["P1D", "P9999M", "P1Y"],
            ["P0D", "P01D", "P10000D", "P1W", "PD", "1D", "P1DT1H", "P-1D"]
        ),
        (.session, "date", ["2026-10-31"], ["2026-02-30", "2026-04-31", "20261031", "2026-10-31T00:00:00Z"]),
        (.session, "achievement", ["A/1"], ["A", "A/", "/1", "A/1/2", "a/1", "A//1"]),
        (.session, "authorized", [1, 1_000_000], [0, 1_000_001, -1]),
        (.session, "backfill", [true], [false]),
        (.recognition, "relation", ["equal", "at-least", "part-of", "comparable"], ["at_least", ""]),
        (.recognition, "exp", [1_793_415_601], [1_793_415_600]),
        (
            .void, "leafHash", [],
            ["", "x", .string(String(repeating: "A", count: 43)), .string(String(repeating: "A", count: 42) + "B=")]
        ),
        (.void, "index", [0, 9_007_199_254_740_991], [-1]),
        (
            .snapshot, "peer", [.string(String(repeating: "\u{E9}", count: 16_384))],
            ["", .string(String(repeating: "x", count: 16_385))]
        ),
        (
            .credential, "validFrom", ["2024-02-29T00:00:00Z"],
            [
                "2026-02-29T00:00:00Z", "2026-11-01", "2026-11-01T00:00:01Z", "2026-11-01T00:00:00+00:00",
                "2026-11-01T00:00:00.000Z",
            ]
        ),
        (.credential, "_sd_alg", [], ["sha-512", "SHA-256"]),
        (.credential, "outcome", ["passed", "sighted"], ["failed", "Passed", ""]),
        (.credential, "backfilled", [true], [false]),
        (.credential, "name", ["x", .string(long)], ["", .string(long + "x")]),
    ]

    @Test func `values at the bounds of their form`() throws {
        let samples = try StatementForms().samples
        for (type, path, good, bad) in Self.values {
            let sample = try #require(
                samples.first { $0.type == type && $0.payload.value(at: path) != nil },
                "\(type) \(path)"
            )
            for (values, code) in [(good, nil), (bad, RefusalCode.malformed)] as [([JSONTree], RefusalCode?)] {
                for (place, value) in values.enumerated() {
                    let payload = sample.payload.replacing(path, with: value)
                    let found = try StatementForms.code(payload, type, sample.signer)
                    #expect(found == code, "\(type) \(path), value \(place)")
                }
            }
        }
    }
}

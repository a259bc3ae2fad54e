import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// What two authorities sign of one recognition, put into ledgers in memory.
@Suite struct `sanad authority recognize` {
    private static let terms = """
        --from 'BD:NTVQF 2011:3' --to 'JP:SSW: 2026:1' --relation at-least --years 5 --valid-from 2026-11-21 \
        --purpose 'skills test' --legal-basis 'Sample MoC'
        """

    private let sanad: Command

    init() throws {
        sanad = try Command()
        for (folder, country) in [("bd", "BD"), ("jp", "JP")] {
            try sanad(
                """
                authority init --directory \(folder) --country \(country) --origin \(folder).sanad.example \
                --name-en 'Sample Authority' --contact https://authority.example
                """
            )
        }
    }

    private func statement(_ name: String) throws -> [UInt8] { Array(try sanad.text(name).utf8.dropLast()) }

    private func body(_ name: String) throws -> Recognition {
        guard case .recognition(let body) = try Statement(parsing: statement(name)).content else {
            throw Refusal(.malformed, "\(name) is no recognition")
        }
        return body
    }

    @Test func `signs the terms, and the other country repeats them byte for byte`() throws {
        let first = try sanad("authority recognize --authority bd --officer O-001 \(Self.terms) --yes --out bd.jws")
        #expect(first.status == 0, "\(first.errors)")
        let made = try body("bd.jws")
        #expect(first.output.contains(made.recognition))
        #expect(
            first.output.contains(
                "BD NTVQF 2011: 3 counts as at least JP SSW: 2026: 1, for skills test, until 2031-11-20"
            )
        )
        #expect(made.from == .init(country: "BD", framework: "NTVQF 2011", code: "3"))
        #expect(made.to == .init(country: "JP", framework: "SSW: 2026", code: "1"))
        #expect(made.relation == .atLeast && made.purpose == "skills test" && made.legalBasis == "Sample MoC")
        #expect(made.notBefore == CivilDate(parsing: "2026-11-21")?.startOfDay)
        #expect(made.expires == CivilDate(parsing: "2031-11-21")?.startOfDay)

        let second = try sanad(
            "authority recognize --authority jp --officer O-002 --same-as bd.jws --yes --out jp.jws"
        )
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.output.contains("BD-AUTHORITY, as the file says; not checked"))
        #expect(try body("jp.jws").tree.canonical == made.tree.canonical)
    }

    @Test func `prints what the other country can repeat`() throws {
        let first = try sanad(
            "authority recognize --authority bd --officer O-001 \(Self.terms) --yes --out bd.jws --json"
        )
        #expect(first.errors.contains("counts as at least"), "what is signed is shown")
        try sanad.write(first.output, to: "bd.json")
        let made = try body("bd.jws")
        try sanad("authority recognize --authority jp --officer O-001 --same-as bd.json --yes --out jp.jws")
        #expect(try body("jp.jws").tree.canonical == made.tree.canonical)
        try sanad.write(String(decoding: made.tree.canonical, as: UTF8.self), to: "body.json")
        try sanad("authority recognize --authority jp --officer O-001 --same-as body.json --yes --out again.jws")
        #expect(try body("again.jws").tree.canonical == made.tree.canonical)
    }

    @Test func `repeats letters as they were signed, and normalizes what is typed`() throws {
        let typed = "--from 'BD:Cafe\u{301}:3' --to JP:SSW:1 --relation equal --years 1"
        try sanad("authority recognize --authority bd --officer O-001 \(typed) --yes --out bd.jws")
        #expect(try Array(body("bd.jws").from.framework.utf8) == Array("Caf\u{E9}".utf8))
        let signed = SampleCountry.recognition(
            SampleAgreement.id,
            from: .init(country: "BD", framework: "Cafe\u{301}", code: "3")
        )
        try sanad.write(String(decoding: signed.tree.canonical, as: UTF8.self), to: "body.json")
        try sanad("authority recognize --authority jp --officer O-001 --same-as body.json --yes --out jp.jws")
        #expect(try Array(body("jp.jws").from.framework.utf8) == Array("Cafe\u{301}".utf8))
    }

    @Test func `is agreed once both ledgers have both officers' word`() throws {
        try sanad("authority recognize --authority bd --officer O-001 \(Self.terms) --yes --out bd.jws")
        try sanad("authority recognize --authority jp --officer O-001 --same-as bd.jws --yes --out jp.jws")
        var ledgers: [RegistryMemory] = []
        for (folder, country) in [("bd", "BD"), ("jp", "JP")] {
            let identity = try Statement(parsing: statement("\(folder).jws")).identity
            try sanad("authority confirm \(identity) --authority \(folder) --officer O-002 --out \(folder)-2.jws")
            let sample = try SampleCountry(origin: "\(folder).sanad.example", country: country)
            var ledger = SampleLedger(sample, at: LedgerTime(seconds: Int64(Date().timeIntervalSince1970)))
            let names = ["\(folder)/genesis.jws", "\(folder)/officers.jws", "\(folder).jws", "\(folder)-2.jws"]
            for name in names { #expect(try ledger.append(statement(name)) == nil) }
            ledgers.append(ledger.registry.facts)
        }
        let time = LedgerTime(seconds: 1_800_000_000)
        #expect(try RecognitionBook(ledgers, at: time).agreements.map(\.state) == [.inForce])
    }

    @Test(arguments: [
        ("--from BD:X:1 --to JP:Y:2 --relation equal", 64, "--years"),
        ("--from BD:X:1 --to JP:Y:2 --relation same --years 1", 64, "relation"),
        ("--from BD:1 --to JP:Y:2 --relation equal --years 1", 64, "from"),
        ("--from BD:X:1 --to JP:Y:2 --relation equal --years 51", 64, "1 to 50"),
        ("--same-as bd/authority.json --purpose x", 64, "give no others"),
        ("--from bd:X:1 --to JP:Y:2 --relation equal --years 1 --yes", 65, "two capital letters"),
        ("--from NP:X:1 --to JP:Y:2 --relation equal --years 1 --yes", 65, "found one between NP and Japan"),
        ("--from BD:X:1 --to JP:Y:2 --relation equal --years 1", 64, "nothing was signed"),
        ("--same-as bd/genesis.jws --yes", 65, "expected one signed recognition"),
        ("--same-as bd/authority.json --yes", 65, "recognition.recognition is missing"),
        ("--same-as none --yes", 74, "none cannot be read"),
    ])
    func `signs nothing that is incomplete, another's or not acknowledged`(
        _ words: String,
        _ code: Int,
        _ said: String
    )
        throws
    {
        let result = try sanad("authority recognize --authority bd --officer O-001 \(words) --out half.jws")
        #expect(Int(result.status) == code, "\(result.errors)")
        #expect(result.errors.contains(said), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: "\(sanad.folder)/half.jws"))
    }
}

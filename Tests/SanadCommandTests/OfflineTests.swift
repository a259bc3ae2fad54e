import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// What authority and center sign with no line, put into a ledger in memory.
@Suite
struct OfflineTests {
    private let sanad: Command

    init() throws {
        sanad = try Command()
        try sanad(
            """
            authority init --country BD --origin bd.sanad.example --name-en 'Sample Authority' --contact \
            https://authority.example
            """
        )
        try sanad("center init --id BD-TTC014 --issuer T-1 --registrar T-2")
        for role in ["issuer", "registrar"] {
            try sanad("authority certify office/\(role)-request.pem --out office/\(role).pem")
        }
    }

    private func ledger() throws -> SampleLedger {
        let now = LedgerTime(seconds: Int64(Date().timeIntervalSince1970))
        var ledger = SampleLedger(try SampleCountry(), at: now)
        #expect(try ledger.append(statement("authority/genesis.jws")) == nil)
        #expect(try ledger.append(statement("authority/officers.jws")) == nil)
        return ledger
    }

    private func statement(_ name: String) throws -> [UInt8] { Array(try sanad.text(name).utf8.dropLast()) }

    private func accredit() throws -> String {
        let result = try sanad(
            """
            authority accredit --officer O-001 --center BD-TTC014 --name-en 'Sample TTC' --contact +880-000 \
            --scope BD-* --key issuer=office/issuer.pem --key registrar=office/registrar.pem --out \
            accreditation.jws
            """
        )
        #expect(result.status == 0)
        return try Statement(parsing: statement("accreditation.jws")).identity
    }

    @Test func `secrets are the owner's alone, what is public is not`() throws {
        let secrets = [
            "authority/root.key", "authority/next-root.key", "authority/issuing-ca.key", "authority/log.key",
            "authority/witness.key", "authority/status.key", "authority/officers/O-002.key", "office/issuer.key",
            "office/registrar.key", "office/office.sqlite",
        ]
        for name in secrets { #expect(try sanad.mode(name) == 0o600, "\(name)") }
        for name in ["authority/root.pem", "authority/policy", "authority/authority.json", "authority/genesis.jws"] {
            #expect(try sanad.mode(name) == 0o644, "\(name)")
        }
        #expect(try sanad.text("authority/policy").hasSuffix("quorum none\n"))
    }

    @Test func `nothing that is there is founded or set up again`() throws {
        let root = try sanad.text("authority/root.key")
        let again = try sanad("authority init --country BD --origin bd.sanad.example --name-en A --contact c")
        #expect(again.status == 73)
        #expect(try sanad.text("authority/root.key") == root)
        #expect(try sanad("center init --id BD-TTC014 --issuer A --registrar B").status == 73)
        #expect(try sanad("authority certify office/issuer-request.pem --out office/issuer.pem").status == 73)
    }

    @Test func `a center is accredited, confirmed, suspended and its key revoked`() throws {
        var ledger = try ledger()
        let identity = try accredit()
        #expect(try ledger.append(statement("accreditation.jws")) == nil)
        try sanad("authority confirm \(identity) --officer O-002 --out confirmation.jws")
        #expect(try ledger.append(statement("confirmation.jws")) == nil)
        try sanad(
            """
            authority withdraw --center BD-TTC014 --action suspend --reason irregular --officer O-003 --out \
            suspension.jws
            """
        )
        #expect(try ledger.append(statement("suspension.jws")) == nil)
        let shown = try sanad("keys show office/issuer.key --json").output
        let facts = try JSONDecoder().decode([String: String].self, from: Data(shown.utf8))
        let thumbprint = try #require(facts["thumbprint"])
        try sanad(
            """
            authority withdraw --key \(thumbprint) --action revoke --reason key-stolen --from-index 2 \
            --officer O-001 --out revocation.jws
            """
        )
        #expect(try ledger.append(statement("revocation.jws")) == nil)
    }

    @Test func `the ledger's keys, its issuing CA and the root are replaced`() throws {
        var ledger = try ledger()
        for name in ["log2", "witness2"] { try sanad("keys new --out \(name).key --kind ed25519") }
        for name in ["ca2", "status2"] { try sanad("keys new --out \(name).key --kind p256") }
        let keys = try sanad(
            """
            authority transition --log log2.key --witness witness2.key --issuing-ca ca2.key --status-key \
            status2.key --out keys.jws
            """
        )
        #expect(keys.status == 0, "\(keys.errors)")
        #expect(try ledger.append(statement("keys.jws")) == nil)
        let root = try sanad(
            """
            authority transition --new-root authority/next-root.key --root-certificate root2.pem --next-root-key \
            next-root2.key --name-en 'Sample Authority' --contact c --out root.jws
            """
        )
        #expect(root.status == 0, "\(root.errors)")
        #expect(try ledger.append(statement("root.jws")) == nil)
        try sanad("authority transition --log authority/log.key --out old-root.jws")
        #expect(try ledger.append(statement("old-root.jws"))?.code == .notAuthority)
    }

    @Test func `other rules are announced a month ahead`() throws {
        var ledger = try ledger()
        let soon = try sanad("authority transition --rules sanad/rules/v2 --rules-from 2026-01-01 --out soon.jws")
        #expect(soon.status == 0, "\(soon.errors)")
        #expect(try ledger.append(statement("soon.jws"))?.code == .malformed)
        try sanad("authority transition --rules sanad/rules/v2 --rules-from 2099-01-01 --out rules.jws")
        #expect(try ledger.append(statement("rules.jws")) == nil)
        #expect(ledger.registry.facts.ledger()?.rulesChange?.version == "sanad/rules/v2")
        #expect(try sanad("authority transition --rules sanad/rules/v2 --out x.jws").status == 64)
    }

    @Test func `an officer opens a session for certificates from before the ledger`() throws {
        var ledger = try ledger()
        let identity = try accredit()
        #expect(try ledger.append(statement("accreditation.jws")) == nil)
        try sanad("authority confirm \(identity) --officer O-002 --out confirmation.jws")
        #expect(try ledger.append(statement("confirmation.jws")) == nil)
        let words = "--center BD-TTC014 --achievement BD-WELD/1 --district Khulna --seats 20 --backfill"
        let result = try sanad("authority session \(words) --officer O-001 --out session.jws")
        #expect(result.status == 0, "\(result.errors)")
        guard case .session(let session) = try Statement(parsing: statement("session.jws")).content else {
            throw Refusal(.malformed, "no session")
        }
        #expect(session.isBackfill && session.authorized == 20 && session.center == "BD-TTC014")
        #expect(try ledger.append(statement("session.jws"))?.code == .unknownAchievement)
    }

    @Test func `an authority's address is known to others`() throws {
        try sanad(
            """
            authority init --directory jp --country JP --origin jp.sanad.example --name-en A --contact c \
            --url https://jp.sanad.example --peer authority/authority.json
            """
        )
        #expect(try sanad.text("jp/authority.json").contains("\"url\":\"https://jp.sanad.example\""))
        let policy = try sanad.text("jp/policy")
        #expect(policy.contains("quorum both\n"))
        #expect(policy.split(separator: "\n").count { $0.hasSuffix(" https://jp.sanad.example") } == 2)
    }

    @Test func `officers who made their own keys are certified and accredited`() throws {
        for code in ["N-1", "N-2", "N-3"] {
            try sanad("keys new --out \(code).key")
            try sanad(
                """
                center request --key \(code).key --id BD-AUTHORITY --staff-code \(code) --out \(code)-request.pem
                """
            )
        }
        let result = try sanad(
            """
            authority init --directory second --country BD --origin bd.sanad.example --name-en 'Sample Authority' \
            --contact c --confirmations 0 --officer N-1-request.pem --officer N-2-request.pem --officer \
            N-3-request.pem
            """
        )
        #expect(result.status == 0, "\(result.errors)")
        let accreditation = try Statement(parsing: statement("second/officers.jws"))
        guard case .accreditation(let officers) = accreditation.content else {
            Issue.record("no accreditation")
            return
        }
        #expect(officers.keys.count == 3)
    }

    @Test func `a certificate is made for staff of this country alone`() throws {
        try sanad("keys new --out k.key")
        try sanad("center request --key k.key --id JP-TEST01 --staff-code X --out jp.pem")
        let foreign = try sanad("authority certify jp.pem")
        #expect(foreign.status == 65)
        #expect(foreign.errors.contains("JP-TEST01"))
        #expect(foreign.output.isEmpty)
        #expect(try sanad("authority certify office/issuer.pem").status == 65)
    }

    @Test func `a session waits for its certificate and for a ledger`() throws {
        let session = try sanad(
            """
            center session --achievement BD-WELD/1 --district Khulna --seats 20 --out session.jws
            """
        )
        #expect(session.status == 0)
        guard case .session(let content) = try Statement(parsing: statement("session.jws")).content else {
            Issue.record("no session")
            return
        }
        #expect(content.closes == content.date.adding(days: 90))
        let unreachable = try sanad("submit session.jws --ledger http://127.0.0.1:1")
        #expect(unreachable.status == 69)
        try sanad.write("no statement\n", to: "bad.jws")
        let bad = try sanad("submit bad.jws --ledger http://127.0.0.1:1")
        #expect(bad.status == 65)
        #expect(bad.errors.contains("bad.jws, line 1"))
    }
}

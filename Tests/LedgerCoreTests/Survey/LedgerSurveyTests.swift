import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `A survey` {
    @Test(arguments: [3, 4, 5] as [UInt64])
    func `of a random ledger counts what another reader counts`(seed: UInt64) throws {
        var ledger = try RandomLedger(seed: seed, confirmations: false)
        for _ in 0..<120 { try ledger.step() }
        let entries = ledger.scene.ledger.entries
        let refused = try Self.refused(entries)
        #expect(!refused.isEmpty && refused.count < entries.count)
        let raw = try RawLedger(entries, refused: refused)
        let survey = try LedgerSurvey(replaying: entries)
        #expect(survey.entries == entries.count)
        #expect(survey.faults.values.reduce(0, +) == refused.count)
        #expect(survey.certificates.total == raw.credentials.count)
        #expect(survey.certificates.byOutcome == RawLedger.count(raw.credentials) { $0["outcome"] as? String })
        #expect(
            survey.certificates.byAchievement
                == RawLedger.count(raw.credentials) { credential in
                    let achievement = credential["credentialSubject", "achievement"] as? [String: Any]
                    return "\(achievement?["humanCode"] ?? "")/\(achievement?["version"] ?? "")"
                }
        )
        let centers = RawLedger.count(raw.credentials) {
            ($0["iss"] as? String)?.split(separator: "/").last.map(String.init)
        }
        #expect(survey.centers.mapValues(\.certificates).filter { $0.value > 0 } == centers)
        #expect(Self.corrections(survey) == Self.corrections(raw))
    }

    private static func refused(_ entries: [[UInt8]]) throws -> Set<Int> {
        var registry = Registry(RegistryMemory())
        return Set(try entries.indices.filter { try registry.admit(entries[$0]).refusal != nil })
    }

    /// What was done to certificates, by act and reason.
    private static func corrections(_ survey: LedgerSurvey) -> [String: Int] {
        survey.corrections.byKind.filter { $0.key.target == .credential }.reduce(into: [:]) { counts, count in
            counts["\(count.key.act.rawValue) \(count.key.reason?.rawValue ?? "")", default: 0] += count.value
        }
    }

    private static func corrections(_ raw: RawLedger) -> [String: Int] {
        let names = ["suspend": "suspended", "reinstate": "reinstated", "revoke": "revoked"]
        var counts = RawLedger.count(raw.credentials) { $0["supersedes"] == nil ? nil : "superseded " }
        for status in raw.statements where status["targetKind"] as? String == "credential" {
            let targets = status["targets"] as? [[String: Any]] ?? []
            let serials = targets.flatMap { $0["serials"] as? [Any] ?? [] }
            let act = names[status["action"] as? String ?? ""] ?? ""
            counts["\(act) \(status["reason"] as? String ?? "")", default: 0] += serials.count
        }
        return counts
    }

    @Test func `of the golden ledger finds its places, sessions, faults and country`() throws {
        let survey = try LedgerSurvey(replaying: Golden.entries())
        #expect(survey.origin == "bd.sanad.example")
        #expect(survey.country == "BD")
        #expect(survey.faults == ["session-mismatch": 1])
        #expect(survey.voided == 1)
        #expect(survey.certificates.byMonth.map { "\($0.key) \($0.value)" } == ["2026-11 11"])
        let welding = try #require(survey.achievements["BD-NTVQF-WELDING-3/1"])
        #expect(welding.program == "NTVQF")
        #expect(welding.field.map { [$0.code, $0.name] } == ["7212", "Welders and flame cutters"])
        #expect([welding.grade.framework, welding.grade.code] == ["NTVQF 2011", "3"])
        #expect(welding.grade.kind == nil)
    }

    @Test func `counts places that were not used once a session has ended`() throws {
        var ledger = try SurveyedScene()
        let (closed, open) = (try ledger.open(10), try ledger.open(20))
        try ledger.certify(3, in: closed)
        try ledger.certify(1, in: open)
        #expect(try ledger.survey().centers[ledger.scene.first.id]?.sessions.unused == 0)
        try ledger.close(closed)
        let sessions = try #require(try ledger.survey().centers[ledger.scene.first.id]).sessions
        #expect(sessions.unused == 7)
        // The scene's own session has 100 places.
        #expect(sessions.authorized == 130)
        #expect(sessions.closed == 1)
        ledger.scene.later(days: 40)
        _ = try ledger.open(5)
        // All but the last one are past their last day.
        let later = try #require(try ledger.survey().centers[ledger.scene.first.id]).sessions
        #expect(later.ended == 3)
        #expect(later.unused == 7 + 19 + 100)
    }

    @Test func `takes over what a statement says that closes a session`() throws {
        let survey = try LedgerSurvey(replaying: Golden.entries())
        let raw = try RawLedger(Golden.entries(), refused: [29])
        let closing = try #require(raw.statements.first { $0["action"] as? String == "close" })
        let sessions = try #require(survey.centers["BD-TTC014"]).sessions
        #expect(sessions.present == closing["counts", "present"] as? Int)
        #expect(sessions.passed == closing["counts", "passed"] as? Int)
        #expect(sessions.present > 0)
    }

    @Test func `is the same after it was written down and read again`() throws {
        let survey = try LedgerSurvey(replaying: Golden.entries())
        let copy = try JSONDecoder().decode(LedgerSurvey.self, from: JSONEncoder().encode(survey))
        #expect(copy == survey)
    }

    @Test func `goes on where it was interrupted`() throws {
        let entries = try Golden.entries()
        var registry = Registry(RegistryMemory())
        var survey = LedgerSurvey()
        for (index, bytes) in entries.enumerated() {
            if index == 17 { survey = try JSONDecoder().decode(LedgerSurvey.self, from: JSONEncoder().encode(survey)) }
            let entry = try Entry(parsing: bytes)
            let statement = try Statement(parsing: entry.statement)
            survey.note(index: index, time: entry.time, statement: statement, try registry.admit(bytes))
        }
        #expect(try survey == LedgerSurvey(replaying: entries))
    }

    @Test func `says who may issue, and whose right ends soon`() throws {
        let scene = try SampleScene()
        let survey = try LedgerSurvey(replaying: scene.ledger.entries)
        let facts = scene.ledger.registry.facts
        let end = SampleCountry.inForce.upperBound
        func rights(_ daysBeforeEnd: Int64) throws -> CenterRights? {
            try survey.rights(in: facts, at: LedgerTime(seconds: end - daysBeforeEnd * 86_400))[scene.first.id]
        }
        let early = try #require(try rights(61))
        #expect((early.accreditations, early.accreditationsEnding, early.keys, early.keysEnding) == (1, 0, 2, 0))
        #expect(early.accreditedUntil == end)
        let late = try #require(try rights(60))
        #expect((late.accreditations, late.accreditationsEnding, late.keys, late.keysEnding) == (1, 1, 2, 2))
        let over = try #require(try rights(0))
        #expect((over.accreditations, over.keys) == (0, 0))
        #expect(try survey.rights(in: facts, at: scene.time)[scene.country.authority]?.keys == 3)
    }

    @Test func `of a revoked key says that it may not sign`() throws {
        var scene = try SampleScene()
        try scene.admit(
            scene.country.status(.key, [scene.first.issuer.thumbprint], .revoke, .keyLost, at: scene.time)
        )
        let survey = try LedgerSurvey(replaying: scene.ledger.entries)
        let rights = try survey.rights(in: scene.ledger.registry.facts, at: scene.time)
        #expect(rights[scene.first.id]?.keys == 1)
        #expect(rights[scene.second.id]?.keys == 2)
        #expect(survey.corrections.byKind.map { "\($0.key.act) \($0.key.target) \($0.value)" } == ["revoked key 1"])
    }
}

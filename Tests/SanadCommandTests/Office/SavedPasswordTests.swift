import Credentials
import Foundation
import LedgerCore
import Testing

@testable import sanad

/// Incident T3: while the issuer is on leave, somebody certifies with the password that the PC has saved.
@Suite
struct SavedPasswordTests {
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }

    init() throws { center = try StaffedCenter() }

    private func verify(_ number: String) throws -> Command.Result {
        let trust = "--policy authority/policy --authority authority/root.pem --ledger \(center.daemon.url)"
        return try sanad("verify certificates/\(number).sanad \(trust)")
    }

    @Test func `T3: what a key signed from a time on is void, what it signed before stands`() throws {
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
        try center.roster(0..<2)
        let before = try center.issue("--session \(session)").map(\.number)
        let leave = LedgerTime.now
        try center.roster(2..<4)
        let during = try center.issue("--session \(session)").map(\.number)
        for number in before + during {
            let genuine = try verify(number)
            #expect(genuine.status == 0, "\(genuine.output)\(genuine.errors)")
        }

        let shown = try sanad("keys show office/issuer.key").output
        let key = try #require(shown.firstMatch(of: /thumbprint +(\S+)/)).1
        let revocation = try center.identity(
            "authority withdraw --key \(key) --action revoke --reason key-stolen --effective \(leave) --officer O-001"
        )
        // One officer alone cannot undo what was certified.
        for number in during { #expect(try verify(number).status == 0) }
        try center.expect("authority confirm \(revocation) --officer O-002")
        for number in before {
            let answer = try verify(number)
            #expect(answer.status == 0, "\(answer.output)\(answer.errors)")
        }
        for number in during {
            let answer = try verify(number)
            #expect(answer.status == 1)
            #expect(answer.output.contains("revoked"), "\(answer.output)\(answer.errors)")
        }
        try center.roster(4..<5)
        let after = try sanad("issue --session \(session) --roster roster.csv --ledger \(center.daemon.url)")
        #expect(after.status == 1, "\(after.output)")
        #expect(after.output.contains("not-accredited"), "\(after.output)")
    }
}

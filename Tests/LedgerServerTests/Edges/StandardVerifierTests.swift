import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// What verifiers that know nothing of a ledger make of a certificate, by what the daemon serves: Python's `openvc-core`
/// and `sd-jwt`, `pyld` with the published contexts, and `jsonschema`.
@Suite(.enabled(if: Python.has("openvc", "pyld", "openbadgeslib", "sd_jwt"), "needs openvc-core, pyld, openbadgeslib"))
struct StandardVerifierTests {
    private struct Findings: Decodable {
        /// The certificate's state by the IETF list, and by the W3C list.
        let token: Int
        let bitstring: Int
        let verified: String
        let subject: Subject

        struct Subject: Decodable {
            let familyName: String
            let licenseNumber: String
        }
    }

    private func findings(_ scene: EdgeScene, _ ledger: RunningLedger) async throws -> Findings {
        let answer = try await Python.run("verify_by_standards.py", input: scene.request(ledger))
        try #require(answer.status == 0, "\(answer.errors)")
        return try JSONDecoder().decode(Findings.self, from: Data(answer.output.utf8))
    }

    @Test func `find keys, type and status by what the certificate names, and verify it`() async throws {
        let scene = try EdgeScene()
        try await scene.serving { ledger in
            let found = try await findings(scene, ledger)
            #expect(found.verified == "verified")
            #expect(found.subject.familyName == "AKTER" && found.subject.licenseNumber == scene.number)
            #expect(found.token == 0 && found.bitstring == 0)
        }
    }

    @Test func `see that it is suspended, then revoked`() async throws {
        let scene = try EdgeScene()
        try await scene.serving { ledger in
            let suspension = try await ledger.post(scene.status(.suspend))
            #expect(suspension.status == 201)
            let suspended = try await findings(scene, ledger)
            #expect(suspended.verified == "CredentialSuspended")
            #expect(suspended.token == 2 && suspended.bitstring == 2)
            let revocation = try await ledger.post(scene.status(.revoke))
            #expect(revocation.status == 201)
            let revoked = try await findings(scene, ledger)
            #expect(revoked.verified == "CredentialRevoked")
            #expect(revoked.token == 1 && revoked.bitstring == 1)
        }
    }
}

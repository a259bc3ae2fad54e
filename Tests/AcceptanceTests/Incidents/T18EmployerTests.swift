import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

/// Incident T18: an employer tries to revoke or withhold.
@Suite struct `T18, an employer who tries to revoke` {
    @Test func `is refused whatever key it uses, and the certificate stays what it was`() async throws {
        let countries = try await TwoCountries.running()
        let bangladesh = countries.bangladesh
        let desk = try await CenterDesk(of: bangladesh, in: countries, seats: 2)
        try desk.write([.init()], to: "class.csv")
        let line = try await desk.issue("class.csv", "--session", desk.session)[0]
        let serial = try CertificateNumber(parsing: line.number).serial
        try await bangladesh.awaitCountersigned()
        let size = try await desk.size()

        let (center, other) = (bangladesh.centers[0], bangladesh.centers[1])
        // A key of its own, even under a certificate of the country's CA: no accreditation lists it.
        let employer = try bangladesh.sample.keyholder(center.id, "E-1", .p256)
        func answer(_ signer: SigningIdentity, _ issuer: String) async throws -> String? {
            let draft = StatementDraft.status(
                bangladesh.sample.stamp(issuer, .now),
                center: center.id,
                serials: [serial],
                action: .revoke,
                reason: .other
            )
            return try await bangladesh.answer(to: draft.signed(by: signer)).problem
        }
        #expect(try await answer(employer, center.id) == "unknown-key")
        // A registrar of another center whom it employs, and the center's own issuer, who signs no status.
        #expect(try await answer(other.registrar, other.id) == "unknown-target")
        #expect(try await answer(center.issuer, center.id) == "wrong-role")
        // Its own desk knows no certificate that it could act on.
        let office = desk.path("employer")
        let sanad = Program(path: builtProgram("sanad").filePath)
        _ = try await sanad.result([
            "center", "init", "--directory", office, "--id", "BD-EMP1", "--issuer", "E-1", "--registrar", "E-2",
        ])
        let attempt = try await sanad.result([
            "status", "revoke", line.number, "--reason", "other", "--office", office, "--ledger", bangladesh.url,
        ])
        #expect(attempt.status == 65 && attempt.errors.contains("a number of BD-EMP1"), "\(attempt.errors)")

        #expect(try await desk.size() == size)
        #expect(try await desk.verify(line).answer == "valid")
        #expect(try await countries.audit(bangladesh.url).clean)
    }
}

import Credentials
import LedgerCore
import LedgerCrypto
import LedgerServer
import LedgerTestSupport
import Testing

/// What the registry's routes say of what counts for nothing: not yet confirmed, or void.
@Suite struct `What does not count` {
    private let daemon: SampleDaemon
    private let center: SampleCenter
    private let other: SigningIdentity
    private let recognition = uuidURN(random: [UInt8](repeating: 9, count: 16))

    init() throws {
        daemon = try SampleDaemon(needsConfirmations: true)
        center = daemon.centers[0]
        other = try daemon.country.keyholder(center.id, "T-1-7")
    }

    private func confirmation(of statement: [UInt8]) throws -> [UInt8] {
        try daemon.country.confirmation(of: Statement(parsing: statement).identity, at: daemon.time, by: 1)
    }

    /// What is shown of the center and of the recognition.
    private struct Shown: Equatable {
        var name: String?
        var contact: String?
        var isAccredited: Bool?
        /// In /v1/centers.
        var keys: Set<String> = []
        /// In the profile and in the issuer's metadata.
        var jwks: [Set<String>] = []
        var profile: String?
        var recognition: String?
    }

    private func shown(by ledger: RunningLedger) async throws -> Shown {
        let centers = try await ledger.get("/v1/centers").json()
        let profile = try await ledger.get("/centers/\(center.id)").json()
        let metadata = try await ledger.get("/.well-known/jwt-vc-issuer/centers/\(center.id)").json()
        let recognitions = try await ledger.get("/v1/recognitions").json()
        let found = centers.elements.first { $0["id"]?.string == center.id }
        func kids(_ keys: JSONValue?) -> Set<String> { Set(keys?.elements.compactMap { $0["kid"]?.string } ?? []) }
        return Shown(
            name: found?["name"]?["en"]?.string,
            contact: found?["contact"]?.string,
            isAccredited: found?["accredited"]?.boolean,
            keys: kids(found?["keys"]),
            jwks: [profile, metadata].map { kids($0["jwks"]?["keys"]) },
            profile: profile["name"]?.string,
            recognition: recognitions.elements.compactMap { $0["state"]?.string }.first
        )
    }

    @Test func `is not shown, and shown from its confirmation on until it is void`() async throws {
        let country = daemon.country
        let first = try country.accreditation(of: center, at: daemon.time)
        let second = try country.accreditation(center.id, keys: [(.issuer, other)], at: daemon.time)
        let half = try country.recognition(recognition, at: daemon.time)
        try await serving(daemon.open()) { ledger in
            func admit(_ statement: [UInt8]) async throws -> Int {
                let answer = try await ledger.post(statement)
                #expect(answer.status == 201, "\(answer.text)")
                return Int(try answer.json()["index"]?.integer ?? 0)
            }
            _ = try await admit(country.officersAccreditation(at: daemon.time))
            _ = try await admit(first)
            var expected = Shown(isAccredited: false, jwks: [[], []])
            var found = try await shown(by: ledger)
            expected.profile = found.profile
            #expect(found.profile != center.name.en)
            #expect(found == expected)

            _ = try await admit(confirmation(of: first))
            expected.name = center.name.en
            expected.profile = center.name.en
            expected.contact = "+880-000"
            expected.isAccredited = true
            expected.keys = [center.issuer.thumbprint, center.registrar.thumbprint]
            expected.jwks = [[center.issuer.thumbprint], [center.issuer.thumbprint]]
            found = try await shown(by: ledger)
            #expect(found == expected)

            let index = try await admit(second)
            _ = try await admit(half)
            expected.recognition = "unconfirmed"
            found = try await shown(by: ledger)
            #expect(found == expected)
            let before = expected

            _ = try await admit(confirmation(of: second))
            _ = try await admit(confirmation(of: half))
            expected.name = "Sample \(center.id)"
            expected.profile = expected.name
            expected.keys.insert(other.thumbprint)
            expected.jwks = expected.jwks.map { $0.union([other.thumbprint]) }
            expected.recognition = "active"
            found = try await shown(by: ledger)
            #expect(found == expected)

            let revocation = try country.status(
                .key,
                [country.officers[0].thumbprint],
                .revoke,
                .keyStolen,
                fromIndex: index,
                at: daemon.time,
                by: (country.authority, country.officers[2])
            )
            _ = try await admit(revocation)
            _ = try await admit(confirmation(of: revocation))
            expected = before
            expected.recognition = "voided"
            found = try await shown(by: ledger)
            #expect(found == expected)
        }
    }
}

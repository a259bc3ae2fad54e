import Credentials
import Foundation
import LedgerCore
import LedgerServer
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct RegistryRoutesTests {
    @Test func `a certificate's state is what the entries say`() async throws {
        let daemon = try SampleDaemon()
        let (statements, sessions) = try daemon.foundation()
        let center = daemon.centers[0]
        let credentials = try (1...3).map { try daemon.credential($0, session: sessions[0]) }
        let successor = try daemon.country.credential(
            of: center,
            serial: 4,
            session: sessions[0],
            supersedes: daemon.country.credentialID(of: center, serial: 3),
            at: daemon.time
        ).issuerJWT.bytes
        let revocation = try daemon.country.status(of: center, serials: [2], .revoke, .irregular, at: daemon.time)
        try await serving(daemon.open()) { ledger in
            let answers = try await ledger.post(statements + credentials + [successor, revocation]).lines()
            #expect(answers.allSatisfy { $0["status"]?.integer == 201 })
            func state(_ serial: Int) async throws -> JSONValue {
                let number = try CertificateNumber(centerID: center.id, year: 26, serial: serial)
                return try await ledger.get("/v1/credentials/\(number)").json()
            }
            let first = try await state(1)
            #expect(first["state"]?.string == "active")
            #expect(first["index"]?.integer == Int64(statements.count + 1))
            #expect(first["center"]?.string == center.id)
            #expect(first["session"]?.string == sessions[0])
            #expect(first["since"]?.string == daemon.time.description)
            #expect(first["reason"] == nil)
            let second = try await state(2)
            #expect(second["state"]?.string == "revoked")
            #expect(second["reason"]?.string == "irregular")
            let third = try await state(3)
            #expect(third["state"]?.string == "superseded")
            let number = try CertificateNumber(centerID: center.id, year: 26, serial: 4)
            #expect(third["supersededBy"]?.string == number.description)
            let otherYear = try CertificateNumber(centerID: center.id, year: 25, serial: 1)
            #expect(try await ledger.get("/v1/credentials/\(otherYear)").status == 404)
        }
    }

    @Test func `centers, achievements and recognitions are listed`() async throws {
        let daemon = try SampleDaemon()
        let identity = uuidURN(random: [UInt8](repeating: 7, count: 16))
        let statements = try daemon.foundation().statements + [daemon.country.recognition(identity, at: daemon.time)]
        try await serving(daemon.open()) { ledger in
            _ = try await ledger.post(statements)
            let centers = Array(try await ledger.get("/v1/centers").json().elements)
            #expect(centers.compactMap { $0["id"]?.string } == ["BD-AUTHORITY", "BD-TTC001", "BD-TTC002"])
            let center = try #require(centers.last)
            #expect(center["accredited"]?.boolean == true)
            #expect(center["state"]?.string == "active")
            #expect(center["name"]?["ja"]?.string == "見本センター")
            #expect(center["scope"]?.elements.compactMap(\.string) == ["BD-NTVQF-*", "BD-TTC-JAPANESE-N4"])
            #expect(center["keys"]?.elements.compactMap { $0["role"]?.string }.sorted() == ["issuer", "registrar"])
            let achievements = Array(try await ledger.get("/v1/achievements").json().elements)
            #expect(achievements.compactMap { $0["code"]?.string } == [SampleCountry.welding, SampleCountry.course])
            #expect(achievements.first?["achievement"]?["type"]?.elements.map(\.string) == ["Achievement"])
            let recognitions = Array(try await ledger.get("/v1/recognitions").json().elements)
            #expect(recognitions.compactMap { $0["recognition"]?.string } == [identity])
            #expect(recognitions.first?["state"]?.string == "active")
            let faults = try await ledger.get("/v1/faults").json()
            #expect(faults["open"]?.count == 0 && faults["void"]?.count == 0)
        }
    }

    @Test func `an issuer's keys are those that may sign credentials, and no longer when revoked`() async throws {
        let daemon = try SampleDaemon()
        let (statements, _) = try daemon.foundation()
        let center = daemon.centers[0]
        let revocation = try daemon.country.status(
            .key,
            [center.issuer.thumbprint],
            .revoke,
            .keyLost,
            at: daemon.time
        )
        try await serving(daemon.open()) { ledger in
            _ = try await ledger.post(statements)
            let profile = try await ledger.get("/centers/\(center.id)").json()
            #expect(profile["id"]?.string == "https://bd.sanad.example/centers/\(center.id)")
            #expect(profile["type"]?.elements.map(\.string) == ["Profile"])
            #expect(profile["name"]?.string == center.name.en)
            #expect(profile["names"]?["ja"]?.string == center.name.ja)
            #expect(profile["address"]?["addressCountryCode"]?.string == "BD")
            #expect(profile["parentOrg"]?["id"]?.string == "https://bd.sanad.example/centers/BD-AUTHORITY")
            let metadata = try await ledger.get("/.well-known/jwt-vc-issuer/centers/\(center.id)").json()
            #expect(metadata["issuer"] == profile["id"])
            #expect(metadata["jwks"] == profile["jwks"])
            let keys = Array(try #require(profile["jwks"]?["keys"]).elements)
            #expect(keys.compactMap { $0["kid"]?.string } == [center.issuer.thumbprint])
            #expect(keys.first?["alg"]?.string == "ES256")
            #expect(keys.first?["d"] == nil)
            #expect(try await ledger.post(revocation).status == 201)
            let after = try await ledger.get("/centers/\(center.id)").json()
            #expect(after["jwks"]?["keys"]?.count == 0)
        }
    }

    @Test func `the context names every term once`() async throws {
        let daemon = try SampleDaemon()
        try await serving(daemon.open()) { ledger in
            let answer = try await ledger.get("/contexts/1")
            #expect(answer.header("content-type") == "application/ld+json")
            let terms = try #require(try answer.json()["@context"])
            for term in ["outcome", "session", "supersedes", "vct", "nativeName", "photoDigest"] {
                #expect(terms[term] != nil)
            }
            // The other two contexts have these and protect them: to name one again makes every credential unreadable.
            for term in ["iss", "iat", "_sd", "_sd_alg", "awardedDate", "name", "id"] { #expect(terms[term] == nil) }
        }
    }
}

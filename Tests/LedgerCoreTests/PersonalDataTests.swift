import Credentials
import LedgerCore
import LedgerTestSupport
import Testing

/// What a credential may show in clear.
@Suite struct `Clear members` {
    @Test(arguments: [
        "familyName", "givenName", "birthDate", "x", "jti", "nbf", "exp", "sub", "cnf", "_sd", "description", "image",
        "evidence", "proof", "credentialSchema", "awardedBy",
    ])
    func `a member that is not listed is personal data`(_ name: String) throws {
        let scene = try SampleScene()
        let base = try scene.credential(1)
        #expect(try scene.code(scene.first.issuer.resign(base, name, "SHIRIN")) == .personalData)
        guard name != "_sd" else { return }
        #expect(try scene.code(scene.first.issuer.resign(base, "credentialSubject.\(name)", ["a": 1])) == .personalData)
    }

    @Test(arguments: [
        "issuer.x", "credentialStatus.x", "status.x", "status.status_list.x", "credentialStatus.statusMessage.0.x",
        "credentialStatus.statusMessage.4",
    ])
    func `nothing can be hidden within the fixed objects`(_ path: String) throws {
        let scene = try SampleScene()
        let changed = try scene.first.issuer.resign(scene.credential(1), path, "SHIRIN")
        let code = try scene.code(changed)
        #expect(code == .personalData || code == .malformed)
    }

    @Test(
        arguments: [
            ("@context.0", "https://www.w3.org/2018/credentials/v1"), ("@context.1", "https://example.org/"),
            ("@context.2", "https://jp.sanad.example/contexts/1"), ("type.0", "VerifiablePresentation"),
            ("type.1", "AchievementCredential"), ("name", "SHIRIN AKTER"), ("issuer.type.0", "Person"),
            ("issuer.name", "Another name"), ("vct", "urn:sanad:vct:skill-certificate:2"),
            ("credentialSubject.type.0", "Person"), ("issuer.name", "Sample TTC 1 "),
        ] as [(String, String)]
    )
    func `a member with another value than is fixed is personal data`(_ path: String, _ value: String) throws {
        let scene = try SampleScene()
        let changed = try scene.first.issuer.resign(scene.credential(1), path, .string(value))
        #expect(try scene.code(changed) == .personalData)
    }

    @Test func `digests are sorted, unique and 12 or more`() throws {
        let scene = try SampleScene()
        let base = try scene.credential(1)
        guard case .array(let digests)? = try payload(of: base).value(at: "credentialSubject._sd") else {
            Issue.record("no digests")
            return
        }
        func code(_ digests: [JSONTree]) throws -> RefusalCode? {
            try scene.code(scene.first.issuer.resign(base, "credentialSubject._sd", .array(digests)))
        }
        #expect(digests.count == 12)
        #expect(try code(digests) == nil)
        #expect(try code(Array(digests.dropLast())) == .malformed)
        #expect(try code([]) == .malformed)
        #expect(try code(digests.reversed()) == .malformed)
        #expect(try code(digests + [digests[11]]) == .malformed)
        #expect(try code([digests[0]] + digests) == .malformed)
        #expect(try code(Array(digests.dropLast()) + ["SHIRIN"]) == .malformed)
        let last = String(repeating: "z", count: 43)
        #expect(try code(digests + [.string(last)]) == nil)
        #expect(try code(digests + [.string(last + "z")]) == .malformed)
        #expect(try code(digests + [.string(String(repeating: "z", count: 42) + "=")]) == .malformed)
    }

    @Test func `any English name that was in force will do`() throws {
        var scene = try SampleScene()
        let country = scene.country
        func code(_ name: String) throws -> RefusalCode? {
            try scene.code(scene.credential(1) { $0.centerName = name })
        }
        let now = scene.time.seconds
        try scene.admit(
            country.accreditation(scene.first.id, keys: [], validity: now + 10..<now + 20, at: scene.time)
        )
        let other = "Sample \(scene.first.id)"
        #expect(try code(other) == .personalData, "not yet in force")
        scene.later(seconds: 10)
        #expect(try code(other) == nil)
        #expect(try code(scene.first.name.en) == nil)
        scene.later(seconds: 10)
        #expect(try code(other) == nil, "it was in force")
    }

    @Test func `a name that never was in force will not do`() throws {
        let country = try SampleScene().country
        let now = try SampleScene().time.seconds
        func code(_ confirmations: Bool, _ prepare: (inout SampleScene) throws -> Void) throws -> RefusalCode? {
            var scene = try SampleScene(confirmations: confirmations)
            try prepare(&scene)
            scene.later(seconds: 60)
            return try scene.code(scene.credential(1) { $0.centerName = "Sample \(scene.first.id)" })
        }
        let id = "BD-TTC001"
        #expect(try code(false) { try $0.admit(country.accreditation(id, keys: [], at: $0.time)) } == nil)
        let expired = try code(false) {
            try $0.admit(country.accreditation(id, keys: [], validity: now - 20..<now - 10, at: $0.time))
        }
        #expect(expired == .personalData, "it had expired before it was registered")
        let unconfirmed = try code(true) { scene in
            try scene.admit(scene.country.accreditation(id, keys: [], at: scene.time))
        }
        #expect(unconfirmed == .personalData)
        let confirmedLate = try code(true) { scene in
            let statement = try scene.country.accreditation(id, keys: [], validity: now - 20..<now + 10, at: scene.time)
            try scene.admit(statement)
            scene.later(seconds: 30)
            try scene.admit(scene.country.confirmation(of: Statement(parsing: statement).identity, at: scene.time))
        }
        #expect(confirmedLate == .personalData, "it had expired before it was confirmed")
        let void = try code(false) { scene in
            let officer = scene.country.officers[2]
            let from = scene.size
            try scene.admit(scene.country.accreditation(id, keys: [], at: scene.time, by: officer))
            let thumbprint = officer.thumbprint
            try scene.admit(scene.country.status(.key, [thumbprint], .revoke, fromIndex: from, at: scene.time))
        }
        #expect(void == .personalData, "the accreditation is void")
    }
}

import Foundation

extension DemoStory {
    /// Root, issuing CA, officers, and the ledger's daemon; returns the authority's folder.
    func found() throws -> String {
        scene(1, "An authority is founded, and its ledger")
        let authority = stage.path("bd/authority")
        try FileManager.default.createDirectory(atPath: stage.path("bd"), withIntermediateDirectories: true)
        try sanad([
            "authority", "init", "--directory", authority, "--country", "BD", "--origin", "bd.sanad.example",
            "--name-en", "Sample Authority of Bangladesh", "--name-bn", "নমুনা কর্তৃপক্ষ", "--contact",
            "https://authority.bd.sanad.example",
        ])
        succeed("root and next root, issuing CA, three officers, and the ledger's own keys")
        let daemon = try DemoDaemon(
            stage.programs.sanadd,
            [
                "serve", "--data-directory", stage.path("bd/data"), "--log-key", "\(authority)/log.key",
                "--witness-key", "\(authority)/witness.key", "--genesis", "\(authority)/genesis.jws", "--port", "0",
                "--log-level", "notice",
            ],
            log: stage.path("bd/sanadd.log")
        )
        stage.daemon = daemon
        succeed("sanadd serves \(daemon.origin) on \(daemon.url)")
        try sanad(["submit", "\(authority)/officers.jws", "--ledger", daemon.url])
        try sanad([
            "authority", "achievement", "--from", "\(stage.programs.catalog)/achievements.csv", "--code",
            Self.achievement, "--authority", authority, "--officer", "O-001", "--ledger", daemon.url, "--yes",
        ])
        succeed("the officers are accredited; \(Self.achievement) is registered from the catalog")
        return authority
    }

    /// Two centers; what one officer signs counts once a second one confirms it.
    func accredit(_ authority: String) throws {
        scene(2, "Two training centers are accredited")
        for (center, place) in [("BD-TTC014", "Khulna"), ("BD-TTC015", "Bogura")] {
            let office = try makeOffice(center, authority: authority)
            let receipt = try sanad([
                "authority", "accredit", "--authority", authority, "--officer", "O-001", "--center", center,
                "--name-en", "Sample TTC \(place)", "--name-bn", "নমুনা টিটিসি", "--name-ja", "見本訓練センター",
                "--district", place, "--contact", "+880-000-000", "--key", "issuer=\(office)/issuer.pem", "--key",
                "registrar=\(office)/registrar.pem", "--scope", "BD-NTVQF-*", "--ledger", ledgerURL, "--json",
            ])
            let identity = try identity(in: receipt)
            try sanad([
                "authority", "confirm", identity, "--authority", authority, "--officer", "O-002", "--ledger", ledgerURL,
            ])
            succeed("\(center), Sample TTC \(place): signed by officer O-001, confirmed by officer O-002")
        }
        _ = try makeOffice("BD-TTC099", authority: authority)
        tell("A third center, BD-TTC099, has certificates for its keys and no accreditation.")
    }

    private func makeOffice(_ center: String, authority: String) throws -> String {
        let office = stage.path(center.lowercased())
        let code = String(center.suffix(3))
        try sanad([
            "center", "init", "--directory", office, "--id", center, "--issuer", "T-\(code)-1", "--registrar",
            "T-\(code)-2",
        ])
        for role in ["issuer", "registrar"] {
            try sanad(
                [
                    "authority", "certify", "\(office)/\(role)-request.pem", "--authority", authority, "--out",
                    "\(office)/\(role).pem",
                ],
                showing: role == "issuer"
            )
        }
        return office
    }

    /// The identity in a receipt printed as JSON.
    func identity(in receipt: String) throws -> String {
        let decoded = try JSONDecoder().decode([Receipt].self, from: Data(receipt.utf8))
        guard let identity = decoded.first?.identity else {
            throw Failure(.data, "a receipt without identity: \(receipt)")
        }
        return identity
    }

    private struct Receipt: Decodable {
        let identity: String
    }

    /// Writes demo.json, by which programs find what was made.
    func writeDescription() throws {
        let facts = try JSONDecoder().decode(
            AuthorityFacts.self,
            from: Data(stage.text("bd/authority/authority.json").utf8)
        )
        let description = DemoFile(
            ledgers: [
                .init(
                    country: facts.country,
                    url: ledgerURL,
                    origin: facts.origin,
                    logVkey: facts.log,
                    witnessVkey: facts.witness,
                    dataDirectory: "bd/data"
                )
            ],
            policy: "policy",
            authorities: ["BD": "BD.pem"],
            certificates: "certificates"
        )
        try stage.write(stage.text("bd/authority/policy"), to: "policy")
        try stage.write(stage.text("bd/authority/root.pem"), to: "BD.pem")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try stage.write(String(decoding: encoder.encode(description), as: UTF8.self) + "\n", to: "demo.json")
    }

    private struct AuthorityFacts: Decodable {
        let country: String
        let origin: String
        let log: String
        let witness: String
    }
}

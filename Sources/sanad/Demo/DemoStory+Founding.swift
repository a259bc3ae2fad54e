import CenterOffice
import Foundation

extension DemoStory {
    /// Root, issuing CA and officers of each country, both ledgers and their daemons.
    func found() async throws {
        scene(1, "Two countries found their authorities and ledgers")
        try await foundAuthorities()
        try await writePolicies()
        for country in countries {
            try await start(country)
            succeed("sanadd serves \(country.origin) on \(country.url)")
        }
        for country in countries {
            try await sanad(["submit", "\(country.authority)/officers.jws", "--ledger", country.url])
        }
        tell("Japan's genesis names Bangladesh as its peer; Bangladesh's root adds Japan:")
        try await sanad([
            "authority", "transition", "--authority", bangladesh.authority, "--peer", japan.description, "--ledger",
            bangladesh.url,
        ])
        for country in countries { try await awaitCountersignature(of: country) }
        try writeDescription()
    }

    private func foundAuthorities() async throws {
        try await foundAuthority(
            bangladesh,
            ["--name-en", "Sample Authority of Bangladesh", "--name-bn", "নমুনা কর্তৃপক্ষ"]
        )
        try await foundAuthority(
            japan,
            ["--name-en", "Sample Authority of Japan", "--name-ja", "見本機関", "--peer", bangladesh.description]
        )
        succeed("each country has a root and the next one, an issuing CA, and three officers")
    }

    private func foundAuthority(_ country: DemoCountry, _ names: [String]) async throws {
        try FileManager.default.createDirectory(atPath: country.folder, withIntermediateDirectories: true)
        try await sanad(
            [
                "authority", "init", "--directory", country.authority, "--country", country.code, "--origin",
                country.origin, "--contact", "https://authority.\(country.origin)", "--url", country.url,
            ] + names
        )
    }

    /// The policy by which people verify, and each daemon's own, which names the other one's end of the line.
    private func writePolicies() async throws {
        try await sanad([
            "keys", "policy", "both", "--authority", bangladesh.description, "--authority", japan.description, "--out",
            stage.path("policy"),
        ])
        let policy = try stage.text("policy")
        for country in countries {
            let peer = other(than: country)
            let own = policy.replacing(peer.url, with: line.url(of: peer))
            try Data(own.utf8).write(to: URL(filePath: country.policy))
        }
        succeed("valid is what both countries' witnesses have cosigned, and nothing less")
    }

    /// Writes demo.json, by which programs find what was made.
    private func writeDescription() throws {
        let description = DemoFile(
            ledgers: try countries.map(ledger),
            policy: "policy",
            authorities: Dictionary(uniqueKeysWithValues: countries.map { ($0.code, "\($0.code).pem") }),
            certificates: "certificates"
        )
        for country in countries {
            let root = String(decoding: try NewFile.read("\(country.authority)/root.pem"), as: UTF8.self)
            try stage.write(root, to: "\(country.code).pem")
        }
        try stage.write(String(decoding: readableJSON(description), as: UTF8.self) + "\n", to: "demo.json")
    }

    private func ledger(of country: DemoCountry) throws -> DemoFile.Ledger {
        let facts = try AuthorityDescription(reading: country.description)
        return DemoFile.Ledger(
            country: facts.country,
            url: country.url,
            origin: facts.origin,
            logVkey: facts.log,
            witnessVkey: facts.witness,
            dataDirectory: "\(country.code.lowercased())/data"
        )
    }
}

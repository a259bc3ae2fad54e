import Credentials

extension DemoStory {
    /// Each country says what may be certified and by whom. What one officer signs counts once a second one confirms it.
    func accredit() async throws {
        scene(2, "Each country accredits those who may certify")
        try await register(Self.welding, in: bangladesh)
        try await register(Self.shipbuilding, in: japan)
        succeed("what is certified comes from the catalog, in three languages")
        for (center, place) in [("BD-TTC014", "Khulna"), ("BD-TTC015", "Bogura")] {
            try await accredit(
                center,
                names: "Sample TTC \(place)",
                "নমুনা টিটিসি",
                "見本訓練センター",
                place: place,
                in: bangladesh
            )
        }
        try await accredit("JP-TEST01", names: "Sample Test Body", "নমুনা পরীক্ষক সংস্থা", "見本試験機関", place: "Tokyo", in: japan)
        try await makeOffice("BD-TTC099", in: bangladesh)
        tell("BD-TTC099 has certificates for its keys, and no accreditation.")
    }

    private func register(_ achievement: String, in country: DemoCountry) async throws {
        try await sanad([
            "authority", "achievement", "--from", "\(stage.programs.catalog)/achievements.csv", "--code", achievement,
            "--authority", country.authority, "--officer", "O-001", "--ledger", country.url, "--yes",
        ])
    }

    private func accredit(
        _ center: String,
        names english: String,
        _ bengali: String,
        _ japanese: String,
        place: String,
        in country: DemoCountry
    ) async throws {
        let office = try await makeOffice(center, in: country)
        let scope = country === bangladesh ? "BD-NTVQF-*" : "JP-SSW-*"
        let receipt = try await sanad(
            [
                "authority", "accredit", "--authority", country.authority, "--officer", "O-001", "--center", center,
                "--name-en", english, "--name-bn", bengali, "--name-ja", japanese, "--district", place, "--contact",
                "https://\(center.lowercased()).sanad.example", "--key", "issuer=\(office)/issuer.pem", "--key",
                "registrar=\(office)/registrar.pem", "--scope", scope, "--ledger", country.url, "--json",
            ],
            showing: center == "BD-TTC014"
        )
        try await confirm(identity(in: receipt), in: country, showing: center == "BD-TTC014")
        succeed("\(center), \(english): signed by O-001, confirmed by O-002")
    }

    /// A second officer confirms what a first one signed.
    func confirm(_ identity: String, in country: DemoCountry, showing isShown: Bool = true) async throws {
        try await sanad(
            [
                "authority", "confirm", identity, "--authority", country.authority, "--officer", "O-002", "--ledger",
                country.url,
            ],
            showing: isShown
        )
    }

    /// A center's desk, with certificates of the country's issuing CA for its two keys.
    @discardableResult
    private func makeOffice(_ center: String, in country: DemoCountry) async throws -> String {
        let office = office(of: center)
        let code = String(center.suffix(3))
        let isShown = center == "BD-TTC014"
        try await sanad(
            [
                "center", "init", "--directory", office, "--id", center, "--issuer", "T-\(code)-1", "--registrar",
                "T-\(code)-2",
            ],
            showing: isShown
        )
        for role in ["issuer", "registrar"] {
            try await sanad(
                [
                    "authority", "certify", "\(office)/\(role)-request.pem", "--authority", country.authority, "--out",
                    "\(office)/\(role).pem",
                ],
                showing: isShown && role == "issuer"
            )
        }
        return office
    }

    func office(of center: String) -> String { stage.path(center.lowercased()) }

    /// The identity in a receipt printed as JSON.
    func identity(in receipt: String) throws -> String {
        let root = try JSON(parsing: Array(receipt.utf8)).root
        // What tells more than receipts has them as a member.
        guard let identity = (root["statements"] ?? root).elements.first(where: { _ in true })?["identity"]?.string
        else { throw Failure(.data, "a receipt without identity: \(receipt)") }
        return identity
    }
}

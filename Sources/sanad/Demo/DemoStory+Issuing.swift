import Foundation

extension DemoStory {
    private var office: String { stage.path("bd-ttc014") }

    /// A session of 20, opened with the registrar's key; returns its identity.
    func openSession() throws -> String {
        scene(3, "The registrar opens a session of 20")
        let receipt = try sanad([
            "center", "session", "--office", office, "--achievement", "\(Self.achievement)/1", "--district", "Khulna",
            "--seats", "20", "--ledger", ledgerURL, "--json",
        ])
        let session = try identity(in: receipt)
        succeed("session \(session)")
        return session
    }

    /// Certifies the class with the issuer's key; returns the certificates' numbers.
    func certify(_ session: String) throws -> [String] {
        scene(4, "The issuer, another person, certifies the class")
        try stage.write(SampleWorker.roster((0..<20).map(SampleWorker.init)), to: "roster.csv")
        show(stage.rosterHead)
        try sanad([
            "issue", "--office", office, "--roster", stage.path("roster.csv"), "--session", session, "--ledger",
            ledgerURL, "--out", stage.path("certificates"),
        ])
        let numbers = try numbers()
        guard numbers.count == 20 else {
            throw Failure(.refused, "20 certificates were expected, \(numbers.count) made")
        }
        succeed("20 certificates, each with its proof and all that it rests on, in \(stage.path("certificates"))")
        return numbers
    }

    /// The numbers of the certificates made so far, in order.
    func numbers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: stage.path("certificates"))
            .filter { $0.hasSuffix(".sanad") }.map { String($0.dropLast(6)) }.sorted()
    }

    func certificate(_ number: String) -> String { stage.path("certificates/\(number).sanad") }

    /// Verifies a file against the ledger's data, with no network.
    func verify(_ file: String, expecting status: Int32, showing isShown: Bool = true) throws {
        let output = try sanad(
            ["verify", file, "--keys", stage.path("demo.json"), "--offline"],
            showing: isShown,
            expecting: status
        )
        show(output)
    }

    func verifyOne(_ numbers: [String]) throws {
        scene(5, "An employer verifies one, offline")
        try verify(certificate(numbers[0]), expecting: 0)
    }

    func revokeAndCorrect(_ numbers: [String], _ session: String) throws {
        scene(6, "One is revoked, one is corrected")
        let serial = numbers[1].split(separator: "-")[3]
        try sanad([
            "status", "revoke", "--office", office, "--serials", "\(Int(serial) ?? 0)", "--reason", "irregular",
            "--ledger", ledgerURL,
        ])
        try verify(certificate(numbers[1]), expecting: 1)
        try stage.write(SampleWorker.roster([SampleWorker(2)]), to: "correction.csv")
        try sanad([
            "issue", "--office", office, "--roster", stage.path("correction.csv"), "--session", session,
            "--supersedes", numbers[2], "--ledger", ledgerURL, "--out", stage.path("certificates"),
        ])
        tell("The new one takes its predecessor's seat; whoever shows the old one hears which took its place:")
        try verify(certificate(numbers[2]), expecting: 1)
    }
}

extension DemoStage {
    /// The first rows of the roster.
    fileprivate var rosterHead: String {
        let lines = (try? text("roster.csv"))?.split(separator: "\n") ?? []
        return lines.prefix(4).joined(separator: "\n") + "\n…"
    }
}

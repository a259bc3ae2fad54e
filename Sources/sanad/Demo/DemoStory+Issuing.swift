import Foundation

/// A session that was held: where, by whom, and what came of it.
struct DemoSession {
    /// Its identity in the ledger.
    let identity: String
    let center: String

    /// The certificates' numbers, in order.
    let numbers: [String]
}

extension DemoStory {
    /// A class of 20 in Khulna.
    func holdClass() async throws -> DemoSession {
        scene(3, "A class of 20 in Khulna: the registrar opens, the issuer certifies")
        let session = try await hold(Self.welding, by: "BD-TTC014", in: bangladesh, at: ("BD", "Khulna"), 0..<20)
        succeed("20 certificates, each with its proof and all that it rests on")
        return session
    }

    /// A Japanese test that is held in Bangladesh; returns the session of its 4 certificates.
    func holdTest() async throws -> DemoSession {
        scene(4, "A Japanese body holds its test in Dhaka")
        let session = try await hold(Self.shipbuilding, by: "JP-TEST01", in: japan, at: ("BD", "Dhaka"), 20..<24)
        succeed("4 certificates in Japan's ledger, with the place where the test was")
        return session
    }

    /// Opens a session with the registrar's key, and certifies workers with the issuer's: two people.
    func hold(
        _ achievement: String,
        by center: String,
        in country: DemoCountry,
        at place: (country: String, district: String),
        _ workers: Range<Int>
    ) async throws -> DemoSession {
        let receipt = try await sanad([
            "center", "session", "--office", office(of: center), "--achievement", "\(achievement)/1", "--country",
            place.country, "--district", place.district, "--seats", "\(workers.count)", "--ledger", country.url,
            "--json",
        ])
        let session = try identity(in: receipt)
        let roster = "\(place.district.lowercased()).csv"
        try stage.write(SampleWorker.roster(workers.map(SampleWorker.init)), to: roster)
        if workers.lowerBound == 0 { show(try head(of: roster)) }
        try await issue(roster, by: center, in: country, session)
        let numbers = try numbers(of: center)
        guard numbers.count == workers.count else {
            throw Failure(.refused, "\(workers.count) certificates were expected, \(numbers.count) made")
        }
        return DemoSession(identity: session, center: center, numbers: numbers)
    }

    private func issue(
        _ roster: String,
        by center: String,
        in country: DemoCountry,
        _ session: String,
        _ more: [String] = []
    ) async throws {
        try await sanad(
            [
                "issue", "--office", office(of: center), "--roster", stage.path(roster), "--session", session,
                "--ledger", country.url, "--out", stage.path("certificates"),
            ] + more
        )
    }

    /// The numbers of a center's certificates made so far, in order.
    private func numbers(of center: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: stage.path("certificates"))
            .filter { $0.hasPrefix(center) && $0.hasSuffix(".sanad") }.map { String($0.dropLast(6)) }.sorted()
    }

    /// The first rows of a roster.
    private func head(of roster: String) throws -> String {
        try stage.text(roster).split(separator: "\n").prefix(4).joined(separator: "\n") + "\n…"
    }

    func certificate(_ number: String) -> String { stage.path("certificates/\(number).sanad") }

    func revokeAndCorrect(_ session: DemoSession) async throws {
        scene(8, "One is revoked, one is corrected")
        let (revoked, corrected) = (session.numbers[1], session.numbers[2])
        let serial = revoked.split(separator: "-")[3]
        try await sanad([
            "status", "revoke", "--office", office(of: session.center), "--serials", "\(Int(serial) ?? 0)", "--reason",
            "irregular", "--ledger", bangladesh.url,
        ])
        try await verify(certificate(revoked), expecting: 1, showing: [])
        try stage.write(SampleWorker.roster([SampleWorker(2)]), to: "correction.csv")
        try await issue(
            "correction.csv",
            by: session.center,
            in: bangladesh,
            session.identity,
            ["--supersedes", corrected]
        )
        tell("The new one takes its predecessor's seat. Whoever shows the old one hears so:")
        try await verify(certificate(corrected), expecting: 1, showing: [])
    }
}

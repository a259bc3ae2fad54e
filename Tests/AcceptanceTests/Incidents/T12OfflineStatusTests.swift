import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// Incident T12, its second half: whoever verifies without a line sees how old the status is.
@Suite struct `T12, a verifier without a line` {
    private struct Answer: Decodable {
        let answer: String
        let statusAsOf: String?
        let status: Status?

        struct Status: Decodable {
            let value: String
            let asOf: String
            let snapshot: Int
            let countersigned: Bool
            let by: [String]
            let source: String
        }
    }

    private func verify(_ path: String, in countries: TwoCountries, _ options: String...) async throws -> Answer {
        let cache = countries.url.appending(path: "cache").filePath
        let result = try await countries.sanad(["verify", path, "--json", "--cache", cache] + options)
        return try #require(try JSONDecoder().decode([Answer].self, from: result.output).first)
    }

    @Test func `has the status by both countries' word, from the daemon's own snapshot`() async throws {
        let countries = try await TwoCountries()
        let bangladesh = countries.bangladesh
        let key = try bangladesh.folder.write(bangladesh.sample.statusKey.key.pem().utf8, to: "status.pem").filePath
        try await countries.japan.start()
        try await bangladesh.start(["--status-key", key])
        let session = try await bangladesh.open()[0]
        let certificates = try (1...3).map { try bangladesh.certificate($0, session: session) }
        try await bangladesh.submit(certificates.map(\.issuerJWT.bytes))

        // The daemon takes its first snapshot by itself, and Japan works it out before it cosigns.
        let list = "\(bangladesh.url)/status/\(bangladesh.centers[0].id)/0"
        try await eventually("the snapshot is countersigned\n\(bangladesh.log.suffix(3000))") {
            try await HTTP.get("\(list)/proof?countersigned").status == 200
        }
        #expect(try await HTTP.get(list).status == 200)

        let file = CertificateFile(credential: certificates[0].bytes)
        let path = try countries.url.write(file.bytes, to: "one.sanad").filePath
        let cache = countries.url.appending(path: "cache").filePath
        let stapled = try await countries.sanad(["staple", path, "--cache", cache])
        let said = String(decoding: stapled.output, as: UTF8.self)
        #expect(stapled.status == 0, "\(said)\(stapled.errors)")
        #expect(said.contains("by both countries' word"), "\(said)")

        if let python = Program.plainPython {
            let state = try await python.result([Files.script("status_path.py"), path])
            #expect(state.status == 0 && state.output == Data("0\n".utf8), "\(state.errors)")
        }
        try await expectLists(of: countries, path)

        // The line is cut.
        try await bangladesh.stop()
        try await countries.japan.stop()
        let answer = try await verify(path, in: countries, "--offline")
        #expect(answer.answer == "valid", "\(answer)")
        let status = try #require(answer.status)
        #expect(status.value == "valid" && status.countersigned && status.source == "file")
        #expect(status.by == ["BD", "JP"])
        #expect(answer.statusAsOf == status.asOf)
        let time = try #require(LedgerTime(utf8: Array(status.asOf.utf8)[...]))
        for (days, expected) in [(89, "valid"), (91, "undetermined")] as [(Int64, String)] {
            let later = LedgerTime(seconds: time.seconds + days * 86_400)
            let answer = try await verify(path, in: countries, "--offline", "--at", later.description)
            #expect(answer.answer == expected)
            #expect(answer.statusAsOf == status.asOf, "how old it is, is said")
        }
    }

    /// A file without status is answered by the list that is fetched, and then by the one that was kept.
    private func expectLists(of countries: TwoCountries, _ path: String) async throws {
        var file = try CertificateFile(parsing: Array(Data(contentsOf: URL(filePath: path))))
        file.status = nil
        let bare = try countries.url.write(file.bytes, to: "bare.sanad").filePath
        let online = try await verify(bare, in: countries, "--lists")
        #expect(online.answer == "valid" && online.status?.source == "ledger", "\(online)")
        let kept = try await verify(bare, in: countries, "--offline")
        #expect(kept.answer == "valid" && kept.status?.source == "cache", "\(kept)")
        let cache = countries.url.appending(path: "empty").filePath
        let none = try await countries.sanad(["verify", bare, "--offline", "--json", "--cache", cache])
        #expect(none.status == 3)
    }
}

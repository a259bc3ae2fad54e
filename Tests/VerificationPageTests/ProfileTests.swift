import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

@Suite(.serialized, .enabled(if: BrowserProgram.python != nil, "needs chromium, chromedriver, and selenium for Python"))
struct `A profile on the page` {
    private func job() throws -> BrowserProgram.Job {
        var job = BrowserProgram.Job()
        job.files = try ProfiledPeople.made.get()
        job.people = ProfiledPeople.people
        job.now = Int(SampleCountry.start.seconds) * 1000
        job.profile = "\(ProfiledPeople.profiles)/caregiver.yaml"
        return job
    }

    /// What a command says of the same files at the same time.
    private func sanad(_ arguments: [String], in folder: String) throws -> FinishedProgram {
        let ledgers = ["BD", "JP"].flatMap { ["--ledger", "\(folder)/\($0)"] }
        let common = ["--keys", "\(folder)/keys", "--at", "\(SampleCountry.start)", "--json", "--no-report"]
        return try FinishedProgram(builtProgram("sanad").path, arguments + ledgers + common)
    }

    private func command(
        _ profile: String,
        _ person: String,
        _ language: String,
        _ folder: String
    ) throws -> ProfileAnswer {
        let files = (ProfiledPeople.people[person] ?? []).map { "\(folder)/\($0).sanad" }
        let arguments = ["profile", "check", "\(ProfiledPeople.profiles)/\(profile).yaml"] + files
        let result = try sanad(arguments + ["--language", language], in: folder)
        guard !result.output.isEmpty else { throw BrowserProgram.Failure(text: result.errors) }
        return try JSONDecoder().decode(ProfileAnswer.self, from: result.output)
    }

    @Test func `is answered as the command answers it, by whoever's certificates, in each language`() throws {
        let job = try job()
        let page: [String: ProfileAnswer] = try BrowserProgram.play("profiles", job)
        let ready = try FileManager.default.contentsOfDirectory(atPath: ProfiledPeople.profiles)
            .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
        #expect(page.count == ready.count * (ProfiledPeople.people.count + 2))
        for (asked, shown) in page {
            let words = asked.split(separator: " ").map(String.init)
            let (person, profile, language) = (words[0], words[1], words[2])
            if person == "nobody" {
                // Whoever shows nothing meets nothing; the command wants a file.
                #expect(shown.items.allSatisfy { $0.reasons.map(\.code) == ["nothing-shown"] }, "\(asked)")
                continue
            }
            let expected = try command(profile, person, language, job.files)
            #expect(shown.difference(from: expected) == nil, "\(asked)")
        }
        let items = page.values.flatMap(\.items)
        #expect(Set(items.map(\.answer)) == ["met", "not-met", "unknown"])
        #expect(items.contains { !$0.recognitions.isEmpty })
        let codes = Set(items.flatMap { $0.reasons.map(\.code) })
        for code in [
            "nothing-shown", "file-not-read", "not-confirmed", "does-not-count", "not-shown-to-be-one-person",
            "too-few-months", "hidden", "no-mention", "outcome", "too-low", "other-field",
        ] {
            #expect(codes.contains(code), "no person shows \(code): \(codes)")
        }
    }

    @Test func `comes from a file, a job ad or the ready ones, and nothing of it is sent`() throws {
        var job = try job()
        let made = try FinishedProgram(
            builtProgram("sanad").path,
            ["profile", "qr", job.profile, "--page", "ads.example"]
        )
        job.link = String(decoding: made.output, as: UTF8.self).trimmingCharacters(in: .newlines)
        #expect(job.link.contains(/^https:\/\/ads\.example\/v#profile=[0-9]+$/))
        struct Found: Decodable {
            let answers: [String: ProfileAnswer]
            let asked: [String]
            let notice: String
            let address: String
            let faults: [String: String]
        }
        let found: Found = try BrowserProgram.play("asking", job)
        let ready = try #require(found.answers["ready"])
        #expect(ready.items.allSatisfy { $0.answer == "met" })
        #expect(ready.notice == "This is no decision of any office.")
        for way in ["file", "pasted", "followed", "scanned"] { #expect(found.answers[way] == ready, "\(way)") }
        #expect(found.notice.contains("ads.example"))
        #expect(!found.address.contains("profile"))
        // The parts of the page and of the ledgers, whatever is asked and by whom.
        let own = try FileManager.default.subpathsOfDirectory(atPath: job.page).map { "/\($0)" }
        let others = Set(found.asked).subtracting(own + ["/", "/trust.json", "/favicon.ico"])
        #expect(others.allSatisfy { $0.hasSuffix("checkpoint") || $0.contains("/tile/") }, "\(others)")
        for fault in ["damaged", "cut", "none"] { #expect(found.faults[fault]?.isEmpty == false) }
        #expect(found.faults["file"]?.contains("found maybe; expected yes or no") == true, "\(found.faults)")
    }

    @Test func `is read as another reader of YAML reads it, or not at all`() throws {
        struct Found: Decodable {
            let read: Int
            let stricter: [Int]
            let wrong: [String]
            let whole: Int
        }
        let found: Found = try BrowserProgram.play("yaml_reading", BrowserProgram.Job())
        #expect(found.wrong == [])
        #expect(found.read > 200)
        // What is refused beyond that reader is damaged text, not a profile.
        #expect(found.stricter.allSatisfy { $0 >= found.whole })
        #expect(found.stricter.count < 40)
    }

    @Test func `is refused with what was expected, and is no code where it is too long for one`() throws {
        let folder = try job().files
        let profile = try String(contentsOfFile: "\(ProfiledPeople.profiles)/caregiver.yaml", encoding: .utf8)
        func make(_ text: String, _ page: String = "verify.bd.sanad.example") throws -> FinishedProgram {
            try Data(text.utf8).write(to: URL(filePath: "\(folder)/changed.yaml"))
            let arguments = [
                "profile", "qr", "\(folder)/changed.yaml", "--page", page, "--out", "\(folder)/changed.svg",
            ]
            return try FinishedProgram(builtProgram("sanad").path, arguments)
        }
        let wrong = try make(profile.replacing("confirmed: yes", with: "confirmed: maybe"))
        #expect(wrong.status == 65)
        #expect(wrong.errors.contains("expected yes or no"), "\(wrong.errors)")
        #expect(try make(profile, "https://verify.bd.sanad.example/").status == 64)
        // Digits that do not repeat themselves hardly shrink.
        let noise = (0..<4000).map { String(($0 * 2_654_435_761) % 1_000_003, radix: 36) }.joined()
        let long = try make(profile.replacing("source: \"", with: "source: \"\(noise)", maxReplacements: 1))
        #expect(long.status == 65)
        #expect(long.errors.contains("shorten it"), "\(long.errors)")
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/changed.svg"))
    }

    @Test func `has a QR code that other readers read`() throws {
        let folder = try job().files
        let picture = "\(folder)/ad.svg"
        let arguments = [
            "profile", "qr", "\(ProfiledPeople.profiles)/supervisor.yaml", "--page", "verify.bd.sanad.example",
        ]
        let made = try FinishedProgram(builtProgram("sanad").path, arguments + ["--out", picture])
        #expect(made.status == 0, "\(made.errors)")
        #expect(try FinishedProgram(builtProgram("sanad").path, arguments + ["--out", picture]).status == 73)
        let address = try FinishedProgram(builtProgram("sanad").path, arguments).output
        let read: String = try BrowserProgram.play("read_code", picture)
        #expect(read == String(decoding: address, as: UTF8.self).trimmingCharacters(in: .newlines))
    }

    @Test func `counts what an identity link joins, and the answers say who joined it`() throws {
        let job = try job()
        struct Found: Decodable {
            let en: [ShownAnswer]
            let bn: [ShownAnswer]
            let ja: [ShownAnswer]
            let rows: [String]
        }
        let found: Found = try BrowserProgram.play("linked", job)
        let files = (job.people["renamed"] ?? []).map { "\(job.files)/\($0).sanad" }
        for (language, shown) in [("en", found.en), ("bn", found.bn), ("ja", found.ja)] {
            let result = try sanad(["verify"] + files + ["--language", language], in: job.files)
            let expected = try JSONDecoder().decode([ShownAnswer].self, from: result.output)
            #expect(shown.count == expected.count)
            for (one, other) in zip(shown, expected) { #expect(one.difference(from: other) == nil, "\(language)") }
        }
        let sentence = try #require(found.ja.first?.identityLinks.first?.sentence)
        #expect(found.rows.first?.contains(sentence) == true)
    }
}

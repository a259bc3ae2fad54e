import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

@Suite(.serialized, .enabled(if: BrowserProgram.python != nil, "needs chromium, chromedriver, and selenium for Python"))
struct `The verification page` {
    private static let languages = ["en", "bn", "ja"]

    /// Whole files and damaged ones, the same each time.
    private static let files = Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-page-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let script = BrowserProgram.folder.appending(path: "Browser/damage.py").path()
        let result = try FinishedProgram("python3", [script, BrowserProgram.golden("certificates"), folder])
        guard result.status == 0 else { throw BrowserProgram.Failure(text: result.errors) }
        return folder
    }

    /// What the command says of the same files at the same time.
    private func command(_ folder: String, _ language: String, _ rest: [String]) throws -> [ShownAnswer] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".sanad") }.sorted
        {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let common = [
            "--keys", "\(BrowserProgram.root)Keys/sample", "--json", "--no-report", "--at", "2026-11-05T00:00:00.000Z",
            "--language", language,
        ]
        let result = try FinishedProgram(
            builtProgram("sanad").path,
            ["verify"] + names.map { "\(folder)/\($0)" } + common + rest
        )
        return try JSONDecoder().decode([ShownAnswer].self, from: result.output)
    }

    private struct Answers: Decodable {
        let en: [ShownAnswer]
        let bn: [ShownAnswer]
        let ja: [ShownAnswer]
        let asked: [String]

        subscript(language: String) -> [ShownAnswer] {
            switch language {
            case "bn": bn
            case "ja": ja
            default: en
            }
        }
    }

    @Test func `says of whole and damaged files what the command says, in each language`() throws {
        var job = BrowserProgram.Job()
        job.files = try Self.files.get()
        let page: Answers = try BrowserProgram.play("answers", job)
        for language in Self.languages {
            let command = try command(job.files, language, ["--ledger", job.ledger])
            #expect(command.count > 120)
            #expect(page[language].count == command.count)
            for (shown, expected) in zip(page[language], command) {
                #expect(shown.difference(from: expected) == nil, "\(language) \(shown.file)")
            }
        }
        #expect(
            Set(page.en.map(\.answer)) == ["valid", "superseded", "suspended", "revoked", "mismatch", "undetermined"]
        )
    }

    @Test func `asks for whole parts of the ledger and nothing else`() throws {
        var job = BrowserProgram.Job()
        job.files = try Self.files.get()
        let page: Answers = try BrowserProgram.play("answers", job)
        let own = try FileManager.default.subpathsOfDirectory(atPath: job.page).map { "/\($0)" }
        let others = Set(page.asked).subtracting(own + ["/", "/trust.json"])
        // The newest checkpoint of each trusted ledger, and the bundles of entries of the one that is kept here.
        let parts = others.filter { !$0.hasSuffix("/checkpoint") && $0 != "/favicon.ico" }
        #expect(parts == ["/tile/entries/000.p/34"])
    }

    @Test func `without the ledger answers as the command does offline`() throws {
        var job = BrowserProgram.Job()
        (job.files, job.online) = (try Self.files.get(), false)
        let page: Answers = try BrowserProgram.play("answers", job)
        let command = try command(job.files, "en", ["--offline"])
        #expect(page.en.map(\.answer) == command.map(\.answer))
        #expect(page.en.map(\.also) == command.map(\.also))
        #expect(!page.en.contains { $0.answer == "valid" })
    }

    @Test func `takes the status from a stapled list, with its age`() throws {
        struct Found: Decodable {
            let soon: [String: ShownAnswer]
            let late: [String: ShownAnswer]
        }
        struct Golden: Decodable {
            let credentials: [String: [String: Value]]
            enum Value: Decodable {
                case text(String)
                case other
                init(from decoder: any Decoder) throws {
                    self = (try? decoder.singleValueContainer().decode(String.self)).map(Value.text) ?? .other
                }
            }
        }
        let job = BrowserProgram.Job()
        let found: Found = try BrowserProgram.play("staples", job)
        let golden = try JSONDecoder().decode(Golden.self, from: Data(contentsOf: URL(filePath: job.answers)))
        for (number, credential) in golden.credentials {
            guard case .text(let state) = credential["state"] else { continue }
            let expected = ["active": "valid", "voided": "revoked"][state] ?? state
            let shown = try #require(found.soon["\(number).sanad"])
            #expect(shown.answer == expected, "\(number)")
            #expect(shown.statusAsOf == "2026-11-01T03:32:00.000Z")
            #expect(found.late["\(number).sanad"]?.answer == "undetermined")
        }
        for wrong in ["list", "position", "path"] { #expect(found.soon["wrong-\(wrong).sanad"]?.answer == "mismatch") }
    }

    @Test func `has the ledger's rules, entry by entry`() throws {
        struct Refusals: Decodable {
            let refusals: [Refused]
        }
        struct Mutations: Decodable {
            let entries: [Refused]
        }
        struct Refused: Decodable {
            let entry: String
            let code: String?
        }
        let decoder = JSONDecoder()
        func data(_ name: String) throws -> Data {
            try Data(contentsOf: URL(filePath: BrowserProgram.golden(name)))
        }
        let entries =
            try decoder.decode(Refusals.self, from: data("refusals.json")).refusals
            + decoder.decode(Mutations.self, from: data("mutations.json")).entries
        #expect(entries.count == 457)
        var job = BrowserProgram.Job()
        let list = FileManager.default.temporaryDirectory.appending(path: "sanad-page-\(UUID().uuidString).json")
        try JSONEncoder().encode(entries.map(\.entry)).write(to: list)
        defer { try? FileManager.default.removeItem(at: list) }
        job.files = list.path()
        let codes: [String] = try BrowserProgram.play("rules", job)
        #expect(codes == entries.map { $0.code ?? "admitted" })
    }

    @Test func `takes the status from whole lists where the ledger is too large to be replayed`() throws {
        struct Found: Decodable {
            let answers: [String: ShownAnswer]
            let asked: [String]
        }
        let found: Found = try BrowserProgram.play("lists", BrowserProgram.Job())
        let answers = found.answers.mapValues(\.answer)
        #expect(answers["BD-TTC014-26-000003-39.sanad"] == "valid")
        #expect(answers["BD-TTC014-26-000009-21.sanad"] == "revoked")
        #expect(answers["BD-TTC014-26-000001-45.sanad"] == "superseded")
        #expect(answers["BD-TTC014-26-000002-42.sanad"] == "suspended")
        // Its list is not to be had.
        #expect(answers["BD-TTC015-26-000001-93.sanad"] == "undetermined")
        #expect(found.asked.contains("/status/BD-TTC014/0/proof?countersigned"))
        #expect(!found.asked.contains { $0.contains("/tile/") })
    }

    @Test func `answers neither yes nor no where the server lies or lacks something`() throws {
        let found: [String: ShownAnswer] = try BrowserProgram.play("hostile", BrowserProgram.Job())
        #expect(found["honest"]?.answer == "valid")
        #expect(found.count == 9)
        for (name, shown) in found where name != "honest" {
            #expect(shown.answer == "undetermined", "\(name)")
            #expect(shown.face == "could-not-be-confirmed")
        }
        let sentences = found.mapValues { $0.reasons.first?.sentence ?? "" }
        #expect(sentences["wrong tile"] == "The copy of the ledger is not in order")
        #expect(sentences["missing tile"] == "Its ledger could not be read")
        #expect(sentences["old checkpoint"] == "Its status is known only as of 2026-11-01")
    }

    @Test func `verifies what a paper says, and trusts no host that it names`() throws {
        struct Shown: Decodable {
            let answers: [ShownAnswer]
            let notice: String?
            let fault: String
            let address: String?
        }
        struct Found: Decodable {
            let shown: [String: Shown]
            let asked: [String]

            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: Name.self)
                asked = try container.decode([String].self, forKey: Name("asked"))
                let names = container.allKeys.filter { !["asked", "claims"].contains($0.stringValue) }
                shown = try names.reduce(into: [:]) {
                    try $0[$1.stringValue] = container.decode(Shown.self, forKey: $1)
                }
            }
        }
        let found: Found = try BrowserProgram.play("papers", BrowserProgram.Job())
        let answers = found.shown.mapValues { $0.answers.map(\.answer) }
        #expect(answers["scanned"] == ["valid"])
        #expect(answers["typed"] == ["valid"])
        #expect(answers["followed"] == ["valid"])
        #expect(answers["attached"] == ["valid"])
        #expect(answers["altered"] == ["mismatch"])
        #expect(answers["bare number"] == ["undetermined"])
        for name in ["damaged", "no digits", "mistyped code"] {
            #expect(answers[name] == [])
            #expect(found.shown[name]?.fault.isEmpty == false)
        }
        #expect(answers["strange host"] == ["valid"])
        #expect(found.shown["strange host"]?.notice?.contains("evil.example") == true)
        #expect(found.shown["scanned"]?.notice == nil)
        #expect(found.shown["followed"]?.address?.contains("#") == false)
        #expect(!found.asked.contains { $0.contains("000003") })
    }

    @Test func `keeps a worker's certificates, shows only what is chosen, joins and deletes`() throws {
        struct Found: Decodable {
            let kept: [String]
            let shown: String
            let joined: [String]
            let left: [String]
            let sheet: Sheet
        }
        struct Sheet: Decodable {
            let answers: [String]
            let pages: Int
            let text: String
        }
        let found: Found = try BrowserProgram.play("mine", BrowserProgram.Job())
        #expect(found.kept == ["BD-TTC014-26-000003-39", "BD-TTC014-26-000004-36"])
        #expect(found.left == ["BD-TTC014-26-000004-36"])
        #expect(found.joined == ["valid", "valid"])
        #expect(found.sheet.answers == ["valid", "valid"])
        #expect(found.sheet.pages == 1)
        for line in found.kept + ["Sample: these certificates", "A printed answer proves nothing by itself"] {
            #expect(found.sheet.text.contains(line))
        }
        let folder = URL(filePath: found.shown).deletingLastPathComponent().path()
        let answers = try command(folder, "en", ["--ledger", BrowserProgram.golden("ledger")])
        let shown = try #require(answers.first { $0.number == found.kept[0] })
        #expect(shown.answer == "valid")
        #expect(Set(shown.claims.keys) == ["familyName", "givenName"])
    }

    @Test func `works without a line, and changes only when the user says so`() throws {
        struct Found: Decodable {
            let before: String
            let after: String
            let unlisted: String
            let offline: ShownAnswer
        }
        let found: Found = try BrowserProgram.play("offline", BrowserProgram.Job())
        #expect(found.before == "Is this certificate genuine?")
        #expect(found.after == "Another build")
        #expect(found.unlisted == "Another build")
        #expect(found.offline.answer == "valid")
    }

    @Test func `believes no one else before the user says so`() throws {
        struct Found: Decodable {
            let first: String
            let unasked: String
            let offered: Bool
            let agreed: String
        }
        let found: Found = try BrowserProgram.play("anchors", BrowserProgram.Job())
        #expect(found.first.contains("https://jp.sanad.example/"))
        #expect(found.unasked == found.first)
        #expect(found.offered)
        #expect(found.agreed.contains("https://other.example/"))
    }

    @Test func `fits a narrow screen, and axe finds nothing, in each language, light and dark`() throws {
        struct Found: Decodable {
            let axe: [String]
            let wide: [String]
            let severe: [String]
            let shown: Int
        }
        var job = BrowserProgram.Job()
        job.files = try Self.files.get()
        let found: Found = try BrowserProgram.play("looks", job)
        #expect(found.shown == 60)
        #expect(found.axe == [])
        #expect(found.wide == [])
        #expect(found.severe == [])
    }

    private struct Looked: Decodable {
        let answers: [String: String]
        let faces: [String: String]
        let axe: [String]
        let wide: [String]
    }

    private static func lookedAt() throws -> BrowserProgram.Job {
        var job = BrowserProgram.Job()
        job.files = try files.get()
        job.peopleFolder = try ProfiledPeople.made.get()
        job.peopleNow = Int(SampleCountry.start.seconds) * 1000
        return job
    }

    @Test func `shows each of the ten answers under its face, in each language, on a narrow screen and a wide one`()
        throws
    {
        let found: Looked = try BrowserProgram.play("faces", Self.lookedAt())
        #expect(found.answers.count == 10)
        for (wanted, shown) in found.answers { #expect(wanted == shown) }
        #expect(Set(found.faces.values).count == 4)
        #expect(found.axe == [])
        #expect(found.wide == [])
    }

    @Test func `shows a profile's answers so that they fit, and axe finds nothing`() throws {
        let found: Looked = try BrowserProgram.play("asked", Self.lookedAt())
        let shown = Set(found.answers.values.flatMap { $0.split(separator: " ") })
        #expect(shown == ["met", "not-met", "unknown"], "\(found.answers)")
        #expect(found.axe == [])
        #expect(found.wide == [])
    }

    /// How fast this machine is, is not the page's doing: times are said and not judged, but what is loaded is.
    @Test func `says what it loads and how long it takes, beside a plain page of the same text`() throws {
        struct Figures: Decodable {
            let ready: Int
            let answer: Int
            let next: Int
            let again: Int
            let answerAgain: Int
            let plainReady: Int
            let answered: String
            let loaded: Loaded
            let all: Loaded
            let plain: Loaded
        }
        struct Loaded: Decodable {
            let bytes: Int
            let files: Int
        }
        let found: Figures = try BrowserProgram.play("figures", BrowserProgram.Job())
        #expect(found.answered == "valid")
        #expect(found.loaded.bytes > found.plain.bytes)
        // What the first view does not need comes after it.
        #expect(found.loaded.files < 60)
        #expect(found.loaded.bytes < 90_000)
        #expect(found.all.files > 100)
        print(
            """
            On a quarter of this machine's speed and a line of 1.6 Mbit/s with 150 ms:
              the page        \(found.loaded.bytes) bytes in \(found.loaded.files) files, ready after \(found.ready) ms, \
            a file given at once answered after \(found.answer) ms more, the next one after \(found.next) ms; \
            all in all \(found.all.bytes) bytes in \(found.all.files) files, with the ledger
              again           ready after \(found.again) ms, answered after \(found.answerAgain) ms more
              a plain page    \(found.plain.bytes) bytes in \(found.plain.files) files, ready after \(found.plainReady) ms
            """
        )
    }

    @Test func `has the fingerprint that is published`() throws {
        let result = try FinishedProgram("\(BrowserProgram.root).ci/page", ["check"])
        #expect(result.status == 0, "\(result.errors)")
    }
}

/// A member of a JSON object, whatever its name.
private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }

    init?(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}

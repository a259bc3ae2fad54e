import Foundation
import LedgerTestSupport
import Testing

/// The page with two real daemons and real papers, as `sanad demo` leaves them.
@Suite(.serialized, .enabled(if: BrowserProgram.python != nil, "needs chromium, chromedriver, and selenium for Python"))
struct `The page of a real daemon` {
    private struct Job: Encodable {
        let url: String
        let paper: String
        let shown: [String]
    }

    private struct Found: Decodable {
        let paper: [ShownAnswer]
        let scanned: [ShownAnswer]
        let files: [ShownAnswer]
        let paperByLists: [ShownAnswer]
        let filesByLists: [ShownAnswer]
        let severe: [String]

        enum CodingKeys: String, CodingKey {
            case paper, scanned, files, severe
            case paperByLists = "paper by lists"
            case filesByLists = "files by lists"
        }
    }

    private struct Demo: Decodable {
        let ledgers: [Ledger]

        struct Ledger: Decodable {
            let country: String
            let url: String
        }
    }

    private func run(_ program: String, _ arguments: [String]) throws {
        let result = try FinishedProgram(program, arguments)
        guard result.status == 0 else { throw BrowserProgram.Failure(text: result.errors) }
    }

    /// The address of the other country's daemon in the policy that a country's daemon has.
    private func port(of country: String, in policy: String) throws -> String {
        let lines = try String(contentsOfFile: policy, encoding: .utf8).split(separator: "\n")
        let line = try #require(lines.first { $0.hasPrefix("witness \(country) ") })
        return String(try #require(line.split(separator: ":").last))
    }

    /// Waits until both countries vouch for the snapshot of a list.
    private func waitForList(_ url: String) throws {
        let end = Date.now.addingTimeInterval(120)
        while Date.now < end {
            let answer = try FinishedProgram("curl", ["-s", "-o", "/dev/null", "-w", "%{http_code}", url])
            if String(decoding: answer.output, as: UTF8.self) == "200" { return }
            Thread.sleep(forTimeInterval: 0.5)
        }
        throw BrowserProgram.Failure(text: "\(url) was not countersigned")
    }

    @Test(.enabled(if: BrowserProgram.hasCurl, "needs curl"))
    func `verifies a printed paper, and takes the status from the lists that the daemon makes`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-demo-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try run(builtProgram("sanad").path, ["demo", "--directory", folder])
        let number = "BD-TTC014-26-000007-27"
        try run(
            builtProgram("sanad").path,
            [
                "office", "print", number, "--office", "\(folder)/bd-ttc014", "--files", "\(folder)/certificates",
                "--out",
                "\(folder)/papers", "--page", "bd.sanad.example",
            ]
        )
        let japan = try port(of: "JP", in: "\(folder)/bd/policy")
        let bangladesh = try port(of: "BD", in: "\(folder)/jp/policy")
        let address = "http://127.0.0.1:\(bangladesh)"
        try run(
            "\(BrowserProgram.root).ci/page",
            ["out", "\(folder)/page", folder, "BD=\(address)/", "JP=https://jp.sanad.example/"]
        )
        func options(_ country: String, _ port: String) -> [String] {
            let own = "\(folder)/\(country)"
            return ["--status-key", "\(own)/authority/status.key", "--policy", "\(own)/policy", "--port", port]
        }
        try RunningDaemon.serve("\(folder)/jp", options("jp", japan)) { _ in
            try RunningDaemon.serve("\(folder)/bd", options("bd", bangladesh) + ["--page", "\(folder)/page"]) { url in
                try waitForList("\(url)/status/BD-TTC014/0/proof?countersigned")
                let shown = ["BD-TTC014-26-000008-24", "JP-TEST01-26-000001-24"].map {
                    "\(folder)/certificates/\($0).sanad"
                }
                let job = Job(url: "\(url)/", paper: "\(folder)/papers/\(number).pdf", shown: shown)
                let found: Found = try BrowserProgram.play("real", job)
                for answers in [found.paper, found.scanned, found.paperByLists] {
                    #expect(answers.map(\.answer) == ["valid"], "\(answers.map(\.reasons))")
                    #expect(answers.map(\.number) == [number])
                }
                #expect(found.files.map(\.answer) == ["valid", "valid"], "\(found.files.map(\.reasons))")
                // The other country's lists are not served here, and the page says whose page has them.
                #expect(found.filesByLists.map(\.answer) == ["valid", "undetermined"])
                let reason = found.filesByLists.last?.reasons.first?.text
                #expect(reason?.contains("https://jp.sanad.example/") == true)
                #expect(found.severe == [])
            }
        }
    }

    @Test func `says whose page has the lists of another country, unless they lie beside the copy of its ledger`()
        throws
    {
        let found: [String: [String: ShownAnswer]] = try BrowserProgram.play("lists_of_another", BrowserProgram.Job())
        for language in ["en", "bn", "ja"] {
            #expect(found["with"]?[language]?.answer == "valid")
            let without = try #require(found["without"]?[language])
            #expect(without.answer == "undetermined")
            #expect(without.reasons.first?.text.contains("https://bd.sanad.example/") == true)
        }
    }
}

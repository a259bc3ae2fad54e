import Foundation
import Glibc
import Testing

@Suite struct `sanad demo` {
    /// What has to be said, scene by scene.
    private static let lines = [
        "valid is what both countries' witnesses have cosigned", "Japan has examined the",
        "Bangladesh has examined the", "GENUINE: valid", "খাঁটি: বৈধ", "Vouched by    BD, JP", "No agreed recognition",
        "the half of Japan is missing", "Recognition   Bangladesh and Japan agree", "DO NOT ACCEPT: revoked",
        "GENUINE, BUT: superseded", "Superseded by BD-TTC014-26-", "COULD NOT BE CONFIRMED: not yet countersigned",
        "A file carries its own status", "has the status put into the file", "not revoked as of",
        "by both countries' word (snapshot", "still to come: JP", "DO NOT ACCEPT: not what was signed",
        "refused, unknown-key",
        "refused, session-exceeded", "refused, session-closed", "Japan's daemon names entry", "it signs nothing",
        "under this log's own signature", "proves that a ledger showed two histories", "contradicting-checkpoints",
        "Japan goes on with the history that it cosigned", "read from the copy that another country keeps",
        "are what they were, byte for byte", "the auditor names the entry", "What to try next",
    ]

    @Test func `plays the whole story, leaves what its demo json names, and plays it again over that`() throws {
        let sanad = try Command()
        let program = try sanad("demo --directory demo")
        try #require(program.status == 0, "\(program.output)\(program.errors)")
        for line in Self.lines { #expect(program.output.contains(line), "\(line)") }
        try checkDescription(in: sanad)
        try checkThatItServesWithoutDaemons(sanad)
        try playAgain(sanad)
    }

    private func checkDescription(in sanad: Command) throws {
        let description = try Description(in: sanad)
        #expect(description.ledgers.map(\.country) == ["BD", "JP"])
        for ledger in description.ledgers {
            let origin = "\(ledger.country.lowercased()).sanad.example"
            #expect(ledger.origin == origin)
            #expect(ledger.logVkey.hasPrefix("\(origin)+"))
            #expect(ledger.witnessVkey.hasPrefix("\(origin)/witness+"))
        }
        #expect(description.authorities.keys.sorted() == ["BD", "JP"])
        let paths =
            description.ledgers.map(\.dataDirectory) + description.authorities.values
            + [description.policy, description.certificates]
        for path in paths {
            #expect(FileManager.default.fileExists(atPath: "\(sanad.folder)/demo/\(path)"), "\(path)")
        }
    }

    /// The folder is enough for verifying and auditing once everything has ended.
    private func checkThatItServesWithoutDaemons(_ sanad: Command) throws {
        let certificates = try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/demo/certificates")
        let japanese = try #require(certificates.filter { $0.hasPrefix("JP-") }.min())
        #expect(try sanad("verify demo/certificates/\(japanese) --keys demo/demo.json").status == 0)
        let stapled = try sanad("staple demo/certificates/ --keys demo/demo.json --cache none")
        // The last ones were issued after the day's snapshot.
        let lines = stapled.output.split(separator: "\n")
        let done = lines.filter { $0.contains("by both countries' word") }
        #expect(lines.count == certificates.count && done.count > 20, "\(stapled.output)\(stapled.errors)")
        #expect(lines.count - done.count == lines.count { $0.contains("no snapshot covers it yet") })
        #expect(stapled.status == (done.count == lines.count ? 0 : 3))
        let offline = try sanad(
            "verify demo/certificates/\(japanese) --policy demo/policy --authority demo/BD.pem "
                + "--authority demo/JP.pem --offline --cache none"
        )
        #expect(offline.status == 0 && offline.output.contains("in its own file"), "\(offline.output)")
        #expect(try sanad("audit demo/bd/data demo/jp/data --keys demo/demo.json").status == 0)
    }

    private func playAgain(_ sanad: Command) throws {
        let process = try sanad.start("demo --directory demo --keep-running")
        try wait(for: "Press Ctrl-C", from: sanad, process)
        let urls = try Description(in: sanad).ledgers.map(\.url)
        #expect(urls.count == 2)
        // Over the network an auditor hears of the two histories that a thief signed in Bangladesh's name.
        for (url, status) in zip(urls, [1, 0]) {
            #expect(try sanad("audit \(url) --keys demo/demo.json").status == Int32(status), "\(url)")
        }
        #expect(try end(process, by: SIGINT) == 0)
        for url in urls { #expect(try sanad("audit \(url) --keys demo/demo.json").status == 3) }
    }

    @Test(arguments: [SIGHUP, SIGINT, SIGTERM])
    func `ends its daemons when it is told to end in the middle of the story`(_ signal: Int32) throws {
        let sanad = try Command()
        let process = try sanad.start("demo --directory demo")
        try wait(for: "\n2. ", from: sanad, process)
        let urls = try sanad.runningOutput().split(whereSeparator: \.isWhitespace)
            .filter { $0.hasPrefix("http://127.0.0.1:") }.map(String.init)
        #expect(Set(urls).count == 2)
        #expect(try end(process, by: signal) == 128 + signal)
        let policy = "--keys demo/demo.json"
        for url in Set(urls) { #expect(try sanad("audit \(url) \(policy)").status == 3, "\(url) still answers") }
    }

    @Test func `touches no folder that is not an earlier demo's`() throws {
        let sanad = try Command()
        try FileManager.default.createDirectory(atPath: "\(sanad.folder)/mine", withIntermediateDirectories: true)
        for name in ["file", "demo.json"] {
            try sanad.write("mine", to: "mine/\(name)")
            #expect(try sanad("demo --directory mine").status == 73)
        }
        #expect(try sanad.files("mine") == ["demo.json", "file"])
        // A demo's folder, with something else in it.
        try sanad.write("", to: "mine/.sanad-demo")
        #expect(try sanad("demo --directory mine").status == 73)
        #expect(try sanad.text("mine/file") == "mine")
    }

    /// Waits until a running demo says something. It does so without giving its thread away: other tests may keep
    /// theirs for longer than the story takes.
    private func wait(for text: String, from sanad: Command, _ process: Process) throws {
        var output = ""
        while !output.contains(text) {
            try #require(process.isRunning, "\(output)")
            Thread.sleep(forTimeInterval: 0.02)
            output = try sanad.runningOutput()
        }
    }

    /// Sends a signal, waits until the process has ended, and returns its exit code.
    private func end(_ process: Process, by signal: Int32) throws -> Int32 {
        kill(process.processIdentifier, signal)
        let deadline = ContinuousClock.now + .seconds(60)
        while process.isRunning, ContinuousClock.now < deadline { Thread.sleep(forTimeInterval: 0.02) }
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        try #require(!process.isRunning)
        return process.terminationStatus
    }

    private struct Description: Decodable {
        let ledgers: [Ledger]
        let policy: String
        let authorities: [String: String]
        let certificates: String

        struct Ledger: Decodable {
            let country: String
            let url: String
            let origin: String
            let logVkey: String
            let witnessVkey: String
            let dataDirectory: String
        }

        init(in sanad: Command) throws {
            self = try JSONDecoder().decode(Self.self, from: Data(sanad.text("demo/demo.json").utf8))
        }
    }
}

extension Command {
    fileprivate func files(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(self.folder)/\(folder)").filter { !$0.hasPrefix(".") }
            .sorted()
    }
}

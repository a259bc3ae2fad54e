import AsyncHTTPClient
import Foundation
import Glibc
import LedgerClient
import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import NIOCore
import Testing
import TransparencyLog

@Suite(.serialized) struct ProcessTests {
    @Test func `SIGTERM under load ends with 0, and all that was acknowledged is there`() async throws {
        let daemon = try SampleDaemon(at: .now)
        let statements = try daemon.foundation().statements
        let sessions = try (0..<6000).map { _ in try daemon.openSession() }
        let process = try await DaemonProcess(daemon)
        _ = try await process.client.submit(statements)
        async let acknowledged = process.load(sessions, clients: 16)
        try await Task.sleep(for: .seconds(2))
        let start = ContinuousClock.now
        try await process.program.end()
        #expect(ContinuousClock.now - start < .seconds(50))
        let placed = await acknowledged
        #expect(!placed.isEmpty && placed.count < sessions.count)
        try check(placed, of: daemon)
    }

    /// Fifty rounds where the environment asks for them.
    static let rounds = ProcessInfo.processInfo.environment["SANAD_TEST_KILLS"].flatMap { Int($0) } ?? 10

    @Test func `a daemon that is killed under load loses nothing that it acknowledged`() async throws {
        let daemon = try SampleDaemon(at: .now)
        let statements = try daemon.foundation().statements
        var placed: [(statement: [UInt8], index: Int)] = []
        for round in 0..<Self.rounds {
            let sessions = try (0..<400).map { _ in try daemon.openSession() }
            let process = try await DaemonProcess(daemon)
            if round == 0 { _ = try await process.client.submit(statements) }
            async let acknowledged = process.load(sessions, clients: 8)
            try await Task.sleep(for: .milliseconds(.random(in: 5...250)))
            process.program.send(SIGKILL)
            #expect(try await process.program.exitCode() == -SIGKILL)
            placed += await acknowledged
            try check(placed, of: daemon)
        }
        #expect(!placed.isEmpty)
    }

    /// Every acknowledged statement is in the ledger once, at its index, under the signed root.
    private func check(_ placed: [(statement: [UInt8], index: Int)], of daemon: SampleDaemon) throws {
        let store = try LedgerStore(directory: daemon.dataDirectory, mode: .writer)
        let size = try store.size
        let entries = try store.entries(0..<size)
        let note = try #require(try store.checkpoint())
        let checkpoint = try Checkpoint(text: note.text)
        #expect(checkpoint.size == size)
        #expect(checkpoint.root == MerkleTree(leaves: entries.map(TreeHash.leaf)).root)
        #expect(try daemon.policy().check(note, origin: daemon.country.origin).isAccepted)
        var registry = Registry(RegistryMemory())
        var indexes: [[UInt8]: [Int]] = [:]
        for (index, bytes) in entries.enumerated() {
            #expect(try registry.admit(bytes).isAdmitted)
            indexes[try Entry(parsing: bytes).statement, default: []].append(index)
        }
        for (statement, index) in placed { #expect(indexes[statement] == [index]) }
    }

    @Test func `a disk that fails ends the daemon with a code of its own`() async throws {
        let daemon = try SampleDaemon(at: .now)
        let statements = try daemon.foundation().statements
        let sessions = try (0..<600).map { _ in try daemon.openSession() }
        let process = try await DaemonProcess(daemon, fileSizeLimit: 1500)
        _ = try await process.client.submit(statements)
        let placed = await process.load(sessions, clients: 8)
        #expect(!placed.isEmpty && placed.count < sessions.count)
        #expect(try await process.program.exitCode() == 74)
        #expect(process.program.errors.contains("storage error"))
        try check(placed, of: daemon)
    }

    @Test func `a port that is taken is said to be`() async throws {
        let daemon = try SampleDaemon(at: .now)
        let first = try await DaemonProcess(daemon)
        let other = try SampleDaemon(at: .now)
        var arguments = try DaemonProcess.arguments(other)
        arguments[arguments.endIndex - 1] = String(first.url.split(separator: ":").last ?? "")
        let second = try Program("sanadd", arguments)
        #expect(try await second.exitCode() == 1)
        #expect(second.errors.contains("cannot serve"))
        #expect(!second.output.contains("serving"))
        try await first.program.end()
    }

    @Test func `a second daemon on the same directory is refused`() async throws {
        let daemon = try SampleDaemon(at: .now)
        let first = try await DaemonProcess(daemon)
        let second = try Program("sanadd", DaemonProcess.arguments(daemon))
        #expect(try await second.exitCode() == 1)
        #expect(second.errors.contains("in use"))
        #expect(second.output.isEmpty)
        #expect(try Checkpoint(text: await first.client.checkpoint().text).size == 1)
        // Reading is for everyone.
        let check = try Program("sanadd", ["check", "--data-directory", daemon.dataDirectory])
        #expect(try await check.exitCode() == 0)
        #expect(check.output.contains("entries     1\n"))
        try await first.program.end(with: SIGINT)
    }

    @Test func `the same genesis is no news, another is refused, and so are other keys`() async throws {
        let daemon = try SampleDaemon(at: .now)
        for _ in 0..<2 {
            let process = try await DaemonProcess(daemon)
            #expect(try Checkpoint(text: await process.client.checkpoint().text).size == 1)
            try await process.program.end()
        }
        let other = try SampleDaemon(at: .now)
        let arguments = try DaemonProcess.arguments(daemon)
        let otherArguments = try DaemonProcess.arguments(other)
        func refusal(_ changes: [String: String]) async throws -> String {
            var changed = arguments
            for (option, value) in changes {
                changed[try #require(changed.firstIndex(of: option)) + 1] = value
            }
            let program = try Program("sanadd", changed)
            #expect(try await program.exitCode() == 1)
            return program.errors
        }
        func value(_ option: String) throws -> String {
            otherArguments[try #require(otherArguments.firstIndex(of: option)) + 1]
        }
        #expect(try await refusal(["--genesis": value("--genesis")]).contains("another genesis founded"))
        #expect(try await refusal(["--log-key": value("--log-key")]).contains("log key in force"))
        #expect(try await refusal(["--witness-key": value("--witness-key")]).contains("witness key in force"))
        #expect(try await refusal(["--log-key": "/nowhere.pem"]).contains("/nowhere.pem"))
        #expect(try await refusal(["--genesis": "/nowhere.jws"]).contains("/nowhere.jws"))
        #expect(
            try await refusal(["--data-directory": daemon.directory.path(of: "empty"), "--genesis": value("--log-key")])
                .contains("genesis is refused")
        )
    }

    @Test func `keys may be under a passphrase`() async throws {
        let daemon = try SampleDaemon(at: .now)
        var arguments = try DaemonProcess.arguments(daemon)
        let passphrase = Array("correct horse".utf8)
        try daemon.directory.write(daemon.logKey.pem(passphrase: passphrase).utf8, to: "log.pem")
        let without = try Program("sanadd", arguments)
        #expect(try await without.exitCode() == 1)
        #expect(without.errors.contains("passphrase"))
        let file = try daemon.directory.write(passphrase + Array("\n".utf8), to: "passphrase")
        arguments += ["--log-key-passphrase-file", file]
        let with = try Program("sanadd", arguments)
        #expect(try await with.firstLine().hasPrefix("sanadd: serving"))
        try await with.end()
    }

    @Test func `wrong use and a missing ledger have their exit codes`() async throws {
        let directory = try TemporaryDirectory()
        #expect(try await Program("sanadd", ["serve"]).exitCode() == 64)
        #expect(try await Program("sanadd", ["serve", "--port", "99999"]).exitCode() == 64)
        #expect(try await Program("sanadd", ["nothing"]).exitCode() == 64)
        let missing = try Program("sanadd", ["check", "--data-directory", directory.path(of: "none")])
        #expect(try await missing.exitCode() == 1)
        for command in ["serve", "check"] {
            let help = try Program("sanadd", [command, "--help"])
            #expect(try await help.exitCode() == 0)
            #expect(help.output.contains("EXAMPLE") && help.output.contains("EXIT CODES"))
        }
    }

    @Test func `a file that is no ledger is left alone`() async throws {
        let daemon = try SampleDaemon(at: .now)
        let text = Array(String(repeating: "This is somebody's letter, not a ledger.\n", count: 200).utf8)
        let file = try daemon.directory.write(text, to: "data/ledger.sqlite")
        let program = try Program("sanadd", DaemonProcess.arguments(daemon))
        #expect(try await program.exitCode() == 1)
        #expect(program.errors.contains("is not a ledger"))
        #expect(Array(try Data(contentsOf: URL(filePath: file))) == text)
    }

    @Test func `a second signal does not wait`() async throws {
        let daemon = try SampleDaemon(at: .now)
        let process = try await DaemonProcess(daemon)
        // A client that never finishes its request keeps a graceful end waiting.
        let slow = try Program.slowClient(of: process.url)
        defer { kill(slow.processIdentifier, SIGKILL) }
        let hasCome = try await eventually {
            let answer = try await HTTPClient.shared.get(url: "\(process.url)/metrics").get()
            // Its request, and this one.
            return answer.body.map { String(buffer: $0) }?.contains("\nsanad_http_requests_in_flight 2\n") == true
        }
        #expect(hasCome)
        // Two of a kind could reach it as one.
        process.program.send(SIGTERM)
        process.program.send(SIGINT)
        let code = try await process.program.exitCode(within: .seconds(30))
        #expect([SIGTERM, SIGINT].map { 128 + $0 }.contains(code), "\(code)")
    }
}

extension Program {
    /// Sends a request's head and half its body, and then nothing.
    fileprivate static func slowClient(of url: String) throws -> Process {
        let port = url.split(separator: ":").last ?? ""
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        let head = "POST /v1/statements HTTP/1.1\\r\\nhost: x\\r\\ncontent-length: 9\\r\\n\\r\\nhalf"
        process.arguments = ["-c", "exec 3<>/dev/tcp/127.0.0.1/\(port); printf '\(head)' >&3; exec sleep 300"]
        try process.run()
        return process
    }
}

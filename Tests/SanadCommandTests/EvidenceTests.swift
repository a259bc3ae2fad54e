import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `sanad evidence` {
    private static let keys = "--policy own-policy --authority BD.pem"

    private let sanad: Command
    private let log: ForkedLog
    private let witness: Cosigner

    /// Evidence against a log whose key is in the policy.
    init() throws {
        sanad = try Command.besideGolden()
        log = try ForkedLog(size: 12, shared: 3)
        witness = try Cosigner(name: "jp.sanad.example/witness", privateKey: .generate(.ed25519))
        try sanad.write(
            "log \(log.signer.verifierKey)\nwitness JP \(witness.verifierKey)\nquorum JP\n",
            to: "own-policy"
        )
    }

    private func file(_ otherSize: Int, _ size: Int) throws -> ContradictionFile {
        var contradiction = try #require(try log.contradiction(otherSize: otherSize, size: size))
        var second = contradiction.second
        try second.add(witness.cosign(contradiction.secondCheckpoint, at: 1_793_600_000))
        contradiction = try #require(
            Contradiction(
                contradiction.first,
                second,
                prefixRoot: contradiction.prefixRoot,
                proof: contradiction.proof
            )
        )
        return try ContradictionFile(contradiction, signedBy: [log.signer.verifierKey])
    }

    private func write(_ tree: JSONTree, to name: String) throws {
        try sanad.write(String(decoding: tree.canonical, as: UTF8.self), to: name)
    }

    @Test func `says what a file proves, by the policy's keys alone`() throws {
        try write(file(5, 12).tree, to: "one.json")
        try write(file(12, 12).tree, to: "two.json")
        let result = try sanad("evidence one.json two.json \(Self.keys)")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("one.json proves that a ledger showed two histories"))
        #expect(result.output.contains("bd.sanad.example signed a tree of 5 entries"))
        #expect(result.output.contains("two different trees of 12 entries"))
        #expect(result.output.contains("cosigned by JP"))
        #expect(result.output.contains("cosigned by no witness of the policy"))
        let strangers = try sanad("evidence one.json --policy policy --authority BD.pem")
        #expect(strangers.status == 1)
        #expect(strangers.output.contains("no trusted key of bd.sanad.example signed the checkpoint of size 5"))
    }

    @Test func `says why a file proves nothing`() throws {
        let genuine = try file(5, 12).tree
        try write(genuine, to: "one.json")
        try write(genuine.replacing("prefixRoot", with: .string(TreeHash.emptyRoot.base64)), to: "false.json")
        try write(genuine.replacing("type", with: "x"), to: "other.json")
        try sanad.write("garbage", to: "garbage.json")
        let result = try sanad("evidence one.json false.json other.json garbage.json \(Self.keys)")
        #expect(result.status == 1)
        #expect(result.output.contains("one.json proves that"))
        #expect(result.output.contains("false.json proves nothing: the proof from size 5 to 12 does not lead"))
        #expect(result.output.contains("other.json proves nothing: not a contradiction: contradiction.type must be"))
        #expect(result.output.contains("garbage.json proves nothing: not a contradiction: it is not JSON"))
        #expect(try sanad("evidence missing.json \(Self.keys)").status == 74)
        #expect(try sanad("evidence one.json --out folder \(Self.keys)").status == 64)
    }

    @Test(.enabled(if: FileServer.isAvailable, "needs python3"))
    func `fetches what a daemon holds, and keeps what is proven`() throws {
        let (genuine, other) = (try file(5, 12), try file(9, 9))
        let altered = genuine.tree.replacing("proof", with: [])
        let held: JSONTree = [
            "origin": "jp.sanad.example", "contradictions": [genuine.tree, altered, other.tree],
        ]
        try FileManager.default.createDirectory(
            atPath: "\(sanad.folder)/www/v1",
            withIntermediateDirectories: true
        )
        try write(held, to: "www/v1/evidence")
        let server = try FileServer(folder: "\(sanad.folder)/www")
        let result = try sanad("evidence \(server.url) --out found \(Self.keys)")
        #expect(result.status == 1, "one of them proves nothing")
        #expect(result.output.contains("/v1/evidence[1] proves nothing"))
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/found").sorted()
        try #require(names.count == 2)
        #expect(names[0].hasPrefix("bd.sanad.example-5-12-"))
        #expect(Array(try sanad.text("found/\(names[0])").utf8) == genuine.bytes)
        #expect(try sanad("evidence found/\(names[0]) found/\(names[1]) \(Self.keys)").status == 0)

        try write(["origin": "jp.sanad.example", "contradictions": [genuine.tree]], to: "www/v1/evidence")
        let again = try sanad("evidence \(server.url) --out found --json \(Self.keys)")
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.output.contains("\"proven\":true"))
        try write(held, to: "held.json")
        #expect(try sanad("evidence held.json \(Self.keys)").output.contains("held.json[2] proves that"))
        try write(["origin": "jp.sanad.example", "contradictions": []], to: "www/v1/evidence")
        let none = try sanad("evidence \(server.url) --out found \(Self.keys)")
        #expect(none.status == 0 && none.output.contains("No evidence is held"))
        #expect(try sanad("evidence http://127.0.0.1:1 --out found \(Self.keys)").status == 69)
    }
}

/// A folder's files over HTTP.
private final class FileServer {
    let url: String
    private let process: Process

    static let isAvailable: Bool = {
        let process = prepare(["--version"])
        process.standardOutput = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    init(folder: String) throws {
        process = Self.prepare(["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var line = ""
        while !line.contains("\n") {
            let bytes = output.fileHandleForReading.availableData
            guard !bytes.isEmpty else { throw DaemonError(line: line) }
            line += String(decoding: bytes, as: UTF8.self)
        }
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "port"), place + 1 < words.count else { throw DaemonError(line: line) }
        url = "http://127.0.0.1:\(words[place + 1])"
    }

    deinit { process.terminate() }

    private static func prepare(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        return process
    }
}

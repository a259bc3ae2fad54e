import Credentials
import Foundation
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing
import TransparencyLog

/// Evidence of a contradiction, checked by LedgerCore and by a program that was written in Python from the protocol's
/// page.
@Suite(.enabled(if: Program.python != nil, "needs Python 3.11 with the package cryptography"))
struct `The independent check of a contradiction` {
    /// The two histories part after this entry.
    private static let shared = 3

    private let log: ForkedLog
    private let witness: Cosigner

    init() throws {
        log = try ForkedLog(size: 20, shared: Self.shared)
        witness = try Cosigner(name: "jp.sanad.example/witness", privateKey: .generate(.ed25519))
    }

    @Test func `proves every genuine one, of every pair of sizes`() throws {
        var files: [[UInt8]] = []
        for size in Self.shared + 1...20 {
            for otherSize in Self.shared + 1...size { files.append(try file(otherSize, size).bytes) }
        }
        #expect(try verdicts(on: files).allSatisfy { $0 })
    }

    @Test func `proves nothing by altered ones`() throws {
        let values: [JSONTree] = [.null, 7, true, "x", "", [], [:], ["x"], [1]]
        var altered: [[UInt8]] = []
        for file in [try file(5, 13), try file(13, 13)].map(\.tree) {
            for path in file.memberPaths {
                altered += (values.map(Optional.some) + [nil]).map { file.replacing(path, with: $0).canonical }
            }
            altered.append(file.replacing("note", with: "x").canonical)
            guard let one = file["first"], let other = file["second"] else { continue }
            altered.append(file.replacing("first", with: other).canonical)
            altered.append(file.replacing("second", with: one).canonical)
        }
        let whole = try file(5, 13)
        let proof = whole.contradiction.proof
        for (place, hash) in proof.enumerated() {
            for byte in 0..<TreeHash.byteCount {
                var bytes = hash.bytes
                bytes[byte] ^= 1 << (byte % 8)
                altered.append(whole.tree.replacing("proof.\(place)", with: .string(Base64.encode(bytes))).canonical)
            }
        }
        let hashes = proof.map { JSONTree.string($0.base64) }
        for other in [Array(hashes.dropLast()), Array(hashes.dropFirst()), hashes.reversed(), hashes + [hashes[0]]] {
            altered.append(whole.tree.replacing("proof", with: .array(other)).canonical)
        }
        altered.append(
            whole.tree.replacing("prefixRoot", with: .string(log.other.root(size: 5).base64)).canonical
        )
        let honest = try log.note(log.history, 5).description
        altered.append(whole.tree.replacing("first", with: .string(honest)).canonical)
        altered.append(try file(13, 13).tree.replacing("prefixRoot", with: .string(hashes[0].string ?? "")).canonical)
        let verdicts = try verdicts(on: altered)
        #expect(altered.count > 250)
        #expect(verdicts.allSatisfy { !$0 })
    }

    @Test func `proves what LedgerCore says is proven, whichever byte is changed`() throws {
        var generator = SeededGenerator(seed: 16)
        var changed: [[UInt8]] = []
        for file in [try file(6, 17).bytes, try file(9, 9).bytes] {
            for _ in 0..<400 {
                var bytes = file
                let place = Int.random(in: bytes.indices, using: &generator)
                bytes[place] ^= 1 << Int.random(in: 0..<7, using: &generator)
                changed.append(bytes)
            }
        }
        let theirs = try verdicts(on: changed)
        #expect(theirs.contains(true), "a foreign signature line counts for nothing")
        #expect(theirs.contains(false))
    }

    /// What a witness that holds one history, and was shown the other, writes down.
    private func file(_ otherSize: Int, _ size: Int) throws -> ContradictionFile {
        let contradiction = try #require(try log.contradiction(otherSize: otherSize, size: size))
        var second = contradiction.second
        try second.add(witness.cosign(contradiction.secondCheckpoint, at: 1_793_600_000))
        let cosigned = try #require(
            Contradiction(
                contradiction.first,
                second,
                prefixRoot: contradiction.prefixRoot,
                proof: contradiction.proof
            )
        )
        return try ContradictionFile(cosigned, signedBy: [log.signer.verifierKey])
    }

    /// Whether each file proves what it says: by the independent check, which has to agree with LedgerCore.
    private func verdicts(on files: [[UInt8]]) throws -> [Bool] {
        let key = log.signer.verifierKey
        let python = try #require(Program.python)
        return try Files.withTemporaryFolder { folder in
            let paths = files.indices.map { folder.appending(path: "\($0).json") }
            for (path, bytes) in zip(paths, files) { try Data(bytes).write(to: path) }
            let arguments = [Files.script("contradiction_check.py"), key.description] + paths.map(\.filePath)
            let result = try python.run(arguments)
            let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
            try #require(lines.count == files.count, "\(result.errors)")
            let verdicts = lines.map { $0.hasPrefix("proven") }
            #expect((result.status == 0) == verdicts.allSatisfy { $0 })
            for (place, verdict) in verdicts.enumerated() {
                let ours = (try? ContradictionFile(parsing: files[place]).check(by: [key])) != nil
                #expect(ours == verdict, "\(lines[place]): \(String(decoding: files[place], as: UTF8.self))")
            }
            return verdicts
        }
    }
}

import Testing
import TransparencyLog

@Suite struct TrustPolicyTests {
    private let checkpoint: Checkpoint

    init() throws {
        checkpoint = try Checkpoint(origin: "log.example", size: 1, root: Vectors.leaf(0))
    }

    /// A policy over one log and witnesses named w1, w2, …
    private func policy(witnesses: ClosedRange<UInt8>, _ rest: String) throws -> TrustPolicy {
        let lines = try witnesses.map { "witness w\($0) \(try PolicyKeys.witnessVkey($0))\n" }
        return try TrustPolicy("log \(try PolicyKeys.logVkey(1))\n" + lines.joined() + rest)
    }

    /// The checkpoint signed by log 1 and cosigned at these times.
    private func note(_ times: [(witness: UInt8, time: Int)] = []) throws -> SignedNote {
        let signatures = try times.map { try PolicyKeys.witness($0.witness).cosign(checkpoint, at: $0.time) }
        return try SignedNote(
            text: checkpoint.text,
            signatures: [PolicyKeys.log(1).sign(checkpoint.text)] + signatures
        )
    }

    @Test func `the example of two countries needs both`() throws {
        let policy = try TrustPolicy(
            """
            log \(PolicyKeys.logVkey(1)) https://log.example/
            log \(PolicyKeys.logVkey(2, name: "log.example.jp")) https://log.example.jp/
            witness BD \(PolicyKeys.witnessVkey(1))
            witness JP \(PolicyKeys.witnessVkey(2))
            group both all BD JP
            quorum both

            """
        )
        #expect(policy.logs.map(\.url) == ["https://log.example/", "https://log.example.jp/"])
        #expect(policy.witnesses.map(\.name) == ["BD", "JP"])
        #expect(policy.witnesses.map(\.url) == [nil, nil])

        let accepted = policy.check(try note([(2, 200), (1, 100)]), origin: "log.example")
        #expect(accepted.isAccepted)
        #expect(accepted.signed?.checkpoint == checkpoint)
        #expect(accepted.signed?.logKeys == [try PolicyKeys.log(1).verifierKey])
        #expect(accepted.signed?.cosignatures.map(\.witness.name) == ["BD", "JP"])
        #expect(accepted.signed?.cosignatures.map(\.timestamp) == [100, 200])
        #expect(accepted.signed?.quorumTime == 200)
        #expect(accepted.signed?.cosignature(by: try PolicyKeys.witness(2).verifierKey)?.timestamp == 200)

        let awaiting = policy.check(try note([(1, 100)]), origin: "log.example")
        #expect(!awaiting.isAccepted)
        #expect(awaiting.signed?.cosignatures.map(\.witness.name) == ["BD"])
        #expect(awaiting.signed?.quorumTime == nil)
    }

    @Test(
        arguments: [
            ("quorum none\n", [], true, nil),
            ("quorum none\n", [3], true, nil),
            ("quorum w1\n", [1], true, 10),
            ("quorum w1\n", [2, 3], false, nil),
            ("group g any w1 w2 w3\nquorum g\n", [], false, nil),
            ("group g any w1 w2 w3\nquorum g\n", [3, 2], true, 20),
            ("group g all w1 w2 w3\nquorum g\n", [3, 2], false, nil),
            ("group g all w1 w2 w3\nquorum g\n", [3, 2, 1], true, 30),
            ("group g 2 w1 w2 w3\nquorum g\n", [3], false, nil),
            ("group g 2 w1 w2 w3\nquorum g\n", [3, 1], true, 30),
            ("group g 2 w1 w2 w3\nquorum g\n", [3, 1, 2], true, 20),
            ("group a any w1 w2\ngroup b any w3 w4\ngroup g all a b\nquorum g\n", [1, 2], false, nil),
            ("group a any w1 w2\ngroup b any w3 w4\ngroup g all a b\nquorum g\n", [1, 2, 4], true, 40),
            ("group a any w1 w2\ngroup b any w3 w4\ngroup g all a b\nquorum g\n", [2, 3, 4], true, 30),
            ("group a all w1 w2\ngroup g any a w4\nquorum g\n", [1, 4], true, 40),
            ("group a all w1 w2\ngroup g any a w4\nquorum g\n", [1, 2, 4], true, 20),
            ("group a all w1 w2\nquorum w3\n", [1, 2, 4], false, nil),
        ] as [(String, [UInt8], Bool, Int?)]
    )
    func `a quorum is met by whom it names, at the earliest time`(
        quorum: String,
        witnesses: [UInt8],
        isMet: Bool,
        time: Int?
    ) throws {
        let policy = try policy(witnesses: 1...4, quorum)
        let verdict = policy.check(try note(witnesses.map { ($0, Int($0) * 10) }), origin: "log.example")
        #expect(verdict.isAccepted == isMet)
        #expect(verdict.signed?.quorumTime == time)
    }

    @Test func `of several cosignatures by one witness the first time counts`() throws {
        let policy = try policy(witnesses: 1...2, "group g all w1 w2\nquorum g\n")
        let verdict = policy.check(try note([(1, 300), (1, 100), (2, 200), (1, 400)]), origin: "log.example")
        #expect(verdict.signed?.cosignatures.map(\.timestamp) == [100, 200])
        #expect(verdict.signed?.quorumTime == 200)
        #expect(!policy.check(try note([(1, 100), (1, 200)]), origin: "log.example").isAccepted)
    }

    @Test func `old and new keys of a log are told apart`() throws {
        let policy = try TrustPolicy("log \(PolicyKeys.logVkey(1))\nlog \(PolicyKeys.logVkey(2))\nquorum none\n")
        let keys = try [PolicyKeys.log(1), PolicyKeys.log(2)]
        for key in keys {
            let note = try key.sign(checkpoint)
            #expect(policy.check(note, origin: "log.example").signed?.logKeys == [key.verifierKey])
        }
        let note = try SignedNote(
            text: checkpoint.text,
            signatures: keys.reversed().map { try $0.sign(checkpoint.text) }
        )
        #expect(policy.check(note, origin: "log.example").signed?.logKeys == keys.map(\.verifierKey))
    }

    @Test func `a checkpoint of another origin is refused`() throws {
        let policy = try policy(witnesses: 1...1, "quorum none\n")
        #expect(policy.check(try note(), origin: "other.example") == .refused(.otherOrigin("log.example")))
    }

    @Test func `one log's key signs nothing for another`() throws {
        let policy = try TrustPolicy(
            "log \(PolicyKeys.logVkey(1))\nlog \(PolicyKeys.logVkey(2, name: "other.example"))\nquorum none\n"
        )
        let note = try PolicyKeys.log(2, name: "other.example").sign(checkpoint)
        #expect(policy.check(note, origin: "log.example") == .refused(.notSignedByLog))
    }

    @Test func `cosignatures without the log's signature are worth nothing`() throws {
        let policy = try policy(witnesses: 1...1, "quorum w1\n")
        let note = try SignedNote(
            text: checkpoint.text,
            signatures: [PolicyKeys.witness(1).cosign(checkpoint, at: 1), PolicyKeys.log(9).sign(checkpoint.text)]
        )
        #expect(policy.check(note, origin: "log.example") == .refused(.notSignedByLog))
    }

    @Test func `a false signature in the name of a witness or of the log is reported`() throws {
        let policy = try policy(witnesses: 1...2, "quorum w1\n")
        for key in try [PolicyKeys.witness(2).verifierKey, PolicyKeys.log(1).verifierKey] {
            let forged = try NoteSignature(name: key.name, keyID: key.id, bytes: [UInt8](repeating: 1, count: 72))
            let note = try SignedNote(text: checkpoint.text, signatures: note([(1, 1)]).signatures + [forged])
            #expect(policy.check(note, origin: "log.example") == .refused(.falseSignature(by: key.name)))
        }
    }

    @Test func `a note that is no checkpoint is refused`() throws {
        let policy = try policy(witnesses: 1...1, "quorum none\n")
        let note = try SignedNote(text: "text\n", signatures: [PolicyKeys.log(1).sign("text\n")])
        guard case .refused(.malformed) = policy.check(note, origin: "log.example") else {
            Issue.record("accepted")
            return
        }
    }

    @Test func `a policy without logs accepts nothing`() throws {
        let policy = try TrustPolicy("quorum none\n")
        #expect(policy.check(try note(), origin: "log.example") == .refused(.notSignedByLog))
    }
}

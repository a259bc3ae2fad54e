import Credentials
import LedgerCore
import Testing
import TransparencyLog

extension RunningLedger {
    func addCheckpoint(_ request: AddCheckpointRequest) async throws -> Answer {
        try await addCheckpoint(request.bytes)
    }

    func addCheckpoint(_ body: [UInt8]) async throws -> Answer {
        try await send("POST", "/add-checkpoint", body: body)
    }

    /// Has a checkpoint cosigned, and returns the time in the cosignature. Asks again while the witness is busy, as
    /// logs do.
    @discardableResult
    func cosign(
        _ request: AddCheckpointRequest,
        _ key: NoteVerifierKey,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Int {
        var answer = try await addCheckpoint(request)
        for _ in 0..<10 where answer.status == 503 {
            try await Task.sleep(for: .milliseconds(100))
            answer = try await addCheckpoint(request)
        }
        try #require(answer.status == 200, "\(answer.status) \(answer.text)", sourceLocation: sourceLocation)
        let time = try answer.cosignatureTime(by: key, over: request.note)
        return try #require(time, sourceLocation: sourceLocation)
    }

    /// The proofs of contradiction that the daemon shows.
    func contradictions() async throws -> [Contradiction] {
        let json = try await get("/v1/evidence").json()
        let proofs = try #require(json["contradictions"])
        return try proofs.elements.map { try ContradictionFile($0).contradiction }
    }

    /// Asks until an answer is as expected; a daemon takes its time.
    func wait(
        for path: String,
        _ isExpected: (Answer) throws -> Bool,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        var last: Answer?
        for _ in 0..<2400 {
            let answer = try await get(path)
            if try isExpected(answer) { return }
            last = answer
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("\(path) stays \(last?.status ?? 0) \(last?.text ?? "")", sourceLocation: sourceLocation)
    }
}

extension RunningLedger.Answer {
    /// The time of the one signature line of the answer, when it is by the key and over the note.
    func cosignatureTime(by key: NoteVerifierKey, over note: SignedNote) throws -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 2, lines[1].isEmpty else { return nil }
        return key.verified(try NoteSignature(line: String(lines[0])), over: note.text)?.timestamp
    }
}

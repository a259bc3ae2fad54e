import Credentials
import Foundation
import LedgerClient
import LedgerCore
import TransparencyLog

// What a country's daemon says of its own ledger
extension Country {
    /// The newest checkpoint that its log signed.
    func checkpoint() async throws -> Checkpoint { try await Checkpoint(text: client.checkpoint().text) }

    /// The newest checkpoint under the word of all whom its policy asks for; nil while there is none.
    func countersigned() async throws -> SignedNote? { try await cosigned(self) }

    /// Waits until the newest checkpoint, and so each entry, is countersigned.
    func awaitCountersigned() async throws {
        try await eventually("\(code)'s newest checkpoint is countersigned\n\(log.suffix(3000))") {
            guard let note = try? await countersigned() else { return false }
            return try await Checkpoint(text: note.text).size == checkpoint().size
        }
    }

    /// Submits statements, again while the ledger takes none, and returns where they stand.
    ///
    /// - Throws: `Program.Failure` when one is refused.
    @discardableResult
    func submit(_ statements: [[UInt8]]) async throws -> [SubmissionAnswer.Placement] {
        var placed: [SubmissionAnswer.Placement] = []
        try await eventually("\(code)'s ledger takes statements\n\(log.suffix(3000))") {
            guard let answers = try? await client.submit(statements) else { return false }
            placed = try answers.compactMap { answer in
                switch answer {
                case .placed(let placement): return placement
                case .busy: return nil
                case .refused(let code, let detail):
                    throw Program.Failure(description: "\(self.code)'s ledger refuses: \(code): \(detail)")
                }
            }
            return placed.count == statements.count
        }
        return placed
    }

    /// What the ledger says to one statement: its status and, when it is not taken, the problem's name.
    func answer(to statement: [UInt8]) async throws -> (status: Int, problem: String?) {
        let answer = try await HTTP.post(statement, to: "\(url)/v1/statements")
        return (answer.status, try answer.problem())
    }

    /// The proof of an entry under a countersigned checkpoint, once there is one.
    func countersignedProof(_ index: Int) async throws -> TransparencyProof {
        var proof: TransparencyProof?
        try await eventually("entry \(index) of \(code) is countersigned") {
            let answer = try await HTTP.get("\(url)/v1/entries/\(index)/proof?countersigned")
            guard answer.status == 200 else { return false }
            proof = try TransparencyProof(answer.body)
            return true
        }
        guard let proof else { throw Program.Failure(description: "no proof") }
        return proof
    }

    func entries() async throws -> [[UInt8]] {
        let size = try await checkpoint().size
        return try await client.entries(in: 0..<size, treeSize: size)
    }
}

// What a country's daemon says of another country's ledger
extension Country {
    /// How it is doing with its copy of another country's ledger.
    struct Copy: Equatable {
        var size = 0
        var cosigned = 0
        var open: [Int: String] = [:]
        var void: [Int] = []
    }

    func copy(of other: Country) async throws -> Copy {
        let answer = try await client.faults().root["copies"]?.elements.first { $0["origin"]?.string == other.origin }
        guard let answer else { throw Program.Failure(description: "\(code) keeps no copy of \(other.code)") }
        var copy = Copy(
            size: Int(answer["size"]?.integer ?? -1),
            cosigned: Int(answer["cosigned"]?.integer ?? -1)
        )
        for fault in answer["open"].map({ Array($0.elements) }) ?? [] {
            copy.open[Int(fault["index"]?.integer ?? -1)] = fault["code"]?.string ?? ""
        }
        copy.void = (answer["void"].map { Array($0.elements) } ?? []).compactMap { $0.integer.map { Int($0) } }
        return copy
    }

    /// The checkpoint of another country's log that it cosigned last; of its own, the newest that is countersigned.
    func cosigned(_ other: Country) async throws -> SignedNote? {
        let answer = try await HTTP.get("\(url)/\(originHash(other.origin))/checkpoint")
        switch answer.status {
        case 200: return try SignedNote(answer.body)
        case 404: return nil
        default: throw Program.Failure(description: "\(answer.status): \(answer.text)")
        }
    }

    /// What its log would send to a witness: its newest checkpoint, with the proof that its own tiles give.
    func request(from oldSize: Int) async throws -> AddCheckpointRequest {
        let note = try await client.checkpoint()
        var tree = SignedTree(of: try Checkpoint(text: note.text), in: .http(client))
        return AddCheckpointRequest(oldSize: oldSize, proof: try await tree.prefix(at: oldSize).proof, note: note)
    }

    /// Asks its witness for a cosignature.
    func witness(_ request: AddCheckpointRequest) async throws -> HTTP.Answer {
        try await HTTP.post(request.bytes, to: "\(url)/add-checkpoint")
    }

    /// The proofs of contradiction that it holds.
    func contradictions() async throws -> [ContradictionFile] {
        let evidence = try await client.evidence().root["contradictions"]
        return try (evidence.map { Array($0.elements) } ?? []).map { try ContradictionFile(parsing: Array($0.bytes)) }
    }
}

import Credentials
import LedgerCore
import TransparencyLog

/// What one piece of evidence proves, in words for people and programs.
struct EvidenceFinding {
    /// The file, or where the evidence was held; the file that it was written to.
    var name: String

    let result: Result

    enum Result {
        case proven(ContradictionFile, cosigned: [[String]])
        case nothing(ContradictionFault)
    }

    var isProven: Bool {
        if case .proven = result { true } else { false }
    }

    var text: String {
        switch result {
        case .nothing(let fault): "\(Style.red("✘")) \(name.printable) proves nothing: \("\(fault)".printable)."
        case .proven(let file, let cosigned):
            ([
                "\(Style.green("✔")) \(name.printable) proves that a ledger showed two histories:",
                "    \(file.contradiction.description.printable).", "    Both cannot be true.",
            ] + rows(file.contradiction, cosigned)).joined(separator: "\n")
        }
    }

    private func rows(_ contradiction: Contradiction, _ cosigned: [[String]]) -> [String] {
        let checkpoints = [contradiction.firstCheckpoint, contradiction.secondCheckpoint]
        return zip(checkpoints, cosigned).map { checkpoint, names in
            let witnesses = names.isEmpty ? "by no witness of the policy" : "by \(names.joined(separator: ", "))"
            return "    size \(checkpoint.size), root \(checkpoint.root): cosigned \(witnesses.printable)"
        }
    }

    var tree: JSONTree {
        switch result {
        case .nothing(let fault): ["name": .string(name), "proven": false, "reason": .string(fault.description)]
        case .proven(let file, let cosigned):
            [
                "name": .string(name), "proven": true, "origin": .string(file.contradiction.origin),
                "proves": .string(file.contradiction.description),
                "first": Self.tree(file.contradiction.firstCheckpoint, cosigned[0]),
                "second": Self.tree(file.contradiction.secondCheckpoint, cosigned[1]),
            ]
        }
    }

    private static func tree(_ checkpoint: Checkpoint, _ cosigned: [String]) -> JSONTree {
        [
            "size": .integer(Int64(checkpoint.size)), "root": .string(checkpoint.root.base64),
            "cosigned": .array(cosigned.map(JSONTree.string)),
        ]
    }
}

/// Judges evidence by the keys of a policy.
struct EvidenceJudge {
    let policy: TrustPolicy

    /// One finding for a file, or one for each piece in a daemon's list of them.
    func judge(_ bytes: [UInt8], name: String) -> [EvidenceFinding] {
        guard let root = try? JSON(parsing: bytes).root, let list = root["contradictions"], list.kind == .array else {
            return [finding(name) { () throws(ContradictionFault) in try ContradictionFile(parsing: bytes) }]
        }
        return list.elements.enumerated().map { place, value in
            finding("\(name)[\(place)]") { () throws(ContradictionFault) in try ContradictionFile(value) }
        }
    }

    private func finding(
        _ name: String,
        _ read: () throws(ContradictionFault) -> ContradictionFile
    ) -> EvidenceFinding {
        do {
            let file = try read()
            try file.check(by: policy.logs.map(\.key))
            let notes = [file.contradiction.first, file.contradiction.second]
            return EvidenceFinding(name: name, result: .proven(file, cosigned: notes.map(witnesses)))
        } catch {
            return EvidenceFinding(name: name, result: .nothing(error))
        }
    }

    /// The policy's witnesses that cosigned a note.
    private func witnesses(of note: SignedNote) -> [String] {
        let verified = note.verification(by: policy.witnesses.map(\.key)).verified.map(\.key)
        return policy.witnesses.filter { verified.contains($0.key) }.map(\.name)
    }
}

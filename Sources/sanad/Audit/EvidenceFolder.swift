import CenterOffice
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// A folder that evidence of contradictions is written to, one file each.
struct EvidenceFolder {
    let path: String

    /// Writes evidence that has been checked, and returns the file's path. The same evidence is written once.
    ///
    /// - Throws: `FileError`.
    @discardableResult
    func write(_ file: ContradictionFile) throws -> String {
        let name = "\(path)/\(Self.name(of: file))"
        try NewFile.makeFolder(path)
        // A name stands for its content: what is there already is the same.
        if !NewFile.exists(name) { try NewFile.write(file.bytes, to: name, access: .everyone) }
        return name
    }

    /// Writes what a command has found, and says where to.
    func write(_ contradictions: [Contradiction], policy: TrustPolicy) throws {
        for contradiction in contradictions {
            let file = try ContradictionFile(contradiction, signedBy: policy.logKeys(of: contradiction.origin))
            Terminal.note("evidence: \(try write(file))".printable)
        }
    }

    /// `<origin>-<size>-<size>-<hash>.json`; an origin that was checked is a key's name, and may hold a slash.
    private static func name(of file: ContradictionFile) -> String {
        let contradiction = file.contradiction
        let origin = contradiction.origin.replacing("/", with: "_")
        let hash = hex(sha256(file.bytes).prefix(4))
        let sizes = "\(contradiction.firstCheckpoint.size)-\(contradiction.secondCheckpoint.size)"
        return "\(origin)-\(sizes)-\(hash).json"
    }
}

extension ReadLedger {
    /// Everything that proves that this ledger contradicts itself, each once: what came to light here, and what daemons
    /// keep. What cannot be proven, because no place shows the tree that it takes, is left out.
    func evidence(beside kept: [KeptEvidence], and more: [CheckpointConflict] = []) async -> [Contradiction] {
        var proven: [Contradiction] = []
        for conflict in conflicts + more {
            guard let contradiction = try? await evidence(of: conflict) else { continue }
            proven.append(contradiction)
        }
        proven += kept.map(\.contradiction).filter { $0.firstCheckpoint.isOf(origin: origin) }
        return proven.reduce(into: []) { found, contradiction in
            let isKnown = found.contains {
                $0.firstCheckpoint == contradiction.firstCheckpoint
                    && $0.secondCheckpoint == contradiction.secondCheckpoint
            }
            if !isKnown { found.append(contradiction) }
        }
    }
}

import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// The copy of a ledger's status lists as it lies in a file, with the newest checkpoint that the ledger has shown.
///
/// Nothing in it is believed before it was proven.
struct StatusCopy {
    static let name = "statuses.json"
    private static let type = "sanad/status-copy/v1"

    let origin: String
    let checkpoint: SignedNote

    /// The snapshots with all their lists: the newest that all vouch for, and a newer one where there is one.
    let statuses: [StatusLists]

    init(origin: String, checkpoint: SignedNote, statuses: [StatusLists]) {
        self.origin = origin
        self.checkpoint = checkpoint
        self.statuses = statuses
    }

    /// Reads a copy.
    ///
    /// - Throws: `Failure` where the file is none, and `FileError`.
    init(reading path: String) throws {
        let bytes = try NewFile.read(path)
        do {
            let root = try JSON(parsing: bytes).root
            guard root["type"]?.hasString(Self.type) == true, let origin = root["origin"]?.string,
                let note = root["checkpoint"]?.utf8, let lists = root["statuses"], lists.kind == .array
            else { throw CertificateFileError.wrongType }
            self.origin = origin
            checkpoint = try SignedNote(note)
            statuses = try lists.elements.map { try StatusLists($0) }
        } catch {
            throw Self.unbelievable(path, "it is no copy of status lists [\(error)]")
        }
    }

    var bytes: [UInt8] {
        let tree: JSONTree = [
            "type": .string(Self.type), "origin": .string(origin), "checkpoint": .string(checkpoint.description),
            "statuses": .array(statuses.map(\.tree)),
        ]
        return tree.canonical
    }

    /// What the copy shows, checked to its last byte.
    ///
    /// - Throws: `Failure`, which names the file, where it is not what the ledger signed.
    func proven(by policy: TrustPolicy, at path: String) throws -> [ProvenLists] {
        if case .refused(let refusal) = policy.check(checkpoint, origin: origin) {
            throw Self.unbelievable(path, "\(refusal)")
        }
        do {
            return try statuses.map { try ProvenLists($0, of: origin, by: policy) }
        } catch let error as UnprovenLists {
            throw Self.unbelievable(path, error.detail)
        }
    }

    private static func unbelievable(_ path: String, _ why: String) -> Failure {
        Failure(.inputOutput, "\(path) is not to be believed: \(why): remove it and run sanad sync --statuses again")
    }
}

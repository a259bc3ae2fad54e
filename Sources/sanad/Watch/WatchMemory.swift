import CenterOffice
import Foundation
import TransparencyLog

/// What a watch remembers between two looks, in a file of its own.
struct WatchMemory: Codable {
    /// In whose name one looks.
    let subject: WatchSubject

    /// The newest checkpoint up to which everything was looked at, as it was signed; nil before the first look.
    private(set) var checkpoint: String?

    /// The identities of the sessions in the subject's name, of its accreditations and of its keys: what others do to
    /// them concerns it.
    var sessions: Set<String> = []
    var accreditations: Set<String> = []
    var keys: Set<String> = []

    /// The centers that were accredited so far.
    var centers: Set<String> = []

    /// What was found that nobody has answered for yet.
    var open: [Sighting] = []

    init(of subject: WatchSubject) { self.subject = subject }

    /// The checkpoint; nil before the first look.
    var seen: SignedNote? {
        get throws { try checkpoint.map { try SignedNote($0) } }
    }

    /// Takes note that everything below a checkpoint was looked at.
    mutating func advance(to note: SignedNote) { checkpoint = String(decoding: note.bytes, as: UTF8.self) }
}

// The file.
extension WatchMemory {
    /// Reads what a watch of `subject` left at `path`; a new memory where there is nothing.
    ///
    /// - Throws: `Failure` when the file is another's or none of ours.
    init(at path: String, of subject: WatchSubject) throws {
        guard NewFile.exists(path) else {
            self.init(of: subject)
            return
        }
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(NewFile.read(path)))
            _ = try seen
        } catch is DecodingError {
            throw Failure(.data, "\(path) is no memory of `sanad watch`; remove it to begin from the first entry")
        } catch is TransparencyLogError {
            throw Failure(.data, "\(path) is damaged; remove it to begin from the first entry")
        }
        guard self.subject == subject else {
            throw Failure(.usage, "\(path) is the memory of a watch of \(self.subject), not of \(subject)")
        }
    }

    /// Puts the memory in the place of the one before, whole or not at all.
    func write(to path: String) throws {
        try NewFile.replace(path, with: readableJSON(self), access: .everyone)
    }
}

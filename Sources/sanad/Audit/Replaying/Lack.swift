import LedgerClient
import LedgerCore
import TransparencyLog

/// A file, or a part of one, that the checkpoint covers and that is not there, or not as it must be.
struct Lack: Sendable {
    /// Where it should be: an address, a path or a data file.
    let place: String

    /// What is wrong with what is there; nil where nothing is.
    let damage: String?

    /// The entries that it stands for.
    let entries: Range<Int>

    /// The entries that are missing because of it; none where hashes are.
    let missing: [Int]

    /// Whether it holds hashes, and not entries.
    let isOfHashes: Bool

    /// The ledger time of the last entry before it that was read.
    var since: LedgerTime?
}

/// A part of a data file that is not there.
struct MissingPart: Error, CustomStringConvertible {
    /// Where it should be, in words for people.
    let place: String
    let description: String
}

/// What reading failed with, when that is a part that is not there or not as it must be.
struct UnreadablePart {
    let place: String
    let damage: String?

    /// Nil for a failure that says nothing about what is there: no answer, or no right to read.
    init?(_ error: any Error, at place: String) {
        switch error {
        case LedgerClientError.notFound(let url): (self.place, damage) = (url, nil)
        case LedgerClientError.malformed(let url, let reason): (self.place, damage) = (url, reason)
        case LedgerClientError.tooLarge(let url, let limit):
            (self.place, damage) = (url, "it has more than \(limit) bytes")
        case let part as MissingPart: (self.place, damage) = (part.place, nil)
        case let error as TransparencyLogError: (self.place, damage) = (place, error.description)
        default: return nil
        }
    }
}

// What is found where something is not there.
extension Lack {
    /// `time` is since when the ledger as a whole is known to have been signed.
    func findings(since time: LedgerTime?) -> [AuditFinding] {
        let range = [String(entries.lowerBound), String(entries.upperBound - 1)]
        let since = since ?? time
        if let damage {
            let sentence = FindingSentence(.damagedFile, [place] + range + [damage])
            let damaged = AuditFinding(
                kind: .damagedFile,
                index: entries.lowerBound,
                sentence: sentence,
                found: damage,
                since: since
            )
            return [damaged] + missingEntries(since)
        }
        guard isOfHashes else { return missingEntries(since) }
        return [
            AuditFinding(
                kind: .missingTile,
                index: entries.lowerBound,
                sentence: FindingSentence(.missingTile, [place] + range),
                expected: place,
                since: since
            )
        ]
    }

    private func missingEntries(_ since: LedgerTime?) -> [AuditFinding] {
        runs.map { run in
            let (first, last) = (run.lowerBound, run.upperBound - 1)
            let alone: FindingSentence.Form = first == last ? .missingEntry : .missingEntries
            let form: FindingSentence.Form = first == 0 ? .missingFirst : alone
            return AuditFinding(
                kind: .missingEntry,
                index: first,
                sentence: FindingSentence(form, [place, String(first), String(last)]),
                expected: first == last ? String(first) : "\(first)–\(last)",
                since: since
            )
        }
    }

    /// The missing entries, those that follow each other together; the first of all by itself.
    private var runs: [Range<Int>] {
        missing.reduce(into: []) { runs, index in
            if let last = runs.last, last.upperBound == index, last.lowerBound > 0 {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
    }
}

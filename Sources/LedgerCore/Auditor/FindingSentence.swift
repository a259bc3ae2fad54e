/// What was found and what was expected, in a form of which each language has its own words.
package struct FindingSentence: Sendable, Hashable, Codable {
    package let form: Form

    /// What stands at the places {1}, {2}, … of the form: hashes, keys, names, numbers, times.
    package let values: [String]

    package init(_ form: Form, _ values: [String] = []) {
        self.form = form
        self.values = values
    }

    package var english: String { filled(form.english) }

    /// Puts the values into the words of a language. What a value says is never taken for a place.
    package func filled(_ words: String, _ shown: (String) -> String = { $0 }) -> String {
        var text = ""
        var rest = words[...]
        while let brace = rest.firstIndex(of: "{") {
            text += rest[..<brace]
            let end = rest[brace...].firstIndex(of: "}") ?? brace
            let number = Int(rest[rest.index(after: brace)..<max(end, rest.index(after: brace))]) ?? 0
            text += values.indices.contains(number - 1) ? shown(values[number - 1]) : String(rest[brace...end])
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }

    package enum Form: String, Sendable, Codable, CaseIterable {
        /// Words that came from elsewhere and have no form.
        case asItStands = "as-it-stands"

        // Entries and the tree
        case otherBytes = "other-bytes"
        case unvouchedBytes = "unvouched-bytes"
        case otherLeaf = "other-leaf"
        case unvouchedLeaf = "unvouched-leaf"
        case unvouchedLastLeaf = "unvouched-last-leaf"
        case otherNode = "other-node"
        case brokenLink = "broken-link"
        case refused
        case refusedAfterGap = "refused-after-gap"
        case noGenesis = "no-genesis"

        // What is not there
        case missingEntry = "missing-entry"
        case missingEntries = "missing-entries"
        case missingFirst = "missing-first"
        case missingTile = "missing-tile"
        case damagedFile = "damaged-file"
        case unknownRoot = "unknown-root"

        // Checkpoints and keys
        case otherRoot = "other-root"
        case otherSize = "other-size"
        case unreadableCheckpoint = "unreadable-checkpoint"
        case otherLog = "other-log"
        case falseSignature = "false-signature"
        case notSignedByLog = "not-signed-by-log"
        case otherLogKey = "other-log-key"
        case otherWitnessKey = "other-witness-key"
        case untrustedRoot = "untrusted-root"
        case missingCosignatures = "missing-cosignatures"
        case lateCosignatures = "late-cosignatures"
        case twoHistories = "two-histories"
        case provenHistories = "proven-histories"

        // Against something beside the ledger
        case otherCopyHash = "other-copy-hash"
        case otherCopyEntry = "other-copy-entry"
        case incompleteCopy = "incomplete-copy"
        case unapprovedSession = "unapproved-session"
        case moreThanApproved = "more-than-approved"
        case fewerThanEarlier = "fewer-than-earlier"
        case otherThanEarlier = "other-than-earlier"
    }
}

extension FindingSentence.Form {
    /// The words of the form in English; {1} stands for the first value.
    package var english: String {
        switch self {
        case .asItStands: "{1}"
        case .otherBytes: "its bytes hash to {1}; what was logged hashes to {2}"
        case .unvouchedBytes: "neither the signed root nor the next entry's link is of these bytes"
        case .otherLeaf: "the tree holds {1}, the entry's bytes hash to {2}"
        case .unvouchedLeaf: "neither the signed root nor the next entry's link is of the hash that the tree holds, {1}"
        case .unvouchedLastLeaf: "the signed root is of the entry's bytes, and not of what the tree holds"
        case .otherNode: "{1} holds {2} for the entries {3} to {4}, whose leaf hashes give {5}"
        case .brokenLink:
            "its index is not its place, or it does not link to the leaf hash of the entry before it"
        case .refused: "{1}: {2}"
        case .refusedAfterGap: "{1}: {2}; entries before it are missing, and it may come of that alone"
        case .noGenesis: "there is no genesis"
        case .missingEntry: "it is missing in {1}"
        case .missingEntries: "the entries {2} to {3} are missing in {1}"
        case .missingFirst:
            "it is missing in {1}, and without it no other entry can be judged: hashes alone were checked"
        case .missingTile: "{1} is missing, which holds hashes over the entries {2} to {3}"
        case .damagedFile: "{1} is damaged, which stands for the entries {2} to {3}: {4}"
        case .unknownRoot:
            """
            the checkpoint's root is {1}; it cannot be compared, because the leaf hash of entry {2} is known neither \
            from the entry nor from its tile nor from the entry after it
            """
        default: englishOfCheckpoints
        }
    }

    private var englishOfCheckpoints: String {
        switch self {
        case .otherRoot: "the checkpoint's root is {1}, the entries give {2}"
        case .otherSize: "the checkpoint is of {1} entries, there are {2}"
        case .unreadableCheckpoint: "the checkpoint cannot be read: {1}"
        case .otherLog: "the checkpoint is of another log, \"{1}\""
        case .falseSignature: "the signature in the name of {1} is false"
        case .notSignedByLog: "no log key of the policy signed the checkpoint"
        case .otherLogKey: "the checkpoint is not signed by the log key in force, {1}"
        case .otherWitnessKey: "the policy lists another key than the one in force, {1}"
        case .untrustedRoot: "the root that founded this ledger is none of those that are trusted"
        case .missingCosignatures: "the checkpoint lacks cosignatures that the policy asks for: {1}"
        case .lateCosignatures: "{1} entries have been waiting for cosignatures since {2}"
        case .twoHistories:
            """
            {1} signed two histories: {2} entries with the root {3}, shown by {4}, and {5} entries with the root {6}, \
            shown by {7}
            """
        case .provenHistories: "{1}, as {2} can prove"
        default: englishOfComparisons
        }
    }

    private var englishOfComparisons: String {
        switch self {
        case .otherCopyHash: "the copy at {1} holds other bytes: {2}, hash {3}, is {4} there and {5} here"
        case .otherCopyEntry: "the copy at {1} holds other bytes: the entry is {2} there and {3} here"
        case .incompleteCopy: "the copy at {1} lacks what it should hold for the entries {2} to {3}: {4}"
        case .unapprovedSession:
            "session {1} of {2} for {3} from {4} on, {5} authorized and {6} certificates: no approval names it"
        case .moreThanApproved: "session {1} of {2}: {3} authorized and {4} certificates, {5} approves {6}"
        case .fewerThanEarlier: "an earlier audit read {1} entries; there are {2}"
        case .otherThanEarlier: "the first {1} entries give the root {2}; an earlier audit found {3}"
        default: "{1}"
        }
    }
}

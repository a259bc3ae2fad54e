import CenterOffice
import Credentials
import LedgerClient
import LedgerCore
import TransparencyLog

/// What a ledger made of one statement, in words for people and programs.
struct Outcome {
    let identity: String
    private let result: Result

    private enum Result {
        case placed(SubmissionAnswer.Placement)
        case refused(code: String, detail: String)
    }

    /// - Throws: Where the ledger took no statements at all.
    init(identity: String, answer: SubmissionAnswer) throws {
        self.identity = identity
        switch answer {
        case .placed(let placement): result = .placed(placement)
        case .refused(let code, let detail): result = .refused(code: code, detail: detail)
        case .busy(let wait, let detail):
            throw Failure(.unavailable, DeliveryPhrases.busy(detail, seconds: wait))
        }
    }

    var isPlaced: Bool {
        if case .placed = result { true } else { false }
    }

    /// What became of it, in one line.
    var words: Words {
        let account =
            switch result {
            case .placed(let placement): DeliveryPhrases.placed(placement)
            case .refused(let code, let detail): DeliveryPhrases.refused(code, detail)
            }
        return Words("\(identity)  \(account.en)", "\(identity)  \(account.bn)", "\(identity)  \(account.ja)")
    }

    var tree: JSONTree {
        switch result {
        case .placed(let placement):
            [
                "identity": .string(identity), "index": .integer(Int64(placement.index)),
                "timestamp": .string(placement.time.description), "leafHash": .string(placement.leafHash.base64),
                "duplicate": .boolean(placement.isDuplicate),
            ]
        case .refused(let code, let detail):
            ["identity": .string(identity), "refused": .string(code), "detail": .string(detail)]
        }
    }
}

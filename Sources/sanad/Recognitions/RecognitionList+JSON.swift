import Credentials
import LedgerCore

extension RecognitionList {
    /// The list for a program: every recognition, whether or not it is over.
    func tree(at time: LedgerTime) -> JSONTree {
        let ledgers = ledgers.map { ledger in
            [
                "country": .string(ledger.state.country), "origin": .string(ledger.state.origin),
                "size": .integer(Int64(ledger.size)), "asOf": .string(ledger.asOf.description),
                "countersigned": .boolean(ledger.isCountersigned),
            ] as JSONTree
        }
        let agreements = book.agreements.map { tree(of: $0) }
        return [
            "at": .string(time.description), "ledgers": .array(ledgers), "recognitions": .array(agreements),
        ]
    }

    private func tree(of agreement: RecognitionAgreement) -> JSONTree {
        .object(
            omittingNil: [
                ("recognition", .string(agreement.id)), ("state", .string(agreement.state.code)),
                ("body", agreement.body.tree), ("halves", .array(agreement.halves.map(\.tree))),
                ("sentence", .string(agreement.sentence(language))),
            ] + agreement.state.details
        )
    }
}

extension RecognitionAgreement.State {
    /// The state for a program.
    var code: String {
        switch self {
        case .inForce: "in-force"
        case .halfMade: "half-made"
        case .unseen: "unseen"
        case .differs: "differs"
        case .unconfirmed: "unconfirmed"
        case .notYetInForce: "not-yet-in-force"
        case .expired: "expired"
        case .suspended: "suspended"
        case .revoked: "revoked"
        }
    }

    /// Whom or what it is about, and since when.
    fileprivate var details: [(name: String, value: JSONTree?)] {
        switch self {
        case .inForce: []
        case .halfMade(let countries), .unseen(let countries), .unconfirmed(let countries):
            [("countries", .array(countries.map(JSONTree.string)))]
        case .differs(let members): [("members", .array(members.map(JSONTree.string)))]
        case .notYetInForce(let time): [("from", .string(LedgerTime(seconds: time).description))]
        case .expired(let time): [("since", .string(LedgerTime(seconds: time).description))]
        case .suspended(let country, let time), .revoked(let country, let time):
            [("by", .string(country)), ("since", .string(time.description))]
        }
    }
}

extension RecognitionHalf {
    fileprivate var tree: JSONTree {
        [
            "country": .string(country), "origin": .string(origin), "index": .integer(Int64(index)),
            "timestamp": .string(time.description), "statement": .string(statement), "confirmed": .boolean(counts),
            "state": .string(condition.state.rawValue), "body": body.tree,
        ]
    }
}

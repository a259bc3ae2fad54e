import Foundation

extension Command.Result {
    /// Answers as programs read them.
    struct Answer: Decodable {
        let answer: String
        let face: String
        let number: String?
        let reasons: [Reason]
        let ledger: Ledger?
        let countersigned: Countersigned?
        let contradictions: [Contradiction]
        let handedIn: [HandedIn]
        let recognized: Bool
        let recognitions: [Recognition]
        let centerEnd: CenterEnd?

        struct Reason: Decodable {
            let answer: String
            let text: String
        }

        struct Ledger: Decodable {
            let origin: String
            let place: String
            let copy: Bool
        }

        struct Recognition: Decodable {
            let state: String
            let sentence: String
            let other: Other?

            struct Other: Decodable {
                let code: String
            }
        }

        struct CenterEnd: Decodable {
            let reason: String
            let successors: [Successor]

            struct Successor: Decodable {
                let id: String
                let name: String
            }
        }
    }

    func answers() throws -> [Answer] { try JSONDecoder().decode([Answer].self, from: Data(output.utf8)) }

    /// Audits as programs read them.
    struct Audit: Decodable {
        let origin: String
        let clean: Bool
        let size: Int
        let root: String
        let findings: [Finding]
        let countersigned: Countersigned?
        let awaiting: Awaiting?
        let contradictions: [Contradiction]
        let notes: [String]

        let mode: String
        let judged: Int
        let copies: [Copy]?

        struct Finding: Decodable {
            let kind: String
            let index: Int?
            let rule: String?
            let expected: String?
            let found: String?
            let since: String?
            let meaning: String
        }

        struct Copy: Decodable {
            let place: String
            let size: Int
        }

        struct Awaiting: Decodable {
            let entries: Int
            let since: String?
        }
    }

    /// The result of one ledger.
    func audit() throws -> Audit { try JSONDecoder().decode(Audit.self, from: Data(output.utf8)) }

    /// The results of several.
    struct Audits: Decodable {
        let clean: Bool
        let ledgers: [Audit]
        let recognitions: [Answer.Recognition]
    }

    func audits() throws -> Audits { try JSONDecoder().decode(Audits.self, from: Data(output.utf8)) }

    struct Countersigned: Decodable {
        let size: Int
        let at: String?
        let by: [String]
    }

    struct Contradiction: Decodable {
        let smaller: Shown
        let larger: Shown

        struct Shown: Decodable {
            let size: Int
            let root: String
            let place: String
        }
    }

    struct HandedIn: Decodable {
        let origin: String
        let size: Int
        let url: String
        let taken: Bool
    }
}

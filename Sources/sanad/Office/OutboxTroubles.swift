import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

/// What of an outbox does not go on by itself: refused, held back by something refused, or early.
struct OutboxTroubles {
    private let refused: [Trouble]
    private let held: [Trouble]
    private let early: [Trouble]

    /// Statements of a kind that the same stands in the way of.
    private struct Trouble {
        let type: StatementType
        /// The ledger's words, or the identity of what was refused.
        let cause: String
        var identities: [String]
    }

    init(_ file: OfficeFile) throws {
        refused = Self.group(
            try file.refused().map { item in
                guard case .refused(let code, let detail) = item.state else { return (item.type, item.identity, "") }
                return (item.type, item.identity, "\(code): \(detail)")
            }
        )
        early = Self.group(
            try file.early().map { item in
                guard case .waiting(let notice?) = item.state else { return (item.type, item.identity, "") }
                return (item.type, item.identity, notice)
            }
        )
        held = Self.group(try file.held().map { ($0.type, $0.identity, $0.cause) })
    }

    private static func group(_ items: [(type: StatementType, identity: String, cause: String)]) -> [Trouble] {
        items.reduce(into: []) { troubles, item in
            let known = troubles.firstIndex { $0.type == item.type && $0.cause.hasSameBytes(as: item.cause) }
            if let known {
                troubles[known].identities.append(item.identity)
            } else {
                troubles.append(Trouble(type: item.type, cause: item.cause, identities: [item.identity]))
            }
        }
    }

    /// A line a cause, however many statements it stands in the way of.
    func lines(_ language: Language) -> [String] {
        let refused = refused.map { trouble in
            "\(language("refused", "প্রত্যাখ্যাত", "拒否")): \(what(trouble, language))  \(trouble.cause)"
        }
        let held = held.map { trouble in
            let what = what(trouble, language)
            return language(
                "\(what) waiting for \(trouble.cause), which the ledger refused",
                "\(what) \(trouble.cause)-এর অপেক্ষায়, যা খতিয়ান প্রত্যাখ্যান করেছে",
                "\(what) は、台帳に拒否された \(trouble.cause) を待っています"
            )
        }
        let early = early.map { trouble in
            let prefix = language("not yet, is sent again", "এখনও সময় হয়নি, আবার পাঠানো হবে", "まだ送れません（後で再送します）")
            return "\(prefix): \(what(trouble, language))  \(trouble.cause)"
        }
        return refused + held + early
    }

    private func what(_ trouble: Trouble, _ language: Language) -> String {
        guard trouble.identities.count > 1 else { return trouble.identities.first ?? "" }
        return "\(trouble.identities.count) × \(trouble.type.name(language))"
    }

    /// The same for programs.
    var members: [(name: String, value: JSONTree)] {
        [("refusals", tree(refused)), ("held", tree(held)), ("early", tree(early))]
    }

    private func tree(_ troubles: [Trouble]) -> JSONTree {
        .array(
            troubles.map { trouble in
                [
                    "type": .string(trouble.type.rawValue), "cause": .string(trouble.cause),
                    "identities": .array(trouble.identities.map(JSONTree.string)),
                ]
            }
        )
    }
}

extension StatementType {
    /// What a center signs, in words.
    fileprivate func name(_ language: Language) -> String {
        switch self {
        case .session: language("session", "সেশন", "セッション")
        case .credential: language("certificate", "সনদ", "証明書")
        case .status: language("change of status", "অবস্থার পরিবর্তন", "状態の変更")
        default: rawValue
        }
    }
}

import CenterOffice
import Credentials
import LedgerCore

extension OutboxSummary.OfCorrection {
    /// What it is, how far it has come, and how what is left gets on.
    func account(_ language: Language) -> [String] {
        guard session == nil else { return [] }
        var parts = [language("\(changed) changed in the ledger", "\(changed)টি খতিয়ানে বদলেছে", "台帳で変更済み\(changed)件")]
        if left > 0 { parts.append(language("\(left) wait", "\(left)টি অপেক্ষায়", "送信待ち\(left)件")) }
        if refused > 0 { parts.append(language("\(refused) refused", "\(refused)টি প্রত্যাখ্যাত", "拒否\(refused)件")) }
        let all = language("Of \(certificates): ", "\(certificates)টির মধ্যে: ", "\(certificates)件のうち：")
        let next = language(
            "`sanad submit --office` sends what waits, and goes on where it was interrupted.",
            "`sanad submit --office` অপেক্ষমাণগুলো পাঠায়, থেমে গেলে সেখান থেকে চালিয়ে যায়।",
            "`sanad submit --office` で送信待ちを送ります。中断した所から続きます。"
        )
        return [all + parts.joined(separator: language(", ", ", ", "、"))] + (left > 0 ? [next] : [])
    }

    /// What it is, in a line: act, reason and whom it concerns.
    func title(_ language: Language) -> String {
        let act = "\(language(action.words)) (\(language(reason.words)))"
        if let session { return "\(act): \(session)" }
        return act + ": " + account(language)[0]
    }

    var tree: JSONTree {
        .object(omittingNil: [
            ("act", .string(act)), ("action", .string(action.rawValue)), ("reason", .string(reason.rawValue)),
            ("session", session.map(JSONTree.string)),
            ("certificates", session == nil ? .integer(Int64(certificates)) : nil),
            ("changed", session == nil ? .integer(Int64(changed)) : nil),
            ("refused", session == nil ? .integer(Int64(refused)) : nil),
            ("left", session == nil ? .integer(Int64(left)) : nil),
            ("statements", .object(counts.members.map { ($0.name, .integer(Int64($0.count))) })),
        ])
    }

    /// Whether something of it is not countersigned yet.
    var isOpen: Bool { counts.countersigned < counts.signed }
}

extension StatusReason {
    /// The reason in a person's language.
    func title(_ language: Language) -> String { language(words) }
}

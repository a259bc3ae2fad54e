import ArgumentParser
import CenterOffice
import LedgerCore

/// What a change of status comes to, shown before it is signed.
struct StatusPreview {
    /// More certificates than these are changed only when somebody says so.
    static let mostUnasked = 50

    let action: StatusAction
    let reason: StatusReason
    let center: String
    let serials: [Int]
    let session: String?
    /// How many certificates it concerns; nil where that is not known here.
    let count: Int?
    let language: Language

    /// How many, the first and the last, and why.
    var text: String {
        let act = "\(language(action.words)) (\(language(reason.words)))"
        if let session {
            let known = count.map { language(", \($0) certificates", ", \($0)টি সনদ", "、証明書\($0)件") } ?? ""
            return language("\(act): session \(session)", "\(act): সেশন \(session)", "\(act)：セッション \(session)") + known
        }
        guard let first = serials.first, let last = serials.last else { return act }
        let range =
            first == last
            ? language("serial \(first)", "ক্রমিক \(first)", "通し番号 \(first)")
            : language("serials \(first) to \(last)", "ক্রমিক \(first) থেকে \(last)", "通し番号 \(first)～\(last)")
        return language(
            "\(act): \(serials.count) certificate\(serials.count == 1 ? "" : "s") of \(center), \(range)",
            "\(act): \(center)-এর \(serials.count)টি সনদ, \(range)",
            "\(act)：\(center)の証明書\(serials.count)件、\(range)"
        )
    }

    /// What was done, once it is.
    var summary: String { "\(text)." }

    /// Shows it; where it is much, has it confirmed.
    ///
    /// - Throws: `Failure` where nobody confirms.
    func confirm(yes: Bool) throws {
        Terminal.note(text)
        guard let count, count > Self.mostUnasked, !yes else { return }
        guard Terminal.isInput else {
            throw Failure(
                .usage,
                language(
                    "this changes \(count) certificates: give --yes; nothing was signed",
                    "এতে \(count)টি সনদ বদলাবে: --yes দিন; কিছুই স্বাক্ষর করা হয়নি",
                    "証明書\(count)件を変更します。--yes を付けてください。何も署名されていません"
                )
            )
        }
        let question = language(
            "To go on, type the number of certificates: ",
            "এগোতে সনদের সংখ্যা লিখুন: ",
            "続けるには証明書の件数を入力してください: "
        )
        guard Terminal.answer(question) == String(count) else {
            throw Failure(
                .usage,
                language(
                    "the number is not \(count); nothing was signed",
                    "সংখ্যাটি \(count) নয়; কিছুই স্বাক্ষর করা হয়নি",
                    "件数が \(count) と一致しません。何も署名されていません"
                )
            )
        }
    }
}

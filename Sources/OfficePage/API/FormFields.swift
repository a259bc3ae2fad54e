import CenterOffice
import Credentials

/// The fields of a form, each read as what it has to be.
struct FormFields {
    let object: JSONValue

    /// A text that is there and not empty.
    func text(_ name: String) throws -> String {
        guard let text = optionalText(name) else { throw PageProblem.badField(name, FormWords.needed) }
        return text
    }

    func optionalText(_ name: String) -> String? {
        guard let text = object[name]?.string, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    func optionalDate(_ name: String) throws -> CivilDate? {
        guard let text = optionalText(name) else { return nil }
        guard let date = CivilDate(parsing: text) else { throw PageProblem.badField(name, FormWords.date) }
        return date
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int {
        guard let value = object[name]?.integer, range.contains(Int(value)) else {
            throw PageProblem.badField(name, FormWords.number(range))
        }
        return Int(value)
    }

    func has(_ name: String) -> Bool { object[name].map { !$0.isNull } ?? false }

    func isTrue(_ name: String) -> Bool { object[name]?.boolean == true }

    /// The texts of a list; nil where there is none.
    func texts(_ name: String) -> [String]? {
        guard let list = object[name], list.kind == .array else { return nil }
        return list.elements.compactMap(\.string)
    }
}

/// What a form's field has to be.
enum FormWords {
    static let needed = Words("This is needed.", "এটি দিতে হবে।", "入力してください。")

    static let date = Words(
        "Expected a date, as in 2026-11-21.",
        "তারিখ দিন, যেমন 2026-11-21।",
        "日付を入力してください（例：2026-11-21）。"
    )

    static func number(_ range: ClosedRange<Int>) -> Words {
        Words(
            "Expected a number from \(range.lowerBound) to \(range.upperBound).",
            "\(range.lowerBound) থেকে \(range.upperBound)-এর মধ্যে একটি সংখ্যা দিন।",
            "\(range.lowerBound)から\(range.upperBound)までの数を入力してください。"
        )
    }

    static let closes = Words(
        "The session closes on its date or within the 180 days after it.",
        "সেশন শেষ হবে তার তারিখে বা পরের ১৮০ দিনের মধ্যে।",
        "締切日は実施日から180日以内にしてください。"
    )

    static let country = Words(
        "Expected two capital letters, as in BD.",
        "দুটি বড় হাতের অক্ষর দিন, যেমন BD।",
        "大文字2字で入力してください（例：BD）。"
    )

    static let achievement = Words(
        "This is none of the center's achievements.",
        "এটি এই কেন্দ্রের কোনো যোগ্যতা নয়।",
        "このセンターの資格ではありません。"
    )

    static let certificateNumber = Words(
        "Expected a certificate's number, or the first and the last of a range joined by –.",
        "সনদ নম্বর দিন, অথবা পরিসরের প্রথম ও শেষ নম্বর – দিয়ে যুক্ত করে।",
        "証明書番号、または範囲の最初と最後の番号を「–」でつないで入力してください。"
    )

    static let choice = Words("Choose one of those offered.", "দেওয়া বিকল্পগুলোর একটি বেছে নিন।", "選択肢から選んでください。")
}

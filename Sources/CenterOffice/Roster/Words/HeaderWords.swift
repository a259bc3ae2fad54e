/// What is said of the header row.
enum HeaderWords {
    static let unknown = Words("a column of this name", "এই নামের একটি কলাম", "この名前の列")

    /// What is expected, with the header that it may have been meant for.
    static func known(nearest: String?) -> Words {
        let template = Words(
            "a header of the template (sanad center roster-template)",
            "টেমপ্লেটের একটি শিরোনাম (sanad center roster-template)",
            "ひな形の見出し（sanad center roster-template）"
        )
        guard let nearest else { return template }
        return Words(
            "\"\(nearest)\", or ",
            "\"\(nearest)\", অথবা ",
            "「\(nearest)」、または"
        ) + template
    }

    static let twice = Words("it twice", "এটি দুবার আছে", "同じ列が2つあります")
    static let once = Words("each column once", "প্রতিটি কলাম একবার", "各列1回のみ")

    static let none = Words("no such column", "এমন কোনো কলাম নেই", "この列がありません")

    /// What is expected where a column is missing whose header this is.
    static func missing(_ header: Words) -> Words {
        Words("a column \"\(header.en)\"", "\"\(header.bn)\" কলাম", "「\(header.ja)」の列")
    }

    static func nameless(_ number: Int) -> Words {
        Words(
            "cells in column \(number), which has no header",
            "\(number) নম্বর কলামে লেখা আছে, কিন্তু শিরোনাম নেই",
            "見出しのない\(number)番目の列に値があります"
        )
    }

    static let headed = Words(
        "a header, or an empty column",
        "একটি শিরোনাম, অথবা খালি কলাম",
        "見出しを付けるか、列を空にします"
    )
}

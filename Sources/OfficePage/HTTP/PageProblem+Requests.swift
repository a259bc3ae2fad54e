import CenterOffice
import HTTPTypes

// What is wrong with what was asked.
extension PageProblem {
    static let notFound = PageProblem(
        "not-found",
        .notFound,
        Words("There is nothing here.", "এখানে কিছু নেই।", "ここには何もありません。")
    )

    static let notAllowed = PageProblem(
        "not-allowed",
        .methodNotAllowed,
        Words(
            "This cannot be done here.",
            "এখানে এটি করা যায় না।",
            "ここではこの操作はできません。"
        )
    )

    static let rosterGone = PageProblem(
        "roster-gone",
        .notFound,
        Words(
            "The roster is not held any more. Drop the file again.",
            "তালিকাটি আর রাখা নেই। ফাইলটি আবার দিন।",
            "名簿は保持されていません。ファイルをもう一度置いてください。"
        )
    )

    static func tooLarge(_ limit: Int) -> PageProblem {
        let size = limit >> 20
        return PageProblem(
            "too-large",
            .contentTooLarge,
            Words(
                "This is more than \(size) MiB. Split the file.",
                "এটি \(size) MiB-এর বেশি। ফাইলটি ভাগ করুন।",
                "\(size) MiBを超えています。ファイルを分けてください。"
            )
        )
    }

    static let badBody = PageProblem(
        "bad-request",
        .badRequest,
        Words(
            "The request is not one that this page makes.",
            "এই পৃষ্ঠা এমন অনুরোধ পাঠায় না।",
            "このページが送る形式の要求ではありません。"
        )
    )

    /// A field of a form that is missing or not what it should be.
    static func badField(_ field: String, _ words: Words) -> PageProblem {
        PageProblem("bad-field", .badRequest, words, field: field)
    }

    static let internalError = PageProblem(
        "internal",
        .internalServerError,
        Words(
            "Something went wrong inside the program. What was signed is kept; look at the desk before you repeat the step.",
            "প্রোগ্রামের ভেতরে কিছু ভুল হয়েছে। যা স্বাক্ষরিত হয়েছে তা রাখা আছে; আবার করার আগে ডেস্ক দেখে নিন।",
            "プログラム内部で問題が起きました。署名済みのものは保存されています。やり直す前に一覧を確認してください。"
        )
    )
}

import Credentials
import LedgerCore

// What is said of a profile's answers, in three languages.

extension ItemAnswer.Verdict {
    func title(_ language: Language) -> String {
        switch self {
        case .met: language("met", "পূরণ হয়েছে", "満たす")
        case .notMet: language("not met", "পূরণ হয়নি", "満たさない")
        case .unknown: language("unknown", "অজানা", "不明")
        }
    }

    var mark: String {
        switch self {
        case .met: Style.green("✔")
        case .notMet: Style.red("✘")
        case .unknown: Style.yellow("?")
        }
    }
}

/// That nobody has decided anything.
func noDecision(_ language: Language) -> String {
    language(
        "This is no decision of any office.",
        "এটি কোনো দপ্তরের সিদ্ধান্ত নয়।",
        "これはいかなる官庁の決定でもありません。"
    )
}

extension ItemReason {
    /// For a program.
    var code: String {
        switch self {
        case .nothingShown: "nothing-shown"
        case .fileNotRead: "file-not-read"
        case .point(_, let point): point.code
        case .notConfirmed: "not-confirmed"
        case .doesNotCount: "does-not-count"
        case .notShownToBeOnePerson: "not-shown-to-be-one-person"
        case .tooFewMonths: "too-few-months"
        }
    }

    /// The certificate that is meant.
    var certificate: String? {
        switch self {
        case .point(let number, _), .notConfirmed(let number, _), .doesNotCount(let number, _),
            .notShownToBeOnePerson(let number):
            number
        case .nothingShown, .fileNotRead, .tooFewMonths: nil
        }
    }

    func sentence(_ language: Language) -> String {
        switch self {
        case .nothingShown:
            language(
                "No certificate of this kind was shown.",
                "এই ধরনের কোনো সনদ দেখানো হয়নি।",
                "この種類の証明書は提示されていません。"
            )
        case .fileNotRead:
            language(
                "No certificate of this kind was shown, but a file could not be read.",
                "এই ধরনের কোনো সনদ দেখানো হয়নি, তবে একটি ফাইল পড়া যায়নি।",
                "この種類の証明書は提示されていませんが、読み取れないファイルがあります。"
            )
        case .point(let number, let point): "\(number): \(point.sentence(language))"
        case .notConfirmed(let number, let answer):
            "\(number): "
                + language(
                    "would meet it, but could not be relied on: \(answer.title(language)).",
                    "পূরণ করত, তবে এখন নির্ভর করা যায় না: \(answer.title(language))।",
                    "満たし得ますが、現時点では依拠できません：\(answer.title(language))。"
                )
        case .doesNotCount(let number, let answer):
            "\(number): "
                + language(
                    "does not count: \(answer.title(language)).",
                    "গণ্য নয়: \(answer.title(language))।",
                    "算入されません：\(answer.title(language))。"
                )
        case .notShownToBeOnePerson(let number):
            "\(number): "
                + language(
                    "not shown to be one person with the other certificates.",
                    "অন্য সনদগুলোর সঙ্গে একই ব্যক্তির বলে দেখানো হয়নি।",
                    "他の証明書と同一人物であることが示されていません。"
                )
        case .tooFewMonths(let found, let wanted):
            language(
                "\(found) of \(wanted) months are shown.",
                "\(wanted) মাসের মধ্যে \(found) মাস দেখানো হয়েছে।",
                "\(wanted) か月のうち \(found) か月が示されています。"
            )
        }
    }
}

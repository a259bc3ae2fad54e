import CenterOffice
import LedgerCore

/// What the desk says of what is going on.
enum DeskWords {
    static let notAccredited = Words(
        "The ledger shows no accreditation of this center that is in force: nothing can be certified. Ask the authority.",
        "খতিয়ানে এই কেন্দ্রের কোনো কার্যকর অনুমোদন নেই: সনদ দেওয়া যাবে না। কর্তৃপক্ষকে জিজ্ঞাসা করুন।",
        "台帳に、このセンターの有効な認定がありません。証明書は発行できません。当局に問い合わせてください。"
    )

    static func count(_ count: Int, of type: StatementType) -> Words {
        switch type {
        case .session:
            Words("\(count) session\(count == 1 ? "" : "s")", "\(count)টি সেশন", "セッション\(count)件")
        case .credential:
            Words("\(count) certificate\(count == 1 ? "" : "s")", "\(count)টি সনদ", "証明書\(count)件")
        default:
            Words(
                "\(count) change\(count == 1 ? "" : "s") of status",
                "অবস্থার \(count)টি পরিবর্তন",
                "状態の変更\(count)件"
            )
        }
    }

    static func refused(_ what: Words, _ cause: Words) -> Words {
        Words(
            "The ledger refused \(what.en): \(cause.en)",
            "খতিয়ান \(what.bn) প্রত্যাখ্যান করেছে: \(cause.bn)",
            "台帳が\(what.ja)を拒否しました：\(cause.ja)"
        )
    }

    static func held(_ what: Words, _ cause: Words) -> Words {
        Words(
            "Held back: \(what.en), waiting for \(cause.en), which the ledger refused.",
            "আটকে আছে: \(what.bn); খতিয়ান যা প্রত্যাখ্যান করেছে তার (\(cause.bn)) অপেক্ষায়।",
            "保留中：\(what.ja)は、台帳に拒否された\(cause.ja)を待っています。"
        )
    }

    static func early(_ what: Words, _ cause: Words) -> Words {
        Words(
            "Not yet, is sent again: \(what.en): \(cause.en)",
            "এখনও সময় হয়নি, আবার পাঠানো হবে: \(what.bn): \(cause.bn)",
            "まだ送れません（後で再送します）：\(what.ja)：\(cause.ja)"
        )
    }

    static func expired(_ count: Int) -> Words {
        Words(
            "\(count) statements are more than 60 days old: the ledger takes them no more. Sign them again.",
            "\(count)টি বিবৃতির বয়স ৬০ দিনের বেশি: খতিয়ান আর নেবে না। আবার স্বাক্ষর করুন।",
            "\(count)件は署名から60日を超え、台帳に入りません。署名し直してください。"
        )
    }

    static func expiring(_ count: Int) -> Words {
        Words(
            "\(count) statements are more than 45 days old: send them before they are 60.",
            "\(count)টি বিবৃতির বয়স ৪৫ দিনের বেশি: ৬০ দিন হওয়ার আগে পাঠান।",
            "\(count)件は署名から45日を超えています。60日になる前に送信してください。"
        )
    }

    static let diskFull = Words(
        "The disk is nearly full: make room before anything is signed.",
        "ডিস্ক প্রায় ভরে গেছে: স্বাক্ষরের আগে জায়গা খালি করুন।",
        "ディスクの空きがほとんどありません。署名の前に空きを作ってください。"
    )

    static func ending(_ ending: Ending) -> Words {
        let key =
            ending.role == .issuer
            ? Words("issuer", "সনদদাতার", "発行者") : Words("registrar", "নিবন্ধকের", "登録者")
        let day = ending.day
        return switch ending.subject {
        case .certificate:
            Words(
                "The certificate of the \(key.en)'s key ends on \(day): ask the authority for a new one.",
                "\(key.bn) চাবির সনদের মেয়াদ \(day) তারিখে শেষ হবে: কর্তৃপক্ষের কাছে নতুন সনদ চান।",
                "\(key.ja)の鍵の証明書は\(day)に失効します。当局に新しい証明書を求めてください。"
            )
        case .accreditation:
            Words(
                "The accreditation of the \(key.en)'s key ends on \(day): ask the authority to prolong it.",
                "\(key.bn) চাবির স্বীকৃতির মেয়াদ \(day) তারিখে শেষ হবে: কর্তৃপক্ষকে মেয়াদ বাড়াতে বলুন।",
                "\(key.ja)の鍵の認定は\(day)に失効します。当局に延長を求めてください。"
            )
        }
    }

    /// That a backup is due; nothing where none is. `time` is now, in seconds since 1970.
    static func backup(_ notice: BackupNotice, at time: Int64) -> [Words] {
        guard notice.isDue else { return [] }
        guard notice.hasRecipients else { return [PageProblem.noRecipients.words] }
        let count = notice.certificates
        let missing = Words(
            "\(count) certificate\(count == 1 ? " is" : "s are") in no backup: make one, and keep it on a stick elsewhere.",
            "\(count)টি সনদ কোনো ব্যাকআপে নেই: ব্যাকআপ নিন এবং অন্য জায়গায় স্টিকে রাখুন।",
            "証明書\(count)件がどのバックアップにもありません。作成し、別の場所で保管してください。"
        )
        guard let last = notice.last else { return [missing] }
        let days = max(0, time - last) / 86_400
        let age = Words(
            "The last backup is \(days) day\(days == 1 ? "" : "s") old.",
            "শেষ ব্যাকআপ \(days) দিন আগের।",
            "最後のバックアップは\(days)日前のものです。"
        )
        return [.sentences([age, missing])]
    }

    static func lost(_ count: Int) -> Words {
        Words(
            "\(count) certificates are in the ledger and not in this restored office: only their workers can show them.",
            "\(count)টি সনদ খতিয়ানে আছে, কিন্তু পুনরুদ্ধার করা এই অফিসে নেই: শুধু কর্মীরাই এগুলো দেখাতে পারেন।",
            "証明書\(count)件が台帳にありますが、復元したこの事務所にはありません。提示できるのは本人だけです。"
        )
    }
}

import CenterOffice
import Credentials
import HTTPTypes
import LedgerCore
import LedgerCrypto

/// What the set-up says where it cannot go on.
enum SetUpWords {
    static let short = Words(
        "Too short: expected at least \(SetUpDesk.fewest) characters. A sentence of four words is easy to keep.",
        "খুব ছোট: অন্তত \(SetUpDesk.fewest)টি অক্ষর দিন। চার শব্দের একটি বাক্য মনে রাখা সহজ।",
        "短すぎます。\(SetUpDesk.fewest)文字以上にしてください。単語を4つほど並べた文なら覚えやすいです。"
    )

    static let differ = Words(
        "The two are not the same. Type the passphrase again.",
        "দুটি এক নয়। গোপন বাক্যটি আবার লিখুন।",
        "2つが一致しません。パスフレーズを入力し直してください。"
    )

    static let shared = Words(
        "This passphrase cannot be used. Each person has their own, which the other does not know.",
        "এই গোপন বাক্য ব্যবহার করা যাবে না। প্রত্যেকের নিজের গোপন বাক্য থাকে, যা অন্যজন জানেন না।",
        "このパスフレーズは使えません。それぞれ相手の知らない自分だけのものを決めてください。"
    )

    static let badID = Words(
        "Expected the country, a hyphen, and 2 to 16 capital letters and digits, as in BD-TTC014.",
        "দেশের কোড, হাইফেন, তারপর ২ থেকে ১৬টি বড় হাতের অক্ষর ও অঙ্ক দিন, যেমন BD-TTC014।",
        "国コード、ハイフン、2～16字の英大文字と数字で入力してください（例：BD-TTC014）。"
    )

    static let badBackupCertificate = Words(
        "This is no certificate for backups in PEM. Expected the file that the authority made with sanad keys backup.",
        "এটি PEM আকারে ব্যাকআপের সার্টিফিকেট নয়। কর্তৃপক্ষ sanad keys backup দিয়ে যে ফাইল তৈরি করেছে সেটি দিন।",
        "PEM形式のバックアップ用証明書ではありません。当局が sanad keys backup で作成したファイルを選んでください。"
    )
}

extension PageProblem {
    static let setUpGone = PageProblem(
        "set-up-gone",
        .conflict,
        Words(
            "The set-up was begun anew in another tab, or the program was started again. Nothing was made: begin anew here.",
            "অন্য ট্যাবে প্রস্তুতি নতুন করে শুরু হয়েছে, অথবা প্রোগ্রাম আবার চালু হয়েছে। কিছুই তৈরি হয়নি: এখানে আবার শুরু করুন।",
            "別のタブで設定がやり直されたか、プログラムが再起動されました。何も作成されていません。最初からやり直してください。"
        )
    )

    static let onlyHere = PageProblem(
        "only-here",
        .forbidden,
        Words(
            "This is done at the office's own PC only, not from another computer.",
            "এটি শুধু অফিসের নিজের কম্পিউটারে করা যায়, অন্য কম্পিউটার থেকে নয়।",
            "これは事務所のPC本体でのみ行えます。ほかのコンピューターからはできません。"
        )
    )
}

extension JSONTree {
    /// A person who waits for the authority.
    static func person(_ role: KeyRole, _ request: CertificateRequest) -> JSONTree {
        [
            "role": .string(role.rawValue), "staffCode": .string(request.subject.staffCode ?? ""),
            "thumbprint": .string(request.publicKey.thumbprint),
        ]
    }
}

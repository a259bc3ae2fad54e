import CenterOffice
import Credentials

/// What is said of an erasure.
enum ErasureWords {
    static let erasing = Words("Erasing", "মুছে ফেলা হচ্ছে", "消去中")

    static let number = Words(
        "Expected a certificate's number, as in BD-TTC014-26-000123-67.",
        "সনদ নম্বর দিন, যেমন BD-TTC014-26-000123-67।",
        "証明書番号を入力してください（例：BD-TTC014-26-000123-67）。"
    )

    static let unknown = Words(
        "This office has no certificate of this number.",
        "এই অফিসে এই নম্বরের কোনো সনদ নেই।",
        "この事務所にこの番号の証明書はありません。"
    )

    static let otherNumber = Words(
        "This is another number. Nothing was erased.",
        "এটি অন্য নম্বর। কিছুই মোছা হয়নি।",
        "番号が違います。何も消去されていません。"
    )

    static let long = Words(
        "Expected at most 200 bytes.",
        "সর্বোচ্চ ২০০ বাইট দিন।",
        "200バイト以内で入力してください。"
    )

    /// What was done, where something is left, and what comes next.
    static func erased(_ number: CertificateNumber, _ report: ErasureReport) -> Words {
        var sentences = [
            Words(
                "Erased: \(number). Nothing on the ledger changed.",
                "মুছে ফেলা হয়েছে: \(number)। খতিয়ানে কিছুই বদলায়নি।",
                "消去しました：\(number)。台帳は何も変わっていません。"
            )
        ]
        if !report.backups.isEmpty || !report.outOfReach.isEmpty { sentences.append(inBackups) }
        sentences += report.outOfReach.map(outOfReach)
        return .sentences(sentences + [yours])
    }

    private static let inBackups = Words(
        "Backups that were made before hold it still, encrypted; a restore erases it again. Make a new backup now, save both "
            + "of its files on the stick, and delete the old ones.",
        "আগের ব্যাকআপে এটি এখনও এনক্রিপ্ট করা আছে; ফেরালে তা আবার মোছা হয়। এখন নতুন ব্যাকআপ নিন, এর দুটি ফাইলই পেনড্রাইভে রাখুন, "
            + "এবং পুরোনোগুলো মুছে ফেলুন।",
        "以前のバックアップには暗号化されたまま残っています（復元すると再び消去されます）。今すぐ新しいバックアップを作り、"
            + "2つのファイルをUSBメモリーに保存して、古いものを削除してください。"
    )

    private static func outOfReach(_ folder: String) -> Words {
        Words(
            "Not in reach now: \(folder).",
            "এখন নাগালের বাইরে: \(folder)।",
            "今は届かない所：\(folder)。"
        )
    }

    private static let yours = Words(
        "Destroy rosters, photos, mails and papers of it yourself, and files that a browser saved.",
        "তালিকা, ছবি, চিঠি, কাগজ এবং ব্রাউজারে সংরক্ষিত ফাইল নিজে ধ্বংস করুন।",
        "名簿・写真・メール・紙と、ブラウザーで保存したファイルはご自身で破棄してください。"
    )
}

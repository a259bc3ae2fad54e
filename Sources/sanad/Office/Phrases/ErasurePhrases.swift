import CenterOffice
import Credentials

/// What is said when all that is kept of a worker is destroyed.
enum ErasurePhrases {
    static func unknown(_ number: CertificateNumber, in file: String) -> Words {
        Words(
            "\(number) is not in \(file); expected a number of this office",
            "\(number) \(file)-এ নেই; এই অফিসের একটি নম্বর প্রত্যাশিত",
            "\(number) は \(file) にありません。この事務所の番号が必要です"
        )
    }

    static func destroying(_ file: String, _ language: Language) -> String {
        language(
            "This file will be destroyed: \(file)",
            "এই ফাইলটি ধ্বংস করা হবে: \(file)",
            "このファイルは破棄されます：\(file)"
        )
    }

    static func warning(_ number: CertificateNumber, _ language: Language) -> String {
        language(
            "All that is personal under \(number) will be destroyed, and cannot be brought back.",
            "\(number)-এর অধীনে ব্যক্তিগত সবকিছু ধ্বংস করা হবে, আর ফেরানো যাবে না।",
            "\(number) に関する個人の情報はすべて破棄され、元に戻せません。"
        )
    }

    static func question(_ language: Language) -> String {
        language("Type the number to go on", "এগোতে নম্বরটি লিখুন", "続けるには番号を入力してください")
    }

    static let nothingErased = Words(
        "nothing was erased; type the number when asked, or give --yes",
        "কিছুই মোছা হয়নি; জিজ্ঞাসা করলে নম্বরটি লিখুন, অথবা --yes দিন",
        "何も消去されていません。求められたら番号を入力するか、--yes を付けてください"
    )

    static func erased(_ number: CertificateNumber, _ language: Language) -> String {
        language(
            "Erased: \(number). Nothing on the ledger changed.",
            "মুছে ফেলা হয়েছে: \(number)। খতিয়ানে কিছুই বদলায়নি।",
            "消去しました：\(number)。台帳は何も変わっていません。"
        )
    }

    static func destroyed(_ file: String, _ language: Language) -> String {
        line(language("Destroyed", "ধ্বংস করা হয়েছে", "破棄済み"), file)
    }

    static func stillHolds(_ backup: String, _ language: Language) -> String {
        line(language("Still holds it", "এখনও আছে", "まだ残っている所"), backup)
    }

    static func outOfReach(_ folder: String, _ language: Language) -> String {
        line(
            language("Not in reach", "নাগালের বাইরে", "今は届かない所"),
            language(
                "\(folder): the next backup there brings its erasures.json up to date",
                "\(folder): সেখানকার পরের ব্যাকআপ এর erasures.json হালনাগাদ করবে",
                "\(folder)：次にそこへバックアップすると erasures.json が更新されます"
            )
        )
    }

    static func advice(_ language: Language) -> String {
        language(
            "A restore erases it again. Destroy rosters, photos, mails and papers of it yourself.",
            "ব্যাকআপ ফেরালে তা আবার মোছা হয়। তালিকা, ছবি, চিঠি ও কাগজ নিজে ধ্বংস করুন।",
            "復元すると再び消去されます。名簿・写真・メール・紙はご自身で破棄してください。"
        )
    }

    private static func line(_ label: String, _ value: String) -> String { label.padded(toColumns: 20) + value }
}

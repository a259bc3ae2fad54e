/// What is said of backups.
enum BackupWords {
    static let noRecipients = Words(
        "there is nobody to encrypt the backup to; "
            + "`sanad office backup-recipient add` names a certificate for key agreement",
        "ব্যাকআপ কার জন্য এনক্রিপ্ট হবে তা বলা নেই; `sanad office backup-recipient add` দিয়ে একটি সনদ দিন",
        "バックアップの暗号化の宛先がありません。`sanad office backup-recipient add` で鍵共有用の証明書を登録してください"
    )

    static func unfitRecipient(_ name: String, _ fault: Words) -> Words {
        Words(
            "\(name): nothing can be encrypted to it: \(fault.en)",
            "\(name): এর জন্য কিছু এনক্রিপ্ট করা যায় না: \(fault.bn)",
            "\(name)：この証明書宛てには暗号化できません：\(fault.ja)"
        )
    }

    static func recipientExists(_ name: String) -> Words {
        Words(
            "there is another recipient called \(name), or this certificate has another name; remove that one first",
            "\(name) নামে অন্য প্রাপক আছে, অথবা এই সনদের অন্য নাম আছে; আগে সেটি সরান",
            "\(name) という別の宛先があるか、この証明書に別の名前が付いています。先にそれを削除してください"
        )
    }

    static func noRecipient(_ name: String) -> Words {
        Words(
            "there is no recipient called \(name); `sanad office backup-recipient list` shows all",
            "\(name) নামে কোনো প্রাপক নেই; `sanad office backup-recipient list` সব দেখায়",
            "\(name) という宛先はありません。`sanad office backup-recipient list` で一覧を表示します"
        )
    }

    static func notABackup(_ why: String) -> Words {
        Words(
            "the file is no backup of an office file: \(why)",
            "ফাইলটি কোনো অফিস ফাইলের ব্যাকআপ নয়: \(why)",
            "このファイルはオフィスファイルのバックアップではありません：\(why)"
        )
    }

    static func forAnother(_ found: String, _ expected: String) -> Words {
        Words(
            "the file is \(found); expected \(expected)",
            "ফাইলটি হলো: \(found); প্রত্যাশিত: \(expected)",
            "ファイルの内容：\(found)。必要なもの：\(expected)"
        )
    }

    static func badErasureList(_ path: String) -> Words {
        Words(
            "\(path): expected a list of erasures, as `sanad office erase` writes it",
            "\(path): মুছে ফেলার তালিকা প্রত্যাশিত, যেমন `sanad office erase` লেখে",
            "\(path)：`sanad office erase` が書く消去一覧が必要です"
        )
    }

    static let nothingToHandOver = Words(
        "this office has no certificates to hand over",
        "এই অফিসের হস্তান্তর করার মতো কোনো সনদ নেই",
        "この事務所には引き継ぐ証明書がありません"
    )
}

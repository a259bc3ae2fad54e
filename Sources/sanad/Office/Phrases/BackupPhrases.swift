/// What is said of backups and of those whom they are encrypted for.
enum BackupPhrases {
    static func backedUp(_ count: Int, _ language: Language) -> String {
        language(
            "\(count) certificate\(count == 1 ? "" : "s") backed up",
            "\(count)টি সনদের ব্যাকআপ হয়েছে",
            "証明書\(count)件をバックアップしました"
        )
    }

    static func restorers(_ names: [String], _ language: Language) -> String {
        language("Who can restore it: ", "কে ফেরাতে পারেন: ", "復元できる人：") + names.joined(separator: ", ")
    }

    static func expired(_ name: String, _ language: Language) -> String {
        language(
            "The backup certificate of \(name) is out of date; its key still restores. Make a new one: sanad keys backup",
            "\(name)-এর ব্যাকআপ সনদের মেয়াদ শেষ; এর চাবি এখনও ফেরাতে পারে। নতুনটি করুন: sanad keys backup",
            "\(name) のバックアップ用証明書は期限切れです（鍵では復元できます）。新しく作成してください：sanad keys backup"
        )
    }

    static func added(_ name: String, _ thumbprint: String, _ language: Language) -> String {
        language(
            "Backups are encrypted to \(name) from now on, key \(thumbprint).",
            "এখন থেকে ব্যাকআপ \(name)-এর জন্য এনক্রিপ্ট হবে, চাবি \(thumbprint)।",
            "今後のバックアップは \(name) 宛てに暗号化されます。鍵 \(thumbprint)。"
        )
    }

    static func removed(_ name: String, _ language: Language) -> String {
        language(
            "Backups are not encrypted to \(name) any more.",
            "ব্যাকআপ আর \(name)-এর জন্য এনক্রিপ্ট হবে না।",
            "今後のバックアップは \(name) 宛てに暗号化されません。"
        )
    }

    static func nobody(_ language: Language) -> String {
        language(
            "Nobody: no backup can be made.",
            "কেউ নেই: ব্যাকআপ নেওয়া যাবে না।",
            "宛先がありません。バックアップを作成できません。"
        )
    }
}

import CenterOffice

extension BackupNotice {
    /// The notice that a backup is due, in one line; nil where none is.
    ///
    /// `time` is now, in seconds since 1970.
    func sentence(_ language: Language, at time: Int64) -> String? {
        guard isDue else { return nil }
        guard hasRecipients else {
            return language(
                "No backup can be made: nobody is named to encrypt it to (sanad office backup-recipient add).",
                "ব্যাকআপ নেওয়া যাচ্ছে না: কার জন্য তা এনক্রিপ্ট হবে তা বলা নেই (sanad office backup-recipient add)।",
                "バックアップを作成できません：暗号化の宛先が登録されていません（sanad office backup-recipient add）。"
            )
        }
        return lastWords(language, at: time) + " " + countWords(language) + " "
            + language(
                "Make one: sanad office backup --to FOLDER",
                "ব্যাকআপ নিন: sanad office backup --to FOLDER",
                "バックアップを作成してください：sanad office backup --to FOLDER"
            )
    }

    private func lastWords(_ language: Language, at time: Int64) -> String {
        guard let last else {
            return language("There is no backup yet.", "এখনও কোনো ব্যাকআপ নেই।", "バックアップはまだありません。")
        }
        let days = max(0, time - last) / 86_400
        return days == 0
            ? language("The last backup is of today.", "শেষ ব্যাকআপ আজকের।", "最後のバックアップは本日のものです。")
            : language(
                "The last backup is \(days) day\(days == 1 ? "" : "s") old.",
                "শেষ ব্যাকআপ \(days) দিন আগের।",
                "最後のバックアップは\(days)日前のものです。"
            )
    }

    private func countWords(_ language: Language) -> String {
        let list = sessions.prefix(3).joined(separator: ", ") + (sessions.count > 3 ? ", …" : "")
        return language(
            "\(certificates) certificate\(certificates == 1 ? " is" : "s are") in none (session \(list)).",
            "\(certificates)টি সনদ কোনো ব্যাকআপে নেই (সেশন \(list))।",
            "証明書\(certificates)件がどのバックアップにもありません（セッション \(list)）。"
        )
    }
}

extension OfficeFile {
    /// What a clerk is reminded of when something was done: a backup that is due, and what a restore left open.
    func reminders(_ language: Language, at time: Int64) throws -> [String] {
        let lost = try lost
        let list = lost.prefix(3).joined(separator: ", ") + (lost.count > 3 ? ", …" : "")
        let recovered =
            lost.isEmpty
            ? nil
            : language(
                "\(lost.count) certificates are in the ledger and not in this restored file: \(list). "
                    + "Only their workers can show them.",
                "\(lost.count)টি সনদ লেজারে আছে, কিন্তু পুনরুদ্ধার করা এই ফাইলে নেই: \(list)। শুধু কর্মীরাই এগুলো দেখাতে পারেন।",
                "証明書\(lost.count)件が台帳にありますが、復元したこのファイルにはありません：\(list)。提示できるのは本人だけです。"
            )
        return [try backupNotice().sentence(language, at: time), recovered].compactMap { $0 }
    }
}

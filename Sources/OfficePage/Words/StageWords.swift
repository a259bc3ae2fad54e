import CenterOffice

/// What a job is doing, and how it ended.
enum StageWords {
    static let waiting = Words("Waiting for another step", "অন্য একটি ধাপের অপেক্ষায়", "ほかの処理を待っています")
    static let reading = Words("Reading the ledger", "খতিয়ান পড়া হচ্ছে", "台帳を読み取っています")
    static let sending = Words("Sending", "পাঠানো হচ্ছে", "送信しています")
    static let fetchingProofs = Words("Fetching proofs", "প্রমাণ আনা হচ্ছে", "証明を取得しています")
    static let checking = Words("Checking the roster", "তালিকা যাচাই হচ্ছে", "名簿を確認しています")
    static let signing = Words("Signing", "স্বাক্ষর হচ্ছে", "署名しています")
    static let writingFiles = Words("Writing the workers' files", "কর্মীদের ফাইল লেখা হচ্ছে", "本人用ファイルを書き出しています")
    static let printing = Words("Printing", "ছাপা হচ্ছে", "印刷用ファイルを作成しています")
    static let backingUp = Words("Making the backup", "ব্যাকআপ নেওয়া হচ্ছে", "バックアップを作成しています")

    static let lineDown = Words(
        "The line to the ledger is down. What is signed waits here, and nothing is lost.",
        "খতিয়ানের সাথে সংযোগ নেই। স্বাক্ষরিত সবকিছু এখানে অপেক্ষায় আছে, কিছুই হারায়নি।",
        "台帳に接続できません。署名済みのものはここで待機しており、失われません。"
    )

    static let noLedger = Words(
        "The ledger's address is not known yet. Enter it under \"Send\".",
        "খতিয়ানের ঠিকানা এখনও জানা নেই। “পাঠান” অংশে তা লিখুন।",
        "台帳のアドレスがまだ登録されていません。「送信」で入力してください。"
    )

    static let notSeen = Words(
        "This office has not seen its country's ledger yet. Send once while the line is up.",
        "এই অফিস এখনও দেশের খতিয়ান দেখেনি। সংযোগ থাকা অবস্থায় একবার পাঠান।",
        "この事務所はまだ自国の台帳を読んでいません。接続できるときに一度送信してください。"
    )

    static let ledgerBusy = Words(
        "The ledger takes nothing more for now. The rest waits here; send again later.",
        "খতিয়ান এখন আর নিচ্ছে না। বাকিটা এখানে অপেক্ষায় আছে; পরে আবার পাঠান।",
        "台帳は今これ以上受け付けません。残りはここで待機します。後でもう一度送信してください。"
    )

    static let wrongLedger = Words(
        "This is not the ledger that this office knows, or its history was changed. Send nothing; call the authority.",
        "এটি এই অফিসের পরিচিত খতিয়ান নয়, অথবা এর ইতিহাস বদলানো হয়েছে। কিছু পাঠাবেন না; কর্তৃপক্ষকে জানান।",
        "この事務所が知っている台帳ではないか、履歴が変更されています。送信せず、当局に連絡してください。"
    )

    static func issued(_ count: Int, waiting: Int) -> Words {
        guard waiting > 0 else {
            return Words(
                "\(count) certificate\(count == 1 ? "" : "s") issued and in the ledger.",
                "\(count)টি সনদ দেওয়া হয়েছে এবং খতিয়ানে আছে।",
                "証明書\(count)件を発行し、台帳に登録しました。"
            )
        }
        return Words(
            "\(count) certificate\(count == 1 ? "" : "s") signed; \(waiting) wait for the ledger. They can be printed now.",
            "\(count)টি সনদ স্বাক্ষরিত; \(waiting)টি খতিয়ানের অপেক্ষায়। এখনই ছাপা যাবে।",
            "証明書\(count)件に署名しました。\(waiting)件が台帳への送信待ちです。印刷は今できます。"
        )
    }

    static func refused(_ count: Int, _ reason: Words) -> Words {
        Words(
            "The ledger refused \(count): \(reason.en)",
            "খতিয়ান \(count)টি প্রত্যাখ্যান করেছে: \(reason.bn)",
            "台帳が\(count)件を拒否しました：\(reason.ja)"
        )
    }

    static func sent(_ logged: Int, waiting: Int) -> Words {
        Words(
            "\(logged) in the ledger, \(waiting) waiting.",
            "\(logged)টি খতিয়ানে, \(waiting)টি অপেক্ষায়।",
            "台帳に登録済み\(logged)件、送信待ち\(waiting)件。"
        )
    }

    static func printed(_ count: Int) -> Words {
        Words(
            "\(count) certificate\(count == 1 ? "" : "s") ready to print.",
            "\(count)টি সনদ ছাপার জন্য প্রস্তুত।",
            "証明書\(count)件の印刷準備ができました。"
        )
    }

    static func changed(_ count: Int, left: Int) -> Words {
        guard left > 0 else {
            return Words(
                "\(count) changed in the ledger.",
                "খতিয়ানে \(count)টি বদলেছে।",
                "台帳で\(count)件を変更しました。"
            )
        }
        return Words(
            "The change is signed; \(left) of its statements wait for the ledger.",
            "পরিবর্তন স্বাক্ষরিত; \(left)টি বিবৃতি খতিয়ানের অপেক্ষায়।",
            "変更に署名しました。\(left)件の文書が台帳への送信待ちです。"
        )
    }

    static func backedUp(_ count: Int) -> Words {
        Words(
            "\(count) certificates backed up. Save both files in one folder of a stick that is kept elsewhere: a backup on "
                + "this PC is lost with it. The second file only lists the numbers of what was erased, so that no restore "
                + "brings it back.",
            "\(count)টি সনদের ব্যাকআপ হয়েছে। দুটি ফাইলই অন্য জায়গায় রাখা কোনো স্টিকের একই ফোল্ডারে রাখুন: এই কম্পিউটারের সাথে "
                + "এখানকার ব্যাকআপও হারাবে। দ্বিতীয় ফাইলে শুধু মুছে ফেলা সনদের নম্বর আছে, যাতে পুনরুদ্ধারে সেগুলো ফিরে না আসে।",
            "証明書\(count)件をバックアップしました。別の場所で保管するメモリの同じフォルダーに、二つのファイルを保存してください。"
                + "このPC内のバックアップはPCとともに失われます。二つ目は消去した番号の一覧で、復元で戻らないようにするものです。"
        )
    }
}

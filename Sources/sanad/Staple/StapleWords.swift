import CenterOffice

/// Why a file got no status.
enum StapleWords {
    static let tooNew = Words(
        "no snapshot covers it yet: try again after the ledger's next one, which it takes every day",
        "এখনও কোনো স্ন্যাপশটে এটি নেই: খতিয়ানের পরের স্ন্যাপশটের পরে আবার চেষ্টা করুন, যা প্রতিদিন নেওয়া হয়",
        "まだどのスナップショットにも含まれていません。台帳が毎日作成する次のスナップショットの後に、もう一度お試しください"
    )

    static func unreadLedger(_ origin: String) -> Words {
        Words(
            "the ledger \(origin) could not be read",
            "\(origin) খতিয়ানটি পড়া যায়নি",
            "台帳 \(origin) を読み取れませんでした"
        )
    }

    static func noAddress(_ origin: String) -> Words {
        Words(
            "no address of \(origin) is known: name the ledger with --ledger",
            "\(origin)-এর কোনো ঠিকানা জানা নেই: --ledger দিয়ে খতিয়ানটি বলে দিন",
            "\(origin) の接続先が分かりません。--ledger で台帳を指定してください"
        )
    }

    static func noSnapshot(at address: String) -> Words {
        Words(
            "\(address) has no snapshot of it",
            "\(address)-এ এর কোনো স্ন্যাপশট নেই",
            "\(address) にこの証明書のスナップショットがありません"
        )
    }

    static func noAnswer(from address: String, _ reason: String) -> Words {
        Words(
            "\(address) could not be asked [\(reason)]",
            "\(address) থেকে উত্তর পাওয়া যায়নি [\(reason)]",
            "\(address) から応答を得られませんでした [\(reason)]"
        )
    }

    static func contradicted(_ origin: String) -> Words {
        Words(
            "\(origin) shows different histories: see sanad verify",
            "\(origin) ভিন্ন ভিন্ন ইতিহাস দেখায়: sanad verify দিয়ে দেখুন",
            "\(origin) が食い違う履歴を示しています。sanad verify で確認してください"
        )
    }

    static func notHeld(at place: String) -> Words {
        Words(
            "\(place) does not hold this certificate",
            "\(place)-এ এই সনদ নেই",
            "\(place) にこの証明書はありません"
        )
    }

    static func notCovered(at place: String) -> Words {
        Words(
            "\(place) shows no signed checkpoint that covers this certificate",
            "\(place)-এ এই সনদসহ কোনো স্বাক্ষরিত চেকপয়েন্ট নেই",
            "\(place) に、この証明書を含む署名済みチェックポイントがありません"
        )
    }

    static let noGenesis = Words(
        "the ledger has no genesis",
        "খতিয়ানটির শুরুর ভুক্তি নেই",
        "台帳に最初の記録（ジェネシス）がありません"
    )
}

/// Why a file that was named cannot be given anything.
extension StapleWords {
    static func noFiles(in folder: String) -> Words {
        Words(
            "\(folder) holds no .sanad file",
            "\(folder) ফোল্ডারে কোনো .sanad ফাইল নেই",
            "\(folder) に .sanad ファイルがありません"
        )
    }

    static let otherFile = Words(
        "this is no .sanad file, and only those are given proof and status: give that one, not the PDF or a picture",
        "এটি .sanad ফাইল নয়; প্রমাণ ও অবস্থা শুধু .sanad ফাইলে যোগ হয়: PDF বা ছবি নয়, সেটিই দিন",
        ".sanad ファイルではありません。証明と状態情報を付けられるのは .sanad ファイルだけです。PDFや画像ではなく、そのファイルを指定してください"
    )

    static func joined(_ count: Int) -> Words {
        Words(
            "\(count) certificates are joined in it: staple the file of each before they are joined",
            "এতে \(count)টি সনদ জোড়া আছে: জোড়ার আগে প্রতিটির ফাইলে আলাদা করে যোগ করুন",
            "\(count) 件の証明書がまとめられています。まとめる前に、それぞれのファイルで実行してください"
        )
    }
}

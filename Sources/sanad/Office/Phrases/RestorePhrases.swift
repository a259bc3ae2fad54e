/// What is said when an office file comes back from a backup.
enum RestorePhrases {
    static func isBack(_ center: String, _ language: Language) -> String {
        language("The office of \(center) is back", "\(center)-এর অফিস ফিরে এসেছে", "\(center) の事務所を復元しました")
    }

    static func backup(_ language: Language) -> String { language("Backup of", "ব্যাকআপের সময়", "バックアップの時刻") }

    static func certificates(_ language: Language) -> String { language("Certificates", "সনদ", "証明書") }

    static func erasedAgain(_ language: Language) -> String { language("Erased again", "আবার মোছা", "再消去") }

    static func next(_ language: Language) -> String {
        language(
            """
            Next
              Put the center's keys and certificates beside it, new ones where the old were stolen.
              Give it a line to the ledger: it issues once it has read what was issued since.
            """,
            """
            এরপর
              কেন্দ্রের চাবি ও সনদ এর পাশে রাখুন, পুরোনোগুলো চুরি হলে নতুনগুলো।
              খতিয়ানের সঙ্গে সংযোগ দিন: তারপর যা দেওয়া হয়েছে তা পড়া হলে এটি আবার সনদ দেয়।
            """,
            """
            次にすること
              センターの鍵と証明書を隣に置いてください。盗まれた場合は新しいものを置きます。
              台帳に接続してください。その後に発行されたものを読み終えると、発行できるようになります。
            """
        )
    }

    static func noList(_ language: Language) -> String {
        language(
            "No erasures.json lies beside the backup: what was erased after it may be back (--erasures).",
            "ব্যাকআপের পাশে erasures.json নেই: পরে যা মোছা হয়েছিল তা ফিরে আসতে পারে (--erasures)।",
            "バックアップの隣に erasures.json がありません。後で消去したものが戻っている可能性があります（--erasures）。"
        )
    }
}

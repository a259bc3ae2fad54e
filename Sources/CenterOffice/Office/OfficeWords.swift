/// What is said of an office file and its ledger.
enum OfficeWords {
    static func badCenterID(_ id: String) -> Words {
        Words(
            "\(id) is no center's id; expected two letters, a hyphen, 2 to 16 of A-Z and 0-9",
            "\(id) কোনো কেন্দ্রের আইডি নয়; প্রত্যাশিত: দুটি অক্ষর, একটি হাইফেন, তারপর A-Z ও 0-9 থেকে ২ থেকে ১৬টি",
            "\(id) はセンターのIDではありません。英字2文字、ハイフン、A-Zと0-9の2～16文字が必要です"
        )
    }

    static func noOffice(_ path: String) -> Words {
        Words(
            "there is no office file at \(path); `sanad center init` makes one",
            "\(path)-এ কোনো অফিস ফাইল নেই; `sanad center init` তা তৈরি করে",
            "\(path) にオフィスファイルがありません。`sanad center init` で作成します"
        )
    }

    static func damaged(_ what: String) -> Words {
        Words(
            "the office file is damaged: \(what)",
            "অফিস ফাইলটি নষ্ট: \(what)",
            "オフィスファイルが壊れています：\(what)"
        )
    }

    static func notDurable(_ path: String) -> Words {
        Words(
            "\(path) cannot be written durably",
            "\(path) স্থায়ীভাবে লেখা যায় না",
            "\(path) に確実に書き込むことができません"
        )
    }

    static func ledgerChanged(_ index: Int) -> Words {
        Words(
            "entry \(index) of the ledger does not follow what this office has seen before: "
                + "either this is another ledger, or its history was changed",
            "খতিয়ানের ভুক্তি \(index) এই অফিস আগে যা দেখেছে তার সঙ্গে মেলে না: হয় এটি অন্য খতিয়ান, নয় এর ইতিহাস বদলানো হয়েছে",
            "台帳の記載 \(index) は、この事務所がこれまでに見た内容に続いていません。別の台帳か、履歴が変更されています"
        )
    }

    static func otherCountry(_ country: String, _ center: String) -> Words {
        Words(
            "this is the ledger of \(country): expected the address of the one that \(center) belongs to",
            "এটি \(country)-এর খতিয়ান: \(center) যে খতিয়ানের অন্তর্গত তার ঠিকানা প্রত্যাশিত",
            "これは \(country) の台帳です：\(center) が属する台帳のアドレスが必要です"
        )
    }

    static func notInLedger(_ what: Words) -> Words {
        Words("\(what.en) is not in the ledger", "\(what.bn) খতিয়ানে নেই", "\(what.ja)は台帳にありません")
    }

    static let genesis = Words("a genesis", "সূচনা ভুক্তি", "起点の記載")

    static func achievement(_ key: String) -> Words {
        Words("the achievement \(key)", "সনদের বিষয় \(key)", "証明事項 \(key) ")
    }

    static func session(_ identity: String) -> Words {
        Words("the session \(identity)", "সেশন \(identity)", "セッション \(identity) ")
    }

    static func accreditation(of center: String, needsConfirmation: Bool) -> Words {
        needsConfirmation
            ? Words(
                "an accreditation of \(center) that a second officer confirmed",
                "\(center)-এর এমন স্বীকৃতি যা দ্বিতীয় কর্মকর্তা নিশ্চিত করেছেন",
                "二人目の担当者が確認した \(center) の認定"
            )
            : Words("an accreditation of \(center)", "\(center)-এর স্বীকৃতি", "\(center) の認定")
    }

    static func busy(_ detail: String) -> Words {
        Words(
            "the ledger takes nothing more for now (\(detail)); run the same command again later",
            "খতিয়ান এখন আর কিছু নিচ্ছে না (\(detail)); পরে একই কমান্ড আবার চালান",
            "台帳は今は受け付けていません（\(detail)）。後で同じコマンドを実行してください"
        )
    }

    static func badReceipt(_ index: Int, _ why: String) -> Words {
        Words(
            "the ledger's receipt for entry \(index) is not good: \(why)",
            "ভুক্তি \(index)-এর জন্য খতিয়ানের রসিদ ঠিক নয়: \(why)",
            "記載 \(index) に対する台帳の受領証が正しくありません：\(why)"
        )
    }

    static let restored = Words(
        "this office file was restored from a backup, and does not know which numbers were given since: "
            + "give it a line to the ledger once before it issues",
        "এই অফিস ফাইল ব্যাকআপ থেকে ফেরানো, এবং তারপর কোন নম্বর দেওয়া হয়েছে তা জানে না: সনদ দেওয়ার আগে একবার খতিয়ানের সঙ্গে সংযোগ দিন",
        "このオフィスファイルはバックアップから復元したもので、その後に付与された番号を知りません。発行の前に一度台帳に接続してください"
    )

    static func refusedSession(_ session: String, _ code: String, _ detail: String) -> Words {
        let cause = RefusalWords.account(code, detail)
        return Words(
            "the ledger refused the session \(session) (\(code): \(detail)); open another one, or run "
                + "`sanad submit --office OFFICE --retry` when the cause is gone",
            "খতিয়ান সেশন \(session) প্রত্যাখ্যান করেছে: \(cause.bn); আরেকটি খুলুন, অথবা কারণ দূর হলে "
                + "`sanad submit --office OFFICE --retry` চালান",
            "台帳がセッション \(session) を拒否しました：\(cause.ja)。別のセッションを開くか、原因がなくなってから "
                + "`sanad submit --office OFFICE --retry` を実行してください"
        )
    }

    static func ends(_ subject: Ending.Subject, _ role: String, _ day: String) -> Words {
        let what =
            subject == .certificate
            ? Words(
                "the certificate of the \(role)'s key",
                "\(role)-এর চাবির সনদের মেয়াদ",
                "\(role) の鍵の証明書"
            )
            : Words("the accreditation", "স্বীকৃতির মেয়াদ", "認定")
        return Words(
            "\(what.en) ends on \(day): nothing is signed within 30 days of an end, as it may wait for the ledger; "
                + "ask the authority for a new one",
            "\(what.bn) \(day) তারিখে শেষ: শেষের ৩০ দিনের মধ্যে কিছুই স্বাক্ষর করা হয় না, কারণ তা খতিয়ানের জন্য অপেক্ষায় থাকতে পারে; "
                + "কর্তৃপক্ষের কাছে নতুনটি চান",
            "\(what.ja) は \(day) に終了します。台帳への登録を待つことがあるため、終了前30日以内は何も署名しません。当局に新しいものを求めてください"
        )
    }
}

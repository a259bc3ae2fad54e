// What no replay can tell, or this one was not asked for.
extension ReportWords {
    func unchecked(_ unchecked: AuditReport.Unchecked, _ report: AuditReport) -> String {
        switch unchecked {
        case .people:
            self(
                "Whether the people exist, were present and passed: the ledgers name nobody, and only centers can show it.",
                "মানুষগুলো আছেন কি না, উপস্থিত ছিলেন ও উত্তীর্ণ হয়েছেন কি না: খতিয়ানে কারও নাম নেই, তা কেবল কেন্দ্রই দেখাতে পারে।",
                "受験者が実在し、出席し、合格したかどうか。台帳には氏名がなく、確認できるのはセンターだけです。"
            )
        case .papers:
            self(
                "Whether printed certificates and the centers' own files agree with the ledgers: sanad audit sample draws "
                    + "the ones to look at.",
                "ছাপা সনদ ও কেন্দ্রের নথি খতিয়ানের সঙ্গে মেলে কি না: sanad audit sample দিয়ে যাচাইয়ের জন্য সনদ বাছাই করা যায়।",
                "印刷された証明書やセンターの書類が台帳と一致するか。sanad audit sample で抽出して確認できます。"
            )
        case .rules:
            self(
                "What the entries say: statements' signatures and the rules. Hashes and checkpoints were compared, no more.",
                "ভুক্তিতে কী আছে: বিবৃতির স্বাক্ষর ও নিয়ম। কেবল হ্যাশ ও চেকপয়েন্ট মেলানো হয়েছে।",
                "記載の内容（各文書の署名と規則）。ハッシュ値とチェックポイントのみを照合しました。"
            )
        case .approvals:
            self(
                "Whether sessions and numbers agree with what a ministry approved outside the ledgers.",
                "সেশন ও সংখ্যা খতিয়ানের বাইরে মন্ত্রণালয়ের অনুমোদনের সঙ্গে মেলে কি না।",
                "セッションや人数が、台帳の外で省庁が承認した内容と一致するか。"
            )
        case .later:
            self(
                "Entries later than \(report.until.map(numerals.time) ?? ""): they were hashed and not judged.",
                "\(report.until.map(numerals.time) ?? "")-এর পরের ভুক্তি: হ্যাশ করা হয়েছে, বিচার করা হয়নি।",
                "\(report.until.map(numerals.time) ?? "")より後の記載。ハッシュ値のみ確認し、規則は適用していません。"
            )
        case .otherLedger:
            self(
                "The other country's ledger: what it says of this one, and its side of recognitions.",
                "অন্য দেশের খতিয়ান: সেটি এই খতিয়ান সম্পর্কে কী বলে, এবং স্বীকৃতির তাদের অংশ।",
                "相手国の台帳（この台帳についての記録と、相互承認の相手側の記載）。"
            )
        }
    }
}

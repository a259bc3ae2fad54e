// What findings mean, for somebody who does not know how a ledger is made.
extension ReportWords {
    /// The meaning of a kind of finding; of one that is not known here, its name alone is shown.
    func meaning(ofFinding kind: String) -> String? {
        entryMeaning(kind) ?? ledgerMeaning(kind) ?? comparisonMeaning(kind)
    }

    private func entryMeaning(_ kind: String) -> String? {
        switch kind {
        case "altered-entry":
            self(
                "The entry was changed after it had been logged.",
                "ভুক্তিটি খতিয়ানভুক্ত হওয়ার পরে বদলানো হয়েছে।",
                "この記載は、記録された後に変更されています。"
            )
        case "altered-tile":
            self(
                "The tree beside the entries was changed; the entry itself was not.",
                "ভুক্তির পাশের হ্যাশ-বৃক্ষ বদলানো হয়েছে; ভুক্তিটি নয়।",
                "記載そのものではなく、付随するハッシュ木が変更されています。"
            )
        case "refused-entry":
            self(
                "The rules do not allow the entry, and the authority has not declared it void.",
                "নিয়ম অনুযায়ী ভুক্তিটি অনুমোদিত নয়, এবং কর্তৃপক্ষ এটিকে অকার্যকর ঘোষণা করেনি।",
                "この記載は規則に反しており、当局による無効の宣言もありません。"
            )
        default: nil
        }
    }

    private func ledgerMeaning(_ kind: String) -> String? {
        switch kind {
        case "root-differs", "size-differs":
            self(
                "What the ledger signed is not what it shows.",
                "খতিয়ান যা স্বাক্ষর করেছে তা সে যা দেখায় তার সঙ্গে মেলে না।",
                "台帳が署名した内容と、示している内容が一致しません。"
            )
        case "checkpoint-refused":
            self(
                "The signatures on the ledger's state are not those that the policy asks for.",
                "খতিয়ানের অবস্থার উপর স্বাক্ষর নীতির সঙ্গে মেলে না।",
                "台帳の状態に対する署名が、ポリシーの求めるものではありません。"
            )
        case "not-countersigned":
            self(
                "Other countries have not signed for it, or not for more than a day.",
                "অন্য দেশ এতে স্বাক্ষর করেনি, অথবা এক দিনের বেশি সময় ধরে করেনি।",
                "他国の副署がないか、1日以上途絶えています。"
            )
        case "contradicting-checkpoints":
            self(
                "The ledger has shown different histories to different people. This is the gravest finding.",
                "খতিয়ানটি ভিন্ন মানুষকে ভিন্ন ইতিহাস দেখিয়েছে। এটিই সবচেয়ে গুরুতর।",
                "台帳が人によって異なる履歴を示しています。最も重大な指摘です。"
            )
        case "wrong-log-key", "wrong-witness-key", "wrong-authority":
            self(
                "It is signed with a key that the policy, or the ledger itself, does not name.",
                "এমন চাবি দিয়ে স্বাক্ষরিত যা নীতিতে বা খতিয়ানে নেই।",
                "ポリシーまたは台帳に記載のない鍵で署名されています。"
            )
        default: nil
        }
    }

    /// What does not agree with something beside the ledger.
    private func comparisonMeaning(_ kind: String) -> String? {
        switch kind {
        case "broken-link":
            self(
                "The entry does not follow the one before it: something was put in or taken out here.",
                "ভুক্তিটি আগের ভুক্তির সঙ্গে যুক্ত নয়: এখানে কিছু ঢোকানো বা সরানো হয়েছে।",
                "直前の記載とつながっていません。ここで何かが挿入または削除されています。"
            )
        case "copy-differs":
            self(
                "The copy that another country keeps holds something else.",
                "অন্য দেশের রাখা কপিতে ভিন্ন কিছু আছে।",
                "他国が保管する写しと内容が異なります。"
            )
        case "session-not-approved":
            self(
                "No approval that was given elsewhere names this session.",
                "অন্যত্র দেওয়া কোনো অনুমোদনে এই সেশনের উল্লেখ নেই।",
                "台帳外の承認に、このセッションの記載がありません。"
            )
        case "more-than-approved":
            self(
                "There are more places or certificates than were approved elsewhere.",
                "অন্যত্র যা অনুমোদিত তার চেয়ে বেশি আসন বা সনদ আছে।",
                "台帳外で承認された数を超える定員または証明書があります。"
            )
        case "differs-from-earlier-audit":
            self(
                "The ledger does not begin with what an earlier audit read.",
                "আগের নিরীক্ষা যা পড়েছিল, খতিয়ানের শুরু তার সঙ্গে মেলে না।",
                "以前の監査が読んだ内容から始まっていません。"
            )
        default: nil
        }
    }

    func entry(_ index: Int?) -> String {
        guard let index else { return self("the whole ledger", "পুরো খতিয়ান", "台帳全体") }
        return self("entry \(numerals(index))", "ভুক্তি \(numerals(index))", "記載 \(numerals(index))")
    }
}

import LedgerCore

// What may be asked about, and how much of it is usual.
extension ReportWords {
    var odditiesExplained: String {
        self(
            "The rules allow all of this, and there may be good reasons for it. None of it changes the answer.",
            "এগুলোর সবই নিয়মসম্মত, এবং এর সঙ্গত কারণ থাকতে পারে। এতে উত্তরের কোনো পরিবর্তন হয় না।",
            "いずれも規則の範囲内であり、正当な理由があり得ます。結論には影響しません。"
        )
    }

    func title(of oddity: Oddity.Kind) -> String {
        switch oddity {
        case .nightBursts: self("Bursts at night", "রাতে একসঙ্গে অনেক সনদ", "夜間の集中発行")
        case .farOverPast: self("Far over its own past", "নিজের অতীতের তুলনায় অনেক বেশি", "過去の実績を大きく超過")
        case .unusedPlaces: self("Many unused places", "অনেক অব্যবহৃত আসন", "未使用の定員が多い")
        case .earlyKeys: self("New keys used at once", "নতুন চাবির তাৎক্ষণিক ব্যবহার", "新しい鍵の直後の多用")
        case .fullSessions: self("Everyone passes, no place left", "সব আসন পূর্ণ, সবাই উত্তীর্ণ", "満席かつ全員合格")
        }
    }

    func sentence(_ oddity: ReportedOddity) -> String {
        let (count, other) = (numerals(oddity.count), numerals(oddity.other))
        switch oddity.kind {
        case .nightBursts:
            return self(
                "\(count) certificates were logged between 23:00 and 5:00 local time, in \(other) "
                    + "\(oddity.other == 1 ? "night" : "nights") with 50 or more.",
                "স্থানীয় সময় রাত ১১টা থেকে ভোর ৫টার মধ্যে \(count)টি সনদ খতিয়ানভুক্ত হয়েছে, ৫০ বা তার বেশি এমন \(other)টি রাতে।",
                "現地時間23時から5時の間に\(count)件が記載されました（50件以上の夜が\(other)回）。"
            )
        case .farOverPast:
            let month = oddity.month.map(numerals.month) ?? ""
            return self(
                "\(count) certificates in \(month); in half of its earlier months it issued \(other) or fewer.",
                "\(month) মাসে \(count)টি সনদ; আগের মাসগুলোর অর্ধেকে \(other)টি বা তার কম।",
                "\(month)に\(count)件。それ以前の月の半数は\(other)件以下でした。"
            )
        case .unusedPlaces:
            return self(
                "\(count) of \(other) places in sessions that are over were not used.",
                "শেষ হওয়া সেশনের \(other)টি আসনের মধ্যে \(count)টি ব্যবহৃত হয়নি।",
                "終了したセッションの定員\(other)名のうち\(count)名分が使われませんでした。"
            )
        case .earlyKeys:
            return self(
                "\(count) certificates were signed with \(other) \(oddity.other == 1 ? "key" : "keys") within 7 days of the "
                    + "accreditation.",
                "অনুমোদনের ৭ দিনের মধ্যে \(other)টি চাবি দিয়ে \(count)টি সনদ স্বাক্ষরিত হয়েছে।",
                "認定から7日以内に、\(other)本の鍵で\(count)件が署名されました。"
            )
        case .fullSessions:
            return self(
                "In \(count) of \(other) ended sessions every authorized place was used and everyone passed.",
                "শেষ হওয়া \(other)টি সেশনের মধ্যে \(count)টিতে অনুমোদিত সব আসন পূর্ণ ছিল এবং সবাই উত্তীর্ণ।",
                "終了した\(other)回のセッションのうち\(count)回で、定員がすべて埋まり全員が合格しました。"
            )
        }
    }

    func entries(_ oddity: ReportedOddity) -> String {
        let (first, last) = (numerals(oddity.firstEntry), numerals(oddity.lastEntry))
        return self("entries \(first) to \(last)", "ভুক্তি \(first) থেকে \(last)", "記載 \(first)～\(last)")
    }
}

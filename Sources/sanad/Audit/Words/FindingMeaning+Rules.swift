import LedgerCore

// What an entry that breaks a rule stands for.
extension FindingMeaning {
    func callAsFunction(_ rule: RefusalCode) -> String {
        switch language {
        case .en: rule.meaning
        case .bn: bengali(rule)
        case .ja: japanese(rule)
        }
    }

    private func bengali(_ rule: RefusalCode) -> String {
        switch rule {
        case .malformed: "প্রতিটি ভুক্তির যে গঠন থাকতে হয়, এই ভুক্তির তা নেই।"
        case .tooLarge: "ভুক্তিটি অনুমোদিত আকারের চেয়ে বড়।"
        case .unsupportedAlgorithm: "বিবৃতিটি এমন পদ্ধতিতে স্বাক্ষরিত যা অনুমোদিত নয়।"
        case .unknownKey: "বিবৃতিটি এমন চাবি দিয়ে স্বাক্ষরিত যা কেউ নিবন্ধন করেনি।"
        case .badSignature: "বিবৃতিতে যে চাবির নাম আছে সেটি স্বাক্ষর করেনি: এটি জাল, অথবা বদলানো হয়েছে।"
        case .duplicate: "বিবৃতিটি এমন নাম ব্যবহার করে যা আগে ব্যবহৃত হয়েছে।"
        case .fromTheFuture: "বিবৃতির তারিখ খতিয়ানভুক্ত হওয়ার সময়ের পরের।"
        case .timeLeap: "খতিয়ানের ঘড়ি লাফ দিয়েছে, অথবা বিবৃতিটি অনুমোদিত সময়ের চেয়ে অনেক পুরোনো।"
        case .notAuthority: "যিনি স্বাক্ষর করেছেন তাঁর এমন বিবৃতি দেওয়ার অধিকার ছিল না।"
        case .notAccredited: "কেন্দ্র বা তার চাবি তখন অনুমোদিত ছিল না।"
        case .wrongRole: "চাবিটি অন্য কাজের জন্য নিবন্ধিত।"
        case .keyInUse: "চাবিটি ইতিমধ্যে অন্য কারও।"
        case .samePerson: "যে কাজে দুজন লাগে তা একজনই করেছেন।"
        case .unknownAchievement: "সনদটি এমন কিছুর জন্য যা কখনও নিবন্ধিত হয়নি।"
        case .achievementDiffers: "সনদে বিষয়ের বর্ণনা নিবন্ধিত বর্ণনার সঙ্গে মেলে না।"
        case .outOfScope: "কেন্দ্রটির এই সনদ দেওয়ার অনুমতি ছিল না।"
        case .sessionRequired: "সনদে কোনো সেশনের উল্লেখ নেই, অথচ থাকতেই হবে।"
        case .unknownSession: "সনদে এমন সেশনের উল্লেখ আছে যা কখনও খোলা হয়নি।"
        case .sessionMismatch: "সনদে যে সেশনের উল্লেখ আছে, সনদটি তার নয়।"
        case .sessionClosed: "সনদটি এমন সেশনের অধীনে দেওয়া যা থেকে আর সনদ দেওয়া যায় না।"
        case .sessionExceeded: "সেশনটি যতজনের জন্য খোলা হয়েছিল তার চেয়ে বেশি সনদ দেওয়া হয়েছে।"
        case .badNumber: "সনদের নম্বরটি এমন যা কেন্দ্রটি দিতে পারত না।"
        case .badStatusIndex: "অবস্থা-তালিকায় সনদের স্থানটি তার নিজের নয়।"
        case .backDated: "সনদের তারিখ তার সেশন বা খতিয়ানভুক্তির সময়ের সঙ্গে মেলে না।"
        case .personalData: "ভুক্তিতে যা থাকতে পারে তার চেয়ে বেশি আছে: এতে কোনো ব্যক্তির তথ্য থাকতে পারে।"
        case .unknownTarget: "বিবৃতিটি এমন কিছু সম্পর্কে যা এই খতিয়ানে নেই, অথবা স্বাক্ষরকারীর নয়।"
        case .illegalTransition: "বিবৃতিটি যার সম্পর্কে, তার অবস্থা এভাবে বদলানো যেত না।"
        case .snapshotDiffers: "খতিয়ানের নিজের সারসংক্ষেপ তার ভুক্তিগুলোর সঙ্গে মেলে না।"
        case .snapshotTooSoon: "খতিয়ানের সারসংক্ষেপ আগেরটির খুব অল্প সময় পরে এসেছে।"
        }
    }

    private func japanese(_ rule: RefusalCode) -> String {
        switch rule {
        case .malformed: "記載が、すべての記載に求められる形式になっていません。"
        case .tooLarge: "記載が許される大きさを超えています。"
        case .unsupportedAlgorithm: "認められていない方式で署名されています。"
        case .unknownKey: "誰も登録していない鍵で署名されています。"
        case .badSignature: "名指しされた鍵による署名ではありません。偽造されたか、変更されています。"
        case .duplicate: "すでに使われた名前が使われています。"
        case .fromTheFuture: "文書の日付が、記録された時刻より後です。"
        case .timeLeap: "台帳の時計が飛んだか、文書が許される期間より大幅に古いものです。"
        case .notAuthority: "署名者には、このような文書を出す権限がありませんでした。"
        case .notAccredited: "センターまたはその鍵は、その時点で認定されていませんでした。"
        case .wrongRole: "鍵は別の業務のために登録されたものです。"
        case .keyInUse: "鍵はすでに別の者のものです。"
        case .samePerson: "二人で行うべきことを一人で行っています。"
        case .unknownAchievement: "登録されたことのない資格の証明書です。"
        case .achievementDiffers: "証明書の資格の説明が、登録された内容と異なります。"
        case .outOfScope: "センターには、この証明を行う権限がありませんでした。"
        case .sessionRequired: "証明書に、必要なセッションの記載がありません。"
        case .unknownSession: "証明書に記載のセッションは、開かれたことがありません。"
        case .sessionMismatch: "証明書は、記載されたセッションのものではありません。"
        case .sessionClosed: "証明書を出せなくなったセッションで発行されています。"
        case .sessionExceeded: "セッションの定員を超える証明書が発行されています。"
        case .badNumber: "センターが付けることのできない証明書番号です。"
        case .badStatusIndex: "ステータスリスト上の位置が、その証明書のものではありません。"
        case .backDated: "証明書の日付が、セッションまたは記録の時刻から見てあり得ません。"
        case .personalData: "許されない項目が含まれ、個人に関する情報を含むおそれがあります。"
        case .unknownTarget: "対象がこの台帳にないか、署名者のものではありません。"
        case .illegalTransition: "対象の状態を、このように変更することはできません。"
        case .snapshotDiffers: "台帳自身の要約が、記載から得られる内容と異なります。"
        case .snapshotTooSoon: "台帳の要約が、前回から早すぎます。"
        }
    }
}

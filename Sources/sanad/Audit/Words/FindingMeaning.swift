import LedgerCore

/// What findings mean, in one sentence for people who do not know the protocol, in three languages.
struct FindingMeaning {
    let language: Language

    /// What a finding of this kind means; that of the rule where one was broken.
    func callAsFunction(_ kind: AuditFinding.Kind, _ rule: RefusalCode?, isAfterGap: Bool = false) -> String {
        if isAfterGap { return afterGap }
        return rule.map(callAsFunction) ?? self(kind)
    }

    func callAsFunction(_ finding: AuditFinding) -> String {
        self(finding.kind, finding.rule, isAfterGap: finding.sentence.form == .refusedAfterGap)
    }

    private var afterGap: String {
        language(
            AuditFinding.meaningAfterGap,
            "ভুক্তিটি যার উপর নির্ভর করে তা হয়তো অনুপস্থিত ভুক্তিগুলোর মধ্যে আছে।",
            "この記載の根拠が、欠けている記載の中にある可能性があります。"
        )
    }

    func callAsFunction(_ kind: AuditFinding.Kind) -> String {
        switch language {
        case .en: kind.meaning
        case .bn: bengali(kind)
        case .ja: japanese(kind)
        }
    }

    private func bengali(_ kind: AuditFinding.Kind) -> String {
        switch kind {
        case .alteredEntry: "ভুক্তিটি খতিয়ানভুক্ত হওয়ার পরে, যেখানে রাখা আছে সেখানে কেউ বদলেছে।"
        case .alteredTile: "ভুক্তির পাশের হ্যাশ-বৃক্ষ কেউ বদলেছে; ভুক্তিটি অক্ষত আছে।"
        case .missingEntry: "খতিয়ান যাতে স্বাক্ষর করেছে তা কেউ সরিয়েছে, অথবা সংরক্ষণের জায়গায় হারিয়ে গেছে।"
        case .missingTile: "হ্যাশের একটি ফাইল সরানো হয়েছে বা হারিয়ে গেছে; এতে কোনো ভুক্তি হারায় না।"
        case .damagedFile: "সংরক্ষণের জায়গায় একটি ফাইল কেউ বদলেছে, অথবা সেটি পুরোটা লেখা হয়নি।"
        case .rootUnknown: "এত কিছু নেই যে, বাকিটা খতিয়ানের স্বাক্ষরিত বিষয় কি না তা বলা যায় না।"
        case .refusedEntry: "নিয়ম অনুযায়ী ভুক্তিটি অনুমোদিত নয়, এবং কর্তৃপক্ষ এটিকে অকার্যকর ঘোষণা করেনি।"
        case .brokenLink: "ভুক্তিটি আগের ভুক্তির সঙ্গে যুক্ত নয়: এখানে কিছু ঢোকানো বা সরানো হয়েছে।"
        case .rootDiffers: "যে ভুক্তিগুলো দেখানো হচ্ছে, খতিয়ান সেগুলোতে স্বাক্ষর করেনি।"
        case .sizeDiffers: "খতিয়ান যত ভুক্তিতে স্বাক্ষর করেছে তত ভুক্তি দেখাচ্ছে না।"
        case .checkpointRefused: "ভুক্তিগুলোর উপর খতিয়ানের স্বাক্ষর নেই, অথবা তা মিথ্যা।"
        case .notCountersigned: "অন্য দেশ এখনও এই ভুক্তিগুলোর নিশ্চয়তা দেয়নি: কেবল একটি দেশের কথাই আছে।"
        case .contradictingCheckpoints: "খতিয়ানটি দুটি ইতিহাসে স্বাক্ষর করেছে, যার দুটিই সত্য হতে পারে না।"
        case .wrongLogKey: "খতিয়ানের অবস্থা এমন চাবি দিয়ে স্বাক্ষরিত, যা তখন তার চাবি ছিল না।"
        case .wrongWitnessKey: "এই খতিয়ানের প্রতিস্বাক্ষরের জন্য নীতিতে যে চাবি আছে, খতিয়ানে তা নেই।"
        case .wrongAuthority: "আপনি যে কর্তৃপক্ষকে বিশ্বাস করেন, খতিয়ানটি তার প্রতিষ্ঠিত নয়।"
        case .copyDiffers: "একই জায়গায় দুই দেশের কাছে ভিন্ন বাইট আছে: একটি বদলানো হয়েছে।"
        case .sessionNotApproved: "এমন একটি সেশন খোলা হয়েছে যা মন্ত্রণালয়ের তালিকায় অনুমোদিত নয়।"
        case .moreThanApproved: "মন্ত্রণালয় যত অনুমোদন করেছে তার চেয়ে বেশি আসন বা সনদ আছে।"
        case .differsFromEarlierAudit: "আগের নিরীক্ষা যা পড়েছিল, তা পরে বদলানো বা সরানো হয়েছে।"
        }
    }

    private func japanese(_ kind: AuditFinding.Kind) -> String {
        switch kind {
        case .alteredEntry: "この記載は、記録された後に保管場所で変更されています。"
        case .alteredTile: "記載そのものではなく、付随するハッシュ木が変更されています。"
        case .missingEntry: "台帳が署名したものが、保管場所で取り除かれたか失われています。"
        case .missingTile: "ハッシュ値のファイルが取り除かれたか失われています。記載は失われていません。"
        case .damagedFile: "ファイルが保管場所で変更されたか、途中までしか書かれていません。"
        case .rootUnknown: "欠けているものが多く、残りが台帳の署名したものかどうか判断できません。"
        case .refusedEntry: "この記載は規則に反しており、当局による無効の宣言もありません。"
        case .brokenLink: "直前の記載とつながっていません。ここで何かが挿入または削除されています。"
        case .rootDiffers: "示されている記載は、台帳が署名したものではありません。"
        case .sizeDiffers: "台帳が署名した件数と、示している件数が一致しません。"
        case .checkpointRefused: "記載に対する台帳の署名がないか、偽物です。"
        case .notCountersigned: "相手国がまだこれらの記載を保証していません。一国だけの言葉です。"
        case .contradictingCheckpoints: "台帳が、両立しない二つの履歴に署名しています。"
        case .wrongLogKey: "台帳の状態が、その時点の台帳の鍵ではない鍵で署名されています。"
        case .wrongWitnessKey: "この台帳の副署について、ポリシーにある鍵と台帳の記載が異なります。"
        case .wrongAuthority: "台帳は、信頼する当局が創設したものではありません。"
        case .copyDiffers: "同じ箇所について、両国の持つバイト列が異なります。どちらかが変更されています。"
        case .sessionNotApproved: "省庁の承認一覧にないセッションが開かれています。"
        case .moreThanApproved: "省庁の承認数を超える定員または証明書があります。"
        case .differsFromEarlierAudit: "以前の監査が読んだ内容が、その後に変更または削除されています。"
        }
    }
}

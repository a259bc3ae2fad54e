import LedgerCore

extension Reason {
    /// The reason in a sentence. What stands in brackets is for whoever looks into it.
    func sentence(_ language: Language) -> String {
        switch self {
        case .notACertificate(let detail):
            language("This is not a certificate file", "এটি সনদের ফাইল নয়", "証明書ファイルではありません") + " [\(detail)]"
        case .notWhatWasSigned(let detail):
            language(
                "What is shown is not what the center signed",
                "যা দেখানো হচ্ছে তা কেন্দ্রের স্বাক্ষরিত তথ্য নয়",
                "表示された内容は、センターが署名した内容と異なります"
            ) + " [\(detail)]"
        case .falseProof(let detail):
            language("Its proof is false", "এর প্রমাণ মিথ্যা", "証明（プルーフ）が正しくありません") + " [\(detail)]"
        case .falseSignature:
            language("The center's signature is false", "কেন্দ্রের স্বাক্ষর মিথ্যা", "センターの署名が正しくありません")
        case .otherContentLogged:
            language(
                "The ledger holds another certificate under this number",
                "এই নম্বরে খতিয়ানে অন্য একটি সনদ আছে",
                "台帳ではこの番号は別の証明書のものです"
            )
        case .notInLedger:
            language("It is not in the ledger", "এটি খতিয়ানে নেই", "台帳に記載がありません")
        case .refusedByRules(let code, let detail):
            language("The ledger's rules refuse it", "খতিয়ানের নিয়ম এটি প্রত্যাখ্যান করে", "台帳の規則により拒否されます")
                + " [\(code.rawValue): \(detail)]"
        case .declaredVoid:
            language("The authority declared it void", "কর্তৃপক্ষ এটি অকার্যকর ঘোষণা করেছে", "当局が無効と宣言しました")
        case .outsidePolicy(let detail):
            language("It lies outside of what is trusted here", "এটি এখানে বিশ্বস্ত তালিকার বাইরে", "信頼の対象外です")
                + " [\(detail)]"
        default: paperSentence(language)
        }
    }

    /// What is known of it, and what is not; any other reason where that is not it.
    func stateSentence(_ language: Language) -> String {
        switch self {
        case .noName:
            language(
                "No name is shown, so it cannot be said whose it is",
                "কোনো নাম দেখানো হয়নি, তাই এটি কার তা বলা যায় না",
                "氏名が示されていないため、誰のものか判断できません"
            )
        case .notLogged(let center):
            language(
                "Signed by \(center), not yet shown to be logged",
                "\(center) স্বাক্ষর করেছে, খতিয়ানে থাকার প্রমাণ এখনও নেই",
                "\(center) が署名していますが、台帳への記載はまだ示されていません"
            )
        case .signerUnknown(let center):
            language(
                "It names \(center) as its signer; neither that nor an entry in the ledger is shown",
                "স্বাক্ষরকারী হিসেবে \(center)-এর নাম আছে; তার প্রমাণ নেই, খতিয়ানে থাকার প্রমাণও নেই",
                "署名者は \(center) とされていますが、そのことも台帳への記載も示されていません"
            )
        case .materialMissing(let detail):
            language("Something needed to check it is missing", "যাচাইয়ের জন্য প্রয়োজনীয় কিছু নেই", "確認に必要な資料が不足しています")
                + " [\(detail)]"
        case .statusUnknown:
            language(
                "Whether it was revoked could not be looked up: give a copy of the ledger",
                "এটি বাতিল কি না দেখা যায়নি: খতিয়ানের একটি কপি দিন",
                "取消しの有無を確認できませんでした。台帳の写しを指定してください"
            )
        case .statusTooOld(let time):
            language(
                "Its status is known only as of \(time.date)",
                "এর অবস্থা শুধু \(time.date) পর্যন্ত জানা",
                "状態は \(time.date) 時点までしか分かりません"
            )
        case .statusNotCountersigned(let time):
            language(
                "Its status of \(time) is one country's word so far",
                "\(time)-এর অবস্থা এখন পর্যন্ত এক দেশের কথা",
                "\(time) の状態は、まだ一国のみの保証です"
            )
        case .copyTooOld(let time):
            language(
                "It was logged after \(time), where this copy of the ledger ends",
                "এটি \(time)-এর পরে খতিয়ানভুক্ত, আর এই কপি সেখানেই শেষ",
                "この証明書は、台帳の写しの末尾（\(time)）より後に記載されました"
            )
        case .ledgerDamaged(let detail):
            language("The copy of the ledger is not in order", "খতিয়ানের কপিটি ঠিক নেই", "台帳の写しに異常があります") + " [\(detail)]"
        case .ledgerNotRead(let detail):
            language("Its ledger could not be read", "এর খতিয়ান পড়া যায়নি", "台帳を読み取れませんでした") + " [\(detail)]"
        default: vouchingSentence(language)
        }
    }

    /// What has become of the certificate.
    func statusSentence(_ language: Language) -> String {
        switch self {
        case .revoked(let reason, let time):
            language(
                "Revoked on \(time.date), for \(reason.title(language))",
                "\(time.date) তারিখে বাতিল, কারণ: \(reason.title(language))",
                "\(time.date) に取消し（理由：\(reason.title(language))）"
            )
        case .superseded(let number, let time):
            language(
                "Superseded by \(number) on \(time.date)",
                "\(time.date) তারিখে \(number) দিয়ে প্রতিস্থাপিত",
                "\(time.date) に \(number) に置き換えられました"
            )
        case .suspended(let reason, let time):
            language(
                "Suspended since \(time.date), for \(reason.title(language))",
                "\(time.date) থেকে স্থগিত, কারণ: \(reason.title(language))",
                "\(time.date) から停止中（理由：\(reason.title(language))）"
            )
        case .listed(let status, let time): status.sentence(language, asOf: time)
        case .expired(let date):
            language("Valid until \(date)", "\(date) পর্যন্ত বৈধ ছিল", "有効期限は \(date) でした")
        case .purposeUnknown(let purpose):
            language(
                "What it is worth for \(purpose) is not registered",
                "\(purpose) উদ্দেশ্যে এর মেয়াদ নিবন্ধিত নেই",
                "用途 \(purpose) についての登録がありません"
            )
        case .purposeExpired(let purpose, let date):
            language(
                "Good for \(purpose) until \(date)",
                "\(purpose) উদ্দেশ্যে \(date) পর্যন্ত বৈধ ছিল",
                "用途 \(purpose) についての期限は \(date) でした"
            )
        default: ""
        }
    }
}

import LedgerCore
import LedgerCrypto

/// Why a ledger refused what a center signed, for its clerk.
package enum RefusalWords {
    /// - Parameters:
    ///   - code: The problem's code.
    ///   - detail: The ledger's words, in English.
    /// - Returns: What they mean; of a code that is not known here, as it came.
    package static func account(_ code: String, _ detail: String) -> Words {
        guard let rule = RefusalCode.allCases.first(where: { $0.rawValue.hasSameBytes(as: code) }) else {
            return Words(verbatim: "\(code): \(detail)")
        }
        let meaning = meaning(of: rule)
        return Words("\(meaning.en) (\(code): \(detail))", "\(meaning.bn) (\(code))", "\(meaning.ja)（\(code)）")
    }

    /// The same of both in one, as in `session-closed: the session is closed`.
    package static func account(_ both: String) -> Words {
        let parts = both.split(separator: ": ", maxSplits: 1).map(String.init)
        return parts.count == 2 ? account(parts[0], parts[1]) : Words(verbatim: both)
    }

    private static func meaning(of rule: RefusalCode) -> Words {
        formWords(of: rule) ?? rightsWords(of: rule) ?? sessionWords(of: rule) ?? otherWords(of: rule)
    }

    /// How the statement is made.
    private static func formWords(of rule: RefusalCode) -> Words? {
        switch rule {
        case .malformed, .tooLarge, .unsupportedAlgorithm, .badStatusIndex, .achievementDiffers:
            Words(
                "it is not made as the ledger expects; tell the authority",
                "এটি খতিয়ানের প্রত্যাশিত গঠনে নেই; কর্তৃপক্ষকে জানান",
                "台帳が求める形式になっていません。当局に連絡してください"
            )
        case .badSignature:
            Words(
                "its signature does not fit; tell the authority",
                "এর স্বাক্ষর মেলে না; কর্তৃপক্ষকে জানান",
                "署名が合いません。当局に連絡してください"
            )
        case .duplicate:
            Words("the ledger has it already", "এটি খতিয়ানে আগে থেকেই আছে", "すでに台帳にあります")
        case .badNumber:
            Words(
                "its number is not one that this center may give, or is given already",
                "এর নম্বর এই কেন্দ্র দিতে পারে না, অথবা আগেই দেওয়া হয়েছে",
                "このセンターが付けられない番号か、すでに使われた番号です"
            )
        case .personalData:
            Words(
                "it could hold data about a person, which has no place in the ledger; tell the authority",
                "এতে কোনো ব্যক্তির তথ্য থাকতে পারে, যা খতিয়ানে রাখা যায় না; কর্তৃপক্ষকে জানান",
                "台帳に載せてはならない個人情報が含まれるおそれがあります。当局に連絡してください"
            )
        default: nil
        }
    }

    /// Who may sign it, and when.
    private static func rightsWords(of rule: RefusalCode) -> Words? {
        switch rule {
        case .unknownKey:
            Words(
                "the authority has not registered the key that signed it, or has withdrawn it; ask the authority",
                "যে চাবি দিয়ে স্বাক্ষর হয়েছে তা কর্তৃপক্ষ নিবন্ধন করেনি বা প্রত্যাহার করেছে; কর্তৃপক্ষকে জিজ্ঞাসা করুন",
                "署名した鍵が当局に登録されていないか、取り消されています。当局に問い合わせてください"
            )
        case .notAccredited:
            Words(
                "the center or its key is not accredited at this time; ask the authority",
                "কেন্দ্র বা তার চাবির স্বীকৃতি এই সময়ে কার্যকর নয়; কর্তৃপক্ষকে জিজ্ঞাসা করুন",
                "センターまたはその鍵が現在認定されていません。当局に問い合わせてください"
            )
        case .outOfScope:
            Words(
                "the center's accreditation does not cover what is certified; ask the authority",
                "যা প্রত্যয়ন করা হচ্ছে তা কেন্দ্রের স্বীকৃতির আওতায় নেই; কর্তৃপক্ষকে জিজ্ঞাসা করুন",
                "証明する資格がセンターの認定の範囲にありません。当局に問い合わせてください"
            )
        case .notAuthority, .wrongRole, .keyInUse, .samePerson:
            Words(
                "whoever signed it has not the right to; the other of the two people signs it",
                "যিনি স্বাক্ষর করেছেন তাঁর সেই অধিকার নেই; দুজনের অন্যজনকে স্বাক্ষর করতে হবে",
                "署名者にその権限がありません。もう一人の担当者が署名してください"
            )
        case .fromTheFuture:
            Words(
                "it is dated later than the ledger's clock; look at this PC's clock",
                "এর তারিখ খতিয়ানের ঘড়ির চেয়ে পরের; এই কম্পিউটারের ঘড়ি দেখুন",
                "台帳の時計より後の日時です。このPCの時計を確認してください"
            )
        case .timeLeap:
            Words(
                "it was signed too long ago, or the ledger's clock is wrong",
                "এটি অনেক আগে স্বাক্ষর করা হয়েছে, অথবা খতিয়ানের ঘড়ি ভুল",
                "署名から時間が経ちすぎているか、台帳の時計が誤っています"
            )
        case .backDated:
            Words(
                "its day is not one that its session or the ledger's clock allows",
                "এর তারিখ তার সেশন বা খতিয়ানের ঘড়ি অনুযায়ী গ্রহণযোগ্য নয়",
                "日付がセッションまたは台帳の時計の許す範囲にありません"
            )
        default: nil
        }
    }
}

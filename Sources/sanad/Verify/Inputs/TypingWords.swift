import CenterOffice
import Credentials

// What is wrong with what somebody typed from a paper, or with the text of its QR code.

extension CertificateNumberError {
    var account: Words {
        switch self {
        case .wrongParts:
            Words(
                "The number is mistyped: it has five parts between hyphens, as in BD-TTC014-26-000123-67",
                "নম্বরটি ভুল টাইপ হয়েছে: এতে হাইফেন দিয়ে আলাদা পাঁচটি অংশ থাকে, যেমন BD-TTC014-26-000123-67",
                "番号の入力誤りです。BD-TTC014-26-000123-67 のように、ハイフンで区切った五つの部分があります"
            )
        case .badCenterID:
            Words(
                "The number is mistyped: the center in front is two letters, a hyphen, and 2 to 16 letters and digits",
                "নম্বরটি ভুল টাইপ হয়েছে: শুরুতে কেন্দ্রের দুটি অক্ষর, হাইফেন, তারপর ২ থেকে ১৬টি অক্ষর ও সংখ্যা থাকে",
                "番号の入力誤りです。先頭のセンターは英字2字、ハイフン、英数字2～16字です"
            )
        case .badYear:
            Words(
                "The number is mistyped: its third part, the year, is two digits",
                "নম্বরটি ভুল টাইপ হয়েছে: তৃতীয় অংশ, অর্থাৎ বছর, দুই অঙ্কের",
                "番号の入力誤りです。三番目の部分（年）は2桁です"
            )
        case .badSerial:
            Words(
                "The number is mistyped: its fourth part is six digits or, past 999999, more",
                "নম্বরটি ভুল টাইপ হয়েছে: চতুর্থ অংশ ছয় অঙ্কের, ৯৯৯৯৯৯-এর পরে আরও বেশি",
                "番号の入力誤りです。四番目の部分は6桁（999999 を超えるとそれ以上）です"
            )
        case .badCheckDigits:
            Words(
                "The number is mistyped: its check digits do not fit the rest",
                "নম্বরটি ভুল টাইপ হয়েছে: শেষের যাচাই-অঙ্ক বাকি অংশের সঙ্গে মেলে না",
                "番号の入力誤りです。末尾の検査数字が残りと合いません"
            )
        }
    }
}

extension VerificationCodeError {
    var account: Words {
        switch self {
        case .unknownSymbol(let symbol):
            Words(
                "The verification code is mistyped: it has no \(symbol)",
                "যাচাই কোডটি ভুল টাইপ হয়েছে: এতে \(symbol) থাকে না",
                "確認コードの入力誤りです。\(symbol) は使われません"
            )
        case .wrongLength(let count):
            Words(
                "The verification code is mistyped: it has 27 letters and digits, and this has \(count)",
                "যাচাই কোডটি ভুল টাইপ হয়েছে: এতে ২৭টি অক্ষর ও সংখ্যা থাকে, এখানে আছে \(count)টি",
                "確認コードの入力誤りです。英数字は27字ですが、\(count) 字あります"
            )
        case .misplacedCheckSymbol, .tooLarge, .wrongCheckSymbol:
            Words(
                "The verification code is mistyped: its last symbol does not fit the others",
                "যাচাই কোডটি ভুল টাইপ হয়েছে: শেষ চিহ্নটি বাকিগুলোর সঙ্গে মেলে না",
                "確認コードの入力誤りです。最後の文字が他の文字と合いません"
            )
        }
    }
}

extension TypedClaimError {
    var account: Words {
        switch self {
        case .noValue(let text):
            Words(
                "\(text): expected NAME=VALUE, as in familyName=RAHMAN",
                "\(text): NAME=VALUE লিখতে হবে, যেমন familyName=RAHMAN",
                "\(text)：familyName=RAHMAN のように 名前=値 で入力してください"
            )
        case .unknownName(let name):
            Words(
                "\(self)",
                "\(name) নামে কোনো তথ্য নেই; এগুলোর একটি লিখুন: \(Self.names)",
                "\(name) という項目はありません。次のいずれかを入力してください：\(Self.names)"
            )
        case .twice(let name):
            Words("\(name) is given twice", "\(name) দুবার দেওয়া হয়েছে", "\(name) が二度指定されています")
        case .empty(let name):
            Words(
                "\(name) has no value; leave it out where the paper shows none",
                "\(name)-এর কোনো মান নেই; কাগজে না থাকলে এটি বাদ দিন",
                "\(name) の値がありません。書面にない場合は指定しないでください"
            )
        case .notJSON(let name):
            Words(
                "\(name) is not JSON as it stands in the certificate's file",
                "\(name) সনদের ফাইলে যেমন আছে তেমন JSON নয়",
                "\(name) が証明書ファイルにある形の JSON ではありません"
            )
        }
    }

    private static var names: String {
        let names = ClaimName.allCases.map { $0 == .nativeName ? "nativeName.bn, nativeName.ja" : $0.rawValue }
        return names.joined(separator: ", ")
    }
}

extension PaperError {
    var account: Words {
        if case .badNumber(let error) = self { return error.account }
        if case .unknownVersion = self {
            return Words(
                "The QR code is of a newer kind than this program knows: bring the program up to date",
                "QR কোডটি এই প্রোগ্রামের জানা ধরনের চেয়ে নতুন: প্রোগ্রামটি হালনাগাদ করুন",
                "QRコードがこのプログラムより新しい形式です。プログラムを更新してください"
            )
        }
        return Words(
            "The text of the QR code is damaged: scan it again, whole [\(self)]",
            "QR কোডের লেখাটি ক্ষতিগ্রস্ত: পুরোটা আবার স্ক্যান করুন [\(self)]",
            "QRコードの文字列が壊れています。全体をもう一度読み取ってください [\(self)]"
        )
    }
}

import CenterOffice
import Credentials

/// Why something that was given could not be read, and what to do.
enum InputWords {
    static let nothingThere = Words(
        "There is no such file, and it is neither a certificate's number nor the text of its QR code",
        "এমন কোনো ফাইল নেই, আর এটি সনদের নম্বর বা QR কোডের লেখাও নয়",
        "そのようなファイルはなく、証明書の番号でもQRコードの文字列でもありません"
    )

    static let noCode = Words(
        "No QR code was found in it: take the picture again, flat, sharp and whole",
        "এতে কোনো QR কোড পাওয়া যায়নি: সমান করে, স্পষ্টভাবে ও পুরোটা আবার ছবি তুলুন",
        "QRコードが見つかりません。平らに置き、鮮明に、全体が入るように撮り直してください"
    )

    static let otherCode = Words(
        "Its QR code is none of a certificate",
        "এর QR কোড কোনো সনদের নয়",
        "このQRコードは証明書のものではありません"
    )

    static let otherAddress = Words(
        "This address holds no certificate behind a #",
        "এই ঠিকানায় # চিহ্নের পরে কোনো সনদ নেই",
        "このアドレスの # の後に証明書がありません"
    )

    static let damagedPDF = Words(
        "The PDF is damaged, or locked with a password: ask for it again, without a password",
        "PDF ফাইলটি ক্ষতিগ্রস্ত বা পাসওয়ার্ড দেওয়া: পাসওয়ার্ড ছাড়া আবার চেয়ে নিন",
        "PDFが破損しているか、パスワードで保護されています。パスワードなしのものをもう一度受け取ってください"
    )

    static let damagedPicture = Words(
        "The picture is damaged, or of a kind that is not read",
        "ছবিটি ক্ষতিগ্রস্ত, অথবা এমন ধরনের যা পড়া যায় না",
        "画像が破損しているか、対応していない形式です"
    )

    static let emptyFile = Words(
        "The file is empty: ask for it again",
        "ফাইলটি খালি: আবার চেয়ে নিন",
        "ファイルが空です。もう一度受け取ってください"
    )

    /// Why `bytes`, which look like a certificate's file, are none.
    static func noCertificate(_ bytes: [UInt8], _ error: any Error) -> Words {
        // A file that is whole ends with a brace, however its letters are damaged.
        if case CertificateFileError.notJSON(let fault) = error, fault.problem == .unexpectedEnd,
            bytes.last(where: { $0 > 0x20 }) != UInt8(ascii: "}")
        {
            return Words(
                "The file is cut short: ask for it again, and have it sent as a file",
                "ফাইলটির শেষ অংশ নেই: আবার চেয়ে নিন, ফাইল হিসেবেই পাঠাতে বলুন",
                "ファイルが途中で切れています。ファイルのまま、もう一度送ってもらってください"
            )
        }
        return Words(
            "This is not a certificate file [\(error)]",
            "এটি সনদের ফাইল নয় [\(error)]",
            "証明書ファイルではありません [\(error)]"
        )
    }

    static let emptyRow = Words(
        "The row names neither a file nor a number nor the text of a QR code",
        "সারিতে ফাইল, নম্বর বা QR কোডের লেখা কিছুই নেই",
        "この行にはファイル、番号、QRコードの文字列のいずれもありません"
    )

    static let badCell = Words(
        "The cell qr holds no text of a certificate's QR code",
        "qr ঘরে সনদের QR কোডের লেখা নেই",
        "qr の欄に証明書のQRコードの文字列がありません"
    )

    static func tooLarge(mebibytes: Int) -> Words {
        Words(
            "The file is larger than \(mebibytes) MiB: no certificate is",
            "ফাইলটি \(mebibytes) MiB-এর বেশি: কোনো সনদ এত বড় নয়",
            "ファイルが \(mebibytes) MiB を超えています。証明書はこれほど大きくありません"
        )
    }

    static func missing(_ program: String, package: String) -> Words {
        Words(
            "\(program) is needed to read this; install it with: apt-get install \(package)",
            "এটি পড়তে \(program) লাগবে; ইনস্টল করুন: apt-get install \(package)",
            "読み取るには \(program) が必要です。インストール方法：apt-get install \(package)"
        )
    }

    static func tooSlow(_ program: String, seconds: Int) -> Words {
        Words(
            "\(program) was still reading it after \(seconds) seconds, and was ended",
            "\(seconds) সেকেন্ড পরেও \(program) এটি পড়ছিল, তাই থামানো হয়েছে",
            "\(program) が \(seconds) 秒たっても読み終わらず、中止しました"
        )
    }

    static func tooMuch(_ program: String) -> Words {
        Words(
            "\(program) found more in it than a certificate can hold",
            "\(program) এতে এত কিছু পেয়েছে যা কোনো সনদে থাকতে পারে না",
            "\(program) が、証明書に入りうる量を超える内容を見つけました"
        )
    }

    static func changed(_ path: String) -> Words {
        Words(
            "\(path) was changed while it was being verified: try again",
            "যাচাই চলার সময় \(path) বদলে গেছে: আবার চেষ্টা করুন",
            "確認中に \(path) が変更されました。もう一度お試しください"
        )
    }
}

import CenterOffice

// What a PDF has too much of, or what could not be read in it.
extension InputWords {
    static func tooManyFiles(_ count: Int, most: Int) -> Words {
        Words(
            "The PDF holds \(count) files; expected at most \(most)",
            "PDF-এ \(count)টি ফাইল আছে; সর্বোচ্চ \(most)টি থাকতে পারে",
            "PDFに \(count) 個のファイルがあります。最大は \(most) 個です"
        )
    }

    static func tooLargeInside(mebibytes: Int) -> Words {
        Words(
            "A file inside the PDF is larger than \(mebibytes) MiB: no certificate is",
            "PDF-এর ভেতরের একটি ফাইল \(mebibytes) MiB-এর বেশি: কোনো সনদ এত বড় নয়",
            "PDF内のファイルが \(mebibytes) MiB を超えています。証明書はこれほど大きくありません"
        )
    }

    static func tooManyBytes(mebibytes: Int) -> Words {
        Words(
            "The files inside the PDF have more than \(mebibytes) MiB together: ask for the certificates in several PDFs",
            "PDF-এর ভেতরের ফাইলগুলো একসঙ্গে \(mebibytes) MiB-এর বেশি: সনদগুলো কয়েকটি PDF-এ চেয়ে নিন",
            "PDF内のファイルが合計 \(mebibytes) MiB を超えています。証明書を複数のPDFに分けて受け取ってください"
        )
    }

    static func allTooSlow(seconds: Int) -> Words {
        Words(
            "Reading it took more than \(seconds) seconds, and was ended",
            "এটি পড়তে \(seconds) সেকেন্ডের বেশি লাগছিল, তাই থামানো হয়েছে",
            "読み取りに \(seconds) 秒以上かかったため、中止しました"
        )
    }

    static let noAttachment = Words(
        "The file inside the PDF could not be taken out",
        "PDF-এর ভেতরের ফাইলটি বের করা যায়নি",
        "PDF内のファイルを取り出せませんでした"
    )

    static let noText = Words(
        "The text of the PDF could not be read",
        "PDF-এর লেখা পড়া যায়নি",
        "PDFの文字を読み取れませんでした"
    )

    static let noCodeInPDF = Words(
        "The PDF holds neither a certificate's file nor a QR code that can be read: ask for it as the center made it, or scan the paper again, flat, sharp and whole",
        "PDF-এ সনদের ফাইল বা পড়ার মতো কোনো QR কোড নেই: কেন্দ্র যেমন বানিয়েছে তেমন PDF চেয়ে নিন, অথবা কাগজটি সমান করে, স্পষ্টভাবে ও পুরোটা আবার স্ক্যান করুন",
        "PDFに証明書のファイルも、読み取れるQRコードもありません。センターが作成したままのPDFを受け取るか、書面を平らに、鮮明に、全体が入るようにスキャンし直してください"
    )

    static func pagesLeft(from first: Int, to last: Int) -> Words {
        guard first < last else {
            return Words(
                "Page \(last) was not looked at: give it as a PDF of its own",
                "পৃষ্ঠা \(last) দেখা হয়নি: এটি আলাদা PDF হিসেবে দিন",
                "\(last)ページは読み取っていません。別のPDFに分けて指定してください"
            )
        }
        return Words(
            "Pages \(first) to \(last) were not looked at: give them as a PDF of their own",
            "পৃষ্ঠা \(first) থেকে \(last) দেখা হয়নি: এগুলো আলাদা PDF হিসেবে দিন",
            "\(first)～\(last)ページは読み取っていません。別のPDFに分けて指定してください"
        )
    }

    static func blankPages(_ pages: [Int], of path: String) -> Words {
        let list = PageRanges.text(pages)
        return Words(
            "\(path): no QR code was found on these pages: \(list). If one of them is a certificate, scan it again, flat, sharp and whole.",
            "\(path): এই পৃষ্ঠাগুলোতে কোনো QR কোড পাওয়া যায়নি: \(list)। এর কোনোটি সনদ হলে সমান করে, স্পষ্টভাবে ও পুরোটা আবার স্ক্যান করুন।",
            "\(path)：次のページにはQRコードが見つかりません：\(list)。証明書のページであれば、平らに、鮮明に、全体が入るようにスキャンし直してください。"
        )
    }
}

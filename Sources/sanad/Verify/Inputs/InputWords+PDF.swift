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
}

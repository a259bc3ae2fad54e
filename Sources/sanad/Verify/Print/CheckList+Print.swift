import LedgerCore

// What was checked of a print, and what was not.
extension CheckList {
    /// That the values are those of the code or the file is said whatever was compared: only a person sees the paper.
    static func restOfPrint(_ item: ShownItem, _ language: Language) -> String {
        guard item.print != nil else {
            return language(
                "the rest of the print: read it against what stands here",
                "ছাপার বাকি অংশ: এখানকার তথ্যের সঙ্গে মিলিয়ে পড়ুন",
                "印刷のその他の部分（ここに示す内容と照合してください）"
            )
        }
        return language(
            "the look of the pages: the values here are those of the file inside; compare the paper with them",
            "পাতাগুলো দেখতে কেমন: এখানকার তথ্য ভেতরের ফাইলের; কাগজটি এগুলোর সঙ্গে মিলিয়ে দেখুন",
            "紙面の見た目（ここに示す値は内部のファイルのものです。紙面と照合してください）"
        )
    }

    /// What was held against the file inside a PDF.
    mutating func notePrint(_ print: ShownPrint, _ verification: Verification, _ language: Language) {
        guard verification.certificate != nil else { return }
        note(
            print.words != nil,
            language(
                "whether the letters on its pages say what was signed",
                "পাতাগুলোর লেখায় স্বাক্ষরিত তথ্যই আছে কি না",
                "紙面の文字が署名された内容と同じか"
            )
        )
        note(
            print.words != nil && print.isLookedAt,
            language(
                "whether something lies over them",
                "সেই লেখার উপর কিছু বসানো আছে কি না",
                "その文字の上に別のものが重なっていないか"
            )
        )
        note(
            print.hasReadCodes || print.payload != nil || print.number != nil,
            language(
                "whether its QR codes are of this certificate",
                "QR কোডগুলো এই সনদেরই কি না",
                "QRコードがこの証明書のものか"
            )
        )
    }
}

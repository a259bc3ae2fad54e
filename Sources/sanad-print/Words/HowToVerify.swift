import Credentials

/// How anyone checks a paper: never through a link that the paper itself gives.
enum HowToVerify {
    static func text(page: String) -> PrintedText {
        PrintedText(
            en: "To verify: open the verification page yourself, at the address that your own authority publishes "
                + "(such as \(page)), then scan the large code there, or type number, code and particulars. "
                + "Do not follow the link in a code.",
            bn: "যাচাই করতে: আপনার দেশের কর্তৃপক্ষের প্রকাশিত ঠিকানায় (যেমন \(page)) যাচাই পাতাটি নিজে খুলুন, "
                + "তারপর সেখানে বড় কোডটি স্ক্যান করুন, অথবা নম্বর, কোড ও তথ্য লিখুন। কোডের লিংক ধরে যাবেন না।",
            ja: "確認方法：自国の当局が公表しているアドレス（\(page) など）の確認ページをご自身で開き、そこで大きいコードを読み取るか、"
                + "番号・コード・記載事項を入力してください。コードのリンクは開かないでください。"
        )
    }

    /// The same for a label, on which there is little room.
    static let brief = PrintedText(
        en: "Open the page yourself, then scan.",
        bn: "পাতাটি নিজে খুলুন, তারপর স্ক্যান করুন।",
        ja: "必ず自らページを開いて、読み取ってください。"
    )
}

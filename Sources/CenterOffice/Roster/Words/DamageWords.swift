/// What is said of text that a program has damaged, and how to save it right.
enum DamageWords {
    static let unicodeBengali = Words(
        "Bengali in Unicode; convert the text with Bijoy's or Avro's Unicode converter, or type it again with a "
            + "Unicode keyboard, and save as \"CSV UTF-8\"",
        "ইউনিকোডে বাংলা; বিজয় বা অভ্রর ইউনিকোড কনভার্টার দিয়ে লেখাটি রূপান্তর করুন, অথবা ইউনিকোড কিবোর্ডে আবার "
            + "লিখুন, তারপর \"CSV UTF-8\" হিসেবে সংরক্ষণ করুন",
        "Unicodeのベンガル語。BijoyやAvroのUnicode変換を使うか、Unicodeキーボードで入力し直し、「CSV UTF-8」で保存してください"
    )

    static func legacyFont(_ text: String) -> Words {
        Words.quoted(text)
            + Words(
                ", which looks like a legacy Bengali font (Bijoy, SutonnyMJ)",
                ", যা পুরোনো বাংলা ফন্টের (বিজয়, SutonnyMJ) মতো দেখায়",
                "（旧式のベンガル語フォントBijoy・SutonnyMJと思われます）"
            )
    }

    static let lettersAgain = Words(
        "the letters themselves, which were lost when the file was saved: save the original as \"CSV UTF-8\"",
        "আসল অক্ষরগুলো, যা সংরক্ষণের সময় হারিয়ে গেছে: মূল ফাইলটি \"CSV UTF-8\" হিসেবে সংরক্ষণ করুন",
        "元の文字。保存時に失われています。元のファイルを「CSV UTF-8」で保存してください"
    )

    static let valueAgain = Words(
        "a value; the spreadsheet shows an error instead",
        "একটি মান; স্প্রেডশিট তার বদলে ত্রুটি দেখাচ্ছে",
        "値。表計算ソフトのエラー表示になっています"
    )

    static let numberAgain = Words(
        "the number itself; a spreadsheet has rounded it and digits are lost: format the column as text and type it again",
        "আসল নম্বরটি; স্প্রেডশিট এটিকে সংক্ষিপ্ত করেছে, অঙ্ক হারিয়ে গেছে: কলামটি Text হিসেবে সাজিয়ে নম্বরটি আবার লিখুন",
        "元の番号。表計算ソフトが丸めて桁が失われました。列を「文字列」にして入力し直してください"
    )
}

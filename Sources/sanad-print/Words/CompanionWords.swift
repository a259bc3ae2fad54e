import Credentials

/// What a companion sheet says of itself.
enum CompanionWords {
    static let title = PrintedText(en: "Companion Sheet", bn: "সহগামী পত্র", ja: "添付書")

    static let purpose = PrintedText(
        en:
            "This sheet belongs to the certificate named below, whose form the law prescribes. It shows how to verify it.",
        bn: "এই পত্রটি নিচে উল্লিখিত সনদের অংশ, যার ছক আইনে নির্ধারিত। কীভাবে যাচাই করতে হয়, তা এতে দেখানো আছে।",
        ja: "法令に様式の定めがある下記の証明書に添える用紙。その確認方法を示します。"
    )

    static let prescribedTitle = PrintedText(en: "Prescribed certificate", bn: "নির্ধারিত সনদের নাম", ja: "法定様式の証明書名")
    static let prescribedNumber = PrintedText(en: "Its number", bn: "তার নম্বর", ja: "その番号")
}

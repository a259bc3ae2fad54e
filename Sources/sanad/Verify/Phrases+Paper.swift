import LedgerCore

extension Reason {
    /// What is said of paper, and of what could not be read; any other reason where that is not it.
    func paperSentence(_ language: Language) -> String {
        switch self {
        case .claimsNotSigned(let names):
            language(
                "The paper was changed, mistyped, or is of another certificate: under this number was not signed",
                "কাগজটি বদলানো, ভুল টাইপ করা, বা অন্য সনদের: এই নম্বরে যা স্বাক্ষরিত হয়নি",
                "書面が改変されたか、入力誤りか、別の証明書のものです。この番号で署名されていない項目"
            ) + ": \(printTitles(names, language))"
        case .printDiffers(let name, let printed, let coded):
            PrintedDifference(name: name, printed: printed, coded: coded).sentence(language)
        case .valueNotShown(let name):
            language(
                "\(printTitle(name, .en)) is printed or listed, and its code or file does not show it",
                "\(printTitle(name, .bn)) ছাপায় বা তালিকায় আছে, কিন্তু কোড বা ফাইলে দেখানো নেই",
                "\(printTitle(name, .ja)) は印刷または一覧にありますが、コードまたはファイルには示されていません"
            )
        case .notInPrint(let names):
            language(
                "The print does not show what was signed",
                "যা স্বাক্ষরিত হয়েছে ছাপায় তা নেই",
                "署名された内容が印刷にありません"
            ) + ": \(printTitles(names, language))"
        case .noEntriesAtHand:
            language(
                "A paper could not be checked offline: that takes a copy of the ledger's entries",
                "কাগজটি অফলাইনে যাচাই করা যায়নি: এর জন্য খতিয়ানের ভুক্তিগুলোর কপি দরকার",
                "書面はオフラインでは確認できませんでした。台帳の全記録の写しが必要です"
            )
        case .coveredInPrint(let names):
            language(
                "In the print something lies over what was signed, or hides it",
                "ছাপায় স্বাক্ষরিত তথ্যের উপর কিছু বসানো আছে, বা তা ঢাকা",
                "印刷では、署名された内容の上に別のものが重なっているか、隠されています"
            ) + ": \(printTitles(names, language))"
        case .unreadInput(let why): language(why)
        default: stateSentence(language)
        }
    }
}

/// That a QR code leads to a host that nobody trusts.
func foreignHostSentence(_ host: String, _ language: Language) -> String {
    language(
        "Its QR code leads to \(host), which is no page of the ledgers that are trusted here: do not believe what it says",
        "এর QR কোড \(host) ঠিকানায় নিয়ে যায়, যা এখানে বিশ্বস্ত কোনো খতিয়ানের পাতা নয়: সেখানে যা লেখা তা বিশ্বাস করবেন না",
        "QRコードは \(host) に誘導しますが、ここで信頼する台帳のページではありません。その表示を信じないでください"
    )
}

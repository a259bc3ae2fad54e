import Credentials

/// How the center knows, in words.
enum KindWords {
    /// Nil for a kind that this program does not know.
    static func text(_ kind: String) -> PrintedText? {
        switch kind {
        case "tested": PrintedText(en: "Tested by an examiner", bn: "পরীক্ষক দ্বারা পরীক্ষিত", ja: "試験官による試験")
        case "attended": PrintedText(en: "Attended a course", bn: "প্রশিক্ষণে অংশগ্রহণ", ja: "講習の受講")
        case "observed": PrintedText(en: "Observed at work", bn: "কাজে পর্যবেক্ষিত", ja: "就労中の観察")
        case "sighted": PrintedText(en: "A document was seen", bn: "নথি দেখা হয়েছে", ja: "書類の確認")
        default: nil
        }
    }
}

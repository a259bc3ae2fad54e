import LedgerCore

/// What was checked for an answer, and what was not, in sentences.
struct CheckList {
    var checked: [String] = []
    var unchecked: [String] = []

    /// `item` is what was verified: with a print, which says things that no program has read.
    init(_ verification: Verification, of item: ShownItem, _ language: Language) {
        let answers = verification.reasons.map(\.answer)
        let certificate = verification.certificate
        note(
            (certificate != nil && !item.isNumberAlone) || answers.contains(.mismatch),
            language(
                "whether what is shown is what the center signed",
                "যা দেখানো হয়েছে তা কেন্দ্রের স্বাক্ষরিত তথ্য কি না",
                "表示内容がセンターの署名どおりか"
            )
        )
        note(
            certificate?.kind != nil || answers.contains(.unknown) || answers.contains(.notAuthorized),
            language(
                "whether the ledger holds it, and its rules allow it",
                "খতিয়ানে আছে ও নিয়ম মেনে দেওয়া কি না",
                "台帳に記載され、規則に従っているか"
            )
        )
        if !verification.isOneCountrysWord {
            note(
                verification.countersigned != nil,
                language(
                    "whether all who must vouch for it do",
                    "যাদের সাক্ষ্য প্রয়োজন তাদের সবার সাক্ষ্য আছে কি না",
                    "必要な保証がすべてそろっているか"
                )
            )
        }
        note(
            verification.statusAsOf != nil,
            language(
                "whether it was revoked, suspended or replaced",
                "বাতিল, স্থগিত বা প্রতিস্থাপিত কি না",
                "取消し・停止・差替えの有無"
            )
        )
        if let print = item.print { notePrint(print, verification, language) }
        if item.isPrint { unchecked.append(Self.restOfPrint(item, language)) }
        unchecked.append(
            language(
                "whether the person before you is its holder",
                "সামনের ব্যক্তিই এর ধারক কি না",
                "目の前の人が本人かどうか"
            )
        )
    }

    mutating func note(_ isChecked: Bool, _ text: String) {
        if isChecked { checked.append(text) } else { unchecked.append(text) }
    }
}

// What a paper says for each outcome, in three languages.

extension OutcomeWords {
    static let passed = OutcomeWords(
        title: PrintedText(en: "Certificate of Skill", bn: "দক্ষতা সনদ", ja: "技能証明書"),
        opening: certify,
        deed: PrintedText(
            en: "was tested by an examiner, and passed, in",
            bn: "পরীক্ষকের নেওয়া নিম্নোক্ত পরীক্ষায় উত্তীর্ণ হয়েছেন",
            ja: "試験官による次の試験に合格した"
        ),
        outcome: PrintedText(en: "Passed", bn: "উত্তীর্ণ", ja: "合格"),
        isHonor: true
    )

    static let partial = OutcomeWords(
        title: PrintedText(en: "Record of a Pass in Part", bn: "আংশিক উত্তীর্ণের বিবরণী", ja: "一部合格記録"),
        opening: record,
        deed: PrintedText(
            en: "was tested by an examiner, and passed in part only, in",
            bn: "পরীক্ষকের নেওয়া নিম্নোক্ত পরীক্ষায় কেবল আংশিক উত্তীর্ণ হয়েছেন",
            ja: "試験官による次の試験に一部のみ合格した"
        ),
        outcome: PrintedText(en: "Passed in part", bn: "আংশিক উত্তীর্ণ", ja: "一部合格"),
        isHonor: false
    )

    static let notPassed = OutcomeWords(
        title: PrintedText(
            en: "Record of Examination: Not Passed",
            bn: "পরীক্ষার বিবরণী: উত্তীর্ণ নয়",
            ja: "受験記録（不合格）"
        ),
        opening: record,
        deed: PrintedText(
            en: "was tested by an examiner, and did NOT pass, in",
            bn: "পরীক্ষকের নেওয়া নিম্নোক্ত পরীক্ষায় উত্তীর্ণ হননি",
            ja: "試験官による次の試験に合格しなかった"
        ),
        outcome: PrintedText(en: "NOT passed", bn: "উত্তীর্ণ নয়", ja: "不合格"),
        isHonor: false
    )

    static let completed = OutcomeWords(
        title: PrintedText(en: "Certificate of Completion", bn: "প্রশিক্ষণ সমাপনী সনদ", ja: "修了証明書"),
        opening: certify,
        deed: PrintedText(
            en: "attended to its end the course",
            bn: "নিম্নোক্ত প্রশিক্ষণ সম্পন্ন করেছেন",
            ja: "次の講習を修了した"
        ),
        outcome: PrintedText(en: "Completed", bn: "সম্পন্ন", ja: "修了"),
        isHonor: true
    )

    static let observed = OutcomeWords(
        title: PrintedText(en: "Certificate of Practice", bn: "কর্ম-অনুশীলন সনদ", ja: "実務証明書"),
        opening: certify,
        deed: PrintedText(
            en: "was observed at work in",
            bn: "কর্মক্ষেত্রে নিম্নোক্ত কাজে পর্যবেক্ষিত হয়েছেন",
            ja: "就労において次の技能の実施が確認された"
        ),
        outcome: PrintedText(en: "Observed", bn: "পর্যবেক্ষিত", ja: "観察済み"),
        isHonor: true
    )

    static let sighted = OutcomeWords(
        title: PrintedText(en: "Record of a Document Seen", bn: "নথি প্রদর্শনের বিবরণী", ja: "書類確認記録"),
        opening: record,
        deed: PrintedText(
            en: "showed this center a document on",
            bn: "এই কেন্দ্রে নিম্নোক্ত বিষয়ের নথি দেখিয়েছেন",
            ja: "当センターに次の書類を提示した"
        ),
        outcome: PrintedText(en: "Document seen", bn: "নথি দেখা হয়েছে", ja: "書類確認済み"),
        isHonor: false
    )
}

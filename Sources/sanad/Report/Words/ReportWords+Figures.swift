import LedgerCore

// What charts and tables are called, and what they show.
extension ReportWords {
    var certificates: String { self("Certificates", "সনদ", "証明書") }
    var month: String { self("Month", "মাস", "月") }
    var program: String { self("Program", "কর্মসূচি", "制度") }
    var field: String { self("Field", "ক্ষেত্র", "分野") }
    var grade: String { self("Grade or level", "গ্রেড বা স্তর", "級・レベル") }
    var center: String { self("Center", "কেন্দ্র", "センター") }
    var wait: String { self("Waited", "অপেক্ষা", "待ち時間") }
    var outcome: String { self("Outcome", "ফলাফল", "結果") }

    var byMonth: String { self("Certificates a month", "মাস অনুযায়ী সনদ", "月別の証明書数") }
    var byProgram: String { self("Certificates by program", "কর্মসূচি অনুযায়ী সনদ", "制度別の証明書数") }
    var byField: String { self("Certificates by field", "ক্ষেত্র অনুযায়ী সনদ", "分野別の証明書数") }
    var byGrade: String { self("Certificates by grade and level", "গ্রেড ও স্তর অনুযায়ী সনদ", "級・レベル別の証明書数") }
    var byOutcome: String { self("Certificates by outcome", "ফলাফল অনুযায়ী সনদ", "結果別の証明書数") }
    var byDelay: String {
        self("Wait for the countersignature", "প্রতিস্বাক্ষরের জন্য অপেক্ষা", "副署までの待ち時間")
    }
    var correctionsByMonth: String { self("Corrections a month", "মাস অনুযায়ী সংশোধন", "月別の訂正数") }
    var correctionsByKind: String { self("Corrections by kind", "ধরন অনুযায়ী সংশোধন", "種類別の訂正数") }
    var byCenter: String {
        self(
            "Certificates against authorized places",
            "অনুমোদিত আসনের তুলনায় সনদ",
            "定員に対する証明書数"
        )
    }
    var authorized: String { self("Authorized places", "অনুমোদিত আসন", "定員") }

    func firstRows(_ shown: Int, of all: Int) -> String {
        self(
            "\(numerals(shown)) of \(numerals(all)) rows; the table has all.",
            "\(numerals(all))টি সারির মধ্যে \(numerals(shown))টি; সারণিতে সব আছে।",
            "全\(numerals(all))行のうち\(numerals(shown))行です。表には全行があります。"
        )
    }

    func mostPlaces(_ shown: Int, of all: Int) -> String {
        self(
            "The \(numerals(shown)) centers with the most places, of \(numerals(all)).",
            "\(numerals(all))টি কেন্দ্রের মধ্যে সবচেয়ে বেশি আসনের \(numerals(shown))টি।",
            "全\(numerals(all))センターのうち、定員の多い\(numerals(shown))件です。"
        )
    }

    var delayExplained: String {
        self(
            "Entries, by how long it took at most until others had signed for them: from the checkpoints that this audit "
                + "met. They may have been signed for sooner.",
            "ভুক্তির সংখ্যা, অন্যদের স্বাক্ষর পেতে সর্বাধিক কত সময় লেগেছে সে অনুযায়ী: এই নিরীক্ষায় পাওয়া চেকপয়েন্ট থেকে। "
                + "স্বাক্ষর আরও আগে হয়ে থাকতে পারে।",
            "他国の副署までに最長でどれだけかかったかによる記載の件数です。この監査で得られたチェックポイントに基づくため、実際はより早い場合があります。"
        )
    }

    /// What a chart shows, for who does not see it.
    func summary(_ title: String, _ rows: Int) -> String {
        self(
            "\(title): \(numerals(rows)) rows; the table below the picture has every figure.",
            "\(title): \(numerals(rows))টি সারি; ছবির নিচের সারণিতে প্রতিটি সংখ্যা আছে।",
            "\(title)：\(numerals(rows))行。図の下の表に全数値があります。"
        )
    }

    func delay(_ within: String) -> String {
        switch within {
        case "15m": self("up to 15 minutes", "১৫ মিনিট পর্যন্ত", "15分以内")
        case "1h": self("up to an hour", "১ ঘণ্টা পর্যন্ত", "1時間以内")
        case "6h": self("up to 6 hours", "৬ ঘণ্টা পর্যন্ত", "6時間以内")
        case "1d": self("up to a day", "১ দিন পর্যন্ত", "1日以内")
        case "3d": self("up to 3 days", "৩ দিন পর্যন্ত", "3日以内")
        case "14d": self("up to 14 days", "১৪ দিন পর্যন্ত", "14日以内")
        case "longer": self("longer", "আরও বেশি", "14日超")
        case "waiting": self("not signed for yet", "এখনও প্রতিস্বাক্ষরিত নয়", "未副署")
        default: within
        }
    }

    /// A program by its code, with the name of those that are well known.
    func program(_ code: String) -> String {
        let name: String? =
            switch code {
            case "SSW": self("Specified Skilled Worker", "নির্দিষ্ট দক্ষ কর্মী", "特定技能")
            case "TITP": self("Technical Intern Training", "কারিগরি ইন্টার্ন প্রশিক্ষণ", "技能実習")
            case "ESDP": self("Employment for Skill Development", "দক্ষতা উন্নয়নমূলক কর্মসংস্থান", "育成就労")
            case "NTVQF", "BNQF": self("Bangladesh qualifications", "বাংলাদেশের যোগ্যতা কাঠামো", "バングラデシュ資格枠組み")
            case "JFT-BASIC", "JLPT", "JF": self("Japanese language", "জাপানি ভাষা", "日本語")
            case "BMET": self("training centers' courses", "প্রশিক্ষণ কেন্দ্রের কোর্স", "訓練センターの講習")
            case "RPL": self("recognition of prior learning", "পূর্ব শিক্ষার স্বীকৃতি", "既習得技能の認定")
            default: nil
            }
        return name.map { "\(code) · \($0)" } ?? code
    }

    /// A field by the name that the ledger gives it.
    func field(_ field: LedgerFigures.ProgramFigure.Field, of program: String) -> String {
        guard !field.code.isEmpty else {
            return "\(program) · " + self("no field stated", "ক্ষেত্র উল্লেখ নেই", "分野の記載なし")
        }
        return "\(program) · \(field.name) (\(field.code))"
    }

    /// A grade, never without its framework.
    func grade(_ grade: LedgerFigures.ProgramFigure.Grade) -> String {
        grade.framework + self(", ", ", ", "、") + name(grade)
    }

    private func name(_ grade: LedgerFigures.ProgramFigure.Grade) -> String {
        let code = grade.code
        switch grade.kind {
        case .level: return self("level \(code)", "স্তর \(code)", "レベル\(code)")
        // A Japanese grade is often named as such already.
        case .grade: return self("grade \(code)", "গ্রেড \(code)", code.contains("級") ? code : "\(code)級")
        case .tier: return self("tier \(code)", "ধাপ \(code)", "\(code)号")
        case nil: return code
        }
    }
}

// Corrections
extension ReportWords {
    func act(_ act: CorrectionCounts.Act) -> String {
        switch act {
        case .superseded: self("replaced by a new one", "নতুনটি দিয়ে প্রতিস্থাপিত", "新しい証明書に置換え")
        case .revoked: self("revoked", "বাতিল", "取消し")
        case .suspended: self("suspended", "স্থগিত", "停止")
        case .reinstated: self("reinstated", "পুনর্বহাল", "回復")
        }
    }

    func correction(_ act: CorrectionCounts.Act, _ reason: StatusReason?) -> String {
        [self.act(act), reason?.title(language)].compactMap(\.self).joined(separator: self(": ", ": ", "："))
    }

    func target(_ target: StatusStatement.TargetKind) -> String {
        switch target {
        case .credential: certificates
        case .session: self("Session", "সেশন", "セッション")
        case .center: center
        case .key: self("Key", "চাবি", "鍵")
        case .recognition: self("Recognition", "স্বীকৃতি", "相互承認")
        case .accreditation: self("Accreditation", "অনুমোদন", "認定")
        }
    }
}

import LedgerCore

extension FindingSentence {
    /// What was found and what was expected, in a language.
    func text(_ language: Language) -> String {
        guard language != .en else { return english }
        let numerals = Numerals(language: language)
        return filled(form.words(language)) { value in Int(value).map { numerals($0) } ?? value }
    }
}

extension FindingSentence.Form {
    /// The words of the form; {1} stands for the first value.
    func words(_ language: Language) -> String {
        switch language {
        case .en: english
        case .bn: ofTree?.bengali ?? ofGaps?.bengali ?? ofCheckpoints?.bengali ?? ofComparisons?.bengali ?? english
        case .ja: ofTree?.japanese ?? ofGaps?.japanese ?? ofCheckpoints?.japanese ?? ofComparisons?.japanese ?? english
        }
    }

    struct Words {
        let bengali: String
        let japanese: String

        init(_ bengali: String, _ japanese: String) {
            self.bengali = bengali
            self.japanese = japanese
        }
    }

    private var ofTree: Words? {
        switch self {
        case .otherBytes:
            Words("এর বাইটের হ্যাশ {1}; যা খতিয়ানভুক্ত হয়েছিল তার হ্যাশ {2}", "このバイト列のハッシュ値は{1}、記録されたもののハッシュ値は{2}")
        case .unvouchedBytes:
            Words(
                "স্বাক্ষরিত মূল হ্যাশ বা পরের ভুক্তির সংযোগ, কোনোটিই এই বাইটের নয়",
                "署名されたルートも、次の記載のリンクも、このバイト列のものではありません"
            )
        case .otherLeaf:
            Words("হ্যাশ-বৃক্ষে আছে {1}, ভুক্তির বাইটের হ্যাশ {2}", "ハッシュ木の値は{1}、記載のバイト列のハッシュ値は{2}")
        case .unvouchedLeaf:
            Words(
                "স্বাক্ষরিত মূল হ্যাশ বা পরের ভুক্তির সংযোগ, কোনোটিই হ্যাশ-বৃক্ষের {1} হ্যাশের নয়",
                "署名されたルートも、次の記載のリンクも、ハッシュ木の値{1}のものではありません"
            )
        case .unvouchedLastLeaf:
            Words(
                "স্বাক্ষরিত মূল হ্যাশ ভুক্তির বাইটের সঙ্গে মেলে, হ্যাশ-বৃক্ষে যা আছে তার সঙ্গে নয়",
                "署名されたルートは記載のバイト列と一致し、ハッシュ木の値とは一致しません"
            )
        case .otherNode:
            Words(
                "{1} ফাইলে {3} থেকে {4} ভুক্তির জন্য আছে {2}, সেগুলোর পাতার হ্যাশ থেকে আসে {5}",
                "{1}の記載{3}～{4}に対する値は{2}、葉のハッシュ値から得られる値は{5}"
            )
        case .brokenLink:
            Words(
                "এর ক্রমিক এর অবস্থানের সঙ্গে মেলে না, অথবা এটি আগের ভুক্তির পাতার হ্যাশের সঙ্গে যুক্ত নয়",
                "番号が位置と異なるか、直前の記載の葉のハッシュ値につながっていません"
            )
        case .refused: Words("নিয়ম {1} অনুযায়ী প্রত্যাখ্যাত: {2}", "規則{1}により拒否：{2}")
        case .refusedAfterGap:
            Words(
                "নিয়ম {1} অনুযায়ী প্রত্যাখ্যাত: {2}; আগের কিছু ভুক্তি নেই, কেবল সেই কারণেও এমন হতে পারে",
                "規則{1}により拒否：{2}。ただし、前の記載が欠けていることだけが原因の可能性もあります"
            )
        case .noGenesis: Words("প্রতিষ্ঠার ভুক্তি নেই", "創設の記載がありません")
        default: nil
        }
    }

    private var ofGaps: Words? {
        switch self {
        case .missingEntry: Words("{1}-এ ভুক্তিটি নেই", "{1}にこの記載がありません")
        case .missingEntries: Words("{1}-এ {2} থেকে {3} ভুক্তি নেই", "{1}に記載{2}～{3}がありません")
        case .missingFirst:
            Words(
                "{1}-এ ভুক্তিটি নেই, আর এটি ছাড়া অন্য কোনো ভুক্তি বিচার করা যায় না: কেবল হ্যাশ যাচাই করা হয়েছে",
                "{1}にこの記載がなく、これがなければほかの記載を審査できません。ハッシュ値のみ確認しました"
            )
        case .missingTile:
            Words("{1} নেই, যাতে {2} থেকে {3} ভুক্তির হ্যাশ থাকে", "記載{2}～{3}のハッシュ値を持つ{1}がありません")
        case .damagedFile:
            Words(
                "{1} ক্ষতিগ্রস্ত, যা {2} থেকে {3} ভুক্তির জন্য: {4}",
                "記載{2}～{3}に当たる{1}が壊れています：{4}"
            )
        case .unknownRoot:
            Words(
                "চেকপয়েন্টের মূল হ্যাশ {1}; তা মেলানো যায় না, কারণ ভুক্তি {2}-এর হ্যাশ ভুক্তি, টাইল বা পরের ভুক্তি কোনোটি থেকেই জানা যায় না",
                "チェックポイントのルートは{1}。記載{2}のハッシュ値が、記載からも、タイルからも、次の記載からも分からないため、照合できません"
            )
        default: nil
        }
    }
}

/// What is said of rows that do not go together.
enum RosterWords {
    static func place(row: Int?, column: String?) -> Words {
        var words = row.map { Words("row \($0)", "সারি \($0)", "\($0)行目") }
        if let column {
            let name = Words("column \(column)", "কলাম \(column)", "\(column)列")
            words = words.map { $0 + Words(", ", ", ", "・") + name } ?? name
        }
        return words.map { $0 + Words(verbatim: ": ") } ?? Words(verbatim: "")
    }

    static func finding(_ found: Words, _ expected: Words) -> Words {
        Words(
            "found \(found.en); expected \(expected.en)",
            "পাওয়া গেছে \(found.bn); প্রত্যাশিত \(expected.bn)",
            "実際：\(found.ja)。期待：\(expected.ja)"
        )
    }

    static func counts(mistakes: Int, questions: Int) -> Words {
        let one = mistakes == 1 ? "1 mistake" : "\(mistakes) mistakes"
        let other = questions == 1 ? "1 question" : "\(questions) questions"
        let parts = [mistakes > 0 ? one : nil, questions > 0 ? other : nil].compactMap(\.self)
        let bengali = [
            mistakes > 0 ? "\(mistakes)টি ভুল" : nil, questions > 0 ? "\(questions)টি প্রশ্ন" : nil,
        ].compactMap(\.self)
        let japanese = [mistakes > 0 ? "誤りが\(mistakes)件" : nil, questions > 0 ? "確認事項が\(questions)件" : nil]
            .compactMap(\.self)
        return Words(
            "the roster has \(parts.joined(separator: " and ")); nothing was signed",
            "তালিকায় \(bengali.joined(separator: " ও ")) আছে; কিছুই স্বাক্ষর করা হয়নি",
            "名簿に\(japanese.joined(separator: "、"))あります。何も署名されていません"
        )
    }

    static let questions = Words(
        "Questions: correct the roster, or accept a cell that is right as it stands",
        "প্রশ্ন: তালিকা ঠিক করুন, অথবা ঘরটি যেমন আছে ঠিক হলে মেনে নিন",
        "確認事項：名簿を直すか、そのままで正しいセルを承認してください"
    )

    static func repeated(of row: Int) -> Words {
        Words("the one of row \(row)", "\(row) নম্বর সারিরটিই", "\(row)行目と同じ値")
    }
    static let passportOnce = Words("each passport once", "প্রতিটি পাসপোর্ট একবার", "旅券番号は1人に1つ")
    static let numberOnce = Words("each number replaced once", "প্রতিটি নম্বর একবার প্রতিস্থাপন", "置き換える番号は各1回")

    static func rowsForOneNumber(_ count: Int) -> Words {
        Words(
            "\(count) rows for one number to supersede",
            "একটি নম্বর প্রতিস্থাপনের জন্য \(count)টি সারি",
            "1つの番号の置き換えに\(count)行"
        )
    }
    static let oneRow = Words(
        "one row, or a column supersedes with each row's number",
        "একটি সারি, অথবা প্রতিটি সারির নম্বরসহ supersedes কলাম",
        "1行のみ、または各行の番号を入れたsupersedes列"
    )

    static func certified(as number: String) -> Words {
        Words(
            "someone whom this session certified as \(number)",
            "এই সেশনে \(number) নম্বরে সনদ পাওয়া একজন",
            "このセッションで\(number)として認定済みの人"
        )
    }
    static let newWorkers = Words(
        "new workers, or that number in the column supersedes",
        "নতুন কর্মী, অথবা supersedes কলামে সেই নম্বর",
        "新しい受験者、またはsupersedes列にその番号"
    )

    static let otherOrder = Words(
        "the order of day and month that the column's other dates have",
        "কলামের অন্য তারিখগুলোর মতো দিন ও মাসের ক্রম",
        "この列のほかの日付と同じ日・月の順"
    )
}

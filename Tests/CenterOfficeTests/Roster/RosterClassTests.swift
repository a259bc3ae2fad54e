import CenterOffice
import Credentials
import LedgerSamples
import Testing

/// Whole classes, with everything that offices write mixed in them.
@Suite
struct RosterClassTests {
    /// People as the edge list has them: family name, given name, Bengali, Japanese, birth date, passport.
    private static let edges = [
        ["RAHIM", "", "রহিম", "ラヒム", "2000-02-29", "ZZ0000001"], ["", "SHIRIN", "", "", "২৯/০২/২০০৪", "ZZ0000002"],
        ["MD RAHIM", "ALI", "মোঃ রহিম আলী", "", "1999年12月31日", "ZZ0000003"],
        ["MD. RAHIM", "ALI", "মো: রহিম আলী", "ﾗﾋﾑ･ｱﾘ", "H12.1.1", "ZZ0000004"],
        ["Md. Rahim", "Ali", "", "", "36950", "ZZ0000005"],
        [
            "ABDULLAH AL MAMUN MUHAMMAD SHAHRIAR CHOWDHURY", "MOHAMMAD ABDUR RAHMAN KHALED SAIFULLAH", "", "",
            "13/05/1998", "ZZ0000006",
        ],
        ["AKTER", "SHIRIN", "শিরিন আক্তার", "", "2001-02-28", "ZZ0000007"],
        ["AKTER", "SHIRIN", "শিরিন আক্তার", "", "2001-02-28", "ZZ0000008"],
        ["O'BRIEN-DE SOUZA", "ANNE (MARY)", "", "", "平成21年11月20日", "ZZ0000009"],
    ]

    private static let days = [
        "2001-02-28", "28/02/2001", "২৮/০২/২০০১", "2001年2月28日", "平成13年2月28日", "H13.2.28", "36950",
    ]

    private func row(_ number: Int, _ random: inout SeededGenerator) -> [String] {
        if number < Self.edges.count { return Self.edges[number] + ["passed"] }
        let day = Self.days.randomElement(using: &random) ?? ""
        let outcome = ["passed", "合格", "উত্তীর্ণ", "Not passed", "partial"].randomElement(using: &random) ?? ""
        return ["AKTER", "SHIRIN", "শিরিন আক্তার", "ｼﾘﾝ", day, "ZZ\(1_000_000 + number)", outcome]
    }

    private static let header = "姓,Given name,নাম (বাংলা),氏名（カタカナ）,জন্ম তারিখ,passportNumber,合否"

    @Test(arguments: [1, 2, 3])
    func `a class of 400 with everything mixed is read, and every conversion is listed`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let rows = (0..<400).map { row($0, &random) }
        let text = ([Self.header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\r\n")
        let roster = try readRoster(text)
        #expect(roster.workers.map(\.row) == Array(2...401))
        #expect(roster.workers.dropFirst(Self.edges.count).allSatisfy { $0.claim(.birthDate) == "2001-02-28" })
        #expect(roster.workers.dropFirst(Self.edges.count).allSatisfy { $0.claim(.nativeName)?["ja"] == "シリン" })
        let columns: [RosterColumn] = [
            .familyName, .givenName, .nativeNameBn, .nativeNameJa, .birthDate, .passportNumber, .outcome,
        ]
        let conversions = Dictionary(grouping: roster.conversions, by: \.row)
        // What is signed is what was written or what a conversion says, and nothing else.
        for worker in roster.workers {
            for (column, cell) in zip(columns, rows[worker.row - 2]) where !cell.isEmpty {
                let conversion = conversions[worker.row]?.first { $0.column == column }
                let signed = conversion?.to ?? cell
                #expect(conversion?.from ?? cell == cell)
                #expect(worker.told.contains { $0.contains(signed) }, "\(worker.row) \(column) \(signed)")
            }
        }
    }

    @Test func `every wrong row of ten thousand is named, and no right one`() throws {
        var random = SeededGenerator(seed: 4)
        var wrong: [Int] = []
        let rows = (0..<10_000).map { number -> String in
            var cells = row(number, &random)
            if number >= Self.edges.count, Int.random(in: 0..<50, using: &random) == 0 {
                cells[[0, 4, 6].randomElement(using: &random) ?? 0] = "x9"
                wrong.append(number + 2)
            }
            return cells.joined(separator: ",")
        }
        let text = ([Self.header] + rows).joined(separator: "\n")
        let rejected = try rejection(text)
        let named = rejected.mistakes.compactMap(\.row) + rejected.questions.compactMap(\.row)
        #expect(named.sorted() == wrong)
        #expect(wrong.count > 100)
    }

    @Test func `ten thousand rows are read`() throws {
        #expect(try readRoster(sampleRoster(10_000)).workers.count == 10_000)
    }
}

import CenterOffice
import Credentials

/// The table that a center gets back: which row of its roster became which certificate.
struct IssuingReport {
    let lines: [CertificateLine]
    /// The files that were written, by number.
    let files: [String: String]
    let folder: String
    let language: Language
    let json: Bool
    /// What was read otherwise than it was written, by row.
    var converted: [Int: JSONTree] = [:]

    /// Prints the table.
    ///
    /// - Throws: Where the ledger refused one. What waits is no failure.
    func print() throws {
        if json {
            printJSON(.array(lines.map(tree)))
        } else {
            Swift.print(Style.bold(header))
            for line in lines { Swift.print("\(padded(line.row, 4))  \(padded(line.number, 27))  \(state(line))") }
        }
        let refused = lines.count { if case .refused = $0.state { true } else { false } }
        guard refused == 0 else {
            throw Failure(
                .refused,
                Words(
                    "\(refused) of \(lines.count) certificates refused by the ledger; see the table",
                    "\(lines.count)টির মধ্যে \(refused)টি সনদ খতিয়ান প্রত্যাখ্যান করেছে; সারণি দেখুন",
                    "証明書\(lines.count)件のうち\(refused)件が台帳に拒否されました。表をご覧ください"
                )
            )
        }
        if !json { Swift.print(summary) }
    }

    private var header: String {
        [
            language("row", "সারি", "行").padded(toColumns: 4),
            language("number", "নম্বর", "番号").padded(toColumns: 27), language("state", "অবস্থা", "状態"),
        ].joined(separator: "  ")
    }

    private var summary: String {
        let waiting = lines.count { $0.state == .signed }
        guard waiting > 0 else {
            return language(
                "\(lines.count) certificate\(lines.count == 1 ? "" : "s") issued.",
                "\(lines.count)টি সনদ দেওয়া হয়েছে।",
                "証明書\(lines.count)件を交付しました。"
            )
        }
        return language(
            "\(lines.count) certificate\(lines.count == 1 ? "" : "s") signed, \(waiting) of them not yet shown to be logged: "
                + "`sanad submit --office OFFICE` sends them, and adds the proofs to the files in \(folder).",
            "\(lines.count)টি সনদ স্বাক্ষরিত, তার \(waiting)টি খতিয়ানে উঠেছে বলে এখনও দেখা যায়নি: `sanad submit --office OFFICE` "
                + "সেগুলো পাঠায় এবং \(folder)-এর ফাইলে প্রমাণ যোগ করে।",
            "証明書\(lines.count)件に署名しました。うち\(waiting)件はまだ台帳への登録が確認されていません。`sanad submit --office OFFICE` が"
                + "送信し、\(folder) のファイルに証明を加えます。"
        )
    }

    private func state(_ line: CertificateLine) -> String {
        switch line.state {
        case .reserved: language("not signed", "স্বাক্ষর হয়নি", "未署名")
        case .erased: language("erased", "মুছে ফেলা হয়েছে", "消去済み")
        case .signed: language("signed, waits", "স্বাক্ষরিত, অপেক্ষায়", "署名済み・待機中") + "  \(files[line.number] ?? "")"
        case .refused(let reason): reason.printable
        case .logged(let index), .countersigned(let index):
            language("entry \(index)", "ভুক্তি \(index)", "記載 \(index)") + "  \(files[line.number] ?? "")"
        }
    }

    private func tree(_ line: CertificateLine) -> JSONTree {
        var members: [(name: String, value: JSONTree?)] = [
            ("row", .integer(Int64(line.row))), ("number", .string(line.number)),
            ("file", files[line.number].map(JSONTree.string)), ("converted", converted[line.row]),
        ]
        switch line.state {
        case .reserved: members.append(("state", "reserved"))
        case .erased: members.append(("state", "erased"))
        case .signed: members.append(("state", "signed"))
        case .refused(let reason): members += [("state", "refused"), ("refusal", .string(reason))]
        case .logged(let index): members += logged(index, isCountersigned: false)
        case .countersigned(let index): members += logged(index, isCountersigned: true)
        }
        return .object(omittingNil: members)
    }

    private func logged(_ index: Int, isCountersigned: Bool) -> [(name: String, value: JSONTree?)] {
        [
            ("state", "logged"), ("index", .integer(Int64(index))), ("countersigned", .boolean(isCountersigned)),
        ]
    }

    private func padded(_ text: some CustomStringConvertible, _ width: Int) -> String {
        let text = text.description
        return text + String(repeating: " ", count: max(0, width - text.count))
    }
}

// The paragraph on top, for somebody who reads no further.
extension ReportWords {
    func answerTitle(_ report: AuditReport) -> String {
        let count = report.ledgers.map(\.findings.count).reduce(0, +)
        guard count > 0 else { return self("Nothing found", "কোনো অনিয়ম পাওয়া যায়নি", "指摘事項はありません") }
        return self(
            count == 1 ? "1 finding" : "\(numerals(count)) findings",
            "\(numerals(count))টি অনিয়ম পাওয়া গেছে",
            "指摘事項 \(numerals(count))件"
        )
    }

    func answer(_ report: AuditReport) -> String {
        let separator = self(" ", " ", "")
        return ([replayed(report), result(report)] + report.distinctLedgers.map(vouched) + [limits]).joined(
            separator: separator
        )
    }

    private func replayed(_ report: AuditReport) -> String {
        let names = report.distinctLedgers.map { $0.country.isEmpty ? $0.origin : country($0.country) }
        let entries = numerals(report.distinctLedgers.map(\.size).reduce(0, +))
        let listed = names.dropLast().joined(separator: self(", ", ", ", "、"))
        let isOne = names.count == 1
        let all = listed.isEmpty ? names.last ?? "" : listed + self(" and ", " ও ", "と") + (names.last ?? "")
        let checked =
            report.judged
            ? self(
                "each signature, each rule at its time, and the chain that holds them together",
                "প্রতিটি স্বাক্ষর, সেই সময়ের প্রতিটি নিয়ম এবং ভুক্তিগুলোকে যুক্ত করা শৃঙ্খল",
                "すべての署名、各時点における規則、記載をつなぐ連鎖を確認しました"
            )
            : self(
                "only the chain that holds them together and what was signed of it, not what the entries say",
                "কেবল ভুক্তিগুলোকে যুক্ত করা শৃঙ্খল ও তার উপর স্বাক্ষর, ভুক্তির বিষয়বস্তু নয়",
                "記載をつなぐ連鎖とその署名のみを確認し、記載の内容は確認していません"
            )
        return self(
            "Every entry of the \(isOne ? "ledger" : "ledgers") of \(all) was read again from the first one, \(entries) in all: "
                + "\(checked).",
            "\(all) — \(isOne ? "এই খতিয়ানের" : "এই খতিয়ানগুলোর") সব ভুক্তি, মোট \(entries)টি, প্রথম থেকে আবার পড়া হয়েছে: \(checked)।",
            "\(all)の台帳について、最初の記載から全\(entries)件を読み直し、\(checked)。"
        )
    }

    private func result(_ report: AuditReport) -> String {
        let count = report.ledgers.map(\.findings.count).reduce(0, +)
        guard count > 0 else {
            guard report.judged else {
                return self(
                    "Nothing in it was changed or removed after it was signed.",
                    "স্বাক্ষরের পরে কিছুই পরিবর্তন বা অপসারণ করা হয়নি।",
                    "署名後に変更または削除された記載はありません。"
                )
            }
            return self(
                "All of it is in order: nothing was added, changed or removed without the right to do so.",
                "সব ঠিক আছে: অধিকার ছাড়া কিছুই যোগ, পরিবর্তন বা অপসারণ করা হয়নি।",
                "すべて正常です。権限なく追加・変更・削除された記載はありません。"
            )
        }
        return self(
            "Not everything is in order: the \(numerals(count)) finding\(count == 1 ? "" : "s") below "
                + "\(count == 1 ? "needs" : "need") an explanation from whoever keeps the ledger.",
            "সবকিছু ঠিক নেই: নিচের \(numerals(count))টি অনিয়মের ব্যাখ্যা খতিয়ান রক্ষককে দিতে হবে।",
            "すべてが正常とは言えません。以下の\(numerals(count))件について、台帳の管理者による説明が必要です。"
        )
    }

    private func vouched(_ ledger: ReportedLedger) -> String {
        let name = ledger.country.isEmpty ? ledger.origin : country(ledger.country)
        let possessive = countryNamesGenitive([ledger.country.isEmpty ? ledger.origin : ledger.country])
        guard let signed = ledger.countersigned, !signed.by.isEmpty else {
            return self(
                "No other country has signed for the ledger of \(name) yet.",
                "\(possessive) খতিয়ানে এখনও অন্য কোনো দেশের স্বাক্ষর নেই।",
                "\(name)の台帳には、まだ他国の副署がありません。"
            )
        }
        let by = signed.by.joined(separator: self(", ", ", ", "、"))
        guard signed.size < ledger.size else {
            return self(
                "The ledger of \(name) is signed for to its last entry (\(by)).",
                "\(possessive) খতিয়ান শেষ ভুক্তি পর্যন্ত প্রতিস্বাক্ষরিত (\(by))।",
                "\(name)の台帳は最後の記載まで副署されています（\(by)）。"
            )
        }
        return self(
            "The ledger of \(name) is signed for up to entry \(numerals(signed.size)) of \(numerals(ledger.size)) (\(by)).",
            "\(possessive) খতিয়ান \(numerals(ledger.size))টির মধ্যে প্রথম \(numerals(signed.size))টি ভুক্তি পর্যন্ত প্রতিস্বাক্ষরিত (\(by))।",
            "\(name)の台帳は、全\(numerals(ledger.size))件のうち最初の\(numerals(signed.size))件まで副署されています（\(by)）。"
        )
    }

    private var limits: String {
        self(
            "What no ledger can show, such as whether a test was held fairly, is listed below.",
            "কোনো খতিয়ান যা দেখাতে পারে না, যেমন পরীক্ষা ন্যায্যভাবে হয়েছে কি না, তা নিচে দেওয়া আছে।",
            "試験が公正に行われたかなど、台帳だけでは分からないことは下に示します。"
        )
    }
}

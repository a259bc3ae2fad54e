// What was audited, and what was trusted.
extension ReportPage {
    var audited: Markup {
        section("audited", words.auditedHeading, report.ledgers.map(ledger) + [policy])
    }

    private func ledger(_ ledger: ReportedLedger) -> Markup {
        var rows: [(String, Markup)] = [
            (words("Ledger", "খতিয়ান", "台帳"), .text(ledger.origin)),
            (words("Read at", "যেখান থেকে পড়া", "読み取り元"), .text(ledger.place)),
            (words("Entries", "ভুক্তি", "記載件数"), .text(numerals(ledger.size))),
            (words("From – to", "সময়কাল", "期間"), .text(period(ledger))),
            (words("Root", "মূল হ্যাশ", "ルート"), tag("code", [], ledger.root)),
            (words("Signed for by", "প্রতিস্বাক্ষর", "副署"), .text(signed(ledger))),
        ]
        if let awaiting = ledger.awaiting {
            rows.append((words("Still waiting", "অপেক্ষমাণ", "副署待ち"), .text(waiting(awaiting))))
        }
        rows.append((words("Checkpoints met", "পাওয়া চেকপয়েন্ট", "確認したチェックポイント"), .text(checkpoints(ledger))))
        let items = rows.flatMap { [tag("dt", [], $0.0), tag("dd", [], [$0.1])] }
        return tag(
            "div",
            [("class", "ledger")],
            [
                tag("h3", [], isCopy(ledger) ? words.inBrackets(name(ledger), ledger.place) : name(ledger)),
                tag("dl", [], items),
            ]
        )
    }

    /// Whether the same ledger was audited from another place before.
    private func isCopy(_ ledger: ReportedLedger) -> Bool { !report.distinctLedgers.contains(ledger) }

    private func period(_ ledger: ReportedLedger) -> String {
        guard let first = ledger.first, let last = ledger.last else { return words.none }
        return "\(numerals.time(first)) – \(numerals.time(last))"
    }

    private func signed(_ ledger: ReportedLedger) -> String {
        guard let signed = ledger.countersigned, !signed.by.isEmpty else { return words.nobody }
        let names = signed.by.joined(separator: ", ")
        let time = signed.at.map { " (\(numerals.time($0)))" } ?? ""
        return words(
            "\(names), for the first \(numerals(signed.size)) entries\(time)",
            "\(names), প্রথম \(numerals(signed.size))টি ভুক্তির জন্য\(time)",
            "\(names)、最初の\(numerals(signed.size))件について\(time)"
        )
    }

    private func waiting(_ awaiting: ReportedLedger.Awaiting) -> String {
        let time = awaiting.since.map(numerals.time)
        return words(
            "\(numerals(awaiting.entries)) entries" + (time.map { ", since \($0)" } ?? ""),
            "\(numerals(awaiting.entries))টি ভুক্তি" + (time.map { ", \($0) থেকে" } ?? ""),
            "\(numerals(awaiting.entries))件" + (time.map { "（\($0)以降）" } ?? "")
        )
    }

    private func checkpoints(_ ledger: ReportedLedger) -> String {
        guard let last = ledger.checkpoints.last else { return words.none }
        let count = numerals(ledger.checkpoints.count)
        let names = last.by.joined(separator: ", ")
        let size = numerals(last.size)
        return words(
            "\(count); the largest is of \(size) entries" + (names.isEmpty ? "" : ", signed by \(names)"),
            "\(count)টি; সবচেয়ে বড়টি \(size)টি ভুক্তির" + (names.isEmpty ? "" : ", স্বাক্ষর: \(names)"),
            "\(count)件。最大のものは\(size)件分" + (names.isEmpty ? "" : "（署名：\(names)）")
        )
    }

    private var policy: Markup {
        let quorum =
            report.policy.oneCountrysWord
            ? words(
                "It asks for no witness: one country is believed by its own word.",
                "এতে কোনো সাক্ষী চাওয়া হয়নি: এক দেশের কথাই মেনে নেওয়া হয়।",
                "証人を求めていません。一国のみの保証によります。"
            )
            : words(
                "Witnesses: \(report.policy.witnesses.joined(separator: ", ")).",
                "সাক্ষী: \(report.policy.witnesses.joined(separator: ", "))।",
                "証人：\(report.policy.witnesses.joined(separator: "、"))。"
            )
        let rows: [(String, Markup)] = [
            (words("Policy (SHA-256)", "নীতি (SHA-256)", "ポリシー（SHA-256）"), tag("code", [], report.policy.sha256)),
            (words("Who must sign", "কার স্বাক্ষর লাগবে", "必要な署名"), .text(quorum)),
            (words("Rules", "নিয়ম", "規則"), tag("code", [], report.rules)),
        ]
        let items = rows.flatMap { [tag("dt", [], $0.0), tag("dd", [], [$0.1])] }
        return tag(
            "div",
            [("class", "ledger")],
            [tag("h3", [], words("What was trusted", "যার উপর আস্থা রাখা হয়েছে", "信頼の根拠")), tag("dl", [], items)]
        )
    }
}

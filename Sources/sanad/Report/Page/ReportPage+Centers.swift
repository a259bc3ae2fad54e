// Centers, rights and recognitions.
extension ReportPage {
    /// How many centers the page lists; the tables beside it have all.
    private static let most = 500

    var centers: Markup? {
        let ledgers = report.distinctLedgers.filter { !$0.figures.centers.isEmpty }
        guard !ledgers.isEmpty else { return nil }
        return section(
            "centers",
            words.centersHeading,
            [tag("div", [("class", "charts")], ledgers.enumerated().map(chart))] + ledgers.map(details)
        )
    }

    private func chart(_ place: Int, _ ledger: ReportedLedger) -> Markup {
        let centers = ledger.figures.centers
        let rows = centers.map { center in
            Chart.Row(
                label: words.inBrackets(words.language(center.name), center.id),
                figures: [center.certificates, .exact(center.authorized)]
            )
        }
        let title = words.byCenter + words(": ", ": ", "：") + name(ledger)
        var chart = Chart(
            id: "center\(place)",
            title: title,
            summary: words.summary(title, rows.count),
            kind: .barsWithin,
            series: [words.certificates, words.authorized],
            rows: rows,
            rowHeading: words.center,
            numerals: numerals
        )
        if rows.count > chart.maximumRows { chart.note = words.mostPlaces(chart.maximumRows, of: rows.count) }
        return chart.figure(words)
    }

    private func details(_ ledger: ReportedLedger) -> Markup {
        let centers = ledger.figures.centers
        let headings = [
            words.center, words("Sessions", "সেশন", "セッション"), words.authorized, words.certificates,
            words("Unused places", "অব্যবহৃত আসন", "未使用の定員"), words("Present", "উপস্থিত", "出席"),
            words("Passed", "উত্তীর্ণ", "合格"), words("Keys", "চাবি", "鍵"),
            words("Accredited until", "অনুমোদনের মেয়াদ", "認定期限"),
        ]
        let rows = centers.prefix(Self.most).map { center in
            [
                words.inBrackets(words.language(center.name), center.id), numerals(center.sessions),
                numerals(center.authorized),
                numerals(center.certificates), numerals(center.unused),
                center.closed == 0 ? "–" : numerals(center.present),
                center.closed == 0 ? "–" : numerals(center.passed), numerals(center.keys), until(center),
            ]
        }
        var parts = [table(headings, rows, numbers: [1, 2, 3, 4, 5, 6, 7])]
        if centers.count > Self.most {
            parts.append(
                tag(
                    "p",
                    [],
                    words(
                        "The first \(numerals(Self.most)) of \(numerals(centers.count)) centers; the CSV files have all.",
                        "\(numerals(centers.count))টি কেন্দ্রের মধ্যে প্রথম \(numerals(Self.most))টি; CSV ফাইলে সব আছে।",
                        "全\(numerals(centers.count))センターのうち最初の\(numerals(Self.most))件です。CSVには全件があります。"
                    )
                )
            )
        }
        let summary = words("All figures of the centers", "কেন্দ্রগুলোর সব সংখ্যা", "センターの全数値")
        return tag("details", [], [tag("summary", [], summary + words(": ", ": ", "：") + name(ledger))] + parts)
    }

    private func until(_ center: CenterFigures) -> String {
        let date = center.accreditedUntil.map(numerals.day) ?? words.none
        switch center.state {
        case "suspended": return words("suspended", "স্থগিত", "停止中")
        case "revoked", "voided": return words("revoked", "বাতিল", "取消し")
        default: return date
        }
    }

    var rights: Markup {
        let headings = [
            words("Ledger", "খতিয়ান", "台帳"), words("Centers that may issue", "সনদ দিতে পারে এমন কেন্দ্র", "発行できるセンター"),
            words("Accreditations in force", "কার্যকর অনুমোদন", "有効な認定"),
            words("ending within 60 days", "৬০ দিনে শেষ হবে", "60日以内に終了"),
            words("Keys in force", "কার্যকর চাবি", "有効な鍵"), words("ending within 60 days", "৬০ দিনে শেষ হবে", "60日以内に終了"),
            words("Refused entries", "প্রত্যাখ্যাত ভুক্তি", "拒否された記載"), words("declared void", "অকার্যকর ঘোষিত", "無効とされた記載"),
        ]
        let rows = report.distinctLedgers.map { ledger in
            let (rights, faults) = (ledger.figures.rights, ledger.figures.faults.map(\.count).reduce(0, +))
            let numbers = [
                rights.centers, rights.accreditations, rights.accreditationsEnding, rights.keys, rights.keysEnding,
                faults,
                ledger.figures.voided,
            ]
            return [name(ledger)] + numbers.map { numerals($0) }
        }
        return section(
            "rights",
            words.rightsHeading,
            [table(headings, rows, numbers: Set(1...7)), acts, recognitions].compactMap(\.self)
        )
    }

    private var acts: Markup? {
        let rows = report.distinctLedgers.flatMap { ledger in
            ledger.figures.acts.map { act in
                [name(ledger), words.target(act.target), words.correction(act.act, act.reason), numerals(act.count)]
            }
        }
        guard !rows.isEmpty else { return nil }
        return table(
            [
                words("Ledger", "খতিয়ান", "台帳"), words("What", "কী", "対象"), words("What was done", "কী করা হয়েছে", "行為"),
                words("How often", "কতবার", "回数"),
            ],
            rows,
            numbers: [3]
        )
    }

    private var recognitions: Markup? {
        guard !report.recognitions.isEmpty else { return nil }
        return list(
            report.recognitions.map {
                ($0.inForce ? "✔ " : "– ") + words.language($0.sentence)
            }
        )
    }
}

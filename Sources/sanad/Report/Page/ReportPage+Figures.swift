import LedgerCore

// The charts.
extension ReportPage {
    var figures: Markup {
        let wide = [byMonth, correctionsByMonth]
        let narrow = [byProgram, byField, byGrade, byOutcome, byDelay, correctionsByKind]
        return section(
            "figures",
            words.figuresHeading,
            [totals, tag("div", [("class", "wide")], [wide[0].figure(words)])]
                + [tag("div", [("class", "charts")], narrow.map { $0.figure(words) })]
                + [tag("div", [("class", "wide")], [wide[1].figure(words)])]
        )
    }

    /// The series of every chart: one a ledger.
    private var series: [String] { report.distinctLedgers.map(name) }

    private var totals: Markup {
        table(
            [
                words("Ledger", "খতিয়ান", "台帳"), words.certificates, words("Corrections", "সংশোধন", "訂正"),
                words.centersHeading,
            ],
            report.distinctLedgers.map { ledger in
                [
                    name(ledger), numerals(ledger.figures.certificates), numerals(ledger.figures.corrections),
                    numerals(ledger.figures.centers.count),
                ]
            },
            numbers: [1, 2, 3]
        )
    }

    private var byMonth: Chart { months("month", words.byMonth) { $0.months } }

    private var correctionsByMonth: Chart { months("cmonth", words.correctionsByMonth) { $0.correctionMonths } }

    private var byProgram: Chart {
        bars("program", words.byProgram, words.program) { figures in
            figures.programs.map { (words.program($0.program), $0.certificates) }
        }
    }

    private var byField: Chart {
        var chart = bars("field", words.byField, words.field) { figures in
            figures.programs.flatMap { program in
                program.fields.map { (words.field($0, of: program.program), $0.certificates) }
            }
        }
        // There may be more than a picture holds: then those that are left out are the smallest.
        chart.rows.sort { one, other in
            let sizes = [one, other].map { row in row.figures.compactMap(\.shown).max() ?? 0 }
            return (-sizes[0], one.label) < (-sizes[1], other.label)
        }
        return chart
    }

    private var byGrade: Chart {
        bars("grade", words.byGrade, words.grade) { figures in
            figures.programs.flatMap { program in program.grades.map { (words.grade($0), $0.certificates) } }
        }
    }

    private var byOutcome: Chart {
        bars("outcome", words.byOutcome, words.outcome) { figures in
            figures.outcomes.map { (outcomeTitle($0.outcome, words.language), $0.certificates) }
        }
    }

    private var byDelay: Chart {
        var chart = bars("delay", words.byDelay, words.wait) { figures in
            figures.delays.map { (words.delay($0.within), $0.entries) }
        }
        chart.note = words.delayExplained
        return chart
    }

    private var correctionsByKind: Chart {
        bars("ckind", words.correctionsByKind, words("Correction", "সংশোধন", "訂正")) { figures in
            figures.correctionKinds.map { (words.correction($0.act, $0.reason), $0.certificates) }
        }
    }

    /// Columns over all months that any ledger has.
    private func months(
        _ id: String,
        _ title: String,
        _ figures: (LedgerFigures) -> [LedgerFigures.MonthFigure]
    ) -> Chart {
        let lists = report.distinctLedgers.map { ledger in
            Dictionary(uniqueKeysWithValues: figures(ledger.figures).map { ($0.month, $0.certificates) })
        }
        let every = Self.everyMonth(lists.flatMap(\.keys))
        let count = every.count
        let rows = every.enumerated().map { place, month in
            let name = numerals.shortMonth(month.description)
            // The year stands under January, and under the first month unless January follows at once.
            let hasYear = month.month == 1 || (place == 0 && (month.month < 11 || count < 3))
            return Chart.Row(
                label: name.month,
                sublabel: hasYear ? name.year : "",
                isMarked: month.month % 3 == 1,
                table: numerals.month(month.description),
                figures: lists.map { $0[month.description] ?? .exact(0) }
            )
        }
        return chart(id, title, .columns, rows, words.month)
    }

    /// Bars for all labels that any ledger has, in the order in which they come up.
    private func bars(
        _ id: String,
        _ title: String,
        _ heading: String,
        _ figures: (LedgerFigures) -> [(label: String, figure: Figure)]
    ) -> Chart {
        let lists = report.distinctLedgers.map { figures($0.figures) }
        let labels = lists.joined().reduce(into: [String]()) { labels, entry in
            if !labels.contains(entry.label) { labels.append(entry.label) }
        }
        let rows = labels.map { label in
            Chart.Row(
                label: label,
                figures: lists.map { list in list.first { $0.label == label }?.figure ?? .exact(0) }
            )
        }
        return chart(id, title, .bars, rows, heading)
    }

    private func chart(
        _ id: String,
        _ title: String,
        _ kind: Chart.Kind,
        _ rows: [Chart.Row],
        _ heading: String
    ) -> Chart {
        Chart(
            id: id,
            title: title,
            summary: words.summary(title, rows.count),
            kind: kind,
            series: series,
            rows: rows,
            rowHeading: heading,
            numerals: numerals
        )
    }

    /// The months from the first to the last of some that are written `YYYY-MM`.
    private static func everyMonth(_ months: [String]) -> [Month] {
        let numbers = months.compactMap(Month.init).map(\.number)
        guard let first = numbers.min(), let last = numbers.max() else { return [] }
        return (first...last).map(Month.init(number:))
    }
}

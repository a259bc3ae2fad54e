// What was found, and what may be asked about.
extension ReportPage {
    var findings: Markup {
        let items = report.ledgers.flatMap { ledger in
            ledger.findings.map { finding(words: $0, of: ledger) }
        }
        let notes = report.ledgers.flatMap { ledger in ledger.notes.map { "\(ledger.origin): \($0)" } }
        var parts = [
            items.isEmpty
                ? tag("p", [("class", "none")], words.answerTitle(report) + words(".", "।", "。"))
                : tag("ul", [("class", "findings")], items)
        ]
        if !notes.isEmpty {
            parts.append(tag("h3", [], words("Notes", "মন্তব্য", "注記")))
            parts.append(list(notes))
        }
        return section("findings", words.findingsHeading, parts)
    }

    private func finding(words finding: ReportedLedger.Finding, of ledger: ReportedLedger) -> Markup {
        let heading = name(ledger) + words(", ", ", ", "、") + words.entry(finding.index) + words(": ", ": ", "：")
        return tag(
            "li",
            [],
            [
                tag("strong", [], heading), .text(words.meaning(of: finding)),
                tag(
                    "div",
                    [("class", "detail")],
                    [tag("code", [], finding.kind), .text(" " + words.sentence(of: finding)), .text(since(finding))]
                ),
            ] + values(finding)
        )
    }

    private func values(_ finding: ReportedLedger.Finding) -> [Markup] {
        words.values(of: finding).map { [tag("div", [("class", "detail")], $0)] } ?? []
    }

    private func since(_ finding: ReportedLedger.Finding) -> String {
        finding.since.map { words.inBrackets("", words.since($0)) } ?? ""
    }

    var oddities: Markup? {
        let all = report.distinctLedgers.flatMap(\.oddities)
        guard !all.isEmpty else { return nil }
        let items = all.map { oddity in
            let center = words.inBrackets(words.language(oddity.centerName), oddity.center)
            return tag(
                "li",
                [],
                [
                    tag("strong", [], "\(words.title(of: oddity.kind))\(words(": ", ": ", "："))\(center)"),
                    .text(words(" — ", " — ", "：") + words.inBrackets(words.sentence(oddity), words.entries(oddity))),
                ]
            )
        }
        return section(
            "oddities",
            words.odditiesHeading,
            [tag("p", [], words.odditiesExplained), tag("ul", [], items)]
        )
    }
}

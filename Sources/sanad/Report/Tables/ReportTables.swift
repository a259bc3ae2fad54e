import CenterOffice
import LedgerCore

/// The report's figures as CSV files, for an office that collects them from several ledgers.
///
/// Headings and codes are the same in every language, so that files of several offices can be put under each other.
struct ReportTables {
    let report: AuditReport

    init(_ report: AuditReport) { self.report = report }

    /// Writes every table into a new folder, or one that has none of the files.
    ///
    /// - Throws: `FileError`.
    func write(to folder: String) throws {
        try NewFile.makeFolder(folder)
        for table in tables { try NewFile.write(table.text, to: "\(folder)/\(table.name)", access: .everyone) }
    }

    var tables: [CSVTable] {
        [
            ledgers, months, programs, fields, grades, outcomes, corrections, correctionMonths, acts, delays, centers,
            faults,
        ]
            + [findings, oddities]
    }

    /// A table with the ledger's origin and country in its first columns; of figures only once where copies of a ledger
    /// were audited too, so that whoever adds them up counts nothing twice.
    func table(
        _ name: String,
        _ header: [String],
        isOfPlaces: Bool = false,
        _ rows: (ReportedLedger) -> [[String]]
    ) -> CSVTable {
        CSVTable(
            name: "\(name).csv",
            header: ["origin", "country"] + header,
            rows: (isOfPlaces ? report.ledgers : report.distinctLedgers).flatMap { ledger in
                rows(ledger).map { [ledger.origin, ledger.country] + $0 }
            }
        )
    }
}

// The ledgers and what was found
extension ReportTables {
    var ledgers: CSVTable {
        let header = [
            "read_at", "entries", "root", "first", "last", "countersigned_entries", "countersigned_by", "findings",
            "certificates",
            "corrections", "centers", "accreditations", "accreditations_ending_60d", "keys", "keys_ending_60d",
            "refused_entries", "voided_entries", "policy_sha256", "made",
        ]
        return table("ledgers", header, isOfPlaces: true) { ledger in
            let (figures, rights) = (ledger.figures, ledger.figures.rights)
            let signed = ledger.countersigned
            return [
                [
                    ledger.place, String(ledger.size), ledger.root, ledger.first ?? "", ledger.last ?? "",
                    signed.map { String($0.size) } ?? "", signed?.by.joined(separator: " ") ?? "",
                    String(ledger.findings.count), figures.certificates.cell, figures.corrections.cell,
                    String(rights.centers), String(rights.accreditations), String(rights.accreditationsEnding),
                    String(rights.keys), String(rights.keysEnding),
                    String(figures.faults.map(\.count).reduce(0, +)), String(figures.voided), report.policy.sha256,
                    report.made,
                ]
            ]
        }
    }

    var findings: CSVTable {
        table("findings", ["read_at", "entry", "kind", "rule", "since", "detail"], isOfPlaces: true) { ledger in
            ledger.findings.map {
                [ledger.place, $0.index.map(String.init) ?? "", $0.kind, $0.rule ?? "", $0.since ?? "", $0.detail]
            }
        }
    }

    var oddities: CSVTable {
        let header = ["kind", "center", "center_name", "first_entry", "last_entry", "count", "against", "month"]
        return table("oddities", header) { ledger in
            ledger.oddities.map { oddity in
                [
                    oddity.kind.rawValue, oddity.center, oddity.centerName.en, String(oddity.firstEntry),
                    String(oddity.lastEntry), String(oddity.count), String(oddity.other), oddity.month ?? "",
                ]
            }
        }
    }

    var faults: CSVTable {
        table("refused-entries", ["code", "count"]) { $0.figures.faults.map { [$0.code, String($0.count)] } }
    }
}

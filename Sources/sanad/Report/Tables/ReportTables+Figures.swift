import LedgerCore

// Certificates and corrections
extension ReportTables {
    var months: CSVTable {
        table("certificates-by-month", ["month", "certificates"]) {
            $0.figures.months.map { [$0.month, $0.certificates.cell] }
        }
    }

    var programs: CSVTable {
        table("certificates-by-program", ["program", "certificates"]) {
            $0.figures.programs.map { [$0.program, $0.certificates.cell] }
        }
    }

    var fields: CSVTable {
        table("certificates-by-field", ["program", "field", "field_name", "certificates"]) {
            $0.figures.programs.flatMap { program in
                program.fields.map { [program.program, $0.code, $0.name, $0.certificates.cell] }
            }
        }
    }

    var grades: CSVTable {
        table("certificates-by-grade", ["program", "framework", "kind", "grade", "certificates"]) {
            $0.figures.programs.flatMap { program in
                program.grades.map { grade in
                    [
                        program.program, grade.framework, grade.kind?.rawValue ?? "", grade.code,
                        grade.certificates.cell,
                    ]
                }
            }
        }
    }

    var outcomes: CSVTable {
        table("certificates-by-outcome", ["outcome", "certificates"]) {
            $0.figures.outcomes.map { [$0.outcome, $0.certificates.cell] }
        }
    }

    var corrections: CSVTable {
        table("corrections-by-kind", ["act", "reason", "certificates"]) {
            $0.figures.correctionKinds.map { [$0.act.rawValue, $0.reason?.rawValue ?? "", $0.certificates.cell] }
        }
    }

    var correctionMonths: CSVTable {
        table("corrections-by-month", ["month", "certificates"]) {
            $0.figures.correctionMonths.map { [$0.month, $0.certificates.cell] }
        }
    }

    var acts: CSVTable {
        table("acts", ["target", "act", "reason", "count"]) {
            $0.figures.acts.map { [$0.target.rawValue, $0.act.rawValue, $0.reason?.rawValue ?? "", String($0.count)] }
        }
    }

    var delays: CSVTable {
        table("countersignature-wait", ["within", "entries"]) {
            $0.figures.delays.map { [$0.within, $0.entries.cell] }
        }
    }

    var centers: CSVTable {
        let header = [
            "center", "name", "district", "state", "sessions", "authorized", "certificates", "unused",
            "closed_sessions",
            "present", "passed", "accredited_until", "keys", "keys_ending_60d",
        ]
        return table("centers", header) { ledger in
            ledger.figures.centers.map { center in
                [
                    center.id, center.name.en, center.district ?? "", center.state, String(center.sessions),
                    String(center.authorized), center.certificates.cell, center.unused.cell, String(center.closed),
                    center.present.cell, center.passed.cell, center.accreditedUntil ?? "", String(center.keys),
                    String(center.keysEnding),
                ]
            }
        }
    }
}

import LedgerSamples

/// What was made, as a person reads it.
struct SampleSheet {
    let summary: SampleSummary
    let folder: String

    var text: String {
        let ledgers = summary.ledgers.map { ledger in
            """
            \(Style.green("✔")) \(ledger.origin): \(ledger.size) entries up to \(ledger.end)
                root     \(ledger.root)
            """
        }
        let faults = summary.faults.count
        let planted =
            faults == 0
            ? [] : ["\(Style.yellow("!")) \(faults) faults are planted: see \(folder.printable)/sample.json"]
        let places = summary.ledgers.map { "\(folder.printable)/\($0.country.lowercased())/data" }.joined(
            separator: " "
        )
        return
            (["\(Style.bold(summary.mark)) · seed \(summary.seed), from \(summary.start)"] + ledgers + planted
            + ["    sanad audit \(places) --keys \(folder.printable)/keys"]).joined(separator: "\n")
    }
}

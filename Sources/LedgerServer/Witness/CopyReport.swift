import LedgerCore
import LedgerStore
import Synchronization
import TransparencyLog

/// How a copy is doing, for operators and their programs.
struct CopyReport: Sendable {
    let origin: String
    let size: Int
    /// The size that this country's witness cosigned last.
    let cosigned: Int
    /// The largest size that the log is known to have signed.
    let knownSize: Int
    let fetched: Int
    let openFaults: Int
    let lastSuccess: LedgerTime?
    let problem: String?
    let now: LedgerTime

    init(_ copy: CopiedLedger) throws {
        let state = copy.state.withLock { $0 }
        origin = copy.log.origin
        size = try copy.store.size
        cosigned = try copy.promise()?.checkpoint.size ?? 0
        knownSize = max(state.knownSize, size)
        fetched = state.fetched
        openFaults = try copy.store.openFaultCount
        lastSuccess = state.lastSuccess
        problem = state.problem
        now = copy.own.clock()
    }

    /// Entries that the log signed and this country's witness has not cosigned.
    var lag: Int { max(0, knownSize - cosigned) }

    /// One line for people.
    var line: String {
        let success =
            lastSuccess.map { "last looked at \(max(0, now.seconds - $0.seconds)) s ago" } ?? "not reached yet"
        var line = "copy \(origin): \(size) entries, \(cosigned) cosigned, \(success)"
        if openFaults > 0 { line += ", \(openFaults) refused entries stand open" }
        if let problem { line += "; \(problem)" }
        return "\(problem == nil && openFaults == 0 ? "+" : "-") \(line)"
    }
}

extension Witnessing {
    /// A line for each copy; one that cannot be read says so.
    var reports: [String] {
        copies.usable.map { copy in
            do {
                return try CopyReport(copy).line
            } catch {
                return "- copy \(copy.log.origin): cannot be read: \(error)"
            }
        } + copies.unusable.map { "- copy \($0.origin): cannot be used: \($0.reason)" }
    }

    func add(to page: inout Exposition) throws {
        let reports = try copies.usable.map(CopyReport.init)
        let gauges: [(String, String, (CopyReport) -> Double)] = [
            ("sanad_copy_size", "Entries in the copy of another ledger.", { Double($0.size) }),
            (
                "sanad_copy_open_faults", "Entries of it that its rules refuse and nothing closed.",
                { Double($0.openFaults) }
            ),
            ("sanad_copy_fetched_entries", "Entries of it that were fetched since the start.", { Double($0.fetched) }),
            ("sanad_witness_cosigned_size", "The size that this witness cosigned last.", { Double($0.cosigned) }),
            (
                "sanad_witness_lag_entries", "Entries that its log signed and this witness has not cosigned.",
                { Double($0.lag) }
            ),
        ]
        for (name, help, value) in gauges {
            page.gauges(name, help, reports.map { ([("origin", $0.origin)], value($0)) })
        }
        page.gauges(
            "sanad_witness_last_success_timestamp_seconds",
            "When the copy was last as far as its log.",
            reports.compactMap { report in
                report.lastSuccess.map { ([("origin", report.origin)], Double($0.milliseconds) / 1000) }
            }
        )
        let contradictions = try own.store.contradictions().count
        page.gauge("sanad_contradictions", "Proofs that a log signed two histories.", Double(contradictions))
    }
}

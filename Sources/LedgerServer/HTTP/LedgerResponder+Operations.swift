import HTTPTypes
import Hummingbird
import LedgerCore
import LedgerStore
import TransparencyLog

// What operators and their programs ask.
extension LedgerResponder {
    /// Whether statements are taken now. Which part is not ready is for people.
    func ready(isVerbose: Bool) -> Response {
        let parts = [daemonPart, storePart, signingPart]
        let isReady = parts.allSatisfy(\.isGood)
        var text = isReady ? "ready\n" : "not ready\n"
        if isVerbose {
            for (name, isGood, detail) in parts { text += "\(isGood ? "+" : "-") \(name): \(detail)\n" }
            text += metrics.cosignatureLines.map { "\($0)\n" }.joined()
            // What is wrong with another country's ledger stops nobody from submitting here.
            text += witnessing.reports.map { "\($0)\n" }.joined()
        }
        return .text(text, status: isReady ? .ok : .serviceUnavailable)
    }

    private typealias Part = (name: String, isGood: Bool, detail: String)

    private var daemonPart: Part { ("daemon", readiness.phase == .serving, "\(readiness.phase)") }

    private var storePart: Part {
        do {
            return ("store", true, "\(try ledger.store.size) entries")
        } catch {
            return ("store", false, "\(error)")
        }
    }

    private var signingPart: Part {
        do {
            let refusal = try sequencer.refusal()
            return ("signing", refusal == nil, refusal ?? "the log signs")
        } catch {
            return ("signing", false, "\(error)")
        }
    }

    func metricsPage() throws -> Response {
        var page = Exposition()
        let counts = metrics.counts
        page.gauge("sanad_build_info", "The rules that this build runs.", 1, [("rules", Rules.version)])
        try addLedger(to: &page)
        page.gauge("sanad_pending_entries", "Statements that wait for their turn.", Double(sequencer.pendingCount))
        page.gauge("sanad_is_sequencer", "Whether this daemon appends.", readiness.phase == .serving ? 1 : 0)
        let outcomes = [("admitted", counts.admitted), ("duplicate", counts.duplicates)]
        page.counter(
            "sanad_statements_total",
            "Statements that the ledger took, or had.",
            outcomes.map { ([("outcome", $0.0)], $0.1) }
        )
        page.counter(
            "sanad_refusals_total",
            "Statements that the rules refused, by code.",
            counts.refused.sorted { $0.key < $1.key }.map { ([("code", $0.key)], $0.value) }
        )
        page.counter(
            "sanad_append_errors_total",
            "Batches that could not be appended.",
            counts.appendErrors.sorted { $0.key < $1.key }.map { ([("reason", $0.key)], $0.value) }
        )
        page.histogram("sanad_sequencing_duration_seconds", "From batch to commit.", [([], counts.sequencing)])
        page.histogram("sanad_sequencing_batch_entries", "Statements in a batch.", [([], counts.batchSize)])
        addCosignatures(counts, to: &page)
        try witnessing.add(to: &page)
        addRequests(counts, to: &page)
        return .bytes(Array(page.text.utf8), type: Exposition.contentType)
    }

    private func addCosignatures(_ counts: Metrics.Counts, to page: inout Exposition) {
        let witnesses = counts.cosignatures.sorted { $0.key < $1.key }
        page.counter(
            "sanad_cosignatures_total",
            "Requests to a witness for a cosignature, by what came of them.",
            witnesses.flatMap { name, cosigned in
                [
                    ([("witness", name), ("result", "cosigned")], cosigned.count),
                    ([("witness", name), ("result", "missed")], cosigned.missed),
                ]
            }
        )
        page.gauges(
            "sanad_cosigned_size",
            "The size that a witness cosigned last of this ledger.",
            witnesses.map { ([("witness", $0.key)], Double($0.value.size)) }
        )
        page.gauges(
            "sanad_cosignature_timestamp_seconds",
            "The time of a witness's last cosignature.",
            witnesses.map { ([("witness", $0.key)], Double($0.value.time)) }
        )
    }

    private func addLedger(to page: inout Exposition) throws {
        if let note = try ledger.store.checkpoint() {
            let size = try Checkpoint(text: note.text).size
            page.gauge("sanad_tree_size", "Entries under the published checkpoint.", Double(size))
        }
        if let state = try ledger.store.ledgerState() {
            let time = Double(state.lastAdmitted.milliseconds) / 1000
            page.gauge("sanad_head_timestamp_seconds", "Ledger time of the last admitted entry.", time)
        }
        try addSnapshot(to: &page)
        if let free = ledger.freeBytes {
            page.gauge("sanad_storage_free_bytes", "Free space where the ledger lies.", Double(free))
        }
    }

    private func addSnapshot(to page: inout Exposition) throws {
        guard let time = try ledger.store.ledgerState()?.lastSnapshot, let size = try status.newestSnapshot() else {
            return
        }
        page.gauge("sanad_snapshot_size", "Entries that the newest snapshot of statuses covers.", Double(size))
        page.gauge(
            "sanad_snapshot_timestamp_seconds",
            "Ledger time of the newest snapshot of statuses.",
            Double(time.milliseconds) / 1000
        )
    }

    private func addRequests(_ counts: Metrics.Counts, to page: inout Exposition) {
        page.gauge("sanad_http_requests_in_flight", "Requests being answered.", Double(counts.requestsInFlight))
        let requests = counts.requests.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
        page.counter(
            "sanad_http_requests_total",
            "Requests answered.",
            requests.map { ([("route", $0.key.route), ("status", "\($0.key.status)")], $0.value) }
        )
        page.histogram(
            "sanad_http_request_duration_seconds",
            "From head to answer.",
            counts.requestDuration.sorted { $0.key < $1.key }.map { ([("route", $0.key)], $0.value) }
        )
    }
}

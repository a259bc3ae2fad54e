import LedgerCore
import LedgerStore
import TransparencyLog

extension Family {
    /// An auditor's replay: chain, tree, signatures and rules.
    static func replay(_ stand: Stand) async throws -> [BenchRow] {
        FreedMemory.keep()
        let ledger = try await stand.ledger(stand.effort.entries)
        let entries = try ledger.withStore(.reader) { try $0.entries(0..<$0.size) }
        let anchors = try stand.country.anchors
        let count = Double(entries.count)
        let inProcess = try await Turns.measure(runs: stand.effort.runs) {
            await stand.signatures.rate(cores: coreCount)
        } value: {
            let watch = Stopwatch()
            try await replay(entries, anchors)
            return count / watch.seconds
        }
        let process = try await Turns.measure(runs: stand.effort.runs) {
            await stand.signatures.rate(cores: coreCount)
        } value: {
            let watch = Stopwatch()
            try stand.audit(ledger.directory, stand.keys)
            return count / watch.seconds
        }
        return [
            .replay("replay by the auditor, all cores", inProcess), .replay("sanad audit, whole process", process),
        ]
    }

    private static func replay(_ entries: [[UInt8]], _ anchors: TrustAnchors) async throws {
        var replay = LedgerReplay(entries, anchors: anchors)
        try await replay.run()
    }
}

/// A replay as `sanad audit` does it: while one core judges a share, the others check the next one.
private struct LedgerReplay {
    /// How many entries are looked at together.
    private static let share = 1024

    private let entries: [[UInt8]]
    private var auditor: Auditor<RegistryMemory>

    init(_ entries: [[UInt8]], anchors: TrustAnchors) {
        self.entries = entries
        auditor = Auditor(RegistryMemory(), anchors: anchors)
    }

    mutating func run() async throws {
        var part = share(at: 0)
        var checked = await Self.check(part, [:])
        while auditor.size < entries.count {
            let next = share(at: auditor.size + part.count)
            let certificates = auditor.certificates(beside: checked.brought)
            async let following = Self.check(next, certificates)
            for (offset, entry) in part.enumerated() {
                let link = offset + 1 < part.count ? checked.statements[offset + 1]?.place?.entry.previous : nil
                try auditor.replay(entry, leaf: nil, nextLink: link, checked: checked.statements[offset])
            }
            // Freed while the other cores work.
            checked = Prechecked()
            checked = await following
            part = next
        }
        guard auditor.findings.isEmpty else { throw BenchError("the replay found something: \(auditor.findings)") }
    }

    private func share(at start: Int) -> [[UInt8]] {
        Array(entries[min(start, entries.count)..<min(start + Self.share, entries.count)])
    }

    private static func check(
        _ entries: [[UInt8]],
        _ certificates: [String: CertificateRecord]
    ) async -> Prechecked {
        await precheck(entries, certificates: certificates, width: coreCount)
    }
}

extension BenchRow {
    static func replay(_ name: String, _ turns: Turns<Double>) -> BenchRow {
        BenchRow(name, unit: "/s", against: SignatureLimit.allCores, better: .higher, target: 0.85, turns)
    }
}

extension Stand {
    /// Audits a ledger as a process. No other country has countersigned it, which is a finding.
    func audit(_ directory: String, _ keys: KeyFiles) throws {
        try Child.run(programs.sanad, ["audit", directory, "--keys", keys.anchors], good: [0, 1])
    }

    /// The most megabytes that an audit holds.
    func auditMemory(_ directory: String, _ keys: KeyFiles) throws -> Double {
        let audit = try Child(programs.sanad, ["audit", directory, "--keys", keys.anchors])
        return Double(try audit.peakMemory(good: [0, 1])) / 1e6
    }
}

import Credentials
import LedgerClient
import LedgerCore

/// Takes what daemons hold of evidence, and keeps what is proven.
struct EvidenceFetch {
    let folder: String
    let judge: EvidenceJudge

    /// Asks each daemon, and names what it held by the files that it is now in.
    func run(_ urls: [String]) async throws -> [EvidenceFinding] {
        var findings: [EvidenceFinding] = []
        for url in urls {
            let held = try await LedgerClient(url: url).evidence()
            findings += try judge.judge(held.bytes, name: "\(url)/v1/evidence").map(keep)
        }
        return findings
    }

    private func keep(_ finding: EvidenceFinding) throws -> EvidenceFinding {
        guard case .proven(let file, _) = finding.result else { return finding }
        var kept = finding
        kept.name = try EvidenceFolder(path: folder).write(file)
        return kept
    }
}

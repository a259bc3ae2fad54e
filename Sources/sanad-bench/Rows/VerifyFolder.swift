import Foundation

extension Family {
    /// The certificates of a large employer, in one folder and one run.
    private static let mostFiles = 10_000

    /// A folder of certificates and one program that checks them all, from its start to its end.
    ///
    /// All files are of one certificate: of one file nothing is remembered for the next but what a run may remember of
    /// any.
    static func verifyFolder(_ stand: Stand) async throws -> [BenchRow] {
        let count = min(mostFiles, stand.effort.submissions)
        let certificate = try await BenchCertificate(stand.country)
        let folder = "\(stand.folder)/certificates"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for number in 0..<count {
            try Data(certificate.bytes).write(to: URL(filePath: "\(folder)/\(number).sanad"))
        }
        let arguments = ["verify", folder, "--offline", "--keys", stand.keys.anchors]
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            await stand.signatures.rate(cores: coreCount) / Double(certificate.signatureCount)
        } value: {
            let watch = Stopwatch()
            // Without a ledger the status is unknown, and so the answer is that it could not be confirmed.
            try Child.run(stand.programs.sanad, arguments, good: [3])
            return Double(count) / watch.seconds
        }
        return [
            BenchRow(
                "a folder of \(count) certificates, whole process",
                unit: "/s",
                against: "the \(certificate.signatureCount) signatures of each as P-256 verifications, all cores",
                better: .higher,
                turns
            )
        ]
    }
}

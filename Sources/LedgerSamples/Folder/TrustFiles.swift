import TransparencyLog

/// The policy of those who trust the sample's countries.
struct TrustFiles {
    private let writers: [LedgerWriter]

    init(_ writers: [LedgerWriter]) { self.writers = writers }

    /// A checkpoint counts once all countries have signed it; keys that were replaced stay listed.
    func policy() throws -> String {
        let logs = try writers.flatMap { writer in
            try writer.logKeys.map { "log \(try NoteSigner(name: writer.country.origin, privateKey: $0).verifierKey)" }
        }
        let witnesses = try writers.flatMap { writer in
            try writer.witnessKeys.enumerated().map { place, key in
                let cosigner = try Cosigner(name: "\(writer.country.origin)/witness", privateKey: key)
                return "witness \(writer.country.country)\(place == 0 ? "" : "-\(place)") \(cosigner.verifierKey)"
            }
        }
        let names = writers.map(\.country.country).joined(separator: " ")
        let rule = writers.count > 1 ? ["group both all \(names)", "quorum both"] : ["quorum none"]
        let mark = "# SAMPLE / নমুনা / 見本: these keys certify nothing."
        return ([mark] + logs + witnesses + rule).map { $0 + "\n" }.joined()
    }
}

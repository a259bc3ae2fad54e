import Foundation
import LedgerClient
import TransparencyLog

/// `aics-tlog`, which verifies proofs by the policy of those who trust both countries.
struct OtherVerifier {
    private let python: Program
    private let countries: TwoCountries

    /// What it says of a proof that it accepts.
    struct Report: Decodable {
        let index: Int
        let size: Int
        let witnesses: [String]
    }

    init(in countries: TwoCountries) throws {
        guard let python = Program.pythonWithTiles else {
            throw Program.Failure(description: "no Python with aics-tlog")
        }
        self.python = python
        self.countries = countries
    }

    /// Has proofs of entries of a country's ledger verified.
    ///
    /// - Throws: `Program.Failure` when one is refused.
    func report(_ proofs: [(index: Int, proof: TransparencyProof)], of country: Country) async throws -> [Report] {
        let folder = countries.url.appending(path: UUID().uuidString)
        var files: [String] = []
        for (index, proof) in proofs {
            files.append(try folder.write(proof.bytes, to: "\(index).proof").filePath)
            files.append(try await folder.write(country.client.entry(index), to: "\(index).entry").filePath)
        }
        let policy = countries.url.appending(path: "keys/policy").filePath
        let result = try await python.result([Files.script("aics_proof.py"), policy, country.origin] + files)
        guard result.status == 0 else { throw Program.Failure(description: result.errors) }
        return try JSONDecoder().decode([Report].self, from: result.output)
    }
}

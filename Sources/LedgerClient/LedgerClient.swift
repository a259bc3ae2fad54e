package import Credentials
import LedgerCore
package import TransparencyLog

/// A ledger at an http or https address.
///
/// Nothing that it says is believed here: who asks checks signatures and proofs.
package struct LedgerClient: Sendable {
    package static let usualPatience = Duration.seconds(60)
    package static let usualAttempts = 4

    package let url: String
    let http: LedgerHTTP

    /// The address may have a path: that of a copy, for example.
    ///
    /// A request is given up after `patience`, its answer's body included, and what may only have failed in passing
    /// is asked `attempts` times.
    ///
    /// - Throws: `badAddress`.
    package init(
        url: String,
        patience: Duration = usualPatience,
        attempts: Int = usualAttempts
    ) throws(LedgerClientError) {
        guard url.hasPrefix("http://") || url.hasPrefix("https://"), !url.contains("?"), !url.contains("#") else {
            throw .badAddress(url)
        }
        self.url = url
        let base = url.hasSuffix("/") ? String(url.dropLast()) : url
        http = LedgerHTTP(base: base, patience: patience, attempts: attempts)
    }

    /// The newest checkpoint.
    package func checkpoint() async throws -> SignedNote {
        let path = "/checkpoint"
        let bytes = try await http.get(path, limit: SignedNote.largestSize)
        return try reading(path) { () throws(TransparencyLogError) in try SignedNote(bytes) }
    }

    /// A tile's hashes.
    package func tile(_ tile: Tile) async throws -> [TreeHash] {
        try await LedgerSource.http(self).tile(tile)
    }

    /// An entry's bytes.
    package func entry(_ index: Int) async throws -> [UInt8] {
        try await http.get("/v1/entries/\(index)", limit: Entry.maximumSize)
    }

    /// The proof of an entry under the newest checkpoint.
    package func proof(_ index: Int) async throws -> TransparencyProof {
        let path = "/v1/entries/\(index)/proof"
        let bytes = try await http.get(path, limit: TransparencyProof.largestSize)
        return try reading(path) { () throws(TransparencyLogError) in try TransparencyProof(bytes) }
    }

    /// What the ledger says of a certificate: its JSON object.
    package func credential(_ number: CertificateNumber) async throws -> JSON {
        try await json("/v1/credentials/\(number)", limit: 1 << 16)
    }

    /// The refused entries, open and void: the ledger's JSON object.
    package func faults() async throws -> JSON { try await json("/v1/faults", limit: 1 << 26) }

    /// The contradicting checkpoints that the ledger has met: its JSON object.
    package func evidence() async throws -> JSON { try await json("/v1/evidence", limit: 1 << 26) }

    private func json(_ path: String, limit: Int) async throws -> JSON {
        let bytes = try await http.get(path, limit: limit)
        return try reading(path) { () throws(JSONError) in try JSON(parsing: bytes) }
    }

    func reading<Value, Failure: Error>(
        _ path: String,
        _ read: () throws(Failure) -> Value
    ) throws(LedgerClientError) -> Value {
        do {
            return try read()
        } catch {
            throw .malformed(url: http.base + path, reason: "\(error)")
        }
    }
}

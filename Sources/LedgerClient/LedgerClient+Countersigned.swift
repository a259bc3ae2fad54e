import LedgerCore
package import TransparencyLog

extension LedgerClient {
    /// The proof of an entry under the newest checkpoint that all have cosigned whom the ledger's policy asks for; nil
    /// while there is none that covers the entry.
    package func countersignedProof(of index: Int) async throws -> TransparencyProof? {
        let path = "/v1/entries/\(index)/proof?countersigned"
        do {
            let bytes = try await http.get(path, limit: TransparencyProof.largestSize)
            return try reading(path) { () throws(TransparencyLogError) in try TransparencyProof(bytes) }
        } catch LedgerClientError.notFound {
            return nil
        }
    }

    /// The server's clock, in seconds since 1970, as it stands in its answers (RFC 9110 section 6.6.1); nil where it
    /// shows none. Nobody signed it.
    package func clock() async throws -> Int64? {
        let answer = try await http.answer(to: "/checkpoint", limit: SignedNote.largestSize)
        guard answer.status == 200 else { throw answer.refusal(of: http.base + "/checkpoint") }
        return answer.date
    }
}

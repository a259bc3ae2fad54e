package import Credentials

// The status of certificates, by whole lists: no ledger learns which certificate is looked up.
extension LedgerClient {
    /// A list's evidence has one list, one path, a snapshot and its proof.
    private static let largestEvidence = 1 << 20

    /// A list as it was at the ledger's newest snapshot, with what proves it; nil where there is none. With
    /// `isCountersigned` the newest snapshot that the ledger's peer has cosigned.
    package func statusEvidence(_ name: StatusListName, isCountersigned: Bool) async throws -> StatusEvidence? {
        let path = "\(name.path)/proof\(isCountersigned ? "?countersigned" : "")"
        let bytes: [UInt8]
        do {
            bytes = try await http.get(path, limit: Self.largestEvidence, encoding: .gzip)
        } catch LedgerClientError.notFound {
            return nil
        }
        let json = try reading(path) { () throws(JSONError) in try JSON(parsing: bytes) }
        return try reading(path) { () throws(CertificateFileError) in try StatusEvidence(json.root) }
    }

    /// All lists as they were at the ledger's newest snapshot, with what proves them; nil where there is none. With the
    /// index of an earlier snapshot those alone that may have changed since, where the ledger can tell.
    package func statusLists(isCountersigned: Bool, since: Int?) async throws -> StatusLists? {
        let parameters = [isCountersigned ? "countersigned" : nil, since.map { "since=\($0)" }].compactMap(\.self)
        let path = "/v1/statuses" + (parameters.isEmpty ? "" : "?\(parameters.joined(separator: "&"))")
        let bytes: [UInt8]
        do {
            bytes = try await http.get(path, limit: StatusLists.maximumSize, encoding: .gzip)
        } catch LedgerClientError.notFound {
            return nil
        }
        let json = try reading(path) { () throws(JSONError) in try JSON(parsing: bytes) }
        return try reading(path) { () throws(CertificateFileError) in try StatusLists(json.root) }
    }
}

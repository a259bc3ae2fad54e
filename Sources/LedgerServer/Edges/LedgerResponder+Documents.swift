import Hummingbird

// What others read about the ledger's formats: files that change with a version of the daemon only.
extension LedgerResponder {
    /// `/contexts/1`: the terms that credentials and profiles use beside those of their other two contexts.
    ///
    /// A term that one of those protects must not stand here again (JSON-LD 1.1 section 4.1.11).
    func context() -> Response { .document(PackageResources.context_1_jsonld, of: ledger, type: "application/ld+json") }

    /// `/types/skill-certificate/1`: what the `vct` of a credential stands for (SD-JWT VC, "Type Metadata").
    func typeMetadata() -> Response {
        .document(PackageResources.skill_certificate_1_json, of: ledger, type: "application/json")
    }

    /// `/openapi.yaml`: every route, as OpenAPI 3.1 says it (RFC 9512 for the type).
    func openAPI() -> Response { .document(PackageResources.openapi_yaml, of: ledger, type: "application/yaml") }
}

extension Response {
    /// A file with the ledger's name, a DNS name, where it says ORIGIN.
    fileprivate static func document(_ text: [UInt8], of ledger: ServedLedger, type: String) -> Response {
        .bytes(
            Array(String(decoding: text, as: UTF8.self).replacing("ORIGIN", with: ledger.origin).utf8),
            type: type
        )
    }
}

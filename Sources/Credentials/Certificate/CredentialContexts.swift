/// The `@context` of every credential of a ledger, in order (VC Data Model 2.0 section 4.3): the ledger's own terms come
/// after those of the two standards.
package func credentialContexts(origin: String) -> [String] {
    [
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://\(origin)/contexts/1",
    ]
}

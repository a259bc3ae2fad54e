extension PaperPayload {
    /// The URL in the small QR code, which says which certificate this is and opens nothing of it.
    package static func numberURL(_ number: CertificateNumber, page: String) -> String {
        "https://\(page)/v#\(number)"
    }

    /// The claims of a credential that a paper with this seed opens: those that are salted from it.
    package static func printable(
        _ credential: SDJWT,
        credentialID: String,
        seed: Seed
    ) -> [(name: ClaimName, value: JSONTree)] {
        credential.disclosures.compactMap { disclosure in
            guard let name = ClaimName(rawValue: disclosure.name),
                disclosure.salt == seed.salt(credentialID: credentialID, name: disclosure.name)
            else { return nil }
            return (name, JSONTree(disclosure.value))
        }
    }
}

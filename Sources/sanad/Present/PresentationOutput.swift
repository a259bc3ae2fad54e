import Credentials

/// What a file shows and what it reveals besides, as a program reads it.
struct PresentationOutput: Encodable {
    /// The file that was written; absent where nothing was.
    let out: String?
    let certificates: [Certificate]

    struct Certificate: Encodable {
        let number: String

        /// The claims that are shown, or can be, by name.
        let claims: [String: String]

        /// What is readable whatever is hidden.
        let revealed: [String: String]
        let labels: [String: String]
        let hasPhoto: Bool
    }

    init(_ certificates: [HeldCertificate], written path: String?, _ language: Language) {
        out = path
        self.certificates = certificates.map { certificate in
            Certificate(
                number: certificate.number,
                claims: Dictionary(
                    uniqueKeysWithValues: certificate.names.map {
                        ($0.rawValue, certificate.claims[$0]?.shownText ?? "")
                    }
                ),
                revealed: Dictionary(uniqueKeysWithValues: certificate.revealed.map { ($0.part.rawValue, $0.value) }),
                labels: Dictionary(
                    uniqueKeysWithValues: certificate.names.map { ($0.rawValue, $0.title(language)) }
                ),
                hasPhoto: certificate.file.photo != nil
            )
        }
    }
}

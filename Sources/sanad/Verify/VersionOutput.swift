import Credentials
import LedgerCore

/// Another version of a certificate, as a program reads it.
struct VersionOutput: Encodable {
    let number: String
    let outcome: String
    let issuedOn: String
    let loggedAt: String

    init(_ version: CertificateVersion) {
        number = version.number
        outcome = version.outcome
        issuedOn = version.issuedOn.description
        loggedAt = version.loggedAt.description
    }
}

extension CertificateVersion {
    /// Number, outcome and dates in a line.
    func sentence(_ language: Language) -> String {
        let outcome = outcomeTitle(outcome, language)
        return language(
            "\(number): \(outcome), issued \(issuedOn), logged \(loggedAt)",
            "\(number): \(outcome), প্রদান \(issuedOn), খতিয়ানভুক্ত \(loggedAt)",
            "\(number)：\(outcome)、発行日 \(issuedOn)、台帳記載 \(loggedAt)"
        )
    }
}

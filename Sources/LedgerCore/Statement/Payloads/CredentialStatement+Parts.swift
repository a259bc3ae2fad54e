import Credentials
import LedgerCrypto

// The parts of a credential that have a form of their own.
extension CredentialStatement {
    static let types = ["VerifiableCredential", "OpenBadgeCredential"]
    static let issuerTypes = ["Profile"]
    static let subjectTypes = ["AchievementSubject"]

    static func outcome(_ reader: inout MemberReader) throws(Refusal) -> String {
        let outcomes = EvidenceKind.allOutcomes
        guard let outcome = try reader.required("outcome").string, outcomes.contains(outcome) else {
            throw malformed("outcome must be one of \(outcomes.joined(separator: ", "))")
        }
        return outcome
    }

    static func subject(
        _ value: JSONValue,
        _ unlisted: inout Unlisted
    ) throws(Refusal) -> (licenseNumber: JSONValue, achievement: JSONValue) {
        var reader = try MemberReader(value, path: "credentialSubject")
        try reader.checkUUID("id")
        try unlisted.strings("type", subjectTypes, &reader)
        let number = try reader.textValue("licenseNumber")
        let achievement = try reader.required("achievement")
        _ = try MemberReader(achievement, path: "credentialSubject.achievement")
        try checkDigests(&reader)
        unlisted.finish(reader, "credentialSubject")
        return (number, achievement)
    }

    /// `_sd`: 12 digests or more, sorted, each once.
    private static func checkDigests(_ reader: inout MemberReader) throws(Refusal) {
        var previous: ArraySlice<UInt8> = []
        for value in try reader.arrayValue("_sd", least: 12).elements {
            guard let bytes = value.utf8Slice, Form.isThumbprint(bytes) else {
                throw malformed("credentialSubject._sd must hold SHA-256 digests in base64url")
            }
            guard previous.lexicographicallyPrecedes(bytes) else {
                throw malformed("credentialSubject._sd must be sorted, each digest once")
            }
            previous = bytes
        }
    }
}

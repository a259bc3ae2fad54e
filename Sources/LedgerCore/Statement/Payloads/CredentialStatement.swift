package import Credentials
import LedgerCrypto

/// The part of a certificate that the ledger holds: the issuer-signed JWT of an
/// SD-JWT, which names no person. It is passed on by reference: it is large, and never changes.
package final class CredentialStatement: Sendable {
    /// Strings, the three of `@context`.
    package let context: JSONValue
    package let id: String
    // Texts that are only compared stay as they are written.
    package let issuerID: JSONValue
    package let issuerName: JSONValue
    package let name: JSONValue
    package let validFrom: CivilDate
    package let validUntil: CivilDate?
    package let licenseNumber: JSONValue
    /// The achievement, to be equal to the registered one.
    package let achievement: JSONValue
    package let outcome: String
    package let session: String?
    /// The id of the credential that this one takes the place of.
    package let supersedes: String?
    package let isBackfilled: Bool
    package let awardedDate: CivilDate?
    /// `status.status_list`.
    package let statusIndex: Int
    package let statusURI: JSONValue
    package let credentialStatus: CredentialStatusMember
    /// What of its form only counts once the state is looked at: members in clear
    /// that the protocol does not list, or with another value than it fixes.
    package let unlisted: Refusal?

    /// The number at the end of `id`; nil where there is none.
    let number: Number?

    /// What follows the last colon of an id `tag:<origin>,<tagDate>:<number>`.
    struct Number: Sendable {
        /// How many bytes of the id stand before it.
        let start: Int
        let value: CertificateNumber
        /// The one spelling of `value`.
        let text: String

        init?(in id: ArraySlice<UInt8>) {
            guard let colon = id.lastIndex(of: UInt8(ascii: ":")),
                let value = try? CertificateNumber(parsing: id[(colon + 1)...])
            else { return nil }
            self.value = value
            start = colon + 1 - id.startIndex
            text = String(decoding: id[(colon + 1)...], as: UTF8.self)
        }
    }

    /// The member `credentialStatus`.
    package struct CredentialStatusMember: Sendable {
        package let type: JSONValue
        package let purpose: JSONValue
        package let size: Int
        package let id: JSONValue
        package let index: JSONValue
        package let listCredential: JSONValue
    }

    init(_ reader: inout MemberReader) throws(Refusal) {
        var unlisted = Unlisted()
        context = try unlisted.constants("@context", &reader, count: 3)
        let identity = try reader.textValue("id")
        id = identity.string ?? ""
        number = identity.utf8Slice.flatMap(Number.init(in:))
        try unlisted.strings("type", Self.types, &reader)
        name = try reader.textValue("name")
        (issuerID, issuerName) = try reader.nested("issuer") { (reader) throws(Refusal) in
            try unlisted.strings("type", Self.issuerTypes, &reader)
            return (try reader.textValue("id"), try reader.textValue("name"))
        }
        validFrom = try reader.midnight("validFrom")
        validUntil = try reader.optionalMidnight("validUntil")
        (licenseNumber, achievement) = try Self.subject(reader.required("credentialSubject"), &unlisted)
        credentialStatus = try reader.nested("credentialStatus", Self.credentialStatus)
        try unlisted.string("vct", "urn:sanad:vct:skill-certificate:1", &reader)
        (statusIndex, statusURI) = try reader.nested("status") { (reader) throws(Refusal) in
            try reader.nested("status_list") { (reader) throws(Refusal) in
                (try reader.integer("idx", in: 0...maximumInteger), try reader.textValue("uri"))
            }
        }
        guard try reader.required("_sd_alg").hasString("sha-256") else { throw malformed("_sd_alg must be sha-256") }
        outcome = try Self.outcome(&reader)
        session = try reader.object["session"].map { (_) throws(Refusal) in try reader.uuid("session") }
        supersedes = try reader.optionalText("supersedes")
        isBackfilled = try reader.flag("backfilled")
        awardedDate = try reader.optionalMidnight("awardedDate")
        unlisted.finish(reader, "the credential")
        self.unlisted = unlisted.refusal
    }

    private static let types = ["VerifiableCredential", "OpenBadgeCredential"]
    private static let issuerTypes = ["Profile"]
    private static let subjectTypes = ["AchievementSubject"]

    private static func outcome(_ reader: inout MemberReader) throws(Refusal) -> String {
        let outcomes = EvidenceKind.allOutcomes
        guard let outcome = try reader.required("outcome").string, outcomes.contains(outcome) else {
            throw malformed("outcome must be one of \(outcomes.joined(separator: ", "))")
        }
        return outcome
    }

    private static func subject(
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

    private static func credentialStatus(_ reader: inout MemberReader) throws(Refusal) -> CredentialStatusMember {
        try checkMessages(&reader)
        return CredentialStatusMember(
            type: try reader.textValue("type"),
            purpose: try reader.textValue("statusPurpose"),
            size: try reader.integer("statusSize"),
            id: try reader.textValue("id"),
            index: try reader.stringValue("statusListIndex", "an index in decimal") { text in
                (1...6).contains(text.count) && decimal(text) != nil
                    && (text.count == 1 || text.first != UInt8(ascii: "0"))
            },
            listCredential: try reader.textValue("statusListCredential")
        )
    }

    private static let fixedMessages = [
        (status: "0x0", message: "valid"), (status: "0x1", message: "revoked"), (status: "0x2", message: "suspended"),
        (status: "0x3", message: "superseded"),
    ]

    private static func checkMessages(_ reader: inout MemberReader) throws(Refusal) {
        let messages = fixedMessages
        let values = try reader.arrayValue("statusMessage")
        let areFixed =
            values.count == messages.count
            && zip(values.elements, messages).allSatisfy { value, fixed in
                value.kind == .object && value.count == 2 && value["status"]?.hasString(fixed.status) == true
                    && value["message"]?.hasString(fixed.message) == true
            }
        guard areFixed else { throw malformed("credentialStatus.statusMessage must hold the four fixed messages") }
    }
}

/// Collects what a credential shows in clear and should not.
struct Unlisted {
    private(set) var refusal: Refusal?

    mutating func expect(_ isFixed: Bool, _ label: @autoclosure () -> String) {
        if !isFixed, refusal == nil {
            refusal = Refusal(.personalData, "\(label()) has another value than the protocol fixes")
        }
    }

    mutating func finish(_ reader: MemberReader, _ label: String) {
        guard !reader.isComplete, refusal == nil else { return }
        refusal = Refusal(.personalData, "\(label) has a member in clear that the protocol does not list")
    }

    mutating func string(_ name: String, _ fixed: String, _ reader: inout MemberReader) throws(Refusal) {
        expect(try reader.textValue(name).hasString(fixed), reader.label(name))
    }

    mutating func strings(_ name: String, _ fixed: [String], _ reader: inout MemberReader) throws(Refusal) {
        let values = try constants(name, &reader, count: fixed.count)
        expect(zip(values.elements, fixed).allSatisfy { $0.hasString($1) }, reader.label(name))
    }

    /// An array of `count` strings whose values are looked at later.
    mutating func constants(
        _ name: String,
        _ reader: inout MemberReader,
        count: Int
    ) throws(Refusal) -> JSONValue {
        let values = try reader.arrayValue(name)
        guard values.count == count else { throw malformed("\(reader.label(name)) must hold \(count) strings") }
        for value in values.elements { try MemberReader.checkText(value, reader.label(name), most: 2000) }
        return values
    }
}

extension MemberReader {
    /// Free text, kept as it is written for comparing byte by byte.
    mutating func textValue(_ name: String) throws(Refusal) -> JSONValue {
        let value = try required(name)
        try Self.checkText(value, label(name), most: 2000)
        return value
    }

    /// A string of the form that `isForm` accepts, kept as it is written.
    mutating func stringValue(
        _ name: String,
        _ expected: String,
        _ isForm: (ArraySlice<UInt8>) -> Bool
    ) throws(Refusal) -> JSONValue {
        let value = try required(name)
        guard let text = value.utf8Slice, isForm(text) else { throw malformed("\(label(name)) must be \(expected)") }
        return value
    }

    mutating func checkUUID(_ name: String) throws(Refusal) {
        _ = try stringValue(name, "a urn:uuid of version 4") { Form.isUUID($0) }
    }

    var isComplete: Bool { count == object.count }
}

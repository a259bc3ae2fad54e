package import Credentials

/// The part of a certificate that the ledger holds: the issuer-signed JWT of an
/// SD-JWT, which names no person.
package struct CredentialStatement: Sendable {
    package let context: [JSONValue]
    package let id: String
    package let issuerID: String
    package let issuerName: JSONValue
    package let name: JSONValue
    package let validFrom: CivilDate
    package let validUntil: CivilDate?
    package let licenseNumber: String
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
    package let statusURI: String
    package let credentialStatus: CredentialStatusMember
    /// What of its form only counts once the state is looked at: members in clear
    /// that the protocol does not list, or with another value than it fixes.
    package let unlisted: Refusal?

    /// The member `credentialStatus`.
    package struct CredentialStatusMember: Sendable {
        package let type: String
        package let purpose: String
        package let size: Int
        package let id: String
        package let index: String
        package let listCredential: String
    }

    init(_ reader: inout MemberReader) throws(Refusal) {
        var unlisted = Unlisted()
        context = try unlisted.constants("@context", &reader, count: 3)
        id = try reader.text("id")
        try unlisted.strings("type", ["VerifiableCredential", "OpenBadgeCredential"], &reader)
        name = try reader.textValue("name")
        (issuerID, issuerName) = try reader.nested("issuer") { (reader) throws(Refusal) in
            try unlisted.strings("type", ["Profile"], &reader)
            return (try reader.text("id"), try reader.textValue("name"))
        }
        validFrom = try reader.midnight("validFrom")
        validUntil = try reader.optionalMidnight("validUntil")
        (licenseNumber, achievement) = try Self.subject(reader.required("credentialSubject"), &unlisted)
        credentialStatus = try reader.nested("credentialStatus", Self.credentialStatus)
        try unlisted.string("vct", "urn:sanad:vct:skill-certificate:1", &reader)
        (statusIndex, statusURI) = try reader.nested("status") { (reader) throws(Refusal) in
            try reader.nested("status_list") { (reader) throws(Refusal) in
                (try reader.integer("idx", in: 0...maximumInteger), try reader.text("uri"))
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

    private static func outcome(_ reader: inout MemberReader) throws(Refusal) -> String {
        let outcomes = EvidenceKind.allCases.flatMap(\.outcomes)
        guard let outcome = try reader.required("outcome").string, outcomes.contains(outcome) else {
            throw malformed("outcome must be one of \(outcomes.joined(separator: ", "))")
        }
        return outcome
    }

    private static func subject(
        _ value: JSONValue,
        _ unlisted: inout Unlisted
    ) throws(Refusal) -> (licenseNumber: String, achievement: JSONValue) {
        var reader = try MemberReader(value, path: "credentialSubject")
        _ = try reader.uuid("id")
        try unlisted.strings("type", ["AchievementSubject"], &reader)
        let number = try reader.text("licenseNumber")
        let achievement = try reader.required("achievement")
        _ = try MemberReader(achievement, path: "credentialSubject.achievement")
        try checkDigests(&reader)
        unlisted.finish(reader, "credentialSubject")
        return (number, achievement)
    }

    /// `_sd`: 12 digests or more, sorted, each once.
    private static func checkDigests(_ reader: inout MemberReader) throws(Refusal) {
        var previous: [UInt8] = []
        for value in try reader.array("_sd", least: 12) {
            guard let bytes = value.utf8, Form.isThumbprint(bytes) else {
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
            type: try reader.text("type"),
            purpose: try reader.text("statusPurpose"),
            size: try reader.integer("statusSize"),
            id: try reader.text("id"),
            index: try reader.string("statusListIndex", "an index in decimal") { bytes in
                (1...6).contains(bytes.count) && decimal(bytes[...]) != nil
                    && (bytes.count == 1 || bytes[0] != UInt8(ascii: "0"))
            },
            listCredential: try reader.text("statusListCredential")
        )
    }

    private static func checkMessages(_ reader: inout MemberReader) throws(Refusal) {
        let messages = ["valid", "revoked", "suspended", "superseded"]
        let values = try reader.array("statusMessage")
        let areFixed =
            values.count == messages.count
            && zip(values.indices, values).allSatisfy { index, value in
                value.kind == .object && value.count == 2
                    && value["status"]?.hasString("0x\(index)") == true
                    && value["message"]?.hasString(messages[index]) == true
            }
        guard areFixed else { throw malformed("credentialStatus.statusMessage must hold the four fixed messages") }
    }
}

/// Collects what a credential shows in clear and should not.
struct Unlisted {
    private(set) var refusal: Refusal?

    mutating func expect(_ isFixed: Bool, _ label: String) {
        if !isFixed, refusal == nil {
            refusal = Refusal(.personalData, "\(label) has another value than the protocol fixes")
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
        expect(zip(values, fixed).allSatisfy { $0.hasString($1) }, reader.label(name))
    }

    /// An array of `count` strings whose values are looked at later.
    mutating func constants(
        _ name: String,
        _ reader: inout MemberReader,
        count: Int
    ) throws(Refusal) -> [JSONValue] {
        let values = try reader.array(name)
        guard values.count == count else { throw malformed("\(reader.label(name)) must hold \(count) strings") }
        for value in values { _ = try MemberReader.text(value, reader.label(name), most: 2000) }
        return values
    }
}

extension MemberReader {
    /// Free text, kept as it is written for comparing byte by byte.
    mutating func textValue(_ name: String) throws(Refusal) -> JSONValue {
        _ = try text(name)
        return object[name] ?? object
    }

    var isComplete: Bool { count == object.count }
}

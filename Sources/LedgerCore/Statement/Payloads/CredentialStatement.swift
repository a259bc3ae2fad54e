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
}

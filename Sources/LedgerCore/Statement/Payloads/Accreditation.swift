import Credentials
package import LedgerCrypto

/// The right of a center to issue, and the keys it may do so with. A later one adds.
package struct Accreditation: Sendable {
    package let center: CenterDescription
    package let keys: [AccreditedKey]
    package let scope: [String]
    /// In force from this second since 1970 and before that one.
    package let notBefore: Int64
    package let expires: Int64
    package let legalBasis: String?
    /// A revoked center whose certificates this one looks after from now on.
    package let succeeds: String?

    init(_ reader: inout MemberReader) throws(Refusal) {
        center = try reader.nested("center", CenterDescription.init)
        keys = try AccreditedKey.array(&reader)
        var scope: [String] = []
        for value in try reader.array("scope") {
            scope.append(
                try MemberReader.string(
                    value,
                    "scope[\(scope.count)]",
                    "a code, or a prefix and *",
                    Form.isScopePattern
                )
            )
        }
        self.scope = scope
        notBefore = Int64(try reader.integer("nbf"))
        expires = Int64(try reader.integer("exp"))
        guard notBefore < expires else { throw malformed("exp must be after nbf") }
        legalBasis = try reader.optionalText("legalBasis")
        succeeds = try reader.object["succeeds"].map { (_) throws(Refusal) in
            try reader.string("succeeds", "a center's id", Form.isCenterID)
        }
    }
}

/// How a center is called and reached.
package struct CenterDescription: Sendable, Hashable, Codable {
    package let id: String
    package let name: Names
    package let country: String
    package let district: String?
    package let contact: String

    init(_ reader: inout MemberReader) throws(Refusal) {
        id = try reader.string("id", "a center's id, as in BD-TTC014", Form.isCenterID)
        name = try reader.nested("name", Names.init)
        country = try reader.string("country", "two capital letters", Form.isCountry)
        district = try reader.optionalText("district")
        contact = try reader.text("contact")
    }
}

/// What a key may sign.
package enum KeyRole: String, Sendable, Codable, CaseIterable {
    /// Credentials.
    case issuer
    /// Sessions and the status of the own center's credentials.
    case registrar
    /// What the authority says.
    case officer
}

/// A key that an accreditation lists.
package struct AccreditedKey: Sendable {
    package let role: KeyRole
    package let certificate: Certificate

    private init(_ reader: inout MemberReader) throws(Refusal) {
        role = try reader.choice("role")
        certificate = try reader.certificate()
    }

    static func array(_ reader: inout MemberReader) throws(Refusal) -> [AccreditedKey] {
        var keys: [AccreditedKey] = []
        for value in try reader.array("keys") {
            keys.append(try MemberReader.nested(value, "keys[\(keys.count)]", AccreditedKey.init))
        }
        return keys
    }
}

/// One country's half of an agreement on what the other's certificate is worth.
package struct Recognition: Sendable, Hashable, Codable {
    /// The agreement's identity, the same in both ledgers.
    package let recognition: String
    package let from: Qualification
    package let to: Qualification
    package let relation: Relation
    package let purpose: String?
    package let notBefore: Int64
    package let expires: Int64
    package let legalBasis: String?

    package struct Qualification: Sendable, Hashable, Codable {
        package let country: String
        package let framework: String
        package let code: String

        init(_ reader: inout MemberReader) throws(Refusal) {
            country = try reader.string("country", "two capital letters", Form.isCountry)
            framework = try reader.text("framework")
            code = try reader.text("code")
        }
    }

    package enum Relation: String, Sendable, Codable, CaseIterable {
        case equal
        case atLeast = "at-least"
        case partOf = "part-of"
        case comparable
    }

    init(_ reader: inout MemberReader) throws(Refusal) {
        recognition = try reader.uuid("recognition")
        from = try reader.nested("from", Qualification.init)
        to = try reader.nested("to", Qualification.init)
        relation = try reader.choice("relation")
        purpose = try reader.optionalText("purpose")
        notBefore = Int64(try reader.integer("nbf"))
        expires = Int64(try reader.integer("exp"))
        guard notBefore < expires else { throw malformed("exp must be after nbf") }
        legalBasis = try reader.optionalText("legalBasis")
    }
}

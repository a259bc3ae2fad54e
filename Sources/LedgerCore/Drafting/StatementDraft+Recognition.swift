package import Credentials

// What two countries agree on: each signs the same body into its own ledger.
extension StatementDraft {
    package static func recognition(_ stamp: StatementStamp, _ body: Recognition) -> StatementDraft {
        StatementDraft(.recognition, .object(omittingNil: stamp.members + body.members))
    }
}

extension Recognition {
    /// A new body. `recognition` is a `urn:uuid` of version 4; it is in force from `notBefore` on and until before
    /// `expires`, both in seconds since 1970.
    package init(
        _ recognition: String,
        from: Qualification,
        to: Qualification,
        relation: Relation,
        purpose: String? = nil,
        notBefore: Int64,
        expires: Int64,
        legalBasis: String? = nil
    ) {
        self.recognition = recognition
        self.from = from
        self.to = to
        self.relation = relation
        self.purpose = purpose
        self.notBefore = notBefore
        self.expires = expires
        self.legalBasis = legalBasis
    }

    /// Reads a body that stands alone: without `iss`, `iat` and `jti`.
    package init(_ value: JSONValue) throws(Refusal) {
        self = try MemberReader.nested(value, "recognition", Self.init)
    }

    /// The body alone: what both halves have in common.
    package var tree: JSONTree { .object(omittingNil: members) }

    var members: [(name: String, value: JSONTree?)] {
        [
            ("recognition", .string(recognition)), ("from", from.tree), ("to", to.tree),
            ("relation", .string(relation.rawValue)), ("purpose", purpose.map(JSONTree.string)),
            ("nbf", .integer(notBefore)), ("exp", .integer(expires)),
            ("legalBasis", legalBasis.map(JSONTree.string)),
        ]
    }
}

extension Recognition.Qualification {
    package init(country: String, framework: String, code: String) {
        self.country = country
        self.framework = framework
        self.code = code
    }

    fileprivate var tree: JSONTree {
        ["country": .string(country), "framework": .string(framework), "code": .string(code)]
    }
}

package import Credentials
package import LedgerCore

/// Something that a sample's centers certify.
package struct SampleAchievement: Sendable {
    package let code: String
    package let version: String
    package let kind: EvidenceKind
    package let names: Names
    package let descriptions: Names
    package let purposes: [(code: String, validFor: String)]

    /// The Open Badges 3.0 Achievement for the ledger of an origin.
    package let object: @Sendable (_ origin: String) -> JSONTree

    package init(
        code: String,
        version: String,
        kind: EvidenceKind,
        names: Names,
        descriptions: Names,
        purposes: [(code: String, validFor: String)] = [],
        object: @escaping @Sendable (_ origin: String) -> JSONTree
    ) {
        self.code = code
        self.version = version
        self.kind = kind
        self.names = names
        self.descriptions = descriptions
        self.purposes = purposes
        self.object = object
    }

    /// The country whose authority registers it: the first two letters of the code.
    package var country: String { String(code.prefix(2)) }

    var key: String { "\(code)/\(version)" }

    /// The same, with its object made once for an origin: every certificate repeats it.
    func made(for origin: String) -> SampleAchievement {
        let made = object(origin)
        return SampleAchievement(
            code: code,
            version: version,
            kind: kind,
            names: names,
            descriptions: descriptions,
            purposes: purposes
        ) { _ in made }
    }
}

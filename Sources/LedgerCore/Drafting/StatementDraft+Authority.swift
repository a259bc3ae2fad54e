package import Credentials
package import LedgerCrypto
package import TransparencyLog

// What the authority says.
extension StatementDraft {
    /// What a genesis names, beside the ledger's keys.
    package struct Founders: Sendable {
        package let origin: String
        package let tagDate: String
        package let country: String
        package let authorityName: Names
        package let contact: String
        package let needsConfirmations: Bool

        package init(
            origin: String,
            tagDate: String,
            country: String,
            authorityName: Names,
            contact: String,
            needsConfirmations: Bool
        ) {
            self.origin = origin
            self.tagDate = tagDate
            self.country = country
            self.authorityName = authorityName
            self.contact = contact
            self.needsConfirmations = needsConfirmations
        }
    }

    package static func genesis(
        _ stamp: StatementStamp,
        _ founders: Founders,
        root: Certificate,
        nextRoot: String,
        issuingCA: Certificate,
        log: NoteVerifierKey,
        witness: NoteVerifierKey,
        statusKey: Certificate,
        peers: [Peer]
    ) -> StatementDraft {
        let authority: JSONTree = [
            "name": founders.authorityName.tree, "contact": .string(founders.contact), "x5c": root.x5c,
        ]
        return StatementDraft(
            .genesis,
            .object(
                omittingNil: stamp.members + [
                    ("origin", .string(founders.origin)), ("tagDate", .string(founders.tagDate)),
                    ("country", .string(founders.country)), ("authority", authority),
                    ("next", .string(nextRoot)), ("issuingCA", ["x5c": issuingCA.x5c]),
                    ("log", .string(log.description)), ("witness", .string(witness.description)),
                    ("statusKey", ["x5c": statusKey.x5c]), ("peers", .array(peers.map(\.tree))),
                    ("rules", .string(Rules.version)), ("confirmations", founders.needsConfirmations ? 1 : 0),
                ]
            )
        )
    }

    /// The members of a transition that are to change; at least one.
    package struct Changes: Sendable {
        package var issuingCA: Certificate?
        package var log: NoteVerifierKey?
        package var witness: NoteVerifierKey?
        package var statusKey: Certificate?
        package var peers: [Peer]?
        /// Other rules, in force 30 days ahead or later.
        package var rules: RulesChange?
        package var authority: (name: Names, contact: String, root: Certificate, next: String)?

        package init() {}
    }

    package static func transition(_ stamp: StatementStamp, _ changes: Changes) -> StatementDraft {
        let authority: JSONTree? = changes.authority.map { authority in
            ["name": authority.name.tree, "contact": .string(authority.contact), "x5c": authority.root.x5c]
        }
        return StatementDraft(
            .transition,
            .object(
                omittingNil: stamp.members + [
                    ("issuingCA", changes.issuingCA.map { ["x5c": $0.x5c] }),
                    ("log", changes.log.map { .string($0.description) }),
                    ("witness", changes.witness.map { .string($0.description) }),
                    ("statusKey", changes.statusKey.map { ["x5c": $0.x5c] }),
                    ("peers", changes.peers.map { .array($0.map(\.tree)) }),
                    ("rules", changes.rules.map { .string($0.version) }),
                    ("from", changes.rules.map { .integer($0.from) }),
                    ("authority", authority),
                    ("next", changes.authority.map { .string($0.next) }),
                ]
            )
        )
    }

    package static func confirmation(_ stamp: StatementStamp, confirms identity: String) -> StatementDraft {
        StatementDraft(.confirmation, .object(omittingNil: stamp.members + [("confirms", .string(identity))]))
    }

    /// `achievement` is the Open Badges 3.0 Achievement, `humanCode` and `version` among
    /// its members.
    package static func achievement(
        _ stamp: StatementStamp,
        achievement: JSONTree,
        names: Names,
        descriptions: Names,
        kind: EvidenceKind,
        sessionRequired: Bool,
        purposes: [(code: String, validFor: String)] = []
    ) -> StatementDraft {
        let purposes = purposes.map { ["code": .string($0.code), "validFor": .string($0.validFor)] as JSONTree }
        return StatementDraft(
            .achievement,
            .object(
                omittingNil: stamp.members + [
                    ("achievement", achievement), ("names", names.tree), ("descriptions", descriptions.tree),
                    ("kind", .string(kind.rawValue)), ("sessionRequired", .boolean(sessionRequired)),
                    ("purposes", purposes.isEmpty ? nil : .array(purposes)),
                ]
            )
        )
    }

    package static func void(
        _ stamp: StatementStamp,
        index: Int,
        leafHash: TreeHash,
        from: Int? = nil,
        code: RefusalCode
    ) -> StatementDraft {
        StatementDraft(
            .void,
            .object(
                omittingNil: stamp.members + [
                    ("index", .integer(Int64(index))), ("leafHash", .string(leafHash.base64)),
                    ("from", from.map { .integer(Int64($0)) }), ("code", .string(code.rawValue)),
                ]
            )
        )
    }
}

extension Certificate {
    /// `x5c`: an array of this one certificate.
    var x5c: JSONTree { [.string(Base64.encode(der))] }
}

extension Names {
    var tree: JSONTree {
        .object(omittingNil: [("en", .string(en)), ("bn", bn.map(JSONTree.string)), ("ja", ja.map(JSONTree.string))])
    }
}

extension Peer {
    fileprivate var tree: JSONTree {
        ["country": .string(country), "origin": .string(origin), "log": .string(log), "witness": .string(witness)]
    }
}

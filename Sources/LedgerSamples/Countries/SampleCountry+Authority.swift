import Credentials
package import LedgerCore
import LedgerCrypto
import TransparencyLog

// What the authority and the ledger itself sign beside the everyday.
extension SampleCountry {
    package func transition(
        at time: LedgerTime,
        by signer: SigningIdentity? = nil,
        _ change: (inout StatementDraft.Changes) -> Void
    ) throws -> [UInt8] {
        var changes = StatementDraft.Changes()
        change(&changes)
        return try StatementDraft.transition(stamp(origin, time), changes).signed(by: signer ?? root)
    }

    /// A transition to other rules.
    package func rulesChange(_ version: String, from: Int64, at time: LedgerTime) throws -> [UInt8] {
        try transition(at: time) { $0.rules = RulesChange(version: version, from: from) }
    }

    /// A transition that replaces the root by the one announced as next.
    package func rootChange(
        to new: SigningIdentity? = nil,
        next: String,
        at time: LedgerTime,
        by signer: SigningIdentity? = nil,
        _ change: (inout StatementDraft.Changes) -> Void = { _ in }
    ) throws -> [UInt8] {
        let new = new ?? nextRoot
        return try transition(at: time, by: signer ?? new) { changes in
            changes.authority = (Names(en: "Sample Authority"), "https://authority.\(origin)", new.certificate, next)
            change(&changes)
        }
    }

    package func void(
        _ index: Int,
        leaf: [UInt8],
        from: Int? = nil,
        code: RefusalCode = .malformed,
        at time: LedgerTime,
        identity: String? = nil,
        by officer: Int = 0
    ) throws -> [UInt8] {
        try StatementDraft.void(
            stamp(authority, time, identity: identity),
            index: index,
            leafHash: .leaf(leaf),
            from: from,
            code: code
        ).signed(by: officers[officer])
    }

    /// This country's half of a recognition: the sample's, or one with another body.
    package func recognition(
        _ recognition: String,
        at time: LedgerTime,
        identity: String? = nil,
        by officer: Int = 0,
        body: Recognition? = nil
    ) throws -> [UInt8] {
        try StatementDraft.recognition(
            stamp(authority, time, identity: identity),
            body ?? Self.recognition(recognition)
        ).signed(by: officers[officer])
    }

    /// What two sample countries agree on.
    package static func recognition(
        _ recognition: String,
        from: Recognition.Qualification = .init(country: "BD", framework: "NTVQF 2011", code: "3"),
        to: Recognition.Qualification = .init(country: "JP", framework: "JF 2010", code: "N4"),
        relation: Recognition.Relation = .comparable,
        purpose: String? = "Sample purpose",
        validity: Range<Int64> = inForce,
        legalBasis: String? = "Sample MoC"
    ) -> Recognition {
        Recognition(
            recognition,
            from: from,
            to: to,
            relation: relation,
            purpose: purpose,
            notBefore: validity.lowerBound,
            expires: validity.upperBound,
            legalBasis: legalBasis
        )
    }

    /// The snapshot that a ledger's entries give.
    package func snapshot(
        of ledger: SampleLedger,
        peer: String? = nil,
        at time: LedgerTime? = nil,
        by signer: SigningIdentity? = nil
    ) throws -> [UInt8] {
        let summary = try StatusSummary(ledger.registry.facts, origin: origin, standing: ledger.standing)
        let payload = JSONTree.object(omittingNil: [
            ("iss", .string(origin)), ("iat", .integer((time ?? ledger.time).seconds)),
            ("jti", .string(uuidURN(random: randomBytes(16)))), ("lists", .integer(Int64(summary.lists.count))),
            ("root", .string(summary.root.base64)),
            ("voids", ["count": .integer(Int64(summary.voids.count)), "root": .string(summary.voidRoot.base64)]),
            ("peer", peer.map(JSONTree.string)),
        ])
        return try (signer ?? statusKey).sign(payload, as: .snapshot)
    }

    /// An accreditation of any center with any keys.
    package func accreditation(
        _ center: String,
        keys: [(role: KeyRole, identity: SigningIdentity)],
        scope: [String] = ["*"],
        validity: Range<Int64> = inForce,
        succeeds: String? = nil,
        at time: LedgerTime,
        identity: String? = nil,
        by signer: SigningIdentity? = nil
    ) throws -> [UInt8] {
        let issuer = signer?.thumbprint == root.thumbprint ? origin : authority
        return try StatementDraft.accreditation(
            stamp(issuer, time, identity: identity),
            center: .init(
                id: center,
                name: Names(en: "Sample \(center)"),
                country: country,
                district: nil,
                contact: "+880-000"
            ),
            keys: keys.map { ($0.role, $0.identity.certificate) },
            scope: scope,
            validity: validity,
            succeeds: succeeds
        ).signed(by: signer ?? officers[0])
    }
}

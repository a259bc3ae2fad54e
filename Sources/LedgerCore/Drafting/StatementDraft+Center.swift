package import Credentials
package import LedgerCrypto

// What makes a center, what it says, and what is said about what it issued.
extension StatementDraft {
    /// How a center is called and reached.
    package struct Center: Sendable {
        package let id: String
        package let name: Names
        package let country: String
        package let district: String?
        package let contact: String

        package init(id: String, name: Names, country: String, district: String?, contact: String) {
            self.id = id
            self.name = name
            self.country = country
            self.district = district
            self.contact = contact
        }

        fileprivate var tree: JSONTree {
            .object(
                omittingNil: [
                    ("id", .string(id)), ("name", name.tree), ("country", .string(country)),
                    ("district", district.map(JSONTree.string)), ("contact", .string(contact)),
                ]
            )
        }
    }

    /// `validity` is in seconds since 1970; its upper bound is not in it.
    package static func accreditation(
        _ stamp: StatementStamp,
        center: Center,
        keys: [(role: KeyRole, certificate: Certificate)],
        scope: [String],
        validity: Range<Int64>,
        legalBasis: String? = nil,
        succeeds: String? = nil
    ) -> StatementDraft {
        let keys = keys.map { ["role": .string($0.role.rawValue), "x5c": $0.certificate.x5c] as JSONTree }
        return StatementDraft(
            .accreditation,
            .object(
                omittingNil: stamp.members + [
                    ("center", center.tree), ("keys", .array(keys)),
                    ("scope", .array(scope.map(JSONTree.string))),
                    ("nbf", .integer(validity.lowerBound)), ("exp", .integer(validity.upperBound)),
                    ("legalBasis", legalBasis.map(JSONTree.string)),
                    ("succeeds", succeeds.map(JSONTree.string)),
                ]
            )
        )
    }

    /// `achievement` is `code/version`.
    package static func session(
        _ stamp: StatementStamp,
        center: String,
        achievement: String,
        date: CivilDate,
        closes: CivilDate,
        country: String,
        district: String,
        authorized: Int,
        isBackfill: Bool = false
    ) -> StatementDraft {
        StatementDraft(
            .session,
            .object(
                omittingNil: stamp.members + [
                    ("center", .string(center)), ("achievement", .string(achievement)),
                    ("date", .string(date.description)), ("closes", .string(closes.description)),
                    ("place", ["country": .string(country), "district": .string(district)]),
                    ("authorized", .integer(Int64(authorized))), ("backfill", isBackfill ? true : nil),
                ]
            )
        )
    }

    /// A change of the status of certificates of one center.
    package static func status(
        _ stamp: StatementStamp,
        center: String,
        serials: [Int],
        action: StatusAction,
        reason: StatusReason
    ) -> StatementDraft {
        let target: JSONTree = [
            "center": .string(center), "serials": .array(serials.map { .integer(Int64($0)) }),
        ]
        return status(stamp, kind: .credential, targets: [target], action: action, reason: reason)
    }

    /// A change of the status of anything that has an identity.
    package static func status(
        _ stamp: StatementStamp,
        _ kind: StatusStatement.TargetKind,
        _ identities: [String],
        action: StatusAction,
        reason: StatusReason,
        effective: LedgerTime? = nil,
        fromIndex: Int? = nil,
        counts: (present: Int, passed: Int)? = nil
    ) -> StatementDraft {
        let counts: JSONTree? = counts.map { counts in
            ["present": .integer(Int64(counts.present)), "passed": .integer(Int64(counts.passed))]
        }
        return status(
            stamp,
            kind: kind,
            targets: identities.map(JSONTree.string),
            action: action,
            reason: reason,
            more: [
                ("effective", effective.map { .string($0.description) }),
                ("fromIndex", fromIndex.map { .integer(Int64($0)) }), ("counts", counts),
            ]
        )
    }

    private static func status(
        _ stamp: StatementStamp,
        kind: StatusStatement.TargetKind,
        targets: [JSONTree],
        action: StatusAction,
        reason: StatusReason,
        more: [(name: String, value: JSONTree?)] = []
    ) -> StatementDraft {
        StatementDraft(
            .status,
            .object(
                omittingNil: stamp.members + [
                    ("targetKind", .string(kind.rawValue)), ("targets", .array(targets)),
                    ("action", .string(action.rawValue)), ("reason", .string(reason.rawValue)),
                ] + more
            )
        )
    }
}

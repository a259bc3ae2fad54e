import Credentials
import LedgerCore
import LedgerCrypto

// Statements that are spelled as none may be, and entries in the wrong place.
extension CountryStory {
    mutating func misspelled(_ kind: FaultKind, _ day: Int, _ time: LedgerTime) throws -> [PlannedStatement]? {
        guard let (center, session) = occasion(day) else { return nil }
        let issuer = centers[center].issuer
        let honest = certificate(
            try body(center, session.achievement, session: session.id, at: time),
            by: issuer,
            at: time
        )
        let other = certificate(
            try body(center, session.achievement, session: session.id, at: time),
            by: issuer,
            at: time
        )
        guard case .ahead(let sign) = honest.signing, case .ahead(let signOther) = other.signing else { return nil }
        return [
            PlannedStatement(
                at: time,
                .ahead {
                    let (statement, other) = (Misspelling(try sign()), Misspelling(try signOther()))
                    return switch kind {
                    case .badSignature: statement.with(signature: other.signature)
                    case .highS: try statement.withHighS()
                    default: statement.padded
                    }
                }
            )
        ]
    }

    /// A session as any other, in an entry whose time, link or index is wrong.
    mutating func misplaced(_ kind: FaultKind, _ day: Int, _ time: LedgerTime) -> [PlannedStatement]? {
        guard let center = lastingCenter(), let achievement = centers[center].achievements.first else { return nil }
        var statement = opening(center, achievement, day, time)
        statement.misplacement = kind == .timeBackwards ? .time : kind == .wrongLink ? .link : .index
        return [statement]
    }

    /// The opening of a session in which nothing is certified.
    mutating func opening(
        _ center: Int,
        _ achievement: SampleAchievement,
        _ day: Int,
        _ time: LedgerTime,
        identity: String? = nil,
        signedAt: LedgerTime? = nil,
        places: Int = 20
    ) -> PlannedStatement {
        let stamp = StatementStamp(
            issuer: centers[center].id,
            issuedAt: (signedAt ?? time).seconds,
            identity: identity ?? random.uuid()
        )
        let draft = StatementDraft.session(
            stamp,
            center: centers[center].id,
            achievement: achievement.key,
            date: date(day),
            closes: date(day + 3),
            country: country.country,
            district: centers[center].district,
            authorized: places
        )
        return signed(draft, by: centers[center].registrar, at: time)
    }

    mutating func fromTheFuture(_ day: Int, _ time: LedgerTime) -> [PlannedStatement]? {
        guard let center = lastingCenter(), let achievement = centers[center].achievements.first else { return nil }
        return [opening(center, achievement, day, time, signedAt: time.adding(seconds: 86_400))]
    }

    mutating func withUsedIdentity(_ day: Int, _ time: LedgerTime) -> [PlannedStatement]? {
        guard let center = lastingCenter(where: { !$0.finished.isEmpty }),
            let used = centers[center].finished.first, let achievement = centers[center].achievements.first
        else { return nil }
        return [opening(center, achievement, day, time, identity: used.id)]
    }
}

/// A JWS in compact serialization, to be spelled otherwise.
private struct Misspelling {
    private let parts: [ArraySlice<UInt8>]

    init(_ statement: [UInt8]) { parts = statement.split(separator: UInt8(ascii: ".")) }

    var signature: [UInt8] { Array(parts[2]) }

    func with(signature: [UInt8]) -> [UInt8] { Array((parts[..<2] + [signature[...]]).joined(separator: [46])) }

    var padded: [UInt8] { with(signature: signature + [UInt8(ascii: "="), UInt8(ascii: "=")]) }

    /// The same signature with the order less s in place of s, which verifies as well.
    func withHighS() throws -> [UInt8] {
        guard let raw = Base64URL.decode(signature[...]), raw.count == 64 else {
            throw SampleError.order("a center of a sample signs with P-256")
        }
        return with(signature: Base64URL.encodeToBytes(Array(raw[..<32]) + highS(Array(raw[32...]))))
    }
}
